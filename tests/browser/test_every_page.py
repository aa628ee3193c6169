"""Every page, in both schemes, on phone, desk and paper: nothing that axe finds, no error, no sideways scrolling."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from .served_site import SCHEMES, WIDTHS, Opener, Site, viewport

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
ALL: Mapping[str, object] = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
}  # and no exclusion
COLOURS: Mapping[str, object] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Nothing is tapped or scrolled on paper, and cards to cut out have no heading.
NOT_ON_PAPER = ["target-size", "scrollable-region-focusable", "page-has-heading-one"]
PAPER: Mapping[str, object] = {**ALL, "rules": {name: {"enabled": False} for name in NOT_ON_PAPER}}
PAPER_WIDTH = 688  # px of A4's width between its margins
PROBES = Path(__file__).with_name("probes.js").read_text(encoding="utf-8")


def test_every_page(site: Site, open_page: Opener) -> None:
    assert len(site.pages) > 10
    faults = [f"{path or 'home'} {fault}" for path in site.pages for fault in faults_of(path, open_page)]
    assert not faults, "\n" + "\n".join(faults)


def faults_of(path: str, open_page: Opener) -> list[str]:
    watched = open_page(path, reduced_motion="reduce")
    faults = [*faults_in_all_views(watched.page), *faults_on_paper(watched.page), *watched.faults]
    watched.page.close()
    return faults


def faults_in_all_views(page: Page, scope: str = "body") -> Iterator[str]:
    """What is wrong with a page as it stands there, or with a part. The schemes differ in colours alone."""
    for width in WIDTHS:
        page.set_viewport_size(viewport(width))
        yield from (f"at {width} px, {fault}" for fault in probe(page, "sideways", "cut", "targets", "motion"))
        for scheme, name in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            page.locator(f"body[data-md-color-scheme={name}]").wait_for()
            found = axe_faults(page, ALL if scheme == "light" else COLOURS, scope)
            yield from (f"at {width} px, {scheme}: {fault}" for fault in found)


def faults_on_paper(page: Page) -> Iterator[str]:
    """What is wrong with a page as it is printed, whatever scheme the screen has."""
    page.set_viewport_size({"width": PAPER_WIDTH, "height": 1000})
    for scheme in SCHEMES:
        page.emulate_media(media="print", color_scheme=scheme)
        yield from (
            f"on paper, {scheme}: {fault}" for fault in axe_faults(page, PAPER if scheme == "light" else COLOURS)
        )
    page.emulate_media(media="screen")


def probe(page: Page, *names: str) -> list[str]:
    """What these probes of probes.js find."""
    found: list[str] = page.evaluate(PROBES, list(names))
    return found


def axe_faults(page: Page, rules: Mapping[str, object] = ALL, scope: str = "body") -> Iterator[str]:
    """What axe finds: of all its rules for WCAG 2.0 to 2.2, A and AA, and its best practices."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    options = {**rules, "resultTypes": ["violations"]}
    place = "document" if scope == "body" else repr(scope)
    for rule in page.evaluate(f"axe.run({place}, {json.dumps(options)})")["violations"]:
        for node in rule["nodes"]:
            yield f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
