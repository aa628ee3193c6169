"""Tests that need what this computer lacks: a browser, a web server."""

import os
import shutil
from pathlib import Path

NO_BROWSER = (
    "Left out: the tests in tests/browser, for no Chromium or Chrome was found "
    "(Debian: sudo apt install chromium; Ubuntu: sudo snap install chromium; macOS: install Google Chrome)."
)
BROTLI_OF_NGINX = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
HOSTS = {  # tests of a web server: the programs and files that they need, and the cure
    "tests/hosting/test_nginx.py": (
        ("nginx", BROTLI_OF_NGINX),
        "sudo apt install nginx libnginx-mod-http-brotli-static",
    ),
    "tests/hosting/test_caddy.py": (("caddy",), "sudo apt install caddy"),
}


def left_out(browser: str | None) -> dict[str, str]:
    """The tests that cannot run here, each with a sentence. Debian keeps servers out of a user's PATH."""
    path = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
    without_browser = {} if browser else {"tests/browser": NO_BROWSER}
    return without_browser | {
        tests: f"Left out: {tests}, for {' and '.join(missing)} was not found (Debian: {cure})."
        for tests, (needs, cure) in HOSTS.items()
        if (missing := [need for need in needs if not (shutil.which(need, path=path) or Path(need).is_file())])
    }
