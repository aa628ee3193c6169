"""A site built for the example practice: its name at the foot and on paper, its number first, its colours readable."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from guide.colour import TEXT, shade
from guide.practice.accent import DARK

from .pictures import draw_codes, words_of
from .served_site import SCHEMES, Site, Watched, serving, viewport
from .test_every_page import faults_in_all_views

NAME = "Riverside Massage"
ACCENT = "#7a2e5d"
PAGES = ["get-help/", "exercises/", "exercises/professional-massage/"]


@pytest.fixture(scope="module")
def practice_site(build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = build_site(tmp_path_factory.mktemp("practice") / "site", "-f", "practice.example.yml")
    with serving(Site(folder)) as site:
        yield site


@pytest.fixture
def page(browser: Browser, practice_site: Site) -> Iterator[Page]:
    context = browser.new_context(base_url=practice_site.url, viewport=viewport(320), reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_its_pages_are_as_sound_as_the_neutral_ones(path: str, page: Page, practice_site: Site) -> None:
    watched = Watched(page, practice_site.url)
    page.goto(path)
    assert list(faults_in_all_views(page)) == []
    assert watched.faults == []


@pytest.mark.parametrize("path", ["", "causes/", "exercises/cobra/", "no-such-page/"])
def test_who_it_is_stands_at_the_foot(path: str, page: Page) -> None:
    page.goto(path)
    foot = page.get_by_role("region", name="Your practice")
    expect(foot.get_by_text(NAME, exact=True)).to_be_visible()
    expect(foot.get_by_role("link", name="555-0100")).to_have_attribute("href", "tel:5550100")
    expect(foot.get_by_role("link", name="Book a visit")).to_have_attribute("href", "https://practice.example/book")
    logo = foot.get_by_role("img", name=f"Logo of {NAME}")
    logo.scroll_into_view_if_needed()
    expect(logo).to_have_js_property("complete", True)
    assert logo.evaluate("logo => logo.naturalWidth") > 0
    for link in foot.get_by_role("link").all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 44


def test_its_line_stands_on_pages_about_massage_alone(page: Page) -> None:
    line = page.get_by_role("region", name=f"Massage at {NAME}")
    page.goto("exercises/ball-massage/")
    expect(line.get_by_text("We work slowly")).to_be_visible()
    expect(page.locator(".exercise").get_by_text("We work slowly")).to_have_count(0)
    page.goto("exercises/cobra/")
    expect(line).to_have_count(0)


def test_its_emergency_number_is_first_and_has_a_row_of_its_own(page: Page) -> None:
    page.goto("get-help/")
    numbers = page.locator("a[href^='tel:']")
    expect(numbers.first).to_have_attribute("href", "tel:911")
    expect(page.get_by_text(f"near {NAME}")).to_be_visible()
    first, second = numbers.nth(0).bounding_box(), numbers.nth(1).bounding_box()
    assert first
    assert second
    assert first["y"] + first["height"] < second["y"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_links_have_its_colour_or_a_shade_that_can_be_read(scheme: Literal["light", "dark"], page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("exercises/cobra/")
    page.locator(f"body[data-md-color-scheme={SCHEMES[scheme]}]").wait_for()
    link = page.locator(".exercise__text a").first
    seen = re.findall(r"[0-9]+", link.evaluate("link => getComputedStyle(link).color"))
    wanted = ACCENT if scheme == "light" else shade(ACCENT, DARK, TEXT, lighter=True)
    assert "#" + "".join(f"{int(part):02x}" for part in seen) == wanted


@pytest.mark.parametrize("path", ["exercises/cobra/", "exercises/dead-bug/", "get-help/", "sets/"])
def test_its_name_and_numbers_are_words_on_paper(path: str, page: Page) -> None:
    page.goto(path)
    page.emulate_media(media="print")
    said = page.locator(".practice-line").filter(visible=True)
    expect(said).to_have_count(1)
    assert re.sub(r"\s+", " ", said.inner_text()).strip() == f"{NAME} 555-0100 practice.example/book"
    assert said.evaluate("line => parseFloat(getComputedStyle(line).fontSize)") >= 16


def test_an_exercise_still_fits_one_side_of_the_shorter_paper(page: Page, practice_site: Site) -> None:
    for path in practice_site.exercises:
        page.goto(path)
        sides = re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter"))
        assert len(sides) == 1, f"{path} takes {len(sides)} sides of Letter"


def test_a_sheet_of_four_still_fits_two_sides_of_the_shorter_paper(page: Page) -> None:
    """Those that need most room, with a long name, a long address of the site and the longest note."""
    page.goto("my-sheet/#1;10:4rx1w1;25:30sx1w2;19:8rx1w2;32:8rx1w2")
    expect(page.locator(".sheet-row")).to_have_count(4)
    page.get_by_role("button", name="Add a name or a note for paper").click()
    page.get_by_label("Note", exact=True).fill(("Two weeks, then call me! " * 10)[:240])
    page.locator(".sheet .practice-line b").evaluate("(name) => { name.textContent = 'Riverside Massage '.repeat(3); }")
    for address in page.locator(".sheet typed-address a, .sheet__address").all():
        address.evaluate("(a) => { a.textContent = a.textContent.replace(location.host, 'guide.riverside.example'); }")
    draw_codes(page)
    words = words_of(page.pdf(format="Letter"))
    assert len(words) == 2
    assert "Riverside Massage Riverside Massage Riverside Massage · 555-0100 · practice.example/book" in words[0]


def test_what_it_leaves_out_lives_and_is_nowhere_to_choose(page: Page) -> None:
    page.goto("e/18/")
    expect(page).to_have_url(re.compile("/exercises/medicine-ball-throw/$"))
    for path in ("", "exercises/", "sets/"):
        page.goto(path)
        assert page.locator("main a[href*='medicine-ball-throw'], main a[href*='the-hundred']").count() == 0
