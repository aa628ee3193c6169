"""Search finds pages by what a reader types, from the header on any screen and from the start page."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .served_site import WIDTHS, Opener, Site, viewport

WANTED = re.compile("Half-kneeling hip flexor stretch")


def expect_found(page: Page) -> None:
    result = page.locator(".md-search-result__link").filter(has_text=WANTED).first
    expect(result).to_be_visible()
    result.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(WANTED)


@pytest.mark.parametrize("width", WIDTHS)
def test_search_in_the_header(width: int, open_page: Opener) -> None:
    page = open_page("about/", viewport=viewport(width)).page
    if width < 960:
        page.get_by_role("button", name="Search").click()
    else:
        page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("half-kneeling")
    expect_found(page)
    page.close()


def test_search_on_the_start_page(open_page: Opener) -> None:
    page = open_page("").page
    page.get_by_label("What are you looking for?").fill("kneeling stretch")
    page.keyboard.press("Enter")
    expect_found(page)
    page.close()


def test_escape_closes_search_and_the_focus_comes_back(open_page: Opener) -> None:
    page = open_page("about/", viewport=viewport(320)).page
    button = page.get_by_role("button", name="Search")
    button.press("Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_index_is_not_fetched_before_a_search(width: int, browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, viewport=viewport(width)).new_page()
    fetched = list[str]()
    page.on("request", lambda request: fetched.append(request.url))
    page.goto("exercises/cobra/", wait_until="networkidle")
    assert fetched
    assert not [url for url in fetched if "/search/" in url or "/workers/" in url]
    page.context.close()
