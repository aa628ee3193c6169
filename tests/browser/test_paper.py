"""On paper an exercise fits one side of A4 and of Letter, in letters of at least 12 pt."""

import re

import pytest

from .served_site import Opener, Site

TWELVE_POINT = 16  # in CSS pixels
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".exercise *")]
  .filter((element) => element.checkVisibility() && !element.closest("[aria-hidden]") && element.tagName !== "ABBR")
  .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((element) => parseFloat(getComputedStyle(element).fontSize)))"""
SEEN = """() => [...document.querySelectorAll("h2")]
  .filter((element) => element.checkVisibility()).map((element) => element.textContent)"""


START, STOP = "Before you start", "Stop and get help if"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_an_exercise_fits_one_side(paper: str, site: Site, open_page: Opener) -> None:
    for path in site.exercises:
        page = open_page(path, color_scheme="dark").page
        sides = re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))
        assert len(sides) == 1, f"{path} takes {len(sides)} sides of {paper}"
        page.close()


def test_what_is_on_paper(site: Site, open_page: Opener) -> None:
    for path in site.exercises:
        page = open_page(path).page
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) >= TWELVE_POINT, path
        assert page.evaluate(SEEN) in ([START, "Steps", STOP], [START, "What to do instead", STOP]), path
        assert page.get_by_text("Short address").is_visible()
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light only"
        page.close()
