"""The finished site looks as it does before its last step, but for a corner: pages, open panels, focus, print."""

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from guide.finish import finish

from .served_site import WIDTHS, Scheme, Site, open_search, serving, until, viewport

PAGES = (
    "",
    "exercises/",
    "exercises/half-kneeling-stretch/",
    "get-help/",
    "articles/",
    "contributing/drawing/",
    "nowhere/",
)


def menu(page: Page) -> None:
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Home").wait_for()


def results(page: Page) -> None:
    open_search(page)
    page.locator(".md-search__input:focus").wait_for()
    page.keyboard.insert_text("kneelin")  # at once: each letter would have an answer, and each makes the list anew
    page.keyboard.type("g")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_timeout(500)
    page.locator(".md-search-result__more summary").first.click()
    page.locator(".md-search-result__more[open]").wait_for()


def no_results(page: Page) -> None:
    open_search(page)
    page.keyboard.type("xylophone")
    page.locator("no-answer a").first.wait_for()


def unfolded(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def focused(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("Tab")


def other_colours(page: Page) -> None:
    page.locator("[data-md-component=palette] label:visible").click()
    page.locator("[for=__palette_2]:visible").wait_for()
    page.mouse.move(0, 0)


def on_paper(page: Page) -> None:
    page.emulate_media(media="print")


State = Callable[[Page], None]


class Both(NamedTuple):
    """One site as it is served, and its folder before and after the last step."""

    served: Site
    before: Path
    after: Path


STATES: dict[State, tuple[str, tuple[int, ...]]] = {
    menu: ("causes/", (320,)),
    results: ("causes/", (320, 1280)),
    no_results: ("", (320, 1280)),
    unfolded: ("exercises/half-kneeling-stretch/", (320, 1280)),
    focused: ("causes/", (320, 1280)),
    other_colours: ("causes/", (1280,)),
    on_paper: ("exercises/half-kneeling-stretch/", (1280,)),
}
CORNER = 24  # pixels: the same rounded corners are now and then drawn another way
WIDE = 960  # px; from here Material's script comes at once
SCHEME_AT: dict[int, Scheme] = {320: "light", 1280: "dark"}
SETTLED = """async () => {
  const images = [...document.images].filter((image) => image.checkVisibility());
  for (const image of images) image.loading = "eager";
  await Promise.all([document.fonts.ready, ...images.map((image) => image.decode())]);
}"""
STILL = "* { caret-color: transparent !important }"


@pytest.fixture(scope="module")
def both(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    raw, finished = (tmp_path_factory.mktemp(name) / "site" for name in ("raw", "finished"))
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(raw))
    config.extra["finish"] = False
    build(config)
    shutil.copytree(raw, finished)
    finish(finished)
    with serving(Site(raw)) as served:  # at one address, for pages print theirs
        yield Both(served, raw, finished)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_pages_look_the_same(path: str, width: int, both: Both, browser: Browser) -> None:
    before, after = (picture(both.served, folder, browser, path, width) for folder in both[1:])
    assert differing(before, after) <= CORNER


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_states_look_the_same(state: State, both: Both, browser: Browser) -> None:
    path, widths = STATES[state]
    for width in widths:
        before, after = (picture(both.served, folder, browser, path, width, state) for folder in both[1:])
        assert differing(before, after) <= CORNER, f"at {width} px"


def differing(before: bytes, after: bytes) -> int:
    """How many pixels of two pictures differ; all of them if their sizes do."""
    one, other = (Image.open(io.BytesIO(content)).convert("RGB") for content in (before, after))
    if one.size != other.size:
        return one.width * one.height
    bands = ImageChops.difference(one, other).split()
    seen = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return one.width * one.height - seen.histogram()[0]


def picture(site: Site, folder: Path, browser: Browser, path: str, width: int, state: State | None = None) -> bytes:
    site.folder = folder
    context = browser.new_context(
        viewport=viewport(width),
        color_scheme=SCHEME_AT[width],
        reduced_motion="reduce",
        bypass_csp=True,  # for the style that stills the page
    )
    page = context.new_page()
    page.goto(site.url + path, wait_until="networkidle")
    if width > WIDE:
        page.evaluate("void dispatchEvent(new PointerEvent('pointermove'))")  # a busy browser may lose the mouse's own
        until(page, "'component$' in window")  # the last that Material's script says
    if state:
        state(page)
    page.add_style_tag(content=STILL)
    page.evaluate(SETTLED)
    last, seen = b"", b"begun"
    while seen != last:  # until nothing moves any more
        last, seen = seen, page.screenshot(full_page=True, animations="disabled")
    context.close()
    return seen
