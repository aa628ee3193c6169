"""A sheet opened by its link: what it shows, fetches, warns of and refuses, and that what is typed goes nowhere."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .pictures import STYLED
from .served_site import Opener, Site, Watched, until, viewport

THREE = "my-sheet/#1;1:30sx3w5;12:10rx2w3;27:15mx1"
TYPED = "Zanzibar 4711"
# Whoever waited for what has arrived has had it.
HAD = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))"


def rows(page: Page) -> Locator:
    return page.locator(".sheet-row")


def total(page: Page) -> Locator:
    return page.locator(".sheet__total")


@pytest.fixture(scope="module")
def opened(open_page: Opener) -> Iterator[Watched]:
    """One page for many sheets."""
    watched = open_page(THREE)
    yield watched
    watched.page.close()


def turn_to(page: Page, fragment: str) -> None:
    page.evaluate("(hash) => { location.hash = hash; }", fragment)


def row_with(page: Page, item: str) -> Locator:
    """The row of one item, opened by its link."""
    turn_to(page, f"1;{item}")
    row = page.locator(f".sheet-row[data-id='{item.split(':', maxsplit=1)[0]}']")
    expect(rows(page)).to_have_count(1)
    row.wait_for()
    return row


def test_a_link_shows_the_sheet_and_not_the_builder(open_page: Opener) -> None:
    watched = open_page(THREE)
    page = watched.page
    expect(total(page)).to_have_text("3 exercises, about 27 minutes. Do them in this order.")
    expect(page.locator("sheet-builder")).to_be_hidden()
    expect(page.locator(".sheet__problems")).to_be_hidden()
    expect(rows(page).locator("h2")).to_have_text(
        ["1. Half-kneeling hip flexor stretch", "2. Seated march", "3. Heat pad or hot water bottle"]
    )
    expect(page.locator(".sheet-row__dose")).to_have_text(
        [
            "30 seconds, 3 rounds on each side, 5 days a week",
            "10 times, 2 sets on each side, 3 days a week",
            "15 minutes",
        ]
    )
    expect(page.locator(".sheet-row__also")).to_have_text(["Hold each one for 3–10 seconds.", "At most 3 times a day."])
    for row in rows(page).all():
        for name in ("Before you start", "Steps", "Stop and get help if"):
            expect(row.get_by_role("heading", name=name)).to_be_visible()
        assert row.get_by_role("img").first.evaluate("(image) => image.complete && image.naturalWidth > 0")
        assert row.locator("img").get_attribute("alt")
        assert row.locator("img").get_attribute("height")
    expect(page.get_by_role("link", name="When to get help, and whom to call")).to_be_visible()
    assert not watched.faults
    page.close()


def test_one_exercise_has_no_order(open_page: Opener) -> None:
    page = open_page("my-sheet/#1;11:5rx1w5").page
    expect(total(page)).to_have_text("1 exercise, about 3 minutes.")
    expect(page.locator(".sheet-row__dose")).to_have_text("5 times, 1 set, 5 days a week")
    page.close()


def test_only_the_rows_of_the_sheet_are_fetched(open_page: Opener) -> None:
    watched = open_page(THREE)
    page, sent = watched.page, watched.asked
    expect(rows(page)).to_have_count(3)
    page.wait_for_load_state("networkidle")
    assert sorted(path for path in sent if path.startswith("/rows/")) == [f"/rows/{n}.html" for n in (1, 12, 27)]
    assert not [path for path in sent if "search_index" in path]
    page.close()


def test_who_makes_a_sheet_does_not_fetch_what_fills_one(open_page: Opener) -> None:
    watched = open_page("my-sheet/")
    page, sent = watched.page, watched.asked
    page.wait_for_load_state("networkidle")
    first = set(sent)
    page.evaluate("location.hash = '#1;12:10rx2'")
    expect(page.locator(".sheet-row__dose")).to_have_text("10 times, 2 sets on each side")
    expect(page.locator("sheet-builder")).to_be_hidden()
    until(page, STYLED)
    new = [path for path in sent if path not in first]
    assert [path.rpartition(".")[2] for path in sorted(new) if "figures" not in path] == ["css", "js", "html"]
    assert not watched.faults
    page.close()


def test_where_what_fills_it_does_not_come_it_says_so(open_page: Opener) -> None:
    page = open_page("my-sheet/").page
    script = page.evaluate("document.querySelector('self-care-sheet > template').content.querySelector('script').src")
    page.route(f"**/{script.rpartition('/')[2]}", lambda route: route.abort())
    page.evaluate("location.hash = '#1;12:10rx2'")
    expect(total(page)).to_contain_text("The sheet did not load.")
    assert page.locator(".sheet .actions").evaluate("(actions) => actions.inert"), "its links do not carry the sheet"
    page.close()


def test_print_waits_for_the_styles_of_paper(open_page: Opener) -> None:
    page = open_page("about/").page
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/sheet-print.*.css", hold)
    page.goto("my-sheet/#1;12:10rx2", wait_until="commit")
    expect(rows(page)).to_have_count(1)
    page.evaluate(f"() => {{ window.print = () => {{ window.styled = {STYLED}; }}; }}")
    page.get_by_role("button", name="Print").click()
    page.evaluate(HAD)
    assert page.evaluate("window.styled") is None
    held[0].continue_()
    until(page, "window.styled")
    page.close()


def test_links_and_drawings_hold_below_a_sub_path(site: Site, open_page: Opener) -> None:
    page = open_page("about/").page

    def below(route: Route) -> None:
        path = site.folder / urlsplit(route.request.url).path.removeprefix("/guide/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    page.route("**/guide/**", below)
    page.goto(f"guide/{THREE}")
    expect(rows(page)).to_have_count(3)
    for image in rows(page).locator("img").all():
        expect(image).to_have_js_property("complete", value=True)
        assert image.evaluate("(image) => image.naturalWidth") > 0
    links = page.eval_on_selector_all(".sheet a", "(links) => links.map((link) => link.pathname)")
    assert len(links) > 8
    for link in links:
        assert link.startswith("/guide/"), link
        assert (site.folder / link.removeprefix("/guide/") / "index.html").is_file(), link
    page.close()


def test_a_dose_outside_the_page_is_shown_with_a_plain_warning(open_page: Opener) -> None:
    page = open_page(THREE).page
    row = row_with(page, "1:40sx3w1")
    expect(row.locator(".sheet-row__dose")).to_have_text("40 seconds, 3 rounds on each side, 1 day a week")
    expect(row.locator(".sheet-row__said li")).to_have_text(
        [
            "40 seconds is more than the page says (20–30).",
            "1 day a week is less than the page says (2–7).",
            "Not sure that it is meant? Ask who gave you this sheet.",
        ]
    )
    expect(total(page)).to_have_text("1 exercise, about 4 minutes.")
    expect(row_with(page, "1:60sx5").locator(".sheet-row__said li")).to_have_count(3)
    expect(total(page)).to_have_text("1 exercise, about 10 minutes.")  # 300 seconds where the page has at most 120
    page.close()


@pytest.mark.parametrize(
    ("item", "shown", "why"),
    [
        ("27:45mx1", "10–15 minutes, 1–7 days a week", "The link says 45 minutes. That is too much: the most is 20."),
        ("27:15mx2", "10–15 minutes, 1–7 days a week", "The link says 2 rounds. That is too much: the most is 1."),
        (
            "1:90sx3",
            "20–30 seconds, 2–4 rounds on each side, 2–7",
            "The link says 90 seconds. That is too much: the most is 60.",
        ),
        (
            "12:8sx3",
            "8–15 times, 1–3 sets on each side",
            "The link counts in seconds, but this exercise counts in times.",
        ),
        ("26:60mx1w5", "30–60 minutes, 1 day a week", "The link says 5 days a week. That is too much: the most is 2."),
    ],
)
def test_a_harmful_dose_gives_way_to_the_page(item: str, shown: str, why: str, opened: Watched) -> None:
    page = opened.page
    turn_to(page, f"1;{item}")
    expect(page.locator(".sheet-row__dose")).to_have_text(re.compile(re.escape(shown)))
    expect(page.locator(".sheet-row__said li").first).to_have_text(why)
    expect(page.locator(".sheet-row__said li").last).to_have_text(
        "So you see what the page says. Start at its low end."
    )


def test_each_side_with_its_own_dose(open_page: Opener) -> None:
    page = open_page("my-sheet/#1;1:30sx3L;1:20sx2w3R").page
    expect(page.locator(".sheet-row__dose")).to_have_text(
        ["30 seconds, 3 rounds on the left side", "20 seconds, 2 rounds on the right side, 3 days a week"]
    )
    expect(total(page)).to_have_text("2 exercises, about 4 minutes. Do them in this order.")
    page.close()


def test_the_steps_say_the_numbers_of_the_sheet(opened: Watched) -> None:
    """What the sheet does not set, and what it may not, stays as the page says it."""
    for item, said in {
        "1:25sx3w5": "breathe for 25 seconds.",
        "12:9rx2": "Do 9 lifts.",
        "27:12mx1": "for 12 minutes, and stay awake.",
        "20:45sx2": "breathe for 45 seconds.",  # the page says one number
        "1:61sx3": "breathe for 20 to 30 seconds.",
        "1:10rx3": "breathe for 20 to 30 seconds.",
        "28:10mx1": "Stay 10 to 15 minutes",
    }.items():
        expect(row_with(opened.page, item).locator(".sheet-row__steps")).to_contain_text(said)
    expect(row_with(opened.page, "12:9rx2").locator(".sheet-row__steps")).to_contain_text("Hold for 3 to 10 seconds.")


def test_one_side_alone_swaps_the_steps_where_they_name_a_side(open_page: Opener) -> None:
    page = open_page("my-sheet/#1;12:10rx2L;12:8rx2R;1:30sx3L").page
    swap = "The steps are written for the right side. Swap left and right."
    said = page.locator(".sheet-row__said")
    expect(said.nth(0)).to_have_text(swap)
    expect(said.nth(1)).to_be_hidden()
    expect(said.nth(2)).to_be_hidden()  # "one knee", "the other foot"
    page.close()


def test_what_is_not_advised_and_a_check_say_so(open_page: Opener) -> None:
    page = open_page("my-sheet/#1;29:30sx2;30:1rx1;1:30sx3").page
    expect(rows(page)).to_have_count(3)
    expect(rows(page).nth(0)).to_contain_text("We do not advise this.")
    expect(rows(page).nth(0).get_by_role("heading", name="What to do instead")).to_be_visible()
    expect(rows(page).nth(1)).to_contain_text("This is a check.")
    expect(total(page)).to_have_text("1 exercise, about 4 minutes.")
    page.evaluate("location.hash = '#1;29:30sx2'")
    expect(total(page)).to_have_text("There is nothing to do on this sheet.")
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
    page.close()


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("1;999:30sx3;1:30sx3", ["One exercise in the link is not in this guide, so it is left out."]),
        ("1;999:30sx3;998:3rx1", ["2 exercises in the link are not in this guide, so they are left out."]),
        ("1;1:30sx3;x", ["One part of the link cannot be read, so it is left out."]),
        ("1;1:30sx3;" + "x;" * 1000, ["1000 parts of the link cannot be read, so they are left out."]),
        (
            "1;1:30sx3;2:30x3",
            ["One exercise in the link does not say if it counts seconds, times or minutes. It is left out."],
        ),
        ("1;1:30sx3;1:20sx2", ["One exercise is in the link more than once. It is shown once."]),
        (
            "1;" + ";".join(f"{n}:5rx1" for n in range(1, 15)),
            ["A sheet holds 12 exercises. 2 more in the link are left out."],
        ),
        ("1;1:30sx3;" + "9" * 30000, ["The link is too long. Its end is left out."]),
    ],
)
def test_each_kind_of_problem_has_one_sentence(fragment: str, said: list[str], opened: Watched) -> None:
    turn_to(opened.page, fragment)
    expect(opened.page.locator(".sheet__problems li")).to_have_text(said)
    expect(opened.page.get_by_role("heading", level=1)).to_be_visible()
    assert not opened.faults  # an unknown exercise is not asked for either


def test_a_row_that_does_not_load_leads_to_its_page(open_page: Opener) -> None:
    page = open_page("about/").page
    page.route("**/rows/12.html", lambda route: route.abort())
    page.goto(THREE)
    expect(rows(page)).to_have_count(3)
    expect(rows(page).nth(1)).to_contain_text("It could not be loaded.")
    link = rows(page).nth(1).get_by_role("link", name="Open its page")
    assert urlsplit(link.evaluate("(link) => link.href")).path == "/e/12/"
    page.unroute("**/rows/12.html")
    page.evaluate("location.hash = '#1;12:10rx2'")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).locator("h2")).to_have_text("1. Seated march")
    page.close()


def test_a_sentence_stands_there_while_rows_are_on_their_way_and_late_ones_stay_away(open_page: Opener) -> None:
    page = open_page("about/").page
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/rows/12.html", hold)
    page.goto("my-sheet/#1;12:10rx2")
    expect(total(page)).to_have_text("The sheet is being loaded.")
    expect(page.locator("sheet-builder")).to_be_hidden()
    page.evaluate("location.hash = '#1;1:30sx3'")
    expect(rows(page)).to_have_count(1)
    with page.expect_response("**/rows/12.html") as late:
        held[0].continue_()
    late.value.finished()
    page.evaluate(HAD)
    expect(rows(page).locator("h2")).to_have_text("1. Half-kneeling hip flexor stretch")
    page.go_back()
    expect(rows(page).locator("h2")).to_have_text("1. Seated march")
    page.close()


def test_another_address_is_read_at_once_and_only_the_last_one_stays(open_page: Opener) -> None:
    page = open_page(THREE).page
    expect(rows(page)).to_have_count(3)
    page.evaluate("for (const id of [2, 3, 4, 5, 6, 7]) location.hash = `#1;${id}:20sx2`")
    expect(page.locator(".sheet-row[data-id='7']")).to_be_visible()
    expect(rows(page)).to_have_count(1)
    page.go_back()
    expect(page.locator(".sheet-row[data-id='6']")).to_be_visible()
    page.close()


def test_a_link_inside_the_page_keeps_the_sheet(open_page: Opener) -> None:
    page = open_page(THREE).page
    expect(rows(page)).to_have_count(3)
    address = page.url
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    assert page.url == address
    page.close()


def test_change_leads_to_the_builder_with_the_same_sheet(open_page: Opener) -> None:
    page = open_page(THREE).page
    page.get_by_role("link", name="Change", exact=True).click()
    expect(page.locator(".items > li")).to_have_count(3)
    expect(page.locator(".sheet")).to_be_hidden()
    assert page.url.endswith("my-sheet/?change#1;1:30sx3w5;12:10rx2w3;27:15mx1")
    page.close()


def test_share_and_code_carry_the_sheet(open_page: Opener) -> None:
    page = open_page("my-sheet/#1;1:30SX3W5;x;12:10rx2").page
    expect(rows(page)).to_have_count(2)
    carriers = page.locator(".sheet :is(share-link, qr-code)")
    expect(carriers).to_have_count(3)  # to share, on the screen, on paper
    for carrier in carriers.all():
        expect(carrier).to_have_attribute("href", "/my-sheet/#1;1:30sx3w5;12:10rx2")
    page.close()


SLOW_TIMER = """
export const openSession = async () => {
  window.opened = (window.opened ?? 0) + 1;
  await new Promise((resolve) => { window.end = resolve; });
};
"""


def test_start_pressed_twice_opens_one_timer(open_page: Opener) -> None:
    page = open_page("about/").page
    page.route("**/session-timer.js", lambda route: route.fulfill(body=SLOW_TIMER, content_type="text/javascript"))
    page.goto("my-sheet/#1;1:30sx3w5")
    expect(rows(page)).to_have_count(1)
    start = page.get_by_role("button", name="Start")
    start.dblclick()
    until(page, "!!window.end")
    page.wait_for_timeout(200)
    assert page.evaluate("opened") == 1
    page.evaluate("end()")
    start.click()
    until(page, "opened === 2")
    page.close()


TIMER = "export const openSession = async (exercises) => { window.given = exercises; };"


def test_start_gives_the_timer_what_is_to_be_done(open_page: Opener) -> None:
    page = open_page("about/").page
    page.route("**/session-timer.js", lambda route: route.fulfill(body=TIMER, content_type="text/javascript"))
    page.goto("my-sheet/#1;1:30sx3w5;29:1rx1;27:45mx1;12:10rx2L;14:8rx2;26:45mx1")
    expect(rows(page)).to_have_count(6)
    page.get_by_role("button", name="Start").click()
    until(page, "!!window.given")
    given: list[Mapping[str, Any]] = page.evaluate("window.given")
    told = [(one["title"], one["amount"], one["unit"], one["rounds"], one["sides"]) for one in given]
    assert told == [
        ("Half-kneeling hip flexor stretch", 30, "s", 3, ["Right leg kneels", "Left leg kneels"]),
        ("Heat pad or hot water bottle", 10, "m", 1, [""]),  # 45 minutes were refused
        ("Seated march", 10, "r", 2, ["Right leg lifts", "Left leg lifts"]),
        ("Supported standing knee lift", 8, "r", 2, [""]),
    ]
    assert [one.get("only") for one in given] == [None, None, 1, None]
    assert [one.get("perSide") for one in given] == [False, False, None, True]
    first, heat = given[:2]
    assert first["drawing"]["floor"] == 4
    assert heat["atOnce"] == "Take the heat off at once."
    assert first["href"].endswith("/exercises/half-kneeling-stretch/")
    assert first["helpHref"].endswith("/get-help/")
    assert len(first["steps"]) == 7
    assert len(first["stop"]) == 4
    assert first["drawing"]["alt"]
    assert first["drawing"]["src"].partition("#")[0].endswith("/assets/figures/half-kneeling-stretch.svg")
    page.close()


def test_a_timer_that_does_not_load_says_so(open_page: Opener) -> None:
    page = open_page("about/").page
    page.route("**/session-timer.js", lambda route: route.abort())
    page.goto(THREE)
    expect(rows(page)).to_have_count(3)
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".sheet__start [role=status]")).to_contain_text("The timer did not load.")
    page.close()


def test_the_words_stand_in_the_order_of_safety(open_page: Opener) -> None:
    """Below each other beside the drawing on a desk, who should not before the steps."""
    page = open_page(THREE, viewport=viewport(1280)).page
    parts = ["head", "before-you-start", "steps", "stop-and-get-help-if"]
    boxes = [rows(page).first.locator(f".sheet-row__{part}").bounding_box() for part in ["figure", *parts]]
    drawing, *words = [box for box in boxes if box]
    assert len(words) == len(parts)
    assert {box["x"] for box in words} == {words[0]["x"]}
    assert drawing["x"] + drawing["width"] < words[0]["x"]
    assert drawing["y"] == words[0]["y"]
    assert sorted(words, key=lambda box: box["y"]) == words
    page.close()


def test_its_start_stands_on_one_line(open_page: Opener) -> None:
    page = open_page(THREE, viewport=viewport(1280)).page
    expect(rows(page)).to_have_count(3)
    box = page.get_by_role("button", name="Start").bounding_box()
    assert box
    assert box["height"] < 60
    page.close()


# Every place where a page can keep something, and all its links.
KEPT = """async () => JSON.stringify([
  location.href, history.state, document.cookie, { ...localStorage }, { ...sessionStorage },
  await indexedDB.databases(), await caches.keys(), document.title,
  [...document.querySelectorAll("[href]")].map((element) => element.getAttribute("href")),
])"""


def test_what_is_typed_goes_nowhere(open_page: Opener) -> None:
    page = open_page("about/").page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    page.goto(THREE)
    expect(rows(page)).to_have_count(3)
    button = page.get_by_role("button", name="Add a name or a note for paper")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_label("For", exact=True)).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    for label in ("For", "Date", "Note"):
        page.get_by_label(label, exact=True).fill(TYPED)
    page.get_by_label("For", exact=True).press("Enter")
    expect(page.get_by_text("They are not saved, and they are not in the link.")).to_be_visible()
    kept = [page.evaluate(KEPT)]
    page.evaluate("location.hash = '#1;1:30sx3'")
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_label("For", exact=True)).to_have_value(TYPED)
    kept.append(page.evaluate(KEPT))
    page.get_by_role("link", name="Change", exact=True).click()
    expect(page.locator(".items > li")).to_have_count(1)
    everything = json.dumps([*kept, page.url, page.content(), *asked])
    assert "Zanzibar" not in everything
    page.go_back()
    page.reload()
    expect(rows(page)).to_have_count(1)
    expect(page.locator("#for-paper input").first).to_have_value("")
    page.close()
