"""A sheet is made: by taps and by keyboard, inside each page's range, with the address as its only memory."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from guide.facts import Facts

from .served_site import WIDTHS, Opener, Site, open_search, viewport

TWO = "my-sheet/?change#1;1:20sx2w2;12:8rx1w2"


def items(page: Page) -> Locator:
    return page.locator(".items > li")


def total(page: Page) -> Locator:
    return page.locator(".builder__total")


def number(page: Page, place: int, label: str) -> Locator:
    return items(page).nth(place).get_by_label(label, exact=True)


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name)


def said(page: Page, place: int = 0) -> Locator:
    return items(page).nth(place).locator(".item__said li")


def test_ticks_make_the_sheet_and_the_address_keeps_it(site: Site, open_page: Opener) -> None:
    watched = open_page("my-sheet/")
    page = watched.page
    expect(page.locator(".sheet")).to_be_hidden()
    expect(page.get_by_text("Nothing is on it yet.")).to_be_visible()
    expect(page.get_by_role("link", name="Show the sheet")).to_be_hidden()
    box(page, "Half-kneeling hip flexor stretch").check()
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;1:20sx2w2")
    expect(total(page)).to_have_text("1 exercise, about 4 minutes.")
    page.locator("summary", has_text="Heat").click()
    box(page, "Heat pad").check()
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;1:20sx2w2;27:10mx1w1")
    expect(total(page)).to_have_text("2 exercises, about 14 minutes.")
    page.reload()
    expect(items(page)).to_have_count(2)
    expect(total(page)).to_have_text("2 exercises, about 14 minutes.")
    page.locator("summary", has_text="Stretch").click()
    tick = box(page, "Half-kneeling hip flexor stretch")
    expect(tick).to_be_checked()
    tick.uncheck()
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;27:10mx1w1")
    page.get_by_role("link", name="Show the sheet").click()
    expect(page.locator(".sheet-row h2")).to_have_text("1. Heat pad or hot water bottle")
    expect(page).to_have_url(f"{site.url}my-sheet/#1;27:10mx1w1")
    page.go_back()
    expect(items(page)).to_have_count(1)
    stored = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    assert "10mx1" not in stored
    assert not watched.faults
    page.close()


def test_numbers_have_the_range_of_the_page_and_count_at_once(site: Site, open_page: Opener) -> None:
    page = open_page(TWO).page
    seconds = number(page, 0, "Seconds")
    assert [seconds.get_attribute(name) for name in ("min", "max", "type")] == ["20", "30", "number"]
    expect(items(page).nth(0).locator(".item__range")).to_have_text(
        "The page says 20–30 seconds, 2–4 rounds on each side, 2–7 days a week."
    )
    seconds.fill("30")
    number(page, 0, "Rounds").fill("3")
    number(page, 0, "Days a week").fill("5")
    items(page).nth(0).get_by_label("Side").select_option("Left only")
    expect(items(page).nth(0).locator(".item__dose")).to_have_text(
        "30 seconds, 3 rounds on the left side, 5 days a week"
    )
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;1:30sx3w5L;12:8rx1w2")
    expect(said(page)).to_have_count(0)
    number(page, 0, "Days a week").fill("")
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;1:30sx3L;12:8rx1w2")
    expect(number(page, 1, "Times")).to_have_value("8")
    expect(number(page, 1, "Sets")).to_have_value("1")
    page.close()


def test_outside_the_range_is_warned_of(site: Site, open_page: Opener) -> None:
    page = open_page(TWO).page
    number(page, 0, "Seconds").fill("45")
    expect(said(page)).to_have_text("45 seconds is more than the page says (20–30).")
    assert number(page, 0, "Seconds").evaluate("(input) => input.validity.rangeOverflow")
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;1:45sx2w2;12:8rx1w2")
    number(page, 0, "Seconds").fill("30")
    expect(said(page)).to_have_count(0)
    page.close()


@pytest.fixture(scope="module")
def heat(open_page: Opener) -> Iterator[Page]:
    page = open_page("my-sheet/?change#1;27:10mx1w1").page
    yield page
    page.close()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("45", ["45 minutes is too much: the most is 20.", "We kept 10."]),
        ("21", ["21 minutes is too much: the most is 20.", "We kept 10."]),
        ("0", ["Write a whole number, at most 20.", "We kept 10."]),
        ("-5", ["Write a whole number, at most 20.", "We kept 10."]),
        ("2.5", ["Write a whole number, at most 20.", "We kept 10."]),
        ("1e1", ["Write a whole number, at most 20.", "We kept 10."]),
        ("", ["Write a whole number, at most 20.", "We kept 10."]),
        ("9999999999", ["Write a whole number, at most 20.", "We kept 10."]),
    ],
)
def test_what_is_harmful_or_no_number_is_refused(typed: str, words: list[str], site: Site, heat: Page) -> None:
    minutes = number(heat, 0, "Minutes")
    minutes.fill("11")
    minutes.fill("10")  # what was said before is gone
    expect(said(heat)).to_have_count(0)
    minutes.fill(typed)
    minutes.press("Tab")
    expect(minutes).to_have_value("10")
    expect(said(heat)).to_have_text(words)
    expect(heat).to_have_url(f"{site.url}my-sheet/?change#1;27:10mx1w1")


def test_a_harmful_link_is_put_right_and_said(open_page: Opener) -> None:
    page = open_page("my-sheet/?change#1;27:45mx1w3;12:5sx2;999:1rx1;29:1rx1;x").page
    expect(items(page)).to_have_count(2)
    expect(number(page, 0, "Minutes")).to_have_value("10")
    expect(said(page, 0)).to_have_text(
        ["The link says 45 minutes. That is too much: the most is 20.", "We put in the low end of the page."]
    )
    expect(number(page, 1, "Times")).to_have_value("8")
    expect(said(page, 1).first).to_have_text("The link counts in seconds, but this exercise counts in times.")
    expect(page.locator(".builder__problems li")).to_have_text(
        [
            "One part of the link cannot be read, so it is left out.",
            "One exercise in the link cannot be changed here, so it is left out. The sheet still shows it.",
            "One exercise in the link is not in this guide, so it is left out.",
        ]
    )
    page.close()


def test_the_order_changes_by_keyboard_and_is_announced(site: Site, open_page: Opener) -> None:
    page = open_page("my-sheet/?change#1;1:20sx2;12:8rx1;27:10mx1").page
    region = page.locator(".builder__said")
    down = page.get_by_role("button", name="Down: Half-kneeling hip flexor stretch")
    down.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;12:8rx1;1:20sx2;27:10mx1")
    expect(region).to_have_text("Half-kneeling hip flexor stretch is now 2 of 3.")
    expect(down).to_be_focused()
    page.keyboard.press("Enter")
    expect(region).to_have_text("Half-kneeling hip flexor stretch is now 3 of 3.")
    expect(down).to_be_focused()
    expect(down).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;12:8rx1;27:10mx1;1:20sx2")
    expect(items(page).locator("h3")).to_have_text(
        ["1. Seated march", "2. Heat pad or hot water bottle", "3. Half-kneeling hip flexor stretch"]
    )
    page.get_by_role("button", name="Up: Heat pad").press("Enter")
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;27:10mx1;12:8rx1;1:20sx2")
    page.get_by_role("button", name="Take off: Heat pad").press("Enter")
    expect(page).to_have_url(f"{site.url}my-sheet/?change#1;12:8rx1;1:20sx2")
    expect(page.get_by_role("button", name="Take off: Seated march")).to_be_focused()
    for name in ("Seated march", "Half-kneeling"):
        page.get_by_role("button", name=f"Take off: {name}").press("Enter")
    expect(page).to_have_url(f"{site.url}my-sheet/?change")
    expect(page.get_by_role("heading", name="Your sheet", exact=True)).to_be_focused()
    page.close()


def test_each_set_is_one_tap(facts: Facts, site: Site, open_page: Opener) -> None:
    page = open_page("my-sheet/").page
    assert len(facts.sets) == 6
    for one in facts.sets:
        page.goto("my-sheet/")
        page.get_by_role("link", name=one.name, exact=True).click()
        expect(page).to_have_url(f"{site.url}my-sheet/?change#{one.sheet}")
        expect(items(page)).to_have_count(one.sheet.count(";"))
        expect(said(page)).to_have_count(0)
    page.close()


def test_a_set_takes_the_place_of_what_was_chosen_and_back_brings_it_again(site: Site, open_page: Opener) -> None:
    page = open_page(TWO).page
    page.locator("summary", has_text="Ready-made sets").click()
    expect(page.get_by_text("A set takes the place of what you chose.")).to_be_visible()
    page.get_by_role("link", name="A day at a desk").click()
    expect(items(page).locator("h3").first).to_have_text("1. Standing split-stance stretch")
    page.go_back()
    expect(items(page).locator("h3").first).to_have_text("1. Half-kneeling hip flexor stretch")
    expect(page).to_have_url(f"{site.url}{TWO}")
    page.close()


def test_above_four_it_says_why_fewer_is_better_and_twelve_is_the_end(open_page: Opener) -> None:
    page = open_page("my-sheet/?change#1;1:20sx2;2:20sx2;3:20sx2;4:20sx2").page
    fewer = page.get_by_text("We suggest four at most.")
    expect(fewer).to_be_hidden()
    page.locator("summary", has_text="Stretch").click()
    boxes = page.locator(".pick input:visible")
    for box in (boxes.nth(4), boxes.nth(5)):
        box.check()
    expect(fewer).to_be_visible()
    page.locator("summary", has_text="Strength").click()
    for index in range(6, 12):
        boxes.nth(index).check()
    expect(items(page)).to_have_count(12)
    boxes.nth(12).click()
    expect(boxes.nth(12)).not_to_be_checked()
    expect(page.locator(".builder__said")).to_have_text("A sheet holds 12 exercises. Take one off first.")
    expect(items(page)).to_have_count(12)
    page.close()


def test_a_sheet_made_on_a_phone_opens_on_another_machine(open_page: Opener, browser: Browser) -> None:
    page = open_page("my-sheet/", viewport=viewport(320)).page
    box(page, "Low lunge").check()
    page.locator("summary", has_text="Strength").click()
    box(page, "Seated march").check()
    number(page, 1, "Times").fill("12")
    link = page.locator(".builder__link").input_value()
    assert link == page.get_by_role("link", name="Show the sheet").evaluate("(link) => link.href")
    for name in ("copy-address", "share-link"):
        expect(page.locator(f".builder {name}")).to_have_attribute("href", "/my-sheet/#1;2:20sx2w2;12:12rx1w2")
    page.close()
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    other.goto(link)
    expect(other.locator(".sheet-row__dose")).to_have_text(
        ["20 seconds, 2 rounds on each side, 2 days a week", "12 times, 1 set on each side, 2 days a week"]
    )
    elsewhere.close()


def test_the_sheet_goes_along_to_the_finder_and_an_exercise_joins_it(site: Site, open_page: Opener) -> None:
    watched = open_page(TWO)
    page = watched.page
    carried = "#1;1:20sx2w2;12:8rx1w2"

    def with_link(route: Route) -> None:
        answer = route.fetch()
        link = '<h1><a id="add" data-add href="../../my-sheet/?change#1;2:20sx2w2">Add</a>'
        route.fulfill(response=answer, body=answer.text().replace("<h1>", link))

    page.route(re.compile(r"/exercises/[a-z-]+/$"), with_link)
    page.get_by_role("link", name="Find another exercise").click()
    expect(page).to_have_url(f"{site.url}exercises/{carried}")
    expect(page.locator("carry-sheet")).to_have_text("Your sheet has 2 exercises. Back to your sheet")
    page.locator(".card a", has_text="Low lunge").first.click()
    expect(page).to_have_url(f"{site.url}exercises/low-lunge/{carried}")
    expect(page.get_by_role("link", name="Back to your sheet")).to_have_attribute("href", f"/{TWO}")
    page.locator("#add").click()
    expect(page).to_have_url(f"{site.url}{TWO};2:20sx2w2")
    expect(items(page)).to_have_count(3)
    page.goto(f"exercises/low-lunge/{carried}")
    expect(page.locator("carry-sheet")).to_be_visible()
    page.get_by_role("link", name="Stop.").click()
    expect(page.locator("#stop-and-get-help-if, [data-section=stop-and-get-help-if]").first).to_be_in_viewport()
    expect(page).to_have_url(f"{site.url}exercises/low-lunge/{carried}")
    open_search(page)
    page.keyboard.type("seated march")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(f"{site.url}exercises/seated-march/{carried}")
    page.goto(f"exercises/low-lunge/{carried};2:30sx4")
    expect(page.locator("#add")).to_have_attribute("href", f"/{TWO};2:30sx4")  # it is there already
    page.goto("about/")
    page.goto("exercises/low-lunge/")
    expect(page.locator("carry-sheet")).to_be_hidden()
    expect(page.locator("#add")).to_have_attribute("href", "../../my-sheet/?change#1;2:20sx2w2")
    assert not watched.faults
    page.close()


def test_without_script_the_list_has_links_and_numbers(open_page: Opener) -> None:
    watched = open_page("my-sheet/#1;12:10rx2", java_script_enabled=False)
    page = watched.page
    expect(page.get_by_text("ask your therapist for the numbers")).to_be_visible()
    expect(page.locator(".with-script").filter(visible=True)).to_have_count(0)
    expect(page.locator(".pick input").filter(visible=True)).to_have_count(0)
    march = page.locator(".pick", has_text="Seated march")
    expect(march).to_contain_text("number 12")
    march.get_by_role("link", name="Read: Seated march").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Seated march")
    assert not watched.faults
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_who_comes_with_a_sheet_sees_first_what_is_on_it(width: int, open_page: Opener) -> None:
    """As from "Add to my sheet". Who chooses here finds the list first, and it stays where it is."""
    page = open_page("my-sheet/?change#1;2:20sx2w2;1:20sx2L;1:30sx2R", viewport=viewport(width)).page
    said, place = page.locator(".builder__said"), "one => one.getBoundingClientRect().top + scrollY"
    expect(said).to_have_text("On your sheet: Low lunge, Half-kneeling hip flexor stretch.")
    expect(said).to_be_in_viewport()
    expect(page.get_by_role("link", name="Check your signs")).to_be_in_viewport()
    sheet, choices = (page.locator(f"#{name}").evaluate(place) for name in ("chosen", "choose"))
    assert sheet < choices if width < 960 else sheet == choices
    page.goto("about:blank")
    page.goto("my-sheet/")
    expect(said).to_have_text("")
    before = page.locator("#choose").evaluate(place)
    page.locator(".pick input").first.check()
    assert page.locator("#choose").evaluate(place) == before
    page.close()
