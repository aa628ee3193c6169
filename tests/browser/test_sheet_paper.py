"""On paper a sheet of one to four exercises takes two sides at most of A4 or Letter, with stop signs on each side."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

import pytest
from playwright.sync_api import Page, expect

from guide.facts import Facts
from guide.library import open_library

from .pictures import STYLED, codes_in, draw_codes, sides, words_of
from .served_site import Opener, Site, until
from .test_paper import CUT_OFF, MILLIMETRE, PAPERS, SMALLEST, TWELVE_POINT, lay_out

THREE = "1;1:30sx3w5;12:10rx2w3;27:15mx1"
STOP = "Stop and get help if"
NAME, DATE, NOTE = "Zanzibar Quill", "21 November 2026", ("Two weeks, then call me! " * 10)[:240]  # the most
IMAGES_THERE = "[...document.querySelectorAll('.sheet img')].every((image) => image.complete)"
# The most that one row needs: how high it stands, how many words it has, how high its drawing is.
ROWS = """() => [...document.querySelectorAll(".sheet-row")].map((row) => [
  Number(row.dataset.id), row.getBoundingClientRect().height, row.innerText.length,
  row.querySelector("img")?.getBoundingClientRect().height ?? 0])"""
SIGNS = """() => [...document.querySelectorAll(".sheet-row")].map((row) => [
  row.querySelector("h2 a").textContent, row.querySelector(".sheet-row__dose").textContent,
  ...[...row.querySelectorAll(".sheet-row__steps li, .sheet-row__stop-and-get-help-if li")]
    .map((item) => item.textContent)])"""


@pytest.fixture(scope="module")
def items(facts: Facts) -> dict[int, str]:
    """Each exercise that a sheet can hold, as its item in the address, by id."""
    library = open_library(facts)
    offers = [offer.record for _, _, offered in library.on_sheets() for offer in offered]
    return {record.id: library.first_sheet(record).removeprefix("1;") for record in offers}


def sheet(items: dict[int, str], ids: Sequence[int]) -> str:
    return ";".join(["1", *(items[one] for one in ids)])


def open_sheet(open_page: Opener, fragment: str, *, typed: bool = False) -> Page:
    page = open_page("about/", color_scheme="dark").page
    page.goto(f"my-sheet/#{fragment}")
    expect(page.locator(".sheet-row")).to_have_count(fragment.count(";"))
    if typed:
        page.get_by_role("button", name="Add a name or a note for paper").click()
        for label, text in (("For", NAME), ("Date", DATE), ("Note", NOTE)):
            page.get_by_label(label, exact=True).fill(text)
    draw_codes(page)
    until(page, IMAGES_THERE)
    return page


@pytest.fixture(scope="module", params=PAPERS)
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def worst(items: dict[int, str], open_page: Opener) -> list[tuple[int, ...]]:
    """Four exercises each: on a paper those that stand highest, that have most words, and the tallest drawings."""
    rows: dict[str, list[list[float]]] = {paper: [] for paper in PAPERS}
    ids = sorted(items)
    assert len(ids) % 12 > 2, "the last must be set as the others are, in short"
    for first in range(0, len(ids), 12):
        page = open_sheet(open_page, sheet(items, ids[first : first + 12]))
        for paper, found in rows.items():
            lay_out(page, paper)
            found += page.evaluate(ROWS)
        page.close()
    assert all({int(row[0]) for row in found} == set(items) for found in rows.values())
    orders = [sorted(found, key=itemgetter(by), reverse=True) for found in rows.values() for by in (1, 2, 3)]
    fours = [tuple(int(row[0]) for row in order[:4]) for order in orders]
    return list({frozenset(four): four for four in fours}.values())


Check = Callable[..., None]


@pytest.fixture(scope="module")
def check_prints(items: dict[int, str], site: Site, open_page: Opener) -> Iterator[Check]:
    """Prints a sheet of these exercises on each paper, and checks what comes out. The page is one for all sheets."""
    page = open_sheet(open_page, THREE, typed=True)

    def check_them(ids: Sequence[int], *, most: int, typed: bool) -> None:
        fragment = sheet(items, ids)
        page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        for place, one in enumerate(ids):
            expect(page.locator(".sheet-row").nth(place)).to_have_attribute("data-id", str(one))
        expect(page.locator(".sheet-row")).to_have_count(len(ids))
        page.get_by_label("Note", exact=True).fill(NOTE if typed else "")
        page.evaluate("Promise.all([...document.querySelectorAll('qr-code')].map((code) => code.draw()))")
        until(page, IMAGES_THERE)
        for paper in PAPERS:
            check(page, paper, f"{site.url}my-sheet/#{fragment}", most=most)

    yield check_them
    page.close()


def test_the_worst_four_in_any_order_on_two_sides(worst: list[tuple[int, ...]], check_prints: Check) -> None:
    """Any other four need less: no two rows stand higher than the first two of the highest."""
    for ids in worst:
        for order in (ids, ids[::-1]):
            check_prints(order, most=2, typed=True)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_worst_of_fewer(count: int, worst: list[tuple[int, ...]], check_prints: Check) -> None:
    for ids in sorted({ids[:count] for ids in worst}):
        check_prints(ids, most=2, typed=True)


def test_each_alone_on_one_side(items: dict[int, str], check_prints: Check) -> None:
    for one in items:
        check_prints([one], most=1, typed=False)


def check(page: Page, paper: str, address: str, *, most: int) -> None:
    """Few sides, each with stop signs; whole rows; words of 12 pt; a code of 25 mm that leads back."""
    pdf = page.pdf(format=paper)
    words = words_of(pdf)
    assert 1 <= len(words) <= most, f"{address} takes {len(words)} sides of {paper}"
    assert [code for side in sides(pdf) for code in codes_in(side)] == [address]
    assert all(STOP in side for side in words), address
    for title, *said in page.evaluate(SIGNS):
        places = [side for side in words if title in side]
        assert len(places) == 1, f"{title} on {address}"
        missing = [one for one in said if bare(one) not in bare(places[0])]
        assert not missing, f"{title} on {address}"
    assert bare(address.partition("://")[2]) in bare(words[-1])
    assert "get-help" in words[-1]
    side = lay_out(page, paper)
    page.set_viewport_size({"width": int(side["width"]), "height": 3000})
    assert page.evaluate(CUT_OFF, {"paper": ".sheet", "side": side | {"height": 1e6}}) == [], address
    assert page.evaluate(SMALLEST, ".sheet") >= TWELVE_POINT, address
    box = page.locator(".sheet__foot svg path").bounding_box()
    assert box
    assert box["width"] >= 25 * MILLIMETRE, address


def bare(text: str) -> str:
    """Without spaces and the like, for a line may break anywhere."""
    return re.sub(r"[\s·]", "", text)


def test_what_stands_on_it_and_what_does_not(paper: str, open_page: Opener) -> None:
    page = open_sheet(open_page, THREE, typed=True)
    words = " ".join(words_of(page.pdf(format=paper)))
    for said in (
        NAME,
        DATE,
        "Two weeks, then call me!",
        "Tick each day you did it: 4 weeks.",
        "30 seconds, 3 rounds on each side, 5 days a week",
    ):
        assert said in words
    assert words.count("Leave it, or ask first, if") == 3
    assert words.count("nder 16") == words.count("Under 16 or pregnant? Ask a doctor or physical") == 1
    assert words.count("M T W T F S S") == 3
    for address in ("e/1", "e/12", "e/27", "get-help"):
        assert re.search(rf"127\.0\.0\.1:\d+/{address}\b", words), address
    for screen in ("Start", "Share", "Change", "Get help", "They are not saved", "does not replace", "Why fewer"):
        assert not re.search(rf"\b{screen}\b(?! if)", words), screen
    page.close()


def test_who_should_not_and_when_to_stop_are_lists(items: dict[int, str], open_page: Opener) -> None:
    """Of whatever length, on every sheet: never words that run on."""
    for ids in ([33], [33, 1], [33, 1, 12], [33, 25, 1, 12]):
        page = open_sheet(open_page, sheet(items, ids))
        lay_out(page, "A4")
        signs = page.locator(".sheet-row :is(.sheet-row__cautions, .sheet-row__stop-and-get-help-if) li:visible")
        assert signs.count() > len(ids) * 3
        assert set(signs.evaluate_all("all => all.map((one) => getComputedStyle(one).display)")) == {"list-item"}
        assert "·" not in " ".join(words_of(page.pdf()))
        page.close()


def test_two_have_the_whole_of_before_you_start(paper: str, open_page: Opener) -> None:
    page = open_sheet(open_page, THREE.rpartition(";")[0])
    words = " ".join(words_of(page.pdf(format=paper)))
    assert words.count("Before you start") == 2
    assert "Put its back against a wall." in words
    assert "Leave it, or ask first" not in words
    page.close()


def test_lines_to_write_on_where_nothing_was_typed(open_page: Opener) -> None:
    page = open_sheet(open_page, THREE)
    lay_out(page, "A4")
    for label in ("For", "Date", "Note"):
        field = page.get_by_label(label, exact=True)
        expect(field).to_be_visible()
        field.focus()  # a reader may print while writing
        expect(field).to_have_css("outline-style", "none")
        expect(field).to_have_css("border-bottom-style", "solid")
        expect(field).to_have_css("border-top-style", "none")
    page.close()


def test_what_is_typed_for_paper_is_in_no_address_storage_or_request(open_page: Opener) -> None:
    page = open_page("about/").page
    sent: list[str] = []
    page.on("request", lambda request: sent.append(f"{request.url} {request.headers} {request.post_data}"))
    page.goto(f"my-sheet/#{THREE}")
    expect(page.locator(".sheet-row")).to_have_count(3)
    page.get_by_role("button", name="Add a name or a note for paper").click()
    page.get_by_label("For", exact=True).fill(NAME)
    draw_codes(page)
    pdf = page.pdf()
    assert NAME in words_of(pdf)[0]
    codes = [code for side in sides(pdf) for code in codes_in(side)]
    kept = page.evaluate("""async () => [location.href, document.title, history.state, document.cookie,
      { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys()]""")
    assert NAME not in json.dumps([sent, codes, kept, page.context.storage_state()])
    page.close()


def test_a_row_that_did_not_load_says_where_its_page_is(open_page: Opener) -> None:
    page = open_page("about/").page
    page.route("**/rows/12.html", lambda route: route.abort())
    page.goto(f"my-sheet/#{THREE}")
    expect(page.locator(".sheet-row")).to_have_count(3)
    until(page, STYLED)
    assert re.search(r"Its page: 127\.0\.0\.1:\d+/e/12\b", " ".join(words_of(page.pdf())))
    page.close()


def test_without_what_draws_the_code_there_is_no_call_to_scan(open_page: Opener) -> None:
    page = open_page("about/").page
    page.route("**/vendor/**", lambda route: route.abort())
    page.goto(f"my-sheet/#{THREE}")
    expect(page.locator(".sheet-row")).to_have_count(3)
    page.mouse.move(2, 2)
    expect(page.locator(".sheet__foot qr-code")).to_have_text("The QR code could not be loaded. Use the address.")
    until(page, STYLED)
    words = " ".join(words_of(page.pdf()))
    assert "Scan to open" not in words
    assert "my-sheet/#1;1:30sx3w5;" in words
    page.close()
