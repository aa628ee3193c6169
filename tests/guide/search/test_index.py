"""Material's index, filled: what a page can be found by, and what must not crowd it out."""

import json
from typing import Any

import pytest

from guide.facts import Facts
from guide.library import open_library
from guide.search import index as search_index
from guide.search.index import BOOSTS, fill
from guide.search.terms import SEPARATOR

DOCS = [
    {"location": "anatomy/", "title": "Anatomy", "text": "<p>Words.</p>"},
    {"location": "get-help/", "title": "Help", "text": "<p>Signs.</p>"},
    {"location": "anatomy/#where-is-it", "title": "Where is it?", "text": "<p>Deep.</p>"},
    {"location": "exercises/", "title": "Find an exercise", "text": ""},
    {"location": "exercises/low-lunge/", "title": "Low lunge", "text": ""},
    {"location": "exercises/banded-march/", "title": "Banded march", "text": ""},
    {"location": "exercises/seated-march/", "title": "Seated march", "text": "<p>Do not shrug.</p>" * 3},
    {"location": "contributing/rules/", "title": "The rules", "text": "<p>psoas psoas</p>"},
    {"location": "contributing/rules/#ex001", "title": "EX001", "text": "<p>psoas</p>"},
]


@pytest.fixture(scope="module")
def filled(facts: Facts) -> dict[str, Any]:
    config = {"lang": ["en"], "fields": {"title": {"boost": 1000.0}}}
    return fill({"config": config, "docs": json.loads(json.dumps(DOCS))}, open_library(facts))


@pytest.fixture(scope="module")
def pages(filled: dict[str, Any]) -> dict[str, Any]:
    return {doc["location"]: doc for doc in filled["docs"]}


def test_every_field_is_listed_with_its_boost(filled: dict[str, Any]) -> None:
    listed = filled["config"]["fields"]
    assert {name: spec["boost"] for name, spec in listed.items()} == BOOSTS
    used = {key for doc in filled["docs"] for key in doc} - {"location", "boost"}
    assert used == set(listed)


def test_an_exercise_is_found_by_its_record(pages: dict[str, Any]) -> None:
    doc = pages["exercises/low-lunge/"]
    assert {"low", "lung", "anjaneyasana"} <= set(doc["names"].split())
    assert {"mat", "flo", "stretch"} <= set(doc["facts"].split())
    assert "lowlung" in doc["pairs"].split()


def test_a_result_shows_the_description(pages: dict[str, Any]) -> None:
    assert pages["exercises/low-lunge/"]["text"].startswith("Kneel with one leg")
    assert pages["anatomy/"]["text"].startswith("Where the deep hip flexor lies")
    assert pages["anatomy/"]["intro"] == "<p>Words.</p>"


def test_what_means_the_same_is_found(pages: dict[str, Any]) -> None:
    assert "theraband" in pages["exercises/banded-march/"]["facts"].split()
    assert "theraband" not in pages["exercises/low-lunge/"]["facts"].split()


def test_what_means_the_same_as_a_lead_is_found(pages: dict[str, Any]) -> None:
    assert "pregnant" in pages["exercises/"]["leads"].split()
    assert "baby" not in pages["exercises/"]["leads"].split()
    assert "bab" in pages["exercises/"]["facts"].split()


def test_a_page_is_about_what_it_often_says_not_to_do(pages: dict[str, Any]) -> None:
    facts = pages["exercises/seated-march/"]["facts"].split()
    assert "shrug" in facts
    assert "noshrug" not in facts


def test_a_word_ends_at_a_mark(filled: dict[str, Any]) -> None:
    assert filled["config"]["separator"] == SEPARATOR


def test_a_lead_reaches_the_section_and_its_page(pages: dict[str, Any]) -> None:
    assert "psoa" in pages["anatomy/"]["leads"].split()
    assert "psoa" in pages["anatomy/#where-is-it"]["leads"].split()


def test_who_cannot_kneel_finds_what_needs_no_kneeling(pages: dict[str, Any]) -> None:
    assert "nokneel" in pages["exercises/seated-march/"]["facts"].split()
    assert "nokneel" not in pages["exercises/low-lunge/"]["facts"].split()


def test_danger_signs_come_before_what_fits_as_well(pages: dict[str, Any]) -> None:
    assert pages["get-help/"]["boost"] > 1
    assert "boost" not in pages["anatomy/"]


def test_pages_about_the_guide_do_not_crowd_out_the_others(pages: dict[str, Any]) -> None:
    assert "contributing/rules/#ex001" not in pages
    rules = pages["contributing/rules/"]
    assert rules["intro"] == ""
    assert rules["boost"] < 1
    assert "rul" in rules["names"].split()


def test_many_exercises_are_found_by_their_records_and_not_by_their_sections(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    sections = [
        {"location": f"{path}#steps", "title": "Steps", "text": "<p>Shrug.</p>"}
        for path in ("exercises/low-lunge/", "anatomy/")
    ]
    index = {"config": {"lang": ["en"]}, "docs": [*DOCS, *sections]}
    library = open_library(facts)
    kept = {}
    for name, least in (("lean", len(library.offered)), ("whole", len(library.offered) + 1)):
        monkeypatch.setattr(search_index, "LEAN_FROM", least)
        filled = fill(json.loads(json.dumps(index)), library)
        kept[name] = {doc["location"]: doc for doc in filled["docs"]}
    assert set(kept["whole"]) - set(kept["lean"]) == {"exercises/low-lunge/#steps"}
    assert kept["lean"]["exercises/low-lunge/"] == kept["whole"]["exercises/low-lunge/"]
