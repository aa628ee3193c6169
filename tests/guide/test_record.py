from collections.abc import Callable
from pathlib import Path

import pytest

from figures import View
from guide.dose_text import dose_line
from guide.facts import Facts, load_facts
from guide.library import Library, open_library
from guide.page import parse_page
from guide.page_view import NOT_REVIEWED, view_page
from guide.record import read_records

STRETCH = """---
id: 1
title: Half-kneeling hip flexor stretch
description: Kneel on one knee, tuck your tail & glide. It lengthens the front of the hip.
also_called: []
kind: stretch
goals: [stretch]
iliopsoas: {kneeling leg: lengthens, front leg: rests}
position: half-kneeling
places: [floor, bed]
equipment: [none]
level: 2
minutes: 4
dose: {hold: [20, 30], rounds: [2, 4], sides: each, days: [2, 2], basis: trial}
not_for: [cannot-kneel, under-16]
easier: edge-of-bed-stretch
harder: cobra
sources: [winters_2004]
articles: []
checked: 2026-11-20
next_check: 2028-11-20
review: none
status: advised
---

## Before you start
"""

Project = Callable[..., Facts]


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Project:
    """The facts of a project that has the real data and these pages."""

    def make(**pages: str) -> Facts:
        (tmp_path / "docs" / "exercises").mkdir(parents=True)
        (tmp_path / "data").symlink_to(root / "data")
        for slug, text in pages.items():
            (tmp_path / "docs" / "exercises" / f"{slug}.md").write_text(text, encoding="utf-8")
        return load_facts(tmp_path)

    return make


def test_values_in_words_for_readers(project: Project) -> None:
    record = read_records(project(**{"half-kneeling-stretch": STRETCH}))["half-kneeling-stretch"]
    assert (record.id, record.kind, record.kind_label) == (1, "stretch", "Stretch")
    assert record.path == "exercises/half-kneeling-stretch/"
    assert record.short_path == "e/1/"
    assert record.needs == ("Half-kneeling", "Floor", "Bed")  # "no equipment" is nothing to say
    assert (record.level, record.levels, record.level_label) == (2, 4, "Medium")
    assert record.cautions == ("You cannot kneel", "You are under 16")
    assert record.roles == {"kneeling leg": "lengthens", "front leg": "rests"}
    assert record.dose_basis == "From a trial"


def test_the_dose_in_print(project: Project) -> None:
    record = read_records(project(**{"half-kneeling-stretch": STRETCH}))["half-kneeling-stretch"]
    assert [(part.amount, part.short, part.word) for part in record.dose] == [
        ("20–30", "s", "hold"),
        ("2–4", "", "rounds on each side"),
        ("2", "", "days a week"),
    ]
    assert dose_line(record.dose) == "hold 20–30 seconds, 2–4 rounds on each side, 2 days a week"


@pytest.mark.parametrize(
    ("broken", "mended"),
    [("level: 2", "level: 9"), ("title:", "name:"), ("hold: [20, 30]", "hold: 20"), ("id: 1", "id: 2"), ("---\n", "")],
)
def test_a_page_that_does_not_fit_has_no_record(project: Project, broken: str, mended: str) -> None:
    assert read_records(project(**{"half-kneeling-stretch": STRETCH.replace(broken, mended)})) == {}


def test_the_drawing_is_there_when_its_file_is(project: Project) -> None:
    facts = project(**{"half-kneeling-stretch": STRETCH})
    assert read_records(facts)["half-kneeling-stretch"].drawing is None
    figures = facts.docs / "assets" / "figures"
    figures.mkdir(parents=True)
    head = f'<svg xmlns="x" {View(-228, -270, 456, 277)}/>'
    (figures / "half-kneeling-stretch.svg").write_text(head, encoding="utf-8")
    drawing = read_records(facts)["half-kneeling-stretch"].drawing
    assert drawing
    assert (drawing.width, drawing.height) == (456, 277)
    assert drawing.alt.startswith("Kneeling upright on one knee")
    assert "kneeling leg" in drawing.caption.lower()


def test_neighbours_have_a_name_before_they_have_a_page(project: Project) -> None:
    facts = project(**{"half-kneeling-stretch": STRETCH})
    page = parse_page(Path("x"), "exercises/half-kneeling-stretch.md", STRETCH.encode())
    view = view_page(page, open_library(facts))
    assert view.easier
    assert (view.easier.name, view.easier.record) == ("Edge of bed stretch", None)
    assert view.template == "exercise.html"
    assert (view.checked, view.review, view.review_line) == ("20 November 2026", None, NOT_REVIEWED)


def test_reviewed_is_said_with_a_name(facts: Facts) -> None:
    text = STRETCH.replace("review: none", "review: {by: Ada Lee, credential: physical therapist, on: 2026-12-01}")
    page = parse_page(Path("x"), "about.md", text.encode())
    view = view_page(page, Library(facts, {}))
    assert view.review_line == "Ada Lee, physical therapist, 1 December 2026"


def test_a_page_without_a_sound_record_gets_the_plainest_template(facts: Facts) -> None:
    page = parse_page(Path("x"), "exercises/low-lunge.md", b"---\nid: 2\n---\n")
    view = view_page(page, Library(facts, {}))
    assert (view.template, view.record, view.title, view.citations) == ("main.html", None, "", ())


def test_the_real_pages_have_records_in_the_order_of_ids(facts: Facts) -> None:
    library = open_library(facts)
    assert [record.id for record in library.records.values()] == sorted(one.id for one in library.records.values())
    written = {path.stem for path in (facts.docs / "exercises").glob("*.md")} - {"index"}
    assert set(library.records) == written
    offered = [record.slug for _, _, records in library.by_kind() for record in records]
    assert sorted(offered) == sorted(one.slug for one in library.records.values() if one.advised)
