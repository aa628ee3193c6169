"""The timer in a browser, with a clock that the test holds: order, sleep, sound, keys; and that it keeps nothing."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .served_site import SCHEMES, WIDTHS, Opener, Site, Watched, until, viewport
from .test_every_page import axe_faults

STRETCH = "exercises/half-kneeling-stretch/"
FIRST_STOP_RULE = "pain in the groin, hip, knee or low back is sharp, pinching or growing"

# What a session may ask of the device is noted instead of done.
STUBS = """
window.calls = [];
window.AudioContext = class {
  currentTime = 0;
  constructor() { calls.push("audio"); }
  resume() {}
  close() { calls.push("audio closed"); }
  createOscillator() { return { frequency: {}, connect: (to) => to, start() { calls.push("tone"); }, stop() {} }; }
  createGain() { return { gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect() {} }; }
};
navigator.vibrate = () => calls.push("buzz");
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  if (window.refused) throw new DOMException("no", "NotAllowedError");
  calls.push("awake");
  return { released: false, async release() { this.released = true; calls.push("may sleep"); } };
} } });
window.see = (state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
"""

Start = Callable[..., Page]


@pytest.fixture
def on_page(browser: Browser, site: Site) -> Iterator[Start]:
    """A page of an exercise whose time stands still. At the end nothing went wrong on it."""
    opened: list[Watched] = []

    def opener(path: str = STRETCH, **options: Any) -> Page:
        context = browser.new_context(
            base_url=site.url, **({"viewport": viewport(320)} | options)
        )  # with its own clock
        page = context.new_page()
        opened.append(Watched(page, site.url))
        page.clock.install(time=0)
        page.add_init_script(STUBS)
        page.goto(path)
        page.clock.pause_at(60)
        return page

    yield opener
    for watched in opened:
        assert not watched.faults
        watched.page.context.close()


@pytest.fixture
def in_place(on_page: Start) -> Start:
    """A session that was opened from the page of an exercise, up to "Get into place"."""

    def opener(path: str = STRETCH, **options: Any) -> Page:
        page = on_page(path, **options)
        press(page, "Start")
        press(page, "Next")
        expect(heading(page)).to_have_text("Get into place")
        return page

    return opener


def press(page: Page, *names: str) -> None:
    for name in names:
        page.get_by_role("button", name=name, exact=True).click()


def dialog(page: Page) -> Locator:
    return page.locator("dialog.session")


def heading(page: Page) -> Locator:
    return page.locator(".session__heading")


def number(page: Page) -> Locator:
    return page.get_by_role("timer")


def wait(page: Page, seconds: float) -> None:
    page.clock.run_for(int(seconds * 1000))


def faults_found(page: Page) -> list[str]:
    """What axe finds; it needs a clock that goes."""
    page.clock.resume()
    found = list(axe_faults(page))
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 1)
    return found


def calls(page: Page) -> list[str]:
    found: list[str] = page.evaluate("calls")
    return found


def expect_phase(page: Page, title: str, shown: str, more: str = "") -> None:
    expect(heading(page)).to_have_text(title)
    expect(number(page)).to_have_text(shown)
    if more:
        expect(page.locator(".session__more")).to_have_text(more)


# The parts without a page


def test_the_plan_of_a_sheet(on_page: Start) -> None:
    """Two sides by turns, repetitions with a rest, minutes; from one exercise to the next the reader says when."""
    found = on_page().evaluate(
        """async () => {
          const { planSession, skipFrom } = await import("/assets/js/session-plan.js");
          const sides = ["Right leg", "Left leg"];
          const phases = planSession([
            { amount: 20, unit: "s", rounds: 2, sides },
            { amount: 8, unit: "r", rounds: 2, sides: [""] },
            { amount: 10, unit: "m", rounds: 1, sides: [""] },
          ]);
          return [
            phases.map(({ kind, exercise, side, round, seconds }) => [kind, exercise, side, round, seconds].join(" ")),
            [0, 1, 9, phases.length - 1].map((index) => skipFrom(phases, index)),
          ];
        }"""
    )
    assert found[0] == [
        "place 0 0 1 ",
        "ready 0 0 1 5",
        "work 0 0 1 20",
        "change 0 1 1 15",
        "work 0 1 1 20",
        "change 0 0 2 15",
        "work 0 0 2 20",
        "change 0 1 2 15",
        "work 0 1 2 20",
        "place 1 0 1 ",
        "ready 1 0 1 5",
        "work 1 0 1 ",
        "rest 1 0 2 60",
        "work 1 0 2 ",
        "place 2 0 1 ",
        "ready 2 0 1 5",
        "work 2 0 1 600",
        "end 2 0 1 ",
    ]
    assert found[1] == [9, 2, 14, 17]  # getting into place is skipped with its whole exercise


def test_the_clock_is_exact(on_page: Start) -> None:
    """No drift, several phases after a sleep, and none of it while it is paused."""
    assert on_page().evaluate(
        """async () => {
          const { SessionClock } = await import("/assets/js/session-clock.js");
          const phases = [5, 20, 15, 20, null, 10, null].map((seconds) => ({ seconds }));
          const clock = new SessionClock(phases, 1000);
          const seen = [];
          const look = (now) => { const { index, spent, left } = clock.at(now); seen.push([index, spent, left]); };
          look(1000);
          look(5999.5);
          look(6000);
          look(6000 + 20_000 + 15_000 + 7_000); // asleep over two phases
          clock.pause(49_000);
          look(99_000);
          clock.resume(100_000);
          look(101_000);
          look(900_000); // asleep: the reader has to say that the repetitions are done
          clock.go(5, 900_000);
          look(915_000);
          clock.back(915_000);
          look(916_000);
          clock.back(916_500);
          look(916_500);
          clock.back(919_000);
          look(919_000);
          clock.pause(919_500);
          clock.go(1, 920_000);
          look(930_000);
          return seen;
        }"""
    ) == [
        [0, 0, 5000],
        [0, 4999.5, 0.5],
        [1, 0, 20_000],
        [3, 7000, 13_000],
        [3, 8000, 12_000],
        [3, 9000, 11_000],
        [4, 788_000, None],
        [6, 5000, None],
        [5, 1000, 9000],
        [4, 0, None],
        [3, 0, 20_000],
        [1, 0, 20_000],
    ]


def test_the_time_goes_on_in_sleep_and_never_back(on_page: Start) -> None:
    assert on_page().evaluate(
        """async () => {
          const { steadyTime } = await import("/assets/js/session-clock.js");
          const readings = [[5000, 100], [6000, 1100], [66_000, 1100], [1000, 2100], [1000, 2100]];
          const time = steadyTime(() => readings.shift());
          return [time(), time(), time(), time()];
        }"""
    ) == [1000, 61_000, 62_000, 62_000]


def test_amounts_stay_inside_the_range(on_page: Start) -> None:
    ranges = [[20, 30, "s"], [10, 12, "s"], [20, 20, "s"], [3, 5, "r"], [20, 100, "r"], [10, 20, "m"], [12, 23, "m"]]
    found = on_page().evaluate(
        """async (ranges) => {
          const { amounts, rounds } = await import("/assets/js/session-choice.js");
          return [ranges.map(([low, high, unit]) => amounts([low, high], unit)), rounds([2, 4]), rounds([1, 1])];
        }""",
        ranges,
    )
    assert found == [
        [
            [20, 25, 30],
            [10, 12],
            [20],
            [3, 4, 5],
            [20, 30, 40, 50, 60, 70, 80, 90, 100],
            [10, 15, 20],
            [12, 15, 20, 23],
        ],
        [2, 3, 4],
        [1],
    ]


# From the page


def test_the_timer_is_not_part_of_a_first_visit(site: Site, open_page: Opener) -> None:
    watched = open_page(STRETCH, viewport=viewport(320), locale="en-NZ")
    page = watched.page
    page.wait_for_load_state("networkidle")
    assert not [path for path in watched.asked if "session" in path]
    assert len(gzip.compress((site.folder / "assets/js/start-session.js").read_bytes())) < 1500
    press(page, "Start")
    expect(dialog(page)).to_be_visible()
    assert any(path.endswith("/css/session.css") for path in watched.asked)
    page.close()


def test_who_has_a_start_button(site: Site) -> None:
    """Every exercise that a reader does alone. Without script, none: the button is hidden."""
    without = {
        path for path in site.exercises if "<start-session" not in (site.folder / path / "index.html").read_text()
    }
    slugs = {"assisted-stretch", "professional-massage", "seated-hip-check", "thomas-check"}
    assert without == {f"exercises/{slug}/" for slug in slugs}


def test_no_button_without_script(open_page: Opener) -> None:
    page = open_page(STRETCH, java_script_enabled=False, viewport=viewport(320)).page
    expect(page.locator("start-session")).to_be_hidden()
    page.close()


def test_an_offline_reader_is_told(on_page: Start) -> None:
    page = on_page()
    page.route("**/session-start.js", lambda route: route.fulfill(content_type="text/javascript", body="broken("))
    press(page, "Start")
    expect(page.get_by_role("alert")).to_contain_text("The timer did not load")


def test_before_it_starts_the_page_s_warnings_and_its_range(on_page: Start) -> None:
    page = on_page()
    warnings = page.locator("[data-section=before-you-start] li").all_inner_texts()
    press(page, "Start")
    expect(dialog(page)).to_have_accessible_name("Half-kneeling hip flexor stretch")
    expect(dialog(page).get_by_role("listitem")).to_have_text(warnings)
    expect(page.get_by_label("How long")).to_have_value("20")
    assert page.get_by_label("How long").locator("option").all_inner_texts() == [
        "20 seconds",
        "25 seconds",
        "30 seconds",
    ]
    assert page.get_by_label("How often").locator("option").all_inner_texts() == ["2 rounds", "3 rounds", "4 rounds"]
    page.get_by_label("How long").select_option("25")
    page.get_by_label("How often").select_option("3")
    press(page, "Next")
    expect(page.locator(".session__more")).to_have_text("25 seconds on each side, 3 rounds.")
    expect(dialog(page).get_by_role("listitem")).to_have_count(7)  # the steps
    expect(dialog(page).get_by_role("img")).to_have_attribute(
        "src", f"{page.url.split('/exercises/')[0]}/assets/figures/half-kneeling-stretch.svg"
    )


def test_a_number_without_a_range_is_no_question(on_page: Start) -> None:
    page = on_page("exercises/hamstring-raise/")
    press(page, "Start")
    expect(page.get_by_label("How long")).to_have_count(0)
    expect(dialog(page).get_by_text("30 seconds")).to_be_visible()
    expect(page.get_by_label("How often")).to_have_value("2")


# What runs


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


# Quiet, and safe


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


STATES: dict[str, Callable[[Page], None]] = {
    "place": lambda page: expect(heading(page)).to_have_text("Get into place"),
    "ready": lambda page: press(page, "I am ready"),
    "hold": lambda page: wait(page, 5),
    "paused": lambda page: press(page, "Pause"),
    "stop": lambda page: page.get_by_role("button", name="Stop.").click(),
    "steps": lambda page: press(page, "Back to the timer", "Steps"),
    "change": lambda page: press(page, "Back to the timer", "Skip"),
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_in_each_state(width: int, scheme: str, on_page: Start) -> None:
    page = on_page(viewport=viewport(width), color_scheme=scheme, reduced_motion="reduce")
    press(page, "Start")
    expect(dialog(page)).to_be_visible()
    faults = [f"choice: {fault}" for fault in faults_found(page)]
    press(page, "Next")
    for state, reach in STATES.items():
        reach(page)
        faults += [f"{state}: {fault}" for fault in faults_found(page)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_with_repetitions_and_at_the_end(scheme: str, in_place: Start) -> None:
    page = in_place("exercises/glute-bridge/", color_scheme=scheme, reduced_motion="reduce")
    press(page, "I am ready")
    wait(page, 5)
    assert not faults_found(page)
    press(page, "Done")
    assert not faults_found(page)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", [(320, 640), (844, 390), (1280, 800)])
def test_nothing_is_cut_off(size: tuple[int, int], text: int, on_page: Start) -> None:
    """Nothing scrolls sideways. At plain text size what counts is seen at once, without scrolling down."""
    page = on_page(viewport={"width": size[0], "height": size[1]})
    large = f"{text * 1.25}%"  # a rem is 20 px here
    page.evaluate("large => document.documentElement.style.setProperty('font-size', large, 'important')", large)

    def sideways() -> bool:
        return bool(dialog(page).evaluate("(session) => session.scrollWidth > session.clientWidth"))

    press(page, "Start")
    expect(dialog(page)).to_be_visible()
    assert not sideways()
    press(page, "Next")
    assert not sideways()
    press(page, "I am ready")
    wait(page, 5)
    assert not sideways()
    if text == 100:
        assert dialog(page).evaluate("(session) => session.scrollHeight - session.clientHeight") <= 0
    for name in ("Back", "Pause", "Skip"):
        button = page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_in_viewport(ratio=1)
        assert button.evaluate("(element) => element.scrollWidth - element.clientWidth") <= 0
