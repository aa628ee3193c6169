"""Every source has its place on one page, and the check of it bites."""

from dataclasses import replace

import pytest

from guide.check import page_at
from guide.facts import Facts
from guide.page import Page
from guide.rules.shelves import check_shelves


@pytest.fixture(scope="module")
def pages(facts: Facts) -> list[Page]:
    return [page_at(path, facts) for path in facts.page_paths()]


def test_ours_have_their_places(facts: Facts, pages: list[Page]) -> None:
    assert check_shelves(pages, facts) == []


def test_a_section_that_is_none_is_a_finding_at_its_line(facts: Facts, pages: list[Page]) -> None:
    moved = {**facts.sources["winters_2004"], "section": "Trails"}
    found = check_shelves(pages, replace(facts, sources={**facts.sources, "winters_2004": moved}))
    line = next(n for n, text in enumerate(_text(facts).splitlines(), 1) if text == "  winters_2004:")
    said = 'winters_2004 names the section "Trails", which no page of docs/sources/ has: name one'
    assert [str(one) for one in found] == [f"data/sources.yml:{line}: DAT601 {said}"]


def test_a_section_on_two_pages_is_a_finding(facts: Facts, pages: list[Page]) -> None:
    studies = next(page for page in pages if page.name == "sources/studies.md")
    found = check_shelves([*pages, replace(studies, name="sources/more.md")], facts)
    held = [key for key, one in facts.sources.items() if one["section"] in {held.title for held in studies.sections}]
    assert len(found) == len(held)
    assert "docs/sources/ has 2 times: leave it once" in found[0].message


def test_a_guide_without_pages_of_sources_is_left_alone(facts: Facts) -> None:
    assert check_shelves([], facts) == []


def _text(facts: Facts) -> str:
    return (facts.root / "data" / "sources.yml").read_text(encoding="utf-8")
