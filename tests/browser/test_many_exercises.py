"""A guide with so many exercises that its search index is lean: it is whole, and its search and finder lead there."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

import verify_site
from benchmarks.builds import INDEX
from benchmarks.pages import make_project
from guide.facts import load_facts
from guide.library import Library, open_library
from guide.search.index import LEAN_FROM

from .served_site import Site, Watched, serving, viewport
from .test_finder import box, expect_shown

MANY = LEAN_FROM + 10


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("many")
    make_project(root, MANY)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", str(root / "site")]
    subprocess.run(command, cwd=root, check=True)
    return root


@pytest.fixture(scope="module")
def many(project: Path) -> Iterator[Site]:
    with serving(Site(project / "site")) as site:
        yield site


@pytest.fixture(scope="module")
def library(project: Path) -> Library:
    return open_library(load_facts(project))


@pytest.fixture
def visit(browser: Browser, many: Site) -> Iterator[Watched]:
    context = browser.new_context(base_url=many.url, viewport=viewport(320))
    watched = Watched(context.new_page(), many.url)
    yield watched
    assert watched.faults == []
    context.close()


def test_the_index_is_lean_and_the_site_whole(project: Path, many: Site, capsys: pytest.CaptureFixture[str]) -> None:
    docs = json.loads((many.folder / INDEX).read_text(encoding="utf-8"))["docs"]
    found = [doc["location"] for doc in docs]
    of_exercises = [place for place in found if re.match(r"exercises/[^#]", place)]
    assert sorted(of_exercises) == many.exercises, "each exercise once, without its sections"
    assert len(of_exercises) == MANY
    assert any(place.startswith("get-help/#") for place in found), "the sections of other pages stay"
    assert verify_site.main([str(many.folder)], project) == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "first", "heading"),
    [
        ("Dead bug Tabtab", 1, "Dead bug Tabtab"),
        ("anjanayasana tabtab", 1, "Low lunge Tabtab"),  # another name, misspelt
        ("tight hips", 3, "Thomas check for tight hips"),  # what is felt
        ("numb leg", 1, "When to get help"),
    ],
)
def test_a_search_leads_to_the_page(words: str, first: int, heading: str, visit: Watched) -> None:
    page = visit.page
    page.goto("about/")
    page.get_by_role("button", name="Search", exact=True).first.click()
    page.locator(".md-search__input").press_sequentially(words)
    results = page.locator(f".md-search-result__item:nth-child(-n+{first})")
    results.filter(has=page.get_by_role("heading", name=heading, exact=True)).get_by_role("link").first.click()
    expect(page.locator("h1").last).to_have_text(heading)


def test_the_finder_shows_those_that_fit(library: Library, visit: Watched) -> None:
    page = visit.page
    page.goto("exercises/")
    expect_shown(page, library, {})
    page.get_by_role("button", name="Filter").click()
    box(page, "Chair").check()
    expect_shown(page, library, {"place": ["chair"]})
    page.locator(".card:not([hidden]) a", has_text="Tabtab").first.click()
    expect(page.locator("h1")).to_contain_text("Tabtab")
