"""A page that the browser translates still works: nothing reads words as data, and a longer word finds room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .served_site import WIDTHS, Opener, open_search, viewport
from .states import STATES, State
from .test_every_page import probe
from .test_states import enter

TRANSLATE = Path(__file__).with_name("translate.js").read_text(encoding="utf-8")
PHONE = viewport(min(WIDTHS))
Translated = Callable[[str], Page]
LONG = "verschlechterungsgeschwindigkeiten"  # 34 letters


@pytest.fixture
def translated(open_page: Opener) -> Translated:
    """Opens a page on a phone, in other words."""

    def opener(path: str) -> Page:
        page = open_page(path, viewport=PHONE, reduced_motion="reduce").page
        page.evaluate(TRANSLATE, "ung")
        return page

    return opener


def button(page: Page, words: str) -> Locator:
    """A button by what it said before."""
    return page.get_by_role("button", name=" ".join(f"{word}ung" for word in words.split()), exact=True)


def test_the_finder(translated: Translated) -> None:
    page = translated("exercises/")
    button(page, "Filter by place time or what you cannot do").or_(page.locator(".filter__open")).first.click()
    page.locator("[name=place][value=floor]").check()
    page.locator("[name=not][value=cannot-kneel]").check()
    shown = page.locator(".card:not([hidden])")
    count = shown.count()
    assert 0 < count < page.locator(".card").count()
    expect(page.locator(".found__count")).to_have_text(f"{count} ofung {page.locator('.card').count()} exercisesung")
    page.locator(".found__left-out summary").click()
    expect(page.locator(".found__left-out li").first).to_contain_text("becauseung youung cannotung kneelung")
    page.close()


def test_the_search_that_finds_nothing(translated: Translated) -> None:
    page = translated("about/")
    open_search(page)
    page.keyboard.type("rotator cuff")
    expect(page.locator("no-answer a")).to_have_count(2)
    expect(page.locator(".md-search-result__meta")).to_contain_text("Nothingung")
    expect(page.locator("no-answer a")).to_have_count(2)  # the translation of it is no news
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("pigeon")
    page.locator(".md-search-result__item").first.wait_for()
    expect(page.locator("no-answer a")).to_have_count(0)
    page.close()


def test_the_timer(translated: Translated) -> None:
    """It knows the steps that say how long, and those that name a side, in whatever words they are."""
    page = translated("exercises/knee-to-chest/")
    for words in ("Start", "Next", "I am ready"):
        button(page, words).click()
    button(page, "Skip").click()  # getting ready
    steps = page.locator(".session__steps li")
    expect(steps).to_have_count(1)
    expect(steps).to_contain_text("secondsung")
    button(page, "Skip").click()
    button(page, "Steps").click()
    expect(page.locator(".session__panel > p").first).to_have_text(
        "Theseung stepsung areung forung theung otherung sideung. Swapung leftung andung rightung."
    )
    page.close()


def test_one_side_of_a_sheet(translated: Translated) -> None:
    """Nothing leads on to a side that is not on it, and who does the left one is told to swap, in whatever words."""
    page = translated("my-sheet/#1;12:10rx2L;1:20sx1R")
    expect(page.locator(".sheet-row__said").first).to_contain_text("writtenung forung theung rightung sideung")
    expect(page.locator(".sheet-row__steps").first).to_contain_text("Doung 10 liftsung.")
    button(page, "Start").click()
    button(page, "Skip").click()  # the march
    button(page, "I am ready").click()
    button(page, "Skip").click()  # getting ready
    steps = page.locator(".session__steps")
    expect(steps).to_contain_text("secondsung")
    button(page, "Skip").click()
    expect(page.locator(".session__heading")).to_have_text("Allung doneung")
    # The words of a page that is translated are translated once more in the timer.
    expect(steps).to_have_text("Slideungung yourungung hipsungung backungung.")
    page.close()


def test_the_sheet(translated: Translated) -> None:
    page = translated("my-sheet/")
    page.locator(".picks summary").nth(1).click() if not page.locator(".pick input").first.is_visible() else None
    page.locator(".pick input").nth(0).check()
    page.locator(".pick input").nth(1).check()
    names = page.locator(".item__name")
    expect(names).to_have_count(2)
    first = names.first.inner_text()
    page.locator("[data-move=down]").first.click()
    expect(names.nth(1)).to_have_text(first)
    assert page.evaluate("decodeURIComponent(location.hash)").count(";") == 2
    page.locator(".builder__show").click()
    expect(page.locator(".sheet-row")).to_have_count(2)
    address = page.locator(".sheet__address")
    assert "ung" not in (address.text_content() or "")
    page.close()


def test_addresses_are_not_translated(translated: Translated) -> None:
    page = translated("exercises/cobra/")
    typed = page.locator(".page-facts typed-address").first
    assert typed.inner_text().endswith("/e/22")
    page.close()


@pytest.mark.parametrize(
    "path", ["", "exercises/", "exercises/cobra/", "get-help/", "my-sheet/", "sets/", "no-such-page/"]
)
def test_long_words_in_headings_and_buttons(path: str, open_page: Opener) -> None:
    page = open_page(path, viewport=PHONE, reduced_motion="reduce").page
    lengthen(page)
    faults = probe(page, "sideways", "cut")
    page.close()
    assert not faults, "\n" + "\n".join(faults)


LENGTHEN = """(word) => {
  const short = "h1, h2, h3, legend, button span, .dose dt, .chips a, .kind, nav a, .card__name";
  for (const one of document.querySelectorAll(short)) one.lastChild.textContent = word;
}"""


def lengthen(page: Page) -> None:
    page.evaluate(LENGTHEN, LONG)


@pytest.mark.parametrize(
    "name", ["filter", "sheet", "sheet being made", "code to scan", "timer, how much", "timer, hold"]
)
def test_long_words_in_a_state(name: str, open_page: Opener) -> None:
    state: State = STATES[name]
    page = open_page("privacy/", viewport=PHONE, reduced_motion="reduce", locale="en-AU" if state.timed else "en").page
    enter(page, state)
    lengthen(page)
    faults = probe(page, "sideways", "cut")
    page.close()
    assert not faults, "\n" + "\n".join(faults)
