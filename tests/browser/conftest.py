"""The site built once and served on this machine, and one browser for all tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from .served_site import Opener, Site, Watched, serving


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[Site]:
    with serving(Site(built)) as site:
        yield site


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return {**browser_type_launch_args, "executable_path": program, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser(browser: Browser) -> Browser:
    """The browser, with a worker only for those who ask for one: else pages could come from it, unseen by the test."""
    plain = browser.new_context

    def new_context(*, workers: bool = False, **options: Any) -> BrowserContext:
        context = plain(**options)
        if not workers:
            context.add_init_script("delete Navigator.prototype.serviceWorker")
        return context

    browser.new_context = new_context  # type: ignore[method-assign]
    return browser


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
