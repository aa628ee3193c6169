"""The browser that our commands drive."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from browsers import find_browser

ARGUMENTS = ["--no-sandbox"]


@contextmanager
def driven_browser() -> Iterator[Browser]:
    """A Chromium or Chrome of this computer, while it runs. Without one, Playwright says that it has none."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()
