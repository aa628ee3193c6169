"""The ready-made sets: sound sheets, the same as on their page, and findings where they are not."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.check import page_at
from guide.facts import BrokenDataError, Facts, load_facts
from guide.library import open_library
from guide.page import Page
from guide.rules.sets import check_sets
from guide.sheet import read_sheet
from guide.sheet.sets import ReadySet

DESK = ReadySet(7, "A day at a desk", "1;5:20sx2w5;13:3rx1w5")


@pytest.fixture(scope="module")
def pages(facts: Facts) -> list[Page]:
    return [page_at(path, facts) for path in facts.page_paths()]


def test_the_real_sets_are_clean_and_all_there(facts: Facts, pages: list[Page]) -> None:
    assert check_sets(pages, facts) == []
    page = next(page for page in pages if page.name == "sets.md")
    assert [one.name for one in facts.sets] == [section.title for section in page.sections][:-1]
    assert check_sets(pages, replace(facts, sets=(DESK,))) == []


def test_the_band_begins_with_many_light_lifts(facts: Facts) -> None:
    """Its trial went from 15 lifts to 8 as the band grew stronger: the low end of the range is the hard end."""
    library = open_library(facts)
    band = library.records["banded-march"]
    dose = library.sheet_dose(band)
    assert dose
    (item,) = (item for one in facts.sets for item in read_sheet(one.sheet).items if item.id == band.id)
    assert (item.amount, item.rounds) == (dose.amount.high, dose.rounds.low)


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ("1;5:20x2;13:3rx1", "DAT501 1;5:20x2;13:3rx1 is not the plain address of a sheet"),
        ("1;5:20SX2;13:3rx1", "DAT501"),
        ("1", "DAT501"),
        ("1;5:20sx2w5", "DAT503 A day at a desk has standing-split-stance-stretch, but docs/sets.md has standing-"),
        ("1;13:3rx1w5;5:20sx2w5", "DAT503 A day at a desk has hand-resisted-knee-lift, standing-split"),
        ("1;999:20sx2w5;13:3rx1w5", "DAT503 A day at a desk has 999, hand"),
        ("1;30:20sx2w5;13:3rx1w5", "DAT504 thomas-check has no dose: take it out of the set"),
        ("1;5:20mx2w5;13:3rx1w5", "DAT504 standing-split-stance-stretch counts in seconds: write the unit s"),
        ("1;5:50sx2w5;13:3rx1w5", "DAT504 standing-split-stance-stretch has 50 seconds: its page says 20 to 30"),
        ("1;5:20sx5w5;13:3rx1w5", "DAT504 standing-split-stance-stretch has 5 rounds: its page says 2 to 4"),
        ("1;5:20sx2w1;13:3rx1w5", "DAT504 standing-split-stance-stretch has 1 days a week: its page says 2 to 7"),
    ],
)
def test_what_is_wrong_with_a_set_is_a_finding(sheet: str, said: str, facts: Facts, pages: list[Page]) -> None:
    found = [str(one) for one in check_sets(pages, replace(facts, sets=(replace(DESK, sheet=sheet),)))]
    assert any(one.startswith(f"data/sets.yml:7: {said}") for one in found), found


def test_a_name_that_the_page_lacks(facts: Facts, pages: list[Page]) -> None:
    (found,) = check_sets(pages, replace(facts, sets=(replace(DESK, name="A day at the sea"),)))
    assert (
        str(found) == 'data/sets.yml:7: DAT502 docs/sets.md has no section "A day at the sea": name one of its headings'
    )


@pytest.mark.parametrize("text", ["sets: [{name: a}]", "sets: [{name: a, sheet: b, why: c}]", "set: []", "sets: 1"])
def test_the_file_is_read_strictly(text: str, project: Path) -> None:
    (project / "data" / "sets.yml").write_text(f"{text}\n", encoding="utf-8")
    with pytest.raises(BrokenDataError, match=r"data/sets\.yml:1: DAT101"):
        load_facts(project)
