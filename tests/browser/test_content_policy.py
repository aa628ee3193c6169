"""The policy that each page carries: what the guide does stays within it, and what is put into a page does not run."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .served_site import Site

LISTEN = """
window.stopped = [];
addEventListener("securitypolicyviolation", (event) => stopped.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
INJECT = """async () => {
  const add = (name, text) => document.body.append(Object.assign(document.createElement(name), { textContent: text }));
  add("script", "window.ran = 'script'");
  add("style", "h1 { color: rgb(1, 2, 3) }");
  const box = document.createElement("div");
  box.innerHTML = `<i style="color: rgb(1, 2, 3)"></i><img src="x:" onerror="window.ran = 'handler'">`;
  document.body.append(box);
  const frame = document.createElement("iframe");
  frame.src = "javascript:parent.ran = 'frame'";
  document.body.append(frame);
  const asked = await fetch("https://other.example/").then(() => "sent", () => "stopped");
  await new Promise((done) => setTimeout(done, 200));
  const colours = [document.querySelector("h1"), box.firstChild].map((one) => getComputedStyle(one).color);
  return { ran: window.ran ?? "nothing", asked, painted: colours.includes("rgb(1, 2, 3)") };
}"""


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 800})
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def test_no_page_needs_more_than_its_policy(site: Site, page: Page) -> None:
    stopped = {}
    for path in [*site.pages, "nothing/"]:
        page.goto(path)
        page.locator("html.js").wait_for()
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1, path
        if found := page.evaluate("stopped"):
            stopped[path] = found
    assert stopped == {}


def test_search_menu_and_colours_stay_within_the_policy(page: Page) -> None:
    page.goto("exercises/cobra/")
    page.locator(".md-search__input").fill("kneeling")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    for _ in range(3):
        page.locator("[data-md-component=palette] label:visible").click()
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Menu").click()
    page.locator("#__drawer:checked").wait_for(state="attached")
    assert page.evaluate("stopped") == []


@pytest.mark.parametrize("path", ["", "exercises/cobra/", "exercises/", "nothing/"])
def test_what_is_put_into_a_page_does_not_run(path: str, page: Page) -> None:
    page.goto(path)
    assert page.evaluate(INJECT) == {"ran": "nothing", "asked": "stopped", "painted": False}
    directives = {line.split()[0] for line in page.evaluate("stopped")}
    assert {"script-src-elem", "style-src-elem", "style-src-attr", "script-src-attr", "connect-src"} <= directives
