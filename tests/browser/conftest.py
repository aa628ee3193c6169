"""The site built once and served on this machine, and one browser for all tests."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from .served_site import Opener, Site, Watched, serving


@contextlib.contextmanager
def build_and_serve(root: Path, folder: Path, *options: str) -> Iterator[Site]:
    """Build the site into `folder` and serve it."""
    built = Site(folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(built.folder), *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with serving(built):
        yield built


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with build_and_serve(root, tmp_path_factory.mktemp("site")) as built:
        yield built


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return {**browser_type_launch_args, "executable_path": program, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def open_page(browser: Browser, site: Site) -> Iterator[Opener]:
    """Opens a page of the site, watched; there is one browser context for each set of options."""
    contexts: dict[str, BrowserContext] = {}

    def opener(path: str, **options: Any) -> Watched:
        key = repr(sorted(options.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(base_url=site.url, **options)
        watched = Watched(contexts[key].new_page(), site.url)
        watched.page.goto(path)
        return watched

    yield opener
    for context in contexts.values():
        context.close()
