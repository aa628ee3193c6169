"""Quiet and safe: sound only when asked for, a screen that stays on, stop rules one tap away; and it keeps nothing."""

import json

import pytest
from playwright.sync_api import expect

from .served_site import until
from .timer import Start, calls, dialog, expect_phase, number, press, wait

FIRST_STOP_RULE = "pain in the groin, hip, knee or low back is sharp, pinching or growing"


def test_sound_and_vibration_only_when_asked_for(in_place: Start) -> None:
    page = in_place()
    press(page, "I am ready")
    wait(page, 5 + 20)
    assert not {"audio", "tone", "buzz"} & set(calls(page))
    press(page, "Sound is off")
    assert calls(page)[-2:] == ["audio", "tone"]  # a sample
    press(page, "Vibration is off")
    page.evaluate("calls.length = 0")
    wait(page, 15)
    assert calls(page) == ["tone", "buzz"]
    press(page, "Sound is on")
    press(page, "Vibration is on")
    page.evaluate("calls.length = 0")
    wait(page, 20 + 15)
    assert calls(page) == []
    press(page, "End")
    until(page, "calls.includes('audio closed')")


def test_the_screen_stays_on_only_while_it_runs(in_place: Start) -> None:
    page = in_place()
    expected = ["awake"]

    def expect_calls(*more: str) -> None:
        expected.extend(more)
        until(page, f"JSON.stringify(calls) === {json.dumps(json.dumps(expected, separators=(',', ':')))}")

    expect_calls()
    press(page, "I am ready")
    press(page, "Pause")
    expect_calls("may sleep")
    press(page, "Go on")
    expect_calls("awake")
    page.evaluate("see('hidden')")
    expect_calls("may sleep")
    page.evaluate("see('visible')")
    expect_calls("awake")
    press(page, "End")
    expect_calls("may sleep")
    page.evaluate("see('hidden')")
    page.evaluate("see('visible')")
    expect_calls()


def test_a_refused_wake_lock_is_silent(on_page: Start) -> None:
    page = on_page()
    page.evaluate("window.refused = true")
    press(page, "Start")
    press(page, "Next")
    press(page, "I am ready")
    wait(page, 5)
    expect_phase(page, "Right leg kneels", "20")
    assert calls(page) == []


def test_the_stop_rules_are_one_tap_away(in_place: Start) -> None:
    page = in_place()
    stop = page.get_by_role("button", name="Sharp pain, tingling or dizzy? Stop.")
    expect(stop).to_be_in_viewport()
    press(page, "I am ready")
    wait(page, 5 + 8)
    expect(stop).to_be_in_viewport()
    stop.click()
    panel = page.get_by_role("dialog", name="Stop and get help if")
    expect(panel.get_by_text(FIRST_STOP_RULE)).to_be_visible()
    help_link = panel.get_by_role("link", name="Whom to call, and how soon")
    expect(help_link).to_have_attribute("href", f"{page.url.split('exercises/')[0]}get-help/")
    wait(page, 60)
    page.keyboard.press("Escape")  # only the panel
    expect(panel).to_have_count(0)
    expect(stop).to_be_focused()
    expect(number(page)).to_have_text("12")  # it was paused, and is until the reader goes on
    press(page, "Go on")
    stop.click()
    press(page, "End the session")
    expect(dialog(page)).to_have_count(0)


@pytest.mark.parametrize("asked", ["Stop.", "Steps"])
def test_what_lies_over_the_timer_begins_at_its_first_line(asked: str, in_place: Start) -> None:
    """Also where it is longer than the screen, as in large letters."""
    page = in_place(viewport={"width": 320, "height": 400})
    press(page, "I am ready")
    wait(page, 5)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.get_by_role("button", name=asked).click()
    panel = page.locator(".session__panel")
    assert panel.evaluate("(panel) => panel.scrollHeight > panel.clientHeight")
    assert panel.evaluate("(panel) => panel.scrollTop") == 0
    expect(panel.get_by_role("heading")).to_be_focused()


def test_words_that_stay_are_not_written_again(in_place: Start) -> None:
    """A browser may have translated them."""
    page = in_place()
    press(page, "I am ready")
    wait(page, 5)
    page.evaluate("""() => {
        window.written = 0;
        const observer = new MutationObserver((changes) => (written += changes.length));
        for (const part of document.querySelectorAll(".session__caption, .session__controls .solid")) {
            observer.observe(part, { childList: true, characterData: true, subtree: true });
        }
    }""")
    wait(page, 5)
    expect(number(page)).to_have_text("15")
    assert page.evaluate("written") == 0
    press(page, "Pause")
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    assert page.evaluate("written") == 2


def test_what_else_the_page_says_to_do_is_among_the_stop_rules(in_place: Start) -> None:
    page = in_place("exercises/heat-pad/")
    page.get_by_role("button", name="Stop.").click()
    expect(page.get_by_role("dialog", name="Stop and get help if")).to_contain_text("Take the heat off at once.")


def test_the_steps_on_the_other_side(in_place: Start) -> None:
    page = in_place("exercises/knee-to-chest/")
    press(page, "I am ready")
    wait(page, 5)
    expect(page.locator(".session__steps")).to_contain_text("breathe for 20 to 30 seconds")
    press(page, "Steps")
    panel = page.get_by_role("dialog", name="Steps", exact=True)
    expect(panel.get_by_role("listitem")).to_have_count(7)
    expect(panel).not_to_contain_text("Swap left and right")
    press(page, "Back to the timer")
    press(page, "Skip")
    press(page, "Steps")
    expect(panel).to_contain_text("Swap left and right")


def test_nothing_is_kept(in_place: Start) -> None:
    page = in_place()
    kept = """JSON.stringify([Object.entries(localStorage).filter(([name]) => !name.endsWith("__palette")),
      { ...sessionStorage }, document.cookie, location.href])"""  # Material keeps the colours
    before = page.evaluate(kept)
    press(page, "I am ready")
    press(page, "Sound is off")
    wait(page, 5 + 20 + 15)
    assert page.evaluate("JSON.stringify(history.state)") == '{"session":true}'
    assert page.evaluate(kept) == before
    press(page, "End")
    expect(dialog(page)).to_have_count(0)
    assert page.evaluate(kept) == before
    press(page, "Start")
    expect(page.get_by_label("How long")).to_have_value("20")
