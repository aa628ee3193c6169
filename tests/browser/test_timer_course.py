"""What runs in a session, with a clock that the test holds: order, sleep, pause, back and skip, and a whole sheet."""

import re

from playwright.sync_api import expect

from .timer import Start, calls, dialog, expect_phase, heading, number, press, wait


def test_a_stretch_on_two_sides_in_order(in_place: Start) -> None:
    page = in_place()
    wait(page, 3600)
    expect(heading(page)).to_have_text("Get into place")  # it waits for the reader
    press(page, "I am ready")
    expect_phase(page, "Right leg kneels", "5", "Round 1 of 2. Then 20 seconds.")
    expect(page.locator(".session__caption")).to_have_text("Get ready")
    wait(page, 5)
    expect_phase(page, "Right leg kneels", "20", "Round 1 of 2. Next: left leg kneels.")
    expect(page.locator(".session__caption")).to_have_text("seconds to go")
    image = dialog(page).get_by_role("img")
    expect(image).to_have_attribute("src", re.compile(r"/figures/half-kneeling-stretch\.svg#plain$"))
    assert image.evaluate("image => getComputedStyle(image).transform") == "none"
    wait(page, 1)
    expect(number(page)).to_have_text("19")
    wait(page, 19)
    expect_phase(page, "Change sides", "15", "Round 1 of 2. Next: left leg kneels.")
    expect(page.locator(".session__steps")).to_have_text("Slide your hips back. Then change legs.")
    assert image.evaluate("image => getComputedStyle(image).transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    expect(image).to_have_attribute("alt", "The same, with left and right swapped.")
    wait(page, 15)
    expect_phase(page, "Left leg kneels", "20", "Round 1 of 2. Next: right leg kneels.")
    wait(page, 20 + 15)
    expect_phase(page, "Right leg kneels", "20", "Round 2 of 2. Next: left leg kneels.")
    wait(page, 20 + 15)
    expect_phase(page, "Left leg kneels", "20", "Round 2 of 2. Then you are done.")
    wait(page, 19.9)
    expect(number(page)).to_have_text("1")
    wait(page, 0.1)
    expect(heading(page)).to_have_text("All done")
    press(page, "Close")
    expect(dialog(page)).to_have_count(0)


def test_repetitions_have_no_clock(in_place: Start) -> None:
    page = in_place("exercises/glute-bridge/")
    press(page, "I am ready")
    wait(page, 5)
    expect_phase(page, "Go", "8", "Then you are done.")
    expect(page.locator(".session__caption")).to_have_text("times")
    wait(page, 600)
    expect(number(page)).to_have_text("8")
    press(page, "Done")
    expect(heading(page)).to_have_text("All done")


def test_in_turns_the_number_is_for_each_side(in_place: Start) -> None:
    page = in_place("exercises/standing-knee-lift/")
    press(page, "I am ready")
    wait(page, 5)
    expect_phase(page, "Right and left in turns", "8")
    expect(page.locator(".session__caption")).to_have_text("times on each side")


def test_heat_counts_minutes_and_its_end_is_not_missed(in_place: Start) -> None:
    page = in_place("exercises/heat-pad/")
    expect(dialog(page).get_by_text("set an alarm on your phone too")).to_be_visible()
    press(page, "I am ready")
    wait(page, 5)
    expect_phase(page, "Stay", "10:00")
    wait(page, 61)
    expect(number(page)).to_have_text("8:59")
    page.clock.fast_forward(22 * 60_000)  # the tab slept
    expect(heading(page)).to_have_text("All done")
    expect(page.locator(".session__more")).to_have_text("The time was up 13 minutes ago.")
    expect(page.locator(".session__steps")).to_contain_text("Take it off")


def test_a_tab_that_slept_catches_up(in_place: Start) -> None:
    page = in_place()
    press(page, "I am ready")
    wait(page, 5)
    press(page, "Sound is off")
    page.evaluate("calls.length = 0")
    page.clock.fast_forward((20 + 15 + 20 + 15 + 3) * 1000)
    expect_phase(page, "Right leg kneels", "17", "Round 2 of 2. Next: left leg kneels.")
    assert calls(page) == ["tone"]  # one for where it is, none for what it slept through


def test_a_sleep_ends_where_the_reader_is_asked(in_place: Start) -> None:
    page = in_place("exercises/straight-leg-raise/")
    press(page, "I am ready")
    page.clock.fast_forward(3_600_000)
    expect_phase(page, "Right leg lifts", "8")
    press(page, "Done")
    expect_phase(page, "Change sides", "15")


def test_pause_back_and_skip(in_place: Start) -> None:
    page = in_place()
    press(page, "I am ready")
    wait(page, 5 + 8)
    press(page, "Pause")
    expect(page.locator(".session__caption")).to_have_text("Paused")
    page.clock.fast_forward(3_600_000)
    expect(number(page)).to_have_text("12")
    press(page, "Go on")
    wait(page, 2)
    expect(number(page)).to_have_text("10")
    press(page, "Back")  # well into the hold: again
    expect_phase(page, "Right leg kneels", "20")
    press(page, "Back")  # at its start: the one before
    expect(page.locator(".session__caption")).to_have_text("Get ready")
    press(page, "Skip")
    press(page, "Skip")
    expect_phase(page, "Change sides", "15")
    press(page, "Pause")
    press(page, "Skip")
    expect_phase(page, "Left leg kneels", "20")
    wait(page, 60)
    expect(number(page)).to_have_text("20")  # still paused
    expect(page.get_by_role("button", name="Go on")).to_be_visible()


def test_one_side_of_a_sheet(on_page: Start) -> None:
    """The left side is drawn, without mirrored numbers, and nothing leads on to the right one."""
    page = on_page("my-sheet/#1;12:10rx2L;1:20sx1R")
    press(page, "Start")
    image = dialog(page).get_by_role("img")
    expect(image).to_have_attribute("src", re.compile(r"/figures/seated-march\.svg#plain$"))
    assert image.evaluate("image => getComputedStyle(image).transform") == "matrix(-1, 0, 0, 1, 0, 0)"
    expect(page.locator(".session__more")).to_have_text(
        "10 times, left leg lifts, 2 rounds. These steps are for the other side. Swap left and right."
    )
    press(page, "I am ready")
    wait(page, 5)
    expect_phase(page, "Left leg lifts", "10", "Round 1 of 2. Next: a rest.")
    press(page, "Done", "Skip", "Done")
    expect(image).to_have_attribute("src", re.compile(r"/figures/half-kneeling-stretch\.svg$"))
    press(page, "I am ready")
    wait(page, 5 + 20)
    expect(heading(page)).to_have_text("All done")
    expect(page.locator(".session__steps")).to_have_text("Slide your hips back.")


def test_the_steps_say_the_amount_of_the_sheet(on_page: Start) -> None:
    page = on_page("my-sheet/#1;1:25sx2")
    press(page, "Start")
    steps = page.locator(".session__steps")
    expect(steps).to_contain_text("breathe for 25 seconds.")
    press(page, "I am ready", "Skip")
    expect_phase(page, "Right leg kneels", "25")
    expect(steps).to_have_text("Hold your chest tall and breathe for 25 seconds.")


def test_a_sheet_of_three(on_page: Start) -> None:
    """The drawing with words in it is not mirrored. An exercise can be left out."""
    page = on_page("privacy/")
    base = {
        "href": "/exercises/cobra/",
        "stop": ["it hurts"],
        "helpHref": "/get-help/",
        "steps": ["Lie down."],
        "rounds": 1,
    }
    drawing = {"src": "/assets/figures/side-lying-stretch.svg", "width": 456, "height": 274, "alt": "Lying"}
    sheet = [
        base
        | {"title": "<b>One</b>", "sides": ["Right leg", "Left leg"], "amount": 15, "unit": "s", "drawing": drawing},
        base | {"title": "Two", "sides": [""], "amount": 8, "unit": "r", "rounds": 2},
        base | {"title": "Three", "sides": [""], "amount": 1, "unit": "m"},
    ]
    page.evaluate(
        "(sheet) => { window.over = import('/assets/js/session-timer.js').then((timer) => timer.openSession(sheet)); }",
        sheet,
    )
    title = page.locator(".session__title")
    expect(title).to_have_text("1 of 3 · <b>One</b>")  # words, never markup
    expect(dialog(page)).to_have_accessible_name("1 of 3 · <b>One</b>")
    press(page, "I am ready")
    wait(page, 5 + 15 + 15)
    expect_phase(page, "Left leg", "15", "Next: Two.")
    assert dialog(page).get_by_role("img").evaluate("image => getComputedStyle(image).transform") == "none"
    wait(page, 15)
    expect(title).to_have_text("2 of 3 · Two")
    expect(dialog(page).locator("img")).to_be_hidden()
    press(page, "Back")
    expect(title).to_have_text("1 of 3 · <b>One</b>")
    press(page, "Skip")
    press(page, "Skip")
    expect(title).to_have_text("3 of 3 · Three")
    press(page, "I am ready")
    wait(page, 5 + 60)
    expect(heading(page)).to_have_text("All done")
    press(page, "Close")
    page.evaluate("window.over")  # the promise is kept
