"""Every state of the site is open to everyone: what the tests of every page ask, and larger text, wider letters, forced
colours, no motion, and the keyboard, which leads through a page in order and never out of sight.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from guide.addresses.short_address import withdrawn_page
from guide.addresses.withdrawn import Withdrawn

from .served_site import WIDTHS, Opener, Site, Watched, viewport
from .states import STATES, State
from .test_every_page import axe_faults, faults_in_all_views, probe

# WCAG 1.4.12, what a reader may set; a sheet of this kind is what the policy of the pages lets a script add
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
HERE = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const parts = { header: ".md-header", tabs: ".md-tabs", side: ".md-sidebar", foot: "footer", main: "main" };
  const { top, left, right } = here.getBoundingClientRect();
  return {
    part: Object.keys(parts).find((part) => here.closest(parts[part])),
    name: `${here.localName} ${here.textContent.trim().slice(0, 40)}`,
    top: top + scrollY, left, right,
  };
}"""
PAGES = {
    "home": "",
    "finder": "exercises/?place=chair",
    "exercise": "exercises/half-kneeling-stretch/",
    "topic": "anatomy/",
    "help": "get-help/",
    "sheet": "my-sheet/#1;1:30sx3w5;12:10rx2w3",
    "builder": "my-sheet/?change#1;1:30sx3w5;12:10rx2w3",
}
LARGE = {
    **{name: State(path) for name, path in PAGES.items()},
    **{name: STATES[name] for name in ("menu", "filter with reasons", "code to scan", "sheet with troubles")},
    "table": State("about/"),
    "codes": State("link-cards/"),
    "nothing there": State("no-such-page/"),
}
GONE = Withdrawn(2, "gone", "Low lunge", "2027-01-02", "It hurt knees.", None)
STOPS = 150  # more than any page has


@pytest.mark.parametrize("name", STATES)
def test_a_state(name: str, browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.url, viewport=viewport(min(WIDTHS)), reduced_motion="reduce")
    watched = Watched(context.new_page(), site.url)
    enter(watched.page, STATES[name])
    faults = [
        *faults_in_all_views(watched.page, STATES[name].scope),
        *faults_of_settings(watched.page),
        *watched.faults,
    ]
    context.close()
    assert not faults, "\n" + "\n".join(faults)


def enter(page: Page, state: State) -> None:
    """Goes into a state. The timer's clock stands still on the way there, and goes on after it, for axe needs one."""
    if state.timed:
        page.clock.install(time=0)
    page.goto(state.path)
    if state.timed:
        page.clock.pause_at(60)
    state.reach(page)
    if state.timed:
        page.clock.resume()


def faults_of_settings(page: Page) -> Iterator[str]:
    for width in WIDTHS:
        page.set_viewport_size(viewport(width))
        page.emulate_media(forced_colors="active")
        yield from (f"at {width} px, {fault}" for fault in probe(page, "forced"))
        page.emulate_media(forced_colors="none")
        page.evaluate(SPACED)
        yield from (f"at {width} px, with wide letters: {fault}" for fault in probe(page, "sideways", "cut"))
        page.evaluate("document.adoptedStyleSheets = []")


@pytest.mark.parametrize("name", LARGE)
def test_text_of_twice_the_size(name: str, large: Browser, site: Site) -> None:
    """As a reader sets it in the browser, on a phone and a desk."""
    page = large.new_page(base_url=site.url, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    enter(page, LARGE[name])
    faults = probe(page, "sideways", "cut")
    page.set_viewport_size({"width": 1280, "height": 800})
    faults += probe(page, "sideways", "cut")
    page.close()
    assert not faults, "\n" + "\n".join(faults)


@pytest.fixture(scope="module")
def large(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser whose text is 32 px high, where others have 16."""
    arguments = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    browser = browser_type.launch(**{**browser_type_launch_args, "args": arguments})
    yield browser
    browser.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_the_tab_key_leads_through_a_page(name: str, width: int, open_page: Opener) -> None:
    """To its end and past no trap, down and onward in each part, with a ring of 2 px and more that nothing covers."""
    page = open_page(PAGES[name], viewport={"width": width, "height": 800}, reduced_motion="reduce").page
    faults, stops = [], []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if not (here := page.evaluate(HERE)):
            break
        stops.append(here)
        if probe(page, "focus"):
            page.wait_for_timeout(300)  # the first key brings Material's script, which moves what stands at the sides
            faults += probe(page, "focus")
    page.close()
    assert 20 < len(stops) < STOPS
    for before, here in itertools.pairwise(stops):
        goes_back = here["top"] < before["top"] - 4 and here["left"] < before["right"]
        if before["part"] == here["part"] and goes_back:
            faults.append(f"from {before['name']} back to {here['name']}")
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("name", ["menu", "search with results", "search with no answer"])
def test_nobody_tabs_behind_an_open_panel(name: str, open_page: Opener) -> None:
    page = open_page(STATES[name].path, viewport=viewport(min(WIDTHS)), reduced_motion="reduce").page
    STATES[name].reach(page)
    panel = page.locator(".md-sidebar--primary" if name == "menu" else ".md-search")
    seen = 0
    while panel.evaluate("(panel) => panel.contains(document.activeElement)"):
        assert seen < STOPS
        assert not probe(page, "focus")
        page.keyboard.press("Tab")
        seen += 1
    assert seen > 2  # the links in it, not its first place alone
    button = page.get_by_role("button", name="Menu" if name == "menu" else "Search", exact=True)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.close()


@pytest.mark.parametrize(
    "path", ["", "exercises/", "exercises/half-kneeling-stretch/", "my-sheet/#1;12:10rx2", "link-cards/"]
)
def test_without_script(path: str, open_page: Opener) -> None:
    """What needs no script of axe's own, which does not run there either."""
    page = open_page(path, java_script_enabled=False, viewport=viewport(min(WIDTHS))).page
    faults = probe(page, "sideways", "cut", "targets")
    page.close()
    assert not faults, "\n" + "\n".join(faults)


def test_what_was_taken_back(open_page: Opener, root: Path) -> None:
    page = open_page("privacy/", viewport=viewport(min(WIDTHS))).page
    notice, styles = withdrawn_page(GONE, None), root / "docs" / "assets" / "css"
    page.route("**/assets/css/*", lambda route: route.fulfill(path=styles / route.request.url.rpartition("/")[2]))
    page.route("**/exercises/gone/", lambda route: route.fulfill(content_type="text/html", body=notice))
    page.goto("exercises/gone/")
    faults = [*probe(page, "sideways", "cut", "targets", "motion"), *axe_faults(page)]
    page.close()
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("path", ["", "exercises/half-kneeling-stretch/", "my-sheet/#1;12:10rx2", "no-such-page/"])
def test_without_styles(path: str, browser: Browser, site: Site) -> None:
    """No icon is larger than a line or two, one link leads past the menu, and the heading comes before the text."""
    page = browser.new_page(base_url=site.url, viewport={"width": 390, "height": 844})
    page.route("**/*.css", lambda route: route.abort())
    page.goto(path)
    icons = "[...document.querySelectorAll('svg')].filter((svg) => !svg.closest('qr-code'))"
    assert page.evaluate(f"{icons}.every((icon) => icon.clientWidth <= 48)")
    expect(page.get_by_role("link", name="Skip to content")).to_have_count(1)
    expect(page.locator(".without-script")).to_be_hidden() if path.startswith("my-sheet") else None
    texts = page.locator("main p:visible")
    heading, text = page.locator("main h1").bounding_box(), texts.nth(min(1, texts.count() - 1)).bounding_box()
    page.close()
    assert heading
    assert text
    assert heading["y"] < text["y"]
