import datetime
from dataclasses import replace
from typing import Any

import pytest

from guide.facts import Facts
from guide.library import Library, open_library
from guide.page_view import PageView, Review, view_at
from guide.structured_data import page_data

URL = "https://guide.example/page/"


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


def view_of(name: str, library: Library) -> PageView:
    return view_at(library.facts.docs / name, name, library)


def data_of(name: str, library: Library) -> dict[str, Any]:
    return page_data(view_of(name, library), URL, "The guide")


def test_an_exercise_is_a_plan(library: Library) -> None:
    data = data_of("exercises/half-kneeling-stretch.md", library)
    record = library.records["half-kneeling-stretch"]
    plan = data["mainEntity"]
    assert data["@context"] == "https://schema.org"
    assert (data["@type"], plan["@type"]) == ("MedicalWebPage", "ExercisePlan")
    assert (data["url"], data["name"], data["description"]) == (URL, record.title, record.description)
    assert plan["category"] == "Flexibility"
    assert plan["activityDuration"] == f"PT{record.minutes}M"
    assert plan["activityFrequency"]["unitText"] == "days a week"
    assert plan["associatedAnatomy"]["@type"] == "Muscle"
    assert len(data["citation"]) == len(record.meta["sources"])


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("seated-march", "ExercisePlan"),
        ("cobra", "ExercisePlan"),
        ("ball-massage", "MedicalTherapy"),
        ("heat-pad", "MedicalTherapy"),
        ("thomas-check", None),
    ],
)
def test_each_kind_has_its_type(name: str, sort: str | None, library: Library) -> None:
    assert data_of(f"exercises/{name}.md", library).get("mainEntity", {}).get("@type") == sort


def test_repetitions_are_a_range(library: Library) -> None:
    low, high = library.records["seated-march"].meta["dose"]["repetitions"]
    amount = data_of("exercises/seated-march.md", library)["mainEntity"]["repetitions"]
    assert (amount["minValue"], amount["maxValue"]) == (low, high)


def test_a_therapy_says_who_should_not(library: Library) -> None:
    therapy = data_of("exercises/heat-pad.md", library)["mainEntity"]
    assert "You are pregnant" in therapy["contraindication"]


def test_what_we_advise_against_is_no_plan(library: Library) -> None:
    view = view_of("exercises/cobra.md", library)
    assert view.record
    assert "mainEntity" not in page_data(replace(view, record=replace(view.record, advised=False)), URL, "The guide")


def test_reviewed_only_with_a_name(library: Library) -> None:
    view = view_of("anatomy.md", library)
    assert "lastReviewed" not in page_data(view, URL, "The guide")
    review = Review("Ada Lee", "physical therapist", datetime.date(2026, 12, 1))
    data = page_data(replace(view, review=review), URL, "The guide")
    assert data["lastReviewed"] == "2026-12-01"
    assert data["reviewedBy"] == {"@type": "Person", "name": "Ada Lee", "jobTitle": "physical therapist"}
