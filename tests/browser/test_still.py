"""Nothing moves while a page loads, on a phone and on a desk, however late the fonts are."""

import pytest
from playwright.sync_api import Browser, Route

from .served_site import OPTIONAL, WAITED_FOR, Site, slowly

PAGES = ("", "exercises/", "exercises/half-kneeling-stretch/", "get-help/", "my-sheet/", "anatomy/")
LEAST = 0.002  # of Chromium's measure of what moved; a good page stays below 0.1
WATCH = """window.moved = [];
new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value, sources }) => ({
  value,
  what: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent),
})))).observe({ type: "layout-shift", buffered: true });"""


def as_published(route: Route) -> None:
    """The styles as they are; other tests wait for fonts."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace(WAITED_FOR, OPTIONAL))


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves(width: int, site: Site, browser: Browser) -> None:
    for path in PAGES:
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.route("**/site.*.css", as_published)
        page.route("**/*.woff2", slowly)
        page.add_init_script(WATCH)
        page.goto(site.url + path, wait_until="networkidle")
        page.wait_for_timeout(100)  # two frames after the last file
        moved = page.evaluate("moved")
        assert sum(shift["value"] for shift in moved) <= LEAST, f"{path or 'home'} at {width} px: {moved}"
        context.close()
