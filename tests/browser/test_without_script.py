"""Everything that a page says is there without script, and the way to help and the menu too."""

import re

from playwright.sync_api import expect

from .served_site import Opener, Site, viewport


def test_an_exercise_without_script(open_page: Opener) -> None:
    watched = open_page("exercises/half-kneeling-stretch/", java_script_enabled=False, viewport=viewport(320))
    page = watched.page
    for heading in ("Before you start", "Steps", "Stop and get help if", "About this page"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_role("link", name="Get help", exact=True)).to_be_visible()
    expect(page.locator("label[for=__drawer].md-header__button")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    assert not watched.faults
    page.close()


def test_the_menu_opens_without_script(open_page: Opener) -> None:
    page = open_page("anatomy/", java_script_enabled=False, viewport=viewport(320)).page
    page.locator("label[for=__drawer].md-header__button").click()
    expect(
        page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Why a hip feels tight")
    ).to_be_visible()
    page.close()


def test_short_addresses_lead_on_without_script(site: Site, open_page: Opener) -> None:
    page = open_page("e/1/", java_script_enabled=False).page
    expect(page).to_have_url(f"{site.url}exercises/half-kneeling-stretch/")
    page.close()


def test_short_addresses_keep_the_anchor_with_script(open_page: Opener) -> None:
    page = open_page("e/1/#steps").page
    expect(page).to_have_url(re.compile(r"/exercises/half-kneeling-stretch/#steps$"))
    page.close()
