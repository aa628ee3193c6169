"""What our search stands on in Material: red means that its insides have moved. CONTRIBUTING.md says what we use."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from guide.search.terms import stems, words

from .served_site import WIDTHS, Opener, Site, open_search, slowly, until, viewport

# Notes what goes to Material's worker and what comes back, behind our own scripts.
SPY = """
window.said = { urls: [], sent: [], got: [] };
window.Worker = class extends Worker {
  constructor(url) {
    super(url);
    said.urls.push(String(url));
    this.addEventListener("message", ({ data }) => said.got.push(data));
  }
  postMessage(message) {
    said.sent.push(message);
    super.postMessage(message);
  }
};
"""
SETUP, READY, QUERY, RESULT = range(4)


def spied(browser: Browser, site: Site) -> Page:
    page = browser.new_context(base_url=site.url).new_page()
    page.add_init_script(SPY)
    page.goto("about/")
    open_search(page)
    page.keyboard.type("knealing")
    page.locator(".md-search-result__item").first.wait_for()
    return page


def test_the_worker_speaks_as_we_expect(browser: Browser, site: Site) -> None:
    page = spied(browser, site)
    said: dict[str, Any] = page.evaluate("said")
    assert [re.sub(r".*/assets/", "", url) for url in said["urls"]] == [
        config_of(page)["search"].removeprefix("../assets/")
    ]
    assert {message["type"] for message in said["sent"]} == {SETUP, QUERY}
    assert {message["type"] for message in said["got"]} == {READY, RESULT}
    kinds = Counter(message["type"] for message in (*said["sent"], *said["got"]))
    assert kinds[QUERY] == kinds[RESULT]
    setup = said["sent"][0]["data"]
    assert set(setup) == {"config", "docs", "options"}
    assert {"location", "title", "text"} <= set(setup["docs"][0])
    assert set(said["got"][-1]["data"]) >= {"items"}
    page.context.close()


def test_what_is_typed_reaches_the_worker_corrected(browser: Browser, site: Site) -> None:
    page = spied(browser, site)
    asked = [message["data"] for message in page.evaluate("said.sent") if message["type"] == QUERY]
    assert "kneel^" in asked[-1]
    assert "knealing" not in asked[-1]
    page.context.close()


def test_a_word_before_a_mark_is_found(open_page: Opener) -> None:
    """Material takes our separator from the index. The word stands only in "or take steroids."."""
    page = open_page("about/").page
    open_search(page)
    page.keyboard.type("steroids")
    expect(page.locator(".md-search-result__item").filter(has_text="When to get help")).to_be_visible()
    page.close()


def test_a_query_in_lunrs_syntax_is_left_alone(browser: Browser, site: Site) -> None:
    page = spied(browser, site)
    page.locator(".md-search__input").fill('"low lunge')
    page.keyboard.press("+")
    until(page, """() => said.sent.at(-1).data === '"low lunge+'""")
    page.context.close()


def test_the_bundle_waits_as_data(open_page: Opener) -> None:
    page = open_page("about/").page
    late = page.locator("script[data-late]")
    assert late.count() == 1
    assert re.search(r"/bundle\.\w+\.min\.js$", late.get_attribute("data-late") or "")
    page.close()


@pytest.mark.parametrize("first", WIDTHS)
def test_the_late_bundle_finds_the_page(first: int, browser: Browser, site: Site) -> None:
    """It fits the menu beside the text to the window, as it does where it is not late."""
    page = browser.new_context(base_url=site.url, viewport=viewport(first)).new_page()
    page.goto("anatomy/", wait_until="networkidle")
    page.set_viewport_size(viewport(max(WIDTHS)))
    page.mouse.move(9, 9)
    until(page, "parseInt(document.querySelector('.md-sidebar__scrollwrap').style.height) > 0")
    page.context.close()


# Counts how often Material hears that the page is there.
TOLD = """
window.told = 0;
let told$;
Object.defineProperty(window, "document$", {
  get: () => told$,
  set(subject) {
    told$ = subject;
    told$.subscribe(() => (told += 1));
  },
});
"""


@pytest.mark.parametrize("query", ["", "?q=psoas"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("late", ["bundle", "panel-button"])
def test_the_page_is_told_of_once(late: str, width: int, query: str, browser: Browser, site: Site) -> None:
    """Whether the bundle comes after the page is parsed or before: else it mounts nothing, or all twice."""
    page = browser.new_context(base_url=site.url, viewport=viewport(width)).new_page()
    page.add_init_script(TOLD)
    page.route(f"**/{late}*", slowly)
    page.goto(f"anatomy/{query}")
    if not query:
        page.locator("[for=__search]").first.dispatch_event("pointerover")
    until(page, "told > 0")
    page.wait_for_load_state("load")
    assert page.evaluate("told") == 1
    if query:
        expect(page.locator(".md-search__input")).to_have_value("psoas")
        page.locator(".md-search-result__item").first.wait_for()
    page.context.close()


def test_the_contents_follow_the_scroll(open_page: Opener) -> None:
    page = open_page("anatomy/", viewport=viewport(max(WIDTHS))).page
    here = page.locator(".md-sidebar--secondary .md-nav__link--active")
    for heading in ("What does it do?", "When to get help", "Where is it?"):
        page.get_by_role("heading", name=heading).evaluate("(heading) => heading.scrollIntoView()")
        expect(here).to_have_text(heading)
    page.close()


def test_browser_and_build_make_the_same_terms(open_page: Opener, site: Site) -> None:
    index = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    texts = [f"{doc['title']} {doc['text']}" for doc in index["docs"]] + [
        "Can't so-áz",
        "flexers’ knees",
        "ÅNGSTRÖM 30",
    ]
    page = open_page("about/").page
    made = page.evaluate(
        """async ([texts, endings]) => {
          const { wordsOf, stemmer } = await import("/assets/js/search-words.js");
          const stem = stemmer(endings);
          return texts.map((text) => [wordsOf(text), wordsOf(text).map(stem)]);
        }""",
        [texts, index["config"]["guide"]["endings"]],
    )
    assert made == [[words(text), stems(text)] for text in texts]
    page.close()


def config_of(page: Page) -> dict[str, Any]:
    config: dict[str, Any] = json.loads(page.locator("#__config").text_content() or "")
    return config
