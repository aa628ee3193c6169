"""Exercises much like one: same goal, same place or position, never harder."""

from dataclasses import replace

import pytest

from guide.facts import Facts
from guide.library import open_library
from guide.record import Record
from guide.related import MOST, by_shape, related


@pytest.fixture(scope="module")
def records(facts: Facts) -> dict[str, Record]:
    return dict(open_library(facts).records)


def slugs(found: list[Record]) -> list[str]:
    return [record.slug for record in found]


def test_for_every_exercise(records: dict[str, Record]) -> None:
    for record in records.values():
        found = related(record, by_shape(records.values()))
        assert len(found) <= MOST
        assert not {record.slug, record.easier, record.harder} & set(slugs(found))
        for one in found:
            assert one.advised
            assert one.level <= record.level, f"{record.slug} leads up to {one.slug}"
            assert set(one.meta["goals"]) & set(record.meta["goals"])
            near = set(one.meta["places"]) & set(record.meta["places"])
            assert near or one.meta["position"] == record.meta["position"]


def test_the_most_alike_come_first_and_ids_break_a_tie(records: dict[str, Record]) -> None:
    assert slugs(related(records["knee-to-chest"], by_shape(records.values()))) == [
        "hamstring-raise",
        "side-lying-stretch",
        "constructive-rest",
    ]
    backwards = list(records.values())[::-1]
    assert all(related(one, by_shape(backwards)) == related(one, by_shape(records.values())) for one in backwards)


def test_what_is_advised_against_is_related_to_nothing(records: dict[str, Record]) -> None:
    first, *rest = related(records["knee-to-chest"], by_shape(records.values()))
    changed = {**records, first.slug: replace(first, advised=False)}
    assert slugs(related(records["knee-to-chest"], by_shape(changed.values())))[: len(rest)] == slugs(rest)


def test_alone(records: dict[str, Record]) -> None:
    assert related(records["cobra"], by_shape([records["cobra"]])) == []
