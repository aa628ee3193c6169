"""Search finds pages by what a reader types, from the header on any screen and from the start page."""

import re

import pytest
from playwright.sync_api import Page, expect

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


def test_the_index_is_not_fetched_before_a_search(site: Site, open_page: Opener) -> None:
    before = len(site.sent)
    page = open_page("exercises/cobra/", viewport=viewport(320), locale="en-IE").page  # with an empty cache
    page.wait_for_load_state("networkidle")
    fetched = [path for path, _ in site.sent[before:]]
    assert fetched
    assert not [path for path in fetched if "/search/" in path]
    page.close()
