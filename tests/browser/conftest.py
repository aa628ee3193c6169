"""The site built once and served on this machine, one browser for all tests, and pages whose time a test holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsers import find_browser
from driven_browser import ARGUMENTS

from .served_site import Opener, Site, Watched, serving, viewport
from .timer import STRETCH, STUBS, Start, heading, press

# As most browsers do, and this one did before its version 156: a module that did not come once is never asked for again
# at its address.
FORGETS_NO_FAILURE = "--disable-blink-features=ModuleMapDoNotCacheFailedFetch"


@pytest.fixture(scope="session")
def site(built: Path) -> Iterator[Site]:
    with serving(Site(built)) as site:
        yield site


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": find_browser(), "args": [*ARGUMENTS, FORGETS_NO_FAILURE]}


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


@pytest.fixture(scope="session")
def clocked() -> Iterator[dict[str, BrowserContext]]:
    """One browser context for each set of options; a clock is its context's, so no page without one shares it."""
    contexts: dict[str, BrowserContext] = {}
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture
def on_page(browser: Browser, site: Site, clocked: dict[str, BrowserContext]) -> Iterator[Start]:
    """A page of an exercise whose time stands still. At the end nothing went wrong on it."""
    opened: list[Watched] = []

    def opener(path: str = STRETCH, **options: Any) -> Page:
        options = {"viewport": viewport(320)} | options
        key = repr(sorted(options.items()))
        if key not in clocked:
            clocked[key] = browser.new_context(base_url=site.url, **options)
            clocked[key].add_init_script(STUBS)
        page = clocked[key].new_page()
        opened.append(Watched(page, site.url))
        page.clock.install(time=0)
        page.goto(path)
        page.clock.pause_at(60)
        return page

    yield opener
    for watched in opened:
        assert not watched.faults
        watched.page.close()


@pytest.fixture
def in_place(on_page: Start) -> Start:
    """A session that was opened from the page of an exercise, up to "Get into place"."""

    def opener(path: str = STRETCH, **options: Any) -> Page:
        page = on_page(path, **options)
        press(page, "Start")
        press(page, "Next")
        expect(heading(page)).to_have_text("Get into place")
        return page

    return opener
