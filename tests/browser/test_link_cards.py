"""Every exercise with its link and code: a list to copy from on a screen, cards to cut out on paper."""

import pytest
from playwright.sync_api import expect

from .pictures import codes_in, codes_on_screen, draw_codes, sides
from .served_site import WIDTHS, Opener, Site, viewport
from .test_paper import MILLIMETRE, PAPERS, TWELVE_POINT

CARDS = "link-cards/"
NOT_ADVISED = "exercises/seated-hip-check/"
BROKEN = """() => [...document.querySelectorAll(".link-card")].filter((card) =>
  card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth).map((card) => card.textContent)"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".link-card p")]
  .filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one).fontSize)))"""


def test_every_exercise_is_there(site: Site, open_page: Opener) -> None:
    watched = open_page(CARDS)
    page = watched.page
    links = page.locator(".link-card__name a").evaluate_all("(all) => all.map((link) => link.href)")
    assert sorted(links) == sorted(site.url + path for path in site.exercises)
    assert not watched.faults
    page.close()


def test_copy_takes_the_short_address(site: Site, open_page: Opener) -> None:
    page = open_page(CARDS, viewport=viewport(320)).page
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    copy = page.get_by_role("button", name="Copy the address of Low lunge")
    copy.click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_have_count(1)
    assert page.evaluate("window.copied") == f"{site.url}e/2/"
    box = copy.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_ends_within_the_number_of_an_address(width: int, open_page: Opener) -> None:
    page = open_page(CARDS, viewport=viewport(width)).page
    ends = page.locator(".link-card__address span")
    lines = ends.evaluate_all("(all) => all.map((one) => one.getClientRects().length)")
    assert len(lines) == 34
    assert set(lines) == {1}
    page.close()


def test_a_code_is_read_from_the_screen(site: Site, open_page: Opener) -> None:
    page = open_page(CARDS, viewport=viewport(320), color_scheme="dark").page
    page.locator(".link-card").nth(1).scroll_into_view_if_needed()
    code = page.get_by_role("img", name="QR code that opens Low lunge")
    expect(code).to_be_visible()
    assert codes_on_screen(code) == [f"{site.url}e/2/"]
    page.close()


@pytest.mark.parametrize(("paper", "in_all"), [("A4", 3), ("Letter", 4)])
def test_the_cards_on_paper(paper: str, in_all: int, site: Site, open_page: Opener) -> None:
    """Each side is full of whole cards, and every code on it is read. What we do not advise is no card to hand out."""
    page = open_page(CARDS).page
    draw_codes(page)
    printed = list(sides(page.pdf(format=paper)))
    assert len(printed) == in_all
    read = [code for side in printed for code in codes_in(side)]
    assert sorted(read) == sorted(f"{site.url}e/{site.ids[path]}/" for path in site.exercises if path != NOT_ADVISED)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int((PAPERS[paper][0] - 28) * MILLIMETRE), "height": 800})
    assert page.evaluate(BROKEN) == []
    assert page.evaluate(SMALLEST) >= TWELVE_POINT
    modules = page.locator(".link-card svg path").first.bounding_box()
    assert modules
    assert modules["width"] >= 25 * MILLIMETRE
    page.close()


def test_the_list_without_script(open_page: Opener) -> None:
    watched = open_page(CARDS, java_script_enabled=False)
    page = watched.page
    expect(page.get_by_role("link", name="iliopsoas.example/e/2", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Copy the address of Low lunge")).to_be_hidden()
    expect(page.get_by_text("Scan the code, or type:").filter(visible=True)).to_have_count(0)
    assert not watched.faults
    page.close()
