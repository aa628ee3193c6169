"""The address of a self-care sheet: what stands after # in /my-sheet/#1;1:30sx3w5;12:10rx2w3;27:15mx1.

data/sheet.json says the grammar and holds what is read and written; docs/assets/js/sheet-grammar.js does the same.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

VERSION = "1"
MOST_CHARACTERS = 20_000
MOST_ITEMS = 12
PROBLEMS = ("version", "item", "unit", "twice", "many", "long")

_ITEM = re.compile(
    r"([1-9][0-9]{0,3}):([1-9][0-9]{0,2})([srmSRM]?)[xX]([1-9][0-9]?)(?:[wW]([1-7]))?([lrLR]?)"
)  # \d and IGNORECASE would also take the digits and letters of other scripts
_QUOTED = re.compile(r"%(?:25)*3([abAB])")


@dataclass(frozen=True)
class SheetItem:
    """An exercise and its dose. `unit` is s, r or m; `days` a week, None if not said; `side` is L, R or nothing."""

    id: int
    amount: int
    unit: str
    rounds: int
    days: int | None = None
    side: str = ""


@dataclass(frozen=True)
class Sheet:
    """What could be read, and what could not: kinds of PROBLEMS in their order, each with how often."""

    items: tuple[SheetItem, ...] = ()
    problems: tuple[tuple[str, int], ...] = ()


def read_sheet(fragment: str) -> Sheet:
    """The sheet in any text, in linear time. Never raises."""
    problems: Counter[str] = Counter()
    text = fragment.removeprefix("#")
    too_long = len(text) > MOST_CHARACTERS
    text = _QUOTED.sub(lambda found: ":" if found[1] in "aA" else ";", text[:MOST_CHARACTERS])
    if too_long:
        problems["long"] = 1
        text = text.rpartition(";")[0] or text
    version, *parts = text.split(";")
    if version != VERSION:
        return Sheet(problems=(("version", 1),) if text else ())
    items = _items(filter(None, parts), problems)
    return Sheet(tuple(items), tuple((kind, problems[kind]) for kind in PROBLEMS if problems[kind]))


def _items(parts: Iterable[str], problems: Counter[str]) -> list[SheetItem]:
    items: list[SheetItem] = []
    sides: dict[int, set[str]] = {}
    for part in parts:
        found = _ITEM.fullmatch(part)
        if not found or not found[3]:
            problems["unit" if found else "item"] += 1
            continue
        item = _item(found)
        before = sides.setdefault(item.id, set())
        if before and (not item.side or before & {"", item.side}):
            problems["twice"] += 1
            continue
        before.add(item.side)
        if len(items) < MOST_ITEMS:
            items.append(item)
        else:
            problems["many"] += 1
    return items


def _item(found: re.Match[str]) -> SheetItem:
    id_, amount, unit, rounds, days, side = found.groups()
    return SheetItem(int(id_), int(amount), unit.lower(), int(rounds), int(days) if days else None, side.upper())


def write_sheet(items: Sequence[SheetItem]) -> str:
    """The address of these items, without #. Raises ValueError where one is outside the grammar."""
    parts = [_written(item) for item in items]
    return ";".join([VERSION, *parts]) if parts else ""


def _written(item: SheetItem) -> str:
    days = "" if item.days is None else f"w{item.days}"
    text = f"{item.id}:{item.amount}{item.unit}x{item.rounds}{days}{item.side}"
    found = _ITEM.fullmatch(text)
    if not found or not found[3] or _item(found) != item:
        raise ValueError(f"{text} is no item of a sheet")
    return text
