"""Tests that need what this computer lacks: a browser, a web server.

`python3 scripts/left_out.py` prints the Debian packages that are missing, for the gate to install.
"""

import os
import shutil
from pathlib import Path

from browsers import find_browser
from program import Stop, say

BROWSER = "chromium"
NO_BROWSER = (
    "Left out: the tests in tests/browser, for no Chromium or Chrome was found "
    f"(Debian: sudo apt install {BROWSER}; Ubuntu: sudo snap install chromium; macOS: install Google Chrome)."
)
BROTLI_OF_NGINX = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
HOSTS = {  # tests of a web server: the programs and files that they need, and the Debian packages that have them
    "tests/hosting/test_nginx.py": (("nginx", BROTLI_OF_NGINX), "nginx libnginx-mod-http-brotli-static"),
    "tests/hosting/test_caddy.py": (("caddy",), "caddy"),
}


def left_out(browser: str | None) -> dict[str, str]:
    """The tests that cannot run here, each with a sentence. Debian keeps servers out of a user's PATH."""
    path = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
    without_browser = {} if browser else {"tests/browser": NO_BROWSER}
    return without_browser | {
        tests: f"Left out: {tests}, for {' and '.join(missing)} was not found (Debian: sudo apt install {named})."
        for tests, (needs, named) in HOSTS.items()
        if (missing := [need for need in needs if not (shutil.which(need, path=path) or Path(need).is_file())])
    }


def packages(browser: str | None) -> list[str]:
    """What Debian calls that for want of which tests are left out."""
    missing = left_out(browser)
    return [*([] if browser else [BROWSER]), *(named for tests, (_, named) in HOSTS.items() if tests in missing)]


def main() -> int:
    """Print the packages in one line; 2 if CHROMIUM names no browser."""
    try:
        print(*packages(find_browser()))
    except Stop as stop:
        say(str(stop))
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
