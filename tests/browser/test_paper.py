"""On paper an exercise fits one side of A4 and of Letter, in letters of at least 12 pt, with a code that leads back."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from .pictures import codes_in, draw_codes, sides
from .served_site import Opener, Site

TWELVE_POINT = 16  # in CSS pixels
MILLIMETRE = 96 / 25.4
PAPERS = {"A4": (210, 297), "Letter": (215.9, 279.4)}  # mm
MARGINS = (14, 9)  # mm at each side, at top and bottom: the @page rule of print.css
SMALLEST = """(paper) => Math.min(...[...document.querySelectorAll(`${paper} *`)]
  .filter((element) => element.checkVisibility() && !element.closest("[aria-hidden]") && element.tagName !== "ABBR")
  .filter((element) => element.matches("input, textarea")
    || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((element) => parseFloat(getComputedStyle(element).fontSize)))"""
SEEN = """() => [...document.querySelectorAll("h2")]
  .filter((element) => element.checkVisibility()).map((element) => element.textContent)"""
CUT_OFF = Path(__file__).with_name("cut_off.js").read_text(encoding="utf-8")
START, STOP = "Before you start", "Stop and get help if"


def lay_out(page: Page, paper: str) -> dict[str, float]:
    """Lay the page out on the part of this paper that is printed on; hand back its size in CSS pixels."""
    across, down = ((whole - 2 * margin) * MILLIMETRE for whole, margin in zip(PAPERS[paper], MARGINS, strict=True))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(across), "height": int(down)})
    return {"width": across, "height": down}


def test_an_exercise_on_one_side(site: Site, open_page: Opener) -> None:
    """Whole, with a code of 25 mm or more that a phone reads from a print in greys."""
    page = open_page("get-help/", color_scheme="dark").page
    for path in site.exercises:
        page.emulate_media(media="null")
        page.goto(path)
        draw_codes(page)
        for paper in PAPERS:
            check(page, paper, f"{path} on {paper}", f"{site.url}e/{site.ids[path]}/")
    page.close()


def check(page: Page, paper: str, name: str, address: str) -> None:
    printed = list(sides(page.pdf(format=paper)))
    assert len(printed) == 1, f"{name} takes {len(printed)} sides"
    assert codes_in(printed[0]) == [address], name
    assert page.evaluate(CUT_OFF, {"paper": ".exercise", "side": lay_out(page, paper)}) == [], name
    assert page.evaluate(SMALLEST, ".exercise") >= TWELVE_POINT, name
    assert page.evaluate(SEEN) in ([START, "Steps", STOP], [START, "What to do instead", STOP]), name
    assert page.get_by_text("Short address").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light only"
    modules = page.locator(".paper svg path").bounding_box()
    assert modules
    assert modules["width"] >= 25 * MILLIMETRE, name


def test_an_exercise_on_one_side_without_script(site: Site, open_page: Opener) -> None:
    page = open_page("get-help/", java_script_enabled=False).page
    for path in site.exercises:
        page.goto(path)
        for paper in PAPERS:
            printed = list(sides(page.pdf(format=paper)))
            assert len(printed) == 1, f"{path} takes {len(printed)} sides of {paper}"
            assert codes_in(printed[0]) == []
        page.emulate_media(media="print")
        expect(page.get_by_text(f"iliopsoas.example/e/{site.ids[path]}", exact=True)).to_have_count(2)
        expect(
            page.locator(".page-facts").get_by_role("link", name=f"iliopsoas.example/e/{site.ids[path]}")
        ).to_be_visible()
        expect(page.get_by_text("Scan to open this page").filter(visible=True)).to_have_count(0)
    page.close()


def test_every_code_leads_to_its_page(site: Site, open_page: Opener) -> None:
    page = open_page("get-help/").page
    for path in site.exercises:
        page.goto(f"{site.url}e/{site.ids[path]}/")
        expect(page).to_have_url(f"{site.url}{path}")
    page.close()


def test_the_printed_part_of_the_paper(root: Path) -> None:
    """What this file takes the margins to be is what the style says."""
    style = (root / "docs/assets/css/print.css").read_text(encoding="utf-8")
    assert re.findall(r"@page \{\s*margin: (\d+)mm (\d+)mm;", style) == [(str(MARGINS[1]), str(MARGINS[0]))]
