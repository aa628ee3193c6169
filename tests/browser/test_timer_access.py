"""A session by keyboard, by ear, in both schemes, and on small and sideways screens."""

import pytest
from playwright.sync_api import Page, expect

from .served_site import until
from .timer import STRETCH, Start, dialog, heading, press, wait


def test_by_keyboard_alone(on_page: Start) -> None:
    page = on_page()
    start = page.get_by_role("button", name="Start", exact=True)
    start.focus()
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_role("heading", level=2)).to_be_focused()

    def tab_to(name: str) -> None:
        wanted = page.get_by_role("button", name=name, exact=True)
        for _ in range(12):
            page.keyboard.press("Tab")
            if wanted.evaluate("(element) => element === document.activeElement"):
                return
        raise AssertionError(f"the Tab key does not lead to {name}")

    tab_to("Next")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="I am ready")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    wait(page, 5)
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    tab_to("Skip")
    for _ in range(7):
        page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("All done")
    expect(page.get_by_role("button", name="Close")).to_be_focused()  # Skip went away
    page.keyboard.press("s")  # the page's search stays closed
    assert not page.locator("#__search").is_checked()
    page.keyboard.press("Enter")
    expect(dialog(page)).to_have_count(0)
    expect(start).to_be_focused()


@pytest.mark.parametrize("way", ["Escape", "End", "back"])
def test_ways_out(way: str, in_place: Start) -> None:
    page = in_place()
    press(page, "I am ready")
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "End":
        press(page, "End")
    else:
        page.go_back()
    expect(dialog(page)).to_have_count(0)
    expect(page).to_have_url(f"{page.url.split('/exercises/')[0]}/{STRETCH}")
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_focused()
    until(page, "history.state === null")  # Back leads away from the page again
    press(page, "Start")
    expect(dialog(page)).to_have_count(1)


def test_phases_are_announced_and_seconds_are_not(in_place: Start) -> None:
    page = in_place()
    page.evaluate(
        """() => {
          window.said = [];
          const region = document.querySelector(".session [role=status]");
          new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
        }"""
    )
    press(page, "I am ready")
    wait(page, 5 + 20)
    press(page, "Pause")
    assert page.evaluate("said") == [
        "Get ready. Right leg kneels. Round 1 of 2. Then 20 seconds.",
        "Right leg kneels. 20 seconds. Round 1 of 2. Next: left leg kneels.",
        "Change sides. 15 seconds. Round 1 of 2. Next: left leg kneels.",
        "Paused.",
    ]


def test_the_floor_fills_as_time_goes_by(in_place: Start) -> None:
    page = in_place(reduced_motion="reduce")
    press(page, "I am ready")
    wait(page, 5 + 5)
    floor, filled = page.locator(".session__floor"), page.locator(".session__floor div")
    ratio = "() => document.querySelector('.session__floor div').getBoundingClientRect().width / innerWidth"
    until(page, f"Math.abs(({ratio})() - 0.25) < 0.01")
    expect(filled).to_be_visible()
    drawing, line = dialog(page).get_by_role("img").bounding_box(), floor.bounding_box()
    assert drawing
    assert line
    lower_edge = drawing["y"] + drawing["height"] * (1 - (4 + 1.2) / 277)  # where the drawing has its floor line
    assert lower_edge == pytest.approx(line["y"], abs=1)


@pytest.mark.parametrize("text", [100, 200])
def test_nothing_is_cut_off(text: int, on_page: Start) -> None:
    """Nothing scrolls sideways. At plain text size what counts is seen at once, without scrolling down."""
    page = on_page()
    large = f"{text * 1.25}%"  # a rem is 20 px here
    page.evaluate("large => document.documentElement.style.setProperty('font-size', large, 'important')", large)
    for name in ("Start", "Next", "I am ready"):
        press(page, name)
        if name == "I am ready":
            wait(page, 5)
        for width, height in ((320, 640), (844, 390), (1280, 800)):
            page.set_viewport_size({"width": width, "height": height})
            assert_whole(page, at_once=name == "I am ready" and text == 100)


def assert_whole(page: Page, *, at_once: bool) -> None:
    across, down = dialog(page).evaluate(
        "(session) => [session.scrollWidth - session.clientWidth, session.scrollHeight - session.clientHeight]"
    )
    assert across <= 0, page.viewport_size
    assert not at_once or down <= 0, page.viewport_size
    for button in page.locator(".session__controls button").filter(visible=True).all():
        expect(button).to_be_in_viewport(ratio=1)
        assert button.evaluate("(element) => element.scrollWidth - element.clientWidth") <= 0
