"""The built and finished site, for an address of its own and for one below a path."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import compress_site
from guide.verify import verify

BASES = ("/", "/guide/")


@pytest.fixture(scope="session", params=BASES, ids=["at the top", "below a path"])
def base(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def built(base: str, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a folder called guide, built for `base`."""
    site = tmp_path_factory.mktemp("www") / "guide"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"http://127.0.0.1{base}"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert compress_site.main(site) == 0
    assert verify(site) == []
    return site
