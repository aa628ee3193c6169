"""Every page, in both schemes, on a small phone and a desk: nothing that axe finds, no error, no sideways scrolling."""

import itertools
import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from .served_site import SCHEMES, WIDTHS, Opener, Site, viewport

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}  # and no exclusion
VIEWS = list(itertools.product(WIDTHS, SCHEMES))


def test_every_page(site: Site, open_page: Opener) -> None:
    assert len(site.pages) > 10
    faults = [f"{path or 'home'} {fault}" for path in site.pages for fault in faults_of(path, open_page)]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("panel", ["Menu", "Search"])
def test_open_panels(panel: str, scheme: str, open_page: Opener) -> None:
    """What a reader opens on a phone is held to the same rules."""
    page = open_page("anatomy/", viewport=viewport(320), color_scheme=scheme, reduced_motion="reduce").page
    page.get_by_role("button", name=panel).click()
    if panel == "Search":
        page.keyboard.type("kneeling")
        page.locator(".md-search-result__item").first.wait_for()
    assert not list(axe_faults(page))
    page.close()


def faults_of(path: str, open_page: Opener) -> list[str]:
    watched = open_page(path, reduced_motion="reduce")
    page, faults = watched.page, list[str]()
    for width, scheme in VIEWS:
        page.set_viewport_size(viewport(width))
        page.emulate_media(color_scheme=scheme)
        page.locator(f"body[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()
        sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        found = [*axe_faults(page), *([f"scrolls {sideways} px sideways"] if sideways > 0 else [])]
        faults += [f"at {width} px, {scheme}: {fault}" for fault in found]
    page.close()
    return faults + watched.faults


def axe_faults(page: Page, part: str = "document") -> Iterator[str]:
    """What axe finds in a part of the page: an expression in JavaScript, such as a selector in quotes."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    for rule in page.evaluate(f"axe.run({part}, {json.dumps(RULES)})")["violations"]:
        for node in rule["nodes"]:
            yield f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
