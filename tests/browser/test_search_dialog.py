"""The search dialog by keyboard alone, by what a screen reader is told, when nothing fits, and what leaves the page."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .served_site import WIDTHS, Opener, Site, open_search, slowly, until, viewport

PHONE = viewport(min(WIDTHS))


# Each answer of Material's worker comes half a second late, behind our own scripts.
SLOW_WORKER = """
window.Worker = class extends Worker {
  addEventListener(type, listen) {
    super.addEventListener(type, (event) => setTimeout(() => listen(event), 500));
  }
};
"""

NOTE_STATUS = """() => {
  window.told = [];
  new MutationObserver(([{ target }]) => told.push(target.textContent))
    .observe(document.querySelector(".md-search [role=status]"), { childList: true });
}"""


def search(page: Page, words: str) -> None:
    open_search(page)
    page.keyboard.type(words)


def test_keyboard_alone_leads_to_a_page(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    search(page, "knealing stretch")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Half-kneeling hip flexor stretch")
    page.close()


@pytest.mark.parametrize("loaded", [False, True])
def test_no_single_key_leads_away(loaded: bool, open_page: Opener) -> None:
    """Nor opens the search: who speaks to a browser would set it off. WCAG 2.1.4."""
    page = open_page("about/", viewport=PHONE).page
    if loaded:
        search(page, "cobra")
        page.locator(".md-search-result__item").first.wait_for()
        page.keyboard.press("Escape")
    page.locator(".footer a").first.focus()
    for key in "/fspn,.":
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url.endswith("/about/")
    assert not page.locator("#__search").is_checked()
    page.close()


def test_a_letter_typed_in_the_results_goes_to_the_field(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    search(page, "bridge")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("s")
    expect(page.locator(".md-search__input")).to_have_value("bridges")
    page.close()


@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_key_is_lost_while_the_script_loads(width: int, moved: bool, browser: Browser, site: Site) -> None:
    """Nor where the script is on its way already, for the reader moved the pointer over the search."""
    page = browser.new_context(base_url=site.url, viewport=viewport(width)).new_page()
    page.route("**/bundle.*", slowly)
    page.goto("about/")
    if moved:
        page.locator("[for=__search]").first.dispatch_event("pointerover")
    search(page, "pigeon")
    expect(page.locator(".md-search__input")).to_have_value("pigeon")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Pigeon pose")
    page.context.close()


@pytest.mark.parametrize("part", ["bundle.", "search_index.json", "search-words.js", "no-answer.js"])
def test_what_did_not_come_is_asked_for_again(part: str, browser: Browser, site: Site) -> None:
    """A phone loses its network for a moment, just as the search is loading."""
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    failed = list[str]()
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.route(f"**/{part}*", lambda route: route.abort())
    page.goto("about/")
    search(page, "knealing")
    while not any(part in url for url in failed):
        page.wait_for_timeout(20)
    page.unroute(f"**/{part}*")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("knealing strech")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Half-kneeling hip flexor stretch")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("rotator cuff")
    expect(page.locator("no-answer a")).to_have_count(2)
    page.context.close()


@pytest.mark.parametrize("part", ["bundle.", "search_index.json"])
def test_a_reader_who_has_typed_all_need_not_touch_the_page_again(part: str, browser: Browser, site: Site) -> None:
    """The network is back only after the last key."""
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    page.route(f"**/{part}*", lambda route: route.abort())
    page.goto("about/")
    search(page, "kneeling stretch")
    page.wait_for_timeout(500)
    page.unroute(f"**/{part}*")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Half-kneeling hip flexor stretch")
    page.context.close()


def test_a_host_that_fails_once_is_asked_again(browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    page.route("**/search_index.json", lambda route: route.fulfill(status=503), times=1)
    page.goto("about/")
    search(page, "kneeling stretch")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Half-kneeling hip flexor stretch")
    page.context.close()


def test_a_browser_that_gives_no_site_data(browser: Browser, site: Site) -> None:
    """The search works, and so does the button for colours, for as long as the page is open."""
    page = browser.new_context(
        base_url=site.url, viewport={"width": 390, "height": 844}, color_scheme="light"
    ).new_page()
    closed = "get() { throw new DOMException('closed', 'SecurityError'); }"
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{ configurable: true, {closed} }})")
    page.goto("about/")
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")
    search(page, "kneeling stretch")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Half-kneeling hip flexor stretch")
    page.context.close()


def test_words_that_no_key_brought_are_searched(open_page: Opener) -> None:
    """Dictated, pasted by mouse or put in by a writing aid: the field hears of them, but no key is let go."""
    page = open_page("about/", viewport=PHONE).page
    search(page, "cobra")
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("Cobra")
    page.locator(".md-search__input").fill("low lunge")
    expect(first).to_contain_text("Low lunge")
    page.close()


def test_nothing_fits(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    search(page, "rotator cuff")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("status")).to_contain_text("Nothing in this guide fits")
    finder = dialog.get_by_role("link", name="Find an exercise")
    expect(finder).to_be_visible()
    expect(dialog.get_by_role("listitem")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(finder).to_be_visible()  # Enter opens the best result, and there is none
    page.keyboard.press("ArrowDown")
    expect(finder).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("link", name="When to get help")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("When to get help")
    page.close()


def test_the_links_go_when_something_fits(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    search(page, "rotator cuff")
    expect(page.locator("no-answer a")).to_have_count(2)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("cobra")
    expect(page.locator("no-answer a")).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ pages?$"))
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.close()


def test_the_focus_is_not_lost_with_the_list(browser: Browser, site: Site) -> None:
    """Who is quicker than the answer stands in a list, or on a link, that goes."""
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    page.add_init_script(SLOW_WORKER)
    page.goto("about/")
    field, first = page.locator(".md-search__input"), page.locator(".md-search-result__link").first
    link = page.locator("no-answer a").first
    search(page, "rotator cuff")
    expect(link).to_be_visible()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("hip")
    page.keyboard.press("ArrowDown")
    expect(link).to_be_focused()
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.type(" cobra")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    expect(first).to_contain_text("Cobra")
    expect(first).to_be_focused()
    page.keyboard.type(" rotator cuff elbow")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    expect(link).to_be_visible()
    expect(field).to_be_focused()
    page.context.close()


def test_only_the_latest_words_are_answered(browser: Browser, site: Site) -> None:
    """On a slow phone a list for "c" would else flash by, and be told, before the one for "cobra"."""
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    page.add_init_script(SLOW_WORKER)
    page.goto("about/")
    search(page, "hip")
    page.locator(".md-search-result__item").first.wait_for()
    page.evaluate(NOTE_STATUS)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("cobra")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Cobra")
    assert len(page.evaluate("told")) == 1
    page.context.close()


def test_what_a_screen_reader_is_told(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    search(page, "cobra")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("textbox", name="Search")).to_be_focused()
    expect(dialog.get_by_role("status")).to_contain_text("page")
    tree = dialog.aria_snapshot()
    assert '- textbox "Search": cobra' in tree
    assert "- status:" in tree
    assert "- list:" in tree
    assert '- heading "Cobra" [level=1]' in tree
    page.close()


def test_what_is_typed_stays_here(browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    asked = list[str]()
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    page.goto("about/")
    search(page, "numbness")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/get-help/**")
    assert asked
    assert not [url for url in [*asked, page.url] if "numb" in url.replace("#numb", "")]
    assert page.evaluate("[localStorage, sessionStorage].every((store) => !JSON.stringify(store).includes('numb'))")
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_of_material_loads_before_it_is_needed(width: int, browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, viewport=viewport(width)).new_page()
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto("exercises/cobra/", wait_until="networkidle")
    assert asked
    assert not [url for url in asked if "/search" in url or "/bundle" in url]
    if page.get_by_role("button", name="Menu").is_visible():
        page.get_by_role("button", name="Menu").click()
    else:
        page.mouse.wheel(0, 200)
    until(page, "'component$' in window")
    assert not [url for url in asked if "/search/" in url]
    page.context.close()


def test_the_colours_follow_the_device_and_the_reader(browser: Browser, site: Site) -> None:
    page = browser.new_context(
        base_url=site.url, viewport={"width": 390, "height": 640}, color_scheme="dark"
    ).new_page()
    page.goto("about/")
    body, button = page.locator("body"), page.locator("[data-md-component=palette] label:visible")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    button.click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.goto("causes/")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    expect(button).to_have_attribute("title", "Colours are light. Switch to dark")
    page.context.close()


def test_the_colours_change_although_the_script_once_did_not_come(browser: Browser, site: Site) -> None:
    page = browser.new_context(
        base_url=site.url, viewport={"width": 390, "height": 640}, color_scheme="dark"
    ).new_page()
    page.route("**/bundle.*", lambda route: route.abort())
    page.goto("about/")
    button = page.locator("[data-md-component=palette] label:visible")
    with page.expect_event("requestfailed"):
        button.dispatch_event("click")
    page.wait_for_timeout(200)  # the page hears of it
    page.unroute("**/bundle.*")
    button.dispatch_event("click")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.context.close()


def test_a_missing_page_searches_for_what_the_address_said(browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, viewport=PHONE).new_page()
    page.goto("exercises/kneling-strech.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    expect(page.get_by_label("Search for what the address said")).to_have_value("kneling strech")
    page.get_by_label("Search for what the address said").press("Enter")
    expect(page.locator(".md-search-result__item").first).to_contain_text("kneeling")
    page.context.close()


def test_a_missing_page_without_script(browser: Browser, site: Site) -> None:
    page = browser.new_context(base_url=site.url, java_script_enabled=False).new_page()
    page.goto("exercises/kneling-strech/")
    main = page.locator("#content")
    for name in ("Find an exercise", "When to get help", "Start page"):
        expect(main.get_by_role("link", name=name)).to_be_visible()
    expect(page.locator("site-search")).to_be_hidden()
    page.context.close()
