"""exercises.json: all exercises in one file that a program can read, made from the records, with its schema."""

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import Any

from guide.contract import Contract
from guide.json_schema import Schema, page_schema
from guide.record import Record

SCHEMA_NAME = "exercises.schema.json"


def catalogue(records: Iterable[Record]) -> dict[str, Any]:
    """The records as plain values: the front matter of each page, with its slug and addresses below the site's."""
    return {"$schema": SCHEMA_NAME, "exercises": [_entry(record) for record in records]}


def catalogue_schema(contract: Contract) -> Schema:
    """The schema of what `catalogue` makes, from the contract of the exercise pages."""
    page = page_schema(contract)
    dialect = page.pop("$schema")
    added = {"slug": {"type": "string"}, "path": {"type": "string"}, "short_path": {"type": "string"}}
    page |= {"title": "An exercise", "properties": added | page["properties"]}
    page["required"] = [*added, *page["required"]]
    return {
        "$schema": dialect,
        "title": "All exercises of the guide",
        "type": "object",
        "properties": {"$schema": {"const": SCHEMA_NAME}, "exercises": {"type": "array", "items": page}},
        "required": ["$schema", "exercises"],
        "additionalProperties": False,
    }


def as_json(value: Mapping[str, Any]) -> str:
    """Readable JSON, dates as year-month-day."""
    return json.dumps(value, ensure_ascii=False, indent=1, default=_date) + "\n"


def _entry(record: Record) -> dict[str, Any]:
    return {"slug": record.slug, "path": record.path, "short_path": record.short_path, **record.meta}


def _date(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in JSON")
