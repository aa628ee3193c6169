import datetime
import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

from guide.catalogue import as_json, catalogue, catalogue_schema
from guide.facts import Facts
from guide.library import open_library


def validator(facts: Facts) -> Draft202012Validator:
    contract = next(contract for contract in facts.contracts if contract.name == "exercise")
    schema = json.loads(as_json(catalogue_schema(contract)))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_all_exercises_fit_the_schema(facts: Facts) -> None:
    records = open_library(facts).records
    value = json.loads(as_json(catalogue(records.values())))
    validator(facts).validate(value)
    assert [entry["id"] for entry in value["exercises"]] == [record.id for record in records.values()]
    assert value["exercises"][0]["short_path"] == "e/1/"
    assert value["exercises"][0]["checked"] == records["half-kneeling-stretch"].meta["checked"].isoformat()


@pytest.mark.parametrize(
    ("key", "wrong"), [("kind", "dance"), ("level", 9), ("checked", "soon"), ("slug", 1), ("new", 1)]
)
def test_the_schema_refuses(facts: Facts, key: str, wrong: object) -> None:
    value = json.loads(as_json(catalogue(open_library(facts).records.values())))
    value["exercises"][0][key] = wrong
    with pytest.raises(ValidationError):
        validator(facts).validate(value)


def test_json_has_dates_but_nothing_else_that_is_foreign() -> None:
    assert as_json({"on": datetime.date(2026, 11, 20)}) == '{\n "on": "2026-11-20"\n}\n'
    with pytest.raises(TypeError, match="no place in JSON"):
        as_json({"one": {1}})
