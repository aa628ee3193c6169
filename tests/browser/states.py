"""The states of the site: what a reader has in front of them, and how they came there."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from playwright.sync_api import Page, expect

from .served_site import open_search
from .timer import STRETCH, press

REPETITIONS = "exercises/glute-bridge/"
FOUR = "1:30sx3w5;12:10rx2w3;27:15mx1;34:10mx1"


class State(NamedTuple):
    """A page's address, and what the reader does there. `timed`: with a clock that the test holds. `scope`:
    what is in front where the page below it is half covered.
    """

    path: str
    reach: Callable[[Page], None] = lambda _: None
    timed: bool = False
    scope: str = "body"


def ready(page: Page, seconds: int = 0, *then: str) -> None:
    """In the timer, so long after "I am ready"; there these buttons are pressed."""
    press(page, "Start", "Next", "I am ready")
    page.clock.run_for(seconds * 1000)
    press(page, *then)


def menu(page: Page) -> None:
    if page.get_by_role("button", name="Menu").is_visible():
        page.get_by_role("button", name="Menu").press("Enter")
        page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Home").wait_for()


def search(words: str, found: str) -> Callable[[Page], None]:
    def reach(page: Page) -> None:
        open_search(page)
        page.keyboard.type(words)
        page.locator(found).first.wait_for()

    return reach


def filter_open(page: Page) -> None:
    if page.locator(".filter__open").is_visible():
        page.locator(".filter__open").click()
        page.evaluate("scrollTo(0, document.body.scrollHeight)")  # where the bar at its foot lies over nothing


def left_out(page: Page) -> None:
    filter_open(page)
    page.locator(".found__left-out summary").click()


def code(page: Page) -> None:
    press(page, "QR")
    page.locator("dialog qr-code svg").wait_for()


def refused_copy(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); navigator.share = undefined")
    press(page, "Share")
    page.get_by_role("textbox", name="Address").wait_for()


def on_sheet(page: Page) -> None:
    expect(page.locator(".sheet__total")).to_have_text(re.compile("about|nothing"))


def names_for_paper(page: Page) -> None:
    on_sheet(page)
    press(page, "Add a name or a note for paper")


def unfolded(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")


def chosen(page: Page) -> None:
    page.locator(".items > li").first.wait_for()
    unfolded(page)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")  # where the bar at the foot lies over nothing


TIMER: Mapping[str, tuple[str, Callable[[Page], None]]] = {
    "how much": (STRETCH, lambda page: press(page, "Start")),
    "get into place": (STRETCH, lambda page: press(page, "Start", "Next")),
    "get ready": (STRETCH, ready),
    "hold": (STRETCH, lambda page: ready(page, 6)),
    "paused": (STRETCH, lambda page: ready(page, 6, "Pause")),
    "change sides": (STRETCH, lambda page: ready(page, 27)),
    "stop": (STRETCH, lambda page: ready(page, 1, "Sharp pain, tingling or dizzy? Stop.")),
    "steps": (STRETCH, lambda page: ready(page, 1, "Steps")),
    "repetitions": (REPETITIONS, lambda page: ready(page, 6)),
    "done": (REPETITIONS, lambda page: ready(page, 6, "Done")),
}
STATES: Mapping[str, State] = {
    "search, empty": State("about/", search("", ".md-search__input:focus"), scope=".md-search"),
    "search with results": State("anatomy/", search("kneeling", ".md-search-result__item"), scope=".md-search"),
    "search with no answer": State("anatomy/", search("rotator cuff", "no-answer a"), scope=".md-search"),
    "menu": State("anatomy/", menu),
    "filter": State("exercises/", filter_open),
    "filter with reasons": State("exercises/?not=pregnancy&not=cannot-kneel", left_out),
    "no exercise left": State("exercises/?place=bath&for=stretch"),
    "no safe exercise": State("exercises/?not=under-16"),
    "exercise, unfolded": State(STRETCH, unfolded),
    "code to scan": State(STRETCH, code),
    "copying refused": State(STRETCH, refused_copy),
    "brought from a sheet": State(f"{STRETCH}#1;12:10rx2w3"),
    "sheet": State(f"my-sheet/#1;{FOUR}", on_sheet),
    "sheet with troubles": State("my-sheet/#1;1:40sx3w5;27:45mx1;29:1rx1;2:20sx2L;x", names_for_paper),
    "sheet's code": State(f"my-sheet/#1;{FOUR}", code),
    "sheet, nothing on it": State("my-sheet/", unfolded),
    "sheet being made": State("my-sheet/?change#1;1:40sx3;12:8rx1;27:45mx1;2:20sx2;3:20sx2L;x", chosen),
    **{f"timer, {name}": State(path, reach, timed=True) for name, (path, reach) in TIMER.items()},
}
