"""Which exercises are much like one: the same goal in the same place or position."""

from collections.abc import Iterable

from guide.record import Record

MOST = 3


def related(record: Record, records: Iterable[Record]) -> list[Record]:
    """At most three others a reader could do instead, the most alike first, then by their ids.

    None is harder than this one: the way up is the ladder, so its two neighbours are not among them either.
    """
    on_the_ladder = {record.slug, record.easier, record.harder}
    others = [one for one in records if one.slug not in on_the_ladder and _is_related(record, one)]
    return sorted(others, key=lambda one: (-_likeness(record, one), one.id))[:MOST]


def _is_related(one: Record, other: Record) -> bool:
    near = _shared(one, other, "places") or _same(one, other, "position")
    return bool(other.advised and other.level <= one.level and _shared(one, other, "goals") and near)


def _likeness(one: Record, other: Record) -> int:
    shared = len(_shared(one, other, "goals")) + len(_shared(one, other, "places"))
    return shared + _same(one, other, "position") + _same(one, other, "kind")


def _shared(one: Record, other: Record, field: str) -> set[str]:
    return set(one.meta[field]) & set(other.meta[field])


def _same(one: Record, other: Record, field: str) -> bool:
    return bool(one.meta[field] == other.meta[field])
