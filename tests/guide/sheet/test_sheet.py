"""The address of a sheet: the vectors of data/sheet.json, and what holds for any text."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.sheet import MOST_CHARACTERS, MOST_ITEMS, PROBLEMS, VERSION, Sheet, SheetItem, read_sheet, write_sheet

from .sheet_vectors import GRAMMAR, READINGS, WRITINGS, Reading

LIMITS = GRAMMAR["limits"]
ITEM = SheetItem(1, 30, "s", 3, 5, "L")

numbers = {name: st.integers(*LIMITS[name]) for name in ("id", "amount", "rounds", "days")}
items = st.builds(
    SheetItem,
    id=numbers["id"],
    amount=numbers["amount"],
    unit=st.sampled_from("srm"),
    rounds=numbers["rounds"],
    days=st.none() | numbers["days"],
    side=st.sampled_from(["", "L", "R"]),
)
sheets = st.lists(items, max_size=LIMITS["items"], unique_by=lambda item: item.id)
pieces = st.sampled_from([";", ":", "x", "w", "L", "R", "s", "0", "1", "12", "%3B", "%", "#", "1:30sx3w5", "-", "٣"])
nearly = st.lists(pieces | st.characters(), max_size=60).map(lambda parts: "1;" + "".join(parts))


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.name)
def test_what_is_read(reading: Reading) -> None:
    assert read_sheet(reading.fragment) == Sheet(reading.items, reading.problems)


@pytest.mark.parametrize("writing", WRITINGS, ids=lambda writing: writing[1] or "nothing")
def test_what_is_written(writing: tuple[tuple[SheetItem, ...], str]) -> None:
    written, fragment = writing
    assert write_sheet(written) == fragment
    assert read_sheet(fragment) == Sheet(written)


def test_the_vectors_are_many_and_show_every_problem() -> None:
    assert len(READINGS) >= 60
    assert {kind for reading in READINGS for kind, _ in reading.problems} == set(PROBLEMS)
    assert len({reading.name for reading in READINGS}) == len(READINGS)


def test_the_limits_are_those_of_the_file() -> None:
    assert (str(GRAMMAR["version"]), LIMITS["characters"], LIMITS["items"]) == (VERSION, MOST_CHARACTERS, MOST_ITEMS)
    assert list(PROBLEMS) == list(GRAMMAR["problems"])


@given(st.text() | nearly)
def test_any_text_is_read_and_what_is_shown_is_bounded(text: str) -> None:
    sheet = read_sheet(text)
    assert len(sheet.items) <= MOST_ITEMS
    assert [kind for kind in PROBLEMS if kind in dict(sheet.problems)] == [kind for kind, _ in sheet.problems]
    assert all(0 < count <= len(text) for _, count in sheet.problems)
    for item in sheet.items:
        assert all(low <= getattr(item, name) <= high for name, (low, high) in limits_of(item).items())


@given(st.text() | nearly)
def test_what_was_read_is_written_and_read_again(text: str) -> None:
    found = read_sheet(text).items
    assert read_sheet(write_sheet(found)) == Sheet(found)


@given(sheets)
def test_what_is_written_is_read(written: list[SheetItem]) -> None:
    fragment = write_sheet(written)
    assert read_sheet(fragment) == read_sheet(f"#{fragment}") == Sheet(tuple(written))
    assert read_sheet(fragment.replace(";", "%3B").upper()) == Sheet(tuple(written))


@given(sheets, st.lists(st.text().filter(lambda text: ";" not in text and "%" not in text and text), max_size=9))
def test_garbage_takes_nothing_away(written: list[SheetItem], garbage: list[str]) -> None:
    """What stands between two semicolons spoils itself alone."""
    parts = [part for part in garbage if not read_sheet(f"1;{part}").items]
    clean = [VERSION, *write_sheet(written).split(";")[1:]]
    mixed = [clean[0], *(text for pair in zip(clean[1:], [*parts, *[""] * 99], strict=False) for text in pair)]
    assert read_sheet(";".join(mixed)).items == tuple(written)


def test_a_long_text_costs_no_more_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the address, only so many parts are looked at."""
    looked_at = []

    class Pattern:
        @staticmethod
        def fullmatch(part: str) -> None:
            looked_at.append(len(part))

    monkeypatch.setattr("guide.sheet._ITEM", Pattern)
    for part in ("x", "1:30sx3", "%", "9" * 50):
        looked_at.clear()
        read_sheet("1;" + f"{part};" * 1_000_000)
        assert sum(looked_at) + len(looked_at) <= MOST_CHARACTERS


@pytest.mark.parametrize(
    "change",
    [
        {"id": 0},
        {"id": 10_000},
        {"amount": 0},
        {"amount": 1000},
        {"amount": -1},
        {"unit": ""},
        {"unit": "h"},
        {"unit": "S"},
        {"rounds": 0},
        {"rounds": 100},
        {"days": 0},
        {"days": 8},
        {"side": "l"},
        {"side": "LR"},
        {"side": ";2:30sx3"},
    ],
    ids=str,
)
def test_what_cannot_be_read_is_not_written(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is no item of a sheet"):
        write_sheet([replace(ITEM, **change)])


def limits_of(item: SheetItem) -> dict[str, tuple[int, int]]:
    said = {field.name for field in fields(item) if getattr(item, field.name) is not None}
    return {name: (low, high) for name, (low, high) in ((key, LIMITS[key]) for key in numbers) if name in said}
