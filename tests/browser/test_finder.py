"""The finder in a browser: by keyboard, by address, with nothing left, with reasons, for all and for 500."""

import random
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, Route, ViewportSize, expect

from guide.facts import Facts
from guide.library import Library, open_library

from .served_site import WIDTHS, Opener, Site, viewport

Chosen = Mapping[str, Iterable[str]]
SHOWN = "[...document.querySelectorAll('.card:not([hidden]) a')].map((link) => link.pathname.split('/').at(-2))"
MANY = 500


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


def expected(library: Library, chosen: Chosen) -> set[str]:
    offered = [record for record in library.records.values() if record.advised]
    return {record.slug for record in offered if library.finder.fits(record.meta, chosen)}


def expect_shown(page: Page, library: Library, chosen: Chosen) -> None:
    all_of_them, wanted = expected(library, {}), expected(library, chosen)
    on = any(chosen.values())
    said = f"{len(wanted)} of {len(all_of_them)} exercises" if on else f"{len(all_of_them)} exercises"
    expect(status(page).locator("p").first).to_have_text(said)
    assert set(page.evaluate(SHOWN)) == wanted


def status(page: Page) -> Locator:
    return page.locator("exercise-finder").get_by_role("status")


def box(page: Page, label: str) -> Locator:
    return page.locator("#filter").get_by_label(label, exact=True)


def tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError("the Tab key does not lead there")


def test_by_keyboard_alone_on_a_phone(library: Library, open_page: Opener) -> None:
    page = open_page("exercises/", viewport=viewport(320)).page
    button = page.get_by_role("button", name="Filter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(box(page, "Chair")).to_be_hidden()
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    tab_to(page, box(page, "Chair"))
    page.keyboard.press("Space")
    tab_to(page, box(page, "I cannot kneel"))
    page.keyboard.press("Space")
    tab_to(page, box(page, "Any"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect_shown(page, library, {"place": ["chair"], "not": ["cannot-kneel"], "time": ["10"]})
    expect(button).to_have_accessible_name("Filter 3 on")
    count = len(expected(library, {"place": ["chair"], "not": ["cannot-kneel"], "time": ["10"]}))
    tab_to(page, page.get_by_role("button", name=f"Show {count} exercises"))
    page.keyboard.press("Enter")
    expect(box(page, "Chair")).to_be_hidden()
    expect(status(page)).to_be_focused()
    first = page.locator(".card:not([hidden]) a").first
    tab_to(page, first)
    name = first.locator(".card__name").inner_text()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.close()


def test_escape_closes_the_filter_and_the_focus_comes_back(open_page: Opener) -> None:
    page = open_page("exercises/", viewport=viewport(320)).page
    button = page.get_by_role("button", name="Filter")
    button.click()
    box(page, "Bed").focus()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(box(page, "Bed")).to_be_hidden()
    page.close()


# What the reader would touch in the middle of what has the focus.
COVERED = """() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return document.activeElement.contains(there) ? "" : `${document.activeElement.outerHTML} at ${top}`;
}"""


def test_the_number_stays_in_sight_and_covers_no_choice(open_page: Opener) -> None:
    page = open_page("exercises/", viewport=viewport(320)).page
    page.get_by_role("button", name="Filter").press("Enter")
    show = page.get_by_role("button", name="Show 33 exercises")
    expect(show).to_be_in_viewport(ratio=1)
    for way in ("Tab", "Shift+Tab"):
        for _ in range(page.locator("#filter :is(input[type=checkbox], button)").count()):
            page.keyboard.press(way)
            assert not page.evaluate(COVERED)
            expect(show).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_without_script_all_cards_and_no_filter(width: int, library: Library, open_page: Opener) -> None:
    watched = open_page("exercises/?place=chair", java_script_enabled=False, viewport=viewport(width))
    page = watched.page
    assert page.locator(".filter").bounding_box() is None  # it takes no room either
    expect(page.locator(".card a").filter(visible=True)).to_have_count(len(expected(library, {})))
    expect(page.locator(".kind-group")).to_have_count(len(list(library.by_kind())))
    assert not watched.faults
    page.close()


def test_the_address_back_and_reload_keep_the_choices(site: Site, library: Library, open_page: Opener) -> None:
    page = open_page("exercises/?place=chair&for=stretch&for=relax&not=cannot-kneel&time=15").page
    chosen = {"place": ["chair"], "for": ["stretch", "relax"], "not": ["cannot-kneel"], "time": ["15"]}
    expect_shown(page, library, chosen)
    for label in ("Chair", "Stretch", "Relax", "I cannot kneel", "15 minutes"):
        expect(box(page, label)).to_be_checked()
    page.reload()
    expect_shown(page, library, chosen)
    box(page, "Bed").check()
    expect_shown(page, library, chosen | {"place": ["bed", "chair"]})
    address = f"{site.url}exercises/?for=stretch&for=relax&place=bed&place=chair&not=cannot-kneel&time=15"
    expect(page).to_have_url(address)
    page.locator(".card:not([hidden]) a").first.click()
    expect(page.locator(".exercise")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(address)
    expect_shown(page, library, chosen | {"place": ["bed", "chair"]})
    page.go_back()
    expect_shown(page, library, chosen)
    expect(box(page, "Bed")).not_to_be_checked()
    page.get_by_role("button", name="Clear all").press("Enter")
    expect(page.get_by_role("button", name="Clear all")).to_be_hidden()
    expect(box(page, "Stretch")).to_be_focused()
    expect_shown(page, library, {})
    expect(page).to_have_url(f"{site.url}exercises/")
    page.go_back()
    expect_shown(page, library, chosen)
    page.close()


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        ("place=sofa&time=-1&time=9999999999999999&sort=up&__proto__=1&constructor=bed", {}),
        (
            "place=%3Cscript%3Ealert(1)%3C/script%3E&not=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&place=bed",
            {"place": ["bed"]},
        ),
        ("place=" + "bed," * 5000 + "chair", {"place": ["bed", "chair"]}),
        ("place=%E0%A4%A&for=%00&place=bed%20&have=MAT&", {}),
        ("time=5&time=10", {"time": ["10"]}),
        ("=&&?place=bed&place", {}),
    ],
)
def test_unknown_and_hostile_words_are_passed_over(
    query: str, chosen: Chosen, library: Library, open_page: Opener
) -> None:
    watched = open_page(f"exercises/?{query}")
    expect_shown(watched.page, library, chosen)
    assert not watched.faults
    watched.page.close()


def test_the_browser_finds_what_the_records_say(library: Library, open_page: Opener) -> None:
    """Python and script ask the same, in many combinations of choices."""
    page = open_page("exercises/").page
    dice = random.Random(7)  # noqa: S311 - nothing secret
    seen = set()
    for _ in range(150):
        chosen = {}
        for group in dice.sample(library.finder.groups, dice.randint(1, 3)):
            keys = [choice.key for choice in group.choices]
            chosen[group.key] = dice.sample(keys, 1 if group.match == "most" else min(dice.randint(1, 3), len(keys)))
        page.evaluate(
            "(query) => { history.replaceState(null, '', '?' + query); dispatchEvent(new PopStateEvent('popstate')); }",
            urlencode(chosen, doseq=True),
        )
        expect_shown(page, library, chosen)
        seen.add(len(expected(library, chosen)))
    assert {0, 1} < seen
    page.close()


def test_the_count_is_announced(open_page: Opener) -> None:
    """A polite live region that was there before its words changed."""
    page = open_page("exercises/").page
    page.evaluate("window.region = document.querySelector('exercise-finder [role=status]')")
    before = status(page).inner_text()
    box(page, "Chair").check()
    expect(status(page)).not_to_have_text(before)
    assert re.fullmatch(r"\d+ of \d+ exercises", status(page).inner_text().strip())
    assert page.evaluate("region.isConnected && region === document.querySelector('exercise-finder [role=status]')")
    page.close()


def test_who_must_ask_first_is_told(open_page: Opener) -> None:
    page = open_page("exercises/").page
    said = status(page).get_by_text("Ask a doctor or physical therapist first")
    expect(said).to_be_hidden()
    box(page, "I am pregnant").check()
    expect(said).to_be_visible()
    box(page, "I am pregnant").uncheck()
    expect(said).to_be_hidden()
    page.close()


def test_what_is_on_is_named_beside_the_number_and_can_go(library: Library, open_page: Opener) -> None:
    """Whoever came by a link sees why the list is short. The focus goes to the next one, at the end to the number."""
    page = open_page("exercises/?for=strengthen&place=chair&time=10&not=cannot-kneel", viewport=viewport(320)).page
    chips = page.get_by_role("list", name="What you chose").get_by_role("button")
    expect(chips).to_have_text(["Strength", "Chair", "I cannot kneel", "10 minutes"])
    chosen = {"for": ["strengthen"], "place": ["chair"], "not": ["cannot-kneel"], "time": ["10"]}
    for name, group, follower in (
        ("Chair", "place", "I cannot kneel"),
        ("10 minutes", "time", "I cannot kneel"),
        ("Strength", "for", "I cannot kneel"),
    ):
        page.get_by_role("button", name=f"Remove: {name}", exact=True).press("Enter")
        del chosen[group]
        expect_shown(page, library, chosen)
        expect(page.get_by_role("button", name=f"Remove: {follower}")).to_be_focused()
    assert page.url.endswith("?not=cannot-kneel")
    page.keyboard.press("Enter")
    expect_shown(page, library, {})
    expect(status(page)).to_be_focused()
    expect(page.locator(".found__on")).to_be_hidden()
    page.go_back()
    page.get_by_role("button", name=f"Show all {len(expected(library, {}))}").press("Enter")
    expect_shown(page, library, {})
    expect(status(page)).to_be_focused()
    page.close()


LEFTS = """[...document.querySelectorAll('#filter fieldset')].map((group) =>
  [...new Set([...group.querySelectorAll('input')].map((box) => Math.round(box.getBoundingClientRect().left)))])"""


def at_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})


def test_boxes_stand_below_each_other(open_page: Opener) -> None:
    """And reasons of safety one in a line, at every width."""
    page = open_page("exercises/", viewport=viewport(320)).page
    page.get_by_role("button", name="Filter").click()
    for width, columns in {320: 1, 390: 2, 768: 4, 1280: 1, 1920: 1}.items():
        at_width(page, width)
        lefts = page.evaluate(LEFTS)
        assert len({left for group in lefts for left in group}) == columns
        assert len(lefts[2]) == 1
    page.close()


# From a heading down to its first drawings, and how many of these stand on one line.
ROWS = """[...document.querySelectorAll('.kind-group')].map((group) => {
  const boxes = [...group.querySelectorAll('img')].map((img) => img.getBoundingClientRect());
  const row = boxes.filter((box) => Math.abs(box.bottom - boxes[0].bottom) < 1);
  const top = Math.min(...row.map((box) => box.top));
  return [top - group.querySelector('h2').getBoundingClientRect().bottom, row.length, boxes.length];
})"""


def test_a_row_is_as_high_as_its_tallest_drawing(open_page: Opener) -> None:
    page = open_page("exercises/").page
    for width in (1280, 1920):
        at_width(page, width)
        for gap, row, drawings in page.evaluate(ROWS):
            assert 0 < gap < 24
            assert row == min(3, drawings)
    page.close()


HEIGHTS = """[...document.querySelectorAll('.card__shelf img')].map((img) =>
  [img.parentElement.clientHeight, img.clientWidth * img.getAttribute('height') / img.getAttribute('width')])"""


def test_on_a_phone_a_drawing_takes_its_own_height(open_page: Opener) -> None:
    """Before it came, too: the size that its markup says is its shape."""
    page = open_page("about/").page
    at_width(page, 390)
    page.route("**/cards/**", lambda _: None)
    page.goto("exercises/", wait_until="domcontentloaded")
    heights = page.evaluate(HEIGHTS)
    assert len(heights) > 30
    assert all(abs(one - other) < 1 for one, other in heights)
    page.close()


# The facts in a line of which the first shows its dot.
DANGLING = """[...document.querySelectorAll('.facts')].flatMap((facts) => {
  const shown = facts.getBoundingClientRect().left + parseFloat(getComputedStyle(facts).clipPath.split(' ')[3]);
  const lines = Map.groupBy([...facts.children], (fact) => Math.round(fact.getBoundingClientRect().top));
  return [...lines.values()].map(([first]) => [first, first.getBoundingClientRect().left])
    .filter(([first, left]) => left + parseFloat(getComputedStyle(first).paddingLeft) > shown + 1)
    .map(([first]) => facts.textContent);
})"""


@pytest.mark.parametrize("path", ["exercises/", "exercises/standing-split-stance-stretch/"])
def test_no_dot_begins_or_ends_a_line_of_facts(path: str, open_page: Opener) -> None:
    page = open_page(path).page
    said = page.locator(".facts").all_text_contents()
    assert said
    assert not [text for text in said if "·" in text or re.search(" or [A-Z]", text)]
    for width in (320, 390, 768, 1280):
        at_width(page, width)
        assert page.evaluate(DANGLING) == []
    page.close()


def test_nothing_left_says_which_wish_brings_most_back(library: Library, open_page: Opener) -> None:
    page = open_page("exercises/?place=bath&for=strengthen&not=cannot-kneel").page
    chosen = {"place": ["bath"], "for": ["strengthen"], "not": ["cannot-kneel"]}
    expect_shown(page, library, chosen)
    offers = page.locator(".found__wishes button")
    counts = [int(re.findall(r": (\d+) exercises?$", text)[0]) for text in offers.all_inner_texts()]
    assert len(set(counts)) == 2
    assert counts == sorted(counts, reverse=True)
    best = {key: values for key, values in chosen.items() if key != "place"}
    expect(offers.first).to_have_text(f"Without “Bath or shower”: {len(expected(library, best))} exercises")
    offers.first.press("Enter")
    expect_shown(page, library, best)
    expect(status(page)).to_be_focused()
    expect(page.locator(".found__none")).to_be_hidden()
    expect(box(page, "I cannot kneel")).to_be_checked()
    page.close()


def test_where_no_single_wish_helps_all_go_and_the_reasons_stay(library: Library, open_page: Opener) -> None:
    page = open_page("exercises/?not=hip-surgery&place=bench&for=stretch").page
    offers = page.locator(".found__wishes button")
    expect(offers).to_have_text(
        [f"Without “Stretch” and “Bench”: {len(expected(library, {'not': ['hip-surgery']}))} exercises"]
    )
    offers.click()
    expect_shown(page, library, {"not": ["hip-surgery"]})
    page.close()


def test_a_reason_of_safety_is_never_offered_up(library: Library, open_page: Opener) -> None:
    page = open_page("exercises/?not=under-16").page
    expect_shown(page, library, {"not": ["under-16"]})
    expect(page.locator(".found__wishes")).to_be_hidden()
    expect(page.locator(".found__none button")).to_have_count(0)
    expect(page.get_by_text("Every exercise has a warning for you here")).to_be_visible()
    expect(status(page).get_by_text("Ask a doctor or physical therapist first")).to_be_visible()
    page.close()


def test_what_is_left_out_says_why(library: Library, open_page: Opener) -> None:
    page = open_page("exercises/?place=floor&for=stretch&not=cannot-kneel&not=pregnancy").page
    wishes = expected(library, {"place": ["floor"], "for": ["stretch"]})
    left_out = wishes - expected(library, {"not": ["cannot-kneel", "pregnancy"]})
    summary = page.get_by_text(f"Left out, and why ({len(left_out)})")
    summary.press("Enter")
    items = page.locator(".found__left-out li")
    expect(items).to_have_count(len(left_out))
    pigeon = library.records["pigeon"].title
    expect(items.filter(has_text=pigeon)).to_have_text(f"{pigeon}, because you cannot kneel, and you are pregnant")
    box(page, "I am pregnant").uncheck()
    expect(items.filter(has_text=pigeon)).to_have_text(f"{pigeon}, because you cannot kneel")
    box(page, "I cannot kneel").uncheck()
    expect(page.locator(".found__left-out")).to_be_hidden()
    page.close()


SHIFTS = """window.shift = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("query", ["", "?place=chair&not=cannot-kneel"])
def test_nothing_moves_when_the_script_comes_late(query: str, width: int, open_page: Opener) -> None:
    page = open_page("about/", viewport=viewport(width)).page

    def wait(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route(re.compile(r"/js/(exercise-finder|finder-match)\.js$"), wait)
    page.add_init_script(SHIFTS)
    page.goto(f"exercises/{query}")
    expect(page.locator("exercise-finder:defined")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shift") < 0.02
    page.close()


MEASURE = """() => {
  const input = document.querySelector('[name=place][value=chair]');
  const times = [];
  for (let turn = 0; turn < 20; turn += 1) {
    input.checked = !input.checked;
    const start = performance.now();
    input.dispatchEvent(new Event("change", { bubbles: true }));
    const script = performance.now();
    document.body.getBoundingClientRect();
    times.push([script - start, performance.now() - script]);
  }
  return times;
}"""


def test_500_cards_are_quick(open_page: Opener, capsys: pytest.CaptureFixture[str]) -> None:
    watched = open_page("about/")
    page = watched.page

    def multiply(route: Route) -> None:
        answer = route.fetch()
        cards = re.findall(r'<li class="card".*?</li>', answer.text(), re.DOTALL)
        many = "".join(cards[index % len(cards)] for index in range(MANY - len(cards)))
        route.fulfill(response=answer, body=answer.text().replace(cards[-1], cards[-1] + many))

    page.route(re.compile(r"/exercises/$"), multiply)
    page.goto("exercises/")
    expect(status(page).locator("p").first).to_have_text(f"{MANY} exercises")
    times = page.evaluate(MEASURE)
    script, layout = (sorted(part)[len(part) // 2] for part in zip(*times, strict=True))
    with capsys.disabled():
        print(f"\nFinder with {MANY} cards: a choice takes {script:.1f} ms of script, {layout:.1f} ms of layout")
    assert script < 1000  # the goal is 100; a busy machine may take longer
    assert not watched.faults
    page.close()


def test_two_taps_from_the_start_page_to_a_fitting_exercise(library: Library, open_page: Opener) -> None:
    for preset in library.finder.presets:
        page = open_page("", viewport=viewport(320)).page
        page.get_by_role("link", name=preset.label, exact=True).click()
        expect_shown(page, library, preset.choose)
        first = page.locator(".card:not([hidden]) a").first
        slug = (first.get_attribute("href") or "").rstrip("/").rpartition("/")[2]
        assert slug in expected(library, preset.choose)
        first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(library.records[slug].title)
        page.close()


def test_the_first_card_stands_in_the_upper_half_of_a_phone(open_page: Opener) -> None:
    phone = ViewportSize(width=390, height=844)
    page = open_page("exercises/", viewport=phone).page
    first = page.locator(".card").first.bounding_box()
    assert first
    assert first["y"] < phone["height"] / 2
    page.close()


def test_the_foot_of_an_exercise(open_page: Opener) -> None:
    page = open_page("exercises/half-kneeling-stretch/").page
    expect(page.get_by_role("region", name="Much like this").get_by_role("link")).to_have_count(3)
    page.emulate_media(media="print")
    expect(page.locator(".onward")).to_be_hidden()
    page.close()
    page = open_page("exercises/seated-hip-check/").page  # advised against: it says what to do instead
    expect(page.locator(".onward")).to_have_count(0)
    page.close()
