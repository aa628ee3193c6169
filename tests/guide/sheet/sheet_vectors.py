"""data/sheet.json for the tests of both languages: the limits, and what is read and written."""

import json
from dataclasses import dataclass
from typing import Any

from guide.sheet import SheetItem
from program import ROOT

FILE = ROOT / "data" / "sheet.json"
GRAMMAR = json.loads(FILE.read_text(encoding="utf-8"))

Problems = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Vectors:
    """All of the file."""

    grammar: dict[str, Any]
    readings: "tuple[Reading, ...]"
    writings: tuple[tuple[tuple[SheetItem, ...], str], ...]


@dataclass(frozen=True)
class Reading:
    """A fragment, and what is read in it."""

    name: str
    fragment: str
    items: tuple[SheetItem, ...]
    problems: Problems


def _items(values: list[list[Any]]) -> tuple[SheetItem, ...]:
    return tuple(SheetItem(*value) for value in values)


def _fragment(value: str | list[list[Any]]) -> str:
    return value if isinstance(value, str) else "".join(text * times for text, times in value)


READINGS = tuple(
    Reading(
        entry["name"],
        _fragment(entry["fragment"]),
        _items(entry["items"]),
        tuple((kind, count) for kind, count in entry["problems"]),
    )
    for entry in GRAMMAR["read"]
)
WRITINGS = tuple((_items(entry["items"]), entry["fragment"]) for entry in GRAMMAR["write"])
VECTORS = Vectors(GRAMMAR, READINGS, WRITINGS)
