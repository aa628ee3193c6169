import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from guide.facts import Facts
from guide.json_schema import page_schema
from guide.page import read_page


def schema_of(name: str, facts: Facts) -> Draft202012Validator:
    schema = page_schema(facts.contract(name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def front_matter(path: Path, facts: Facts) -> dict[str, Any]:
    """As an editor sees it, dates being text."""
    values = read_page(path, path.relative_to(facts.docs).as_posix()).meta.values
    found: dict[str, Any] = json.loads(json.dumps(values, default=datetime.date.isoformat))
    return found


def test_every_real_page_fits_the_schema_of_its_contract(facts: Facts) -> None:
    for path in facts.page_paths():
        name = path.relative_to(facts.docs).as_posix()
        schema_of(name, facts).validate(front_matter(path, facts))


@pytest.mark.parametrize(
    "change",
    [
        {"level": 5},
        {"level": "1"},
        {"kind": "dance"},
        {"unheard": 1},
        {"title": "x"},
        {"places": []},
        {"places": ["floor", "floor"]},
        {"iliopsoas": {"leg": "naps"}},
        {"articles": ["009"]},
        {"checked": "2026-13-01"},
        {"easier": "Low lunge"},
        {"review": {"by": "Ada Lee"}},
        {"dose": {"hold": [20], "rounds": [2, 4], "sides": "each", "days": [2, 7], "basis": "trial"}},
        {"dose": {"hold": [20, 30], "sides": "left", "basis": "trial"}},
    ],
    ids=str,
)
def test_an_editor_marks(facts: Facts, change: Mapping[str, Any]) -> None:
    values = front_matter(facts.docs / "exercises" / "half-kneeling-stretch.md", facts)
    schema = schema_of("exercises/half-kneeling-stretch.md", facts)
    assert schema.is_valid(values)
    assert not schema.is_valid({**values, **change})


def test_a_missing_field_is_marked(facts: Facts) -> None:
    values = front_matter(facts.docs / "exercises" / "half-kneeling-stretch.md", facts)
    del values["level"]
    assert not schema_of("exercises/half-kneeling-stretch.md", facts).is_valid(values)


def test_a_dose_belongs_to_what_is_done_and_advised(facts: Facts) -> None:
    values = front_matter(facts.docs / "exercises" / "half-kneeling-stretch.md", facts)
    schema = schema_of("exercises/half-kneeling-stretch.md", facts)
    without = {key: value for key, value in values.items() if key != "dose"}
    assert not schema.is_valid(without)
    assert schema.is_valid({**without, "kind": "check"})
    assert not schema.is_valid({**values, "kind": "check"})
    assert schema.is_valid({**without, "status": "not-advised"})


def test_hints_reach_the_editor(facts: Facts) -> None:
    properties = page_schema(facts.contract("exercises/cobra.md"))["properties"]
    assert properties["level"]["description"] == "how hard it is, from 1, easiest, to 4"
