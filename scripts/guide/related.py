"""Which exercises are much like one: the same goal in the same place or position."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from guide.record import Record

MOST = 3
_ON_THE_LADDER = 3  # the exercise itself and its two neighbours


class Shape(NamedTuple):
    """What two exercises are compared by. A thousand exercises have few shapes, so that each is compared to few."""

    goals: frozenset[str]
    places: frozenset[str]
    position: str
    kind: str
    level: int
    advised: bool


Shapes = Mapping[Shape, Sequence[Record]]


def by_shape(records: Iterable[Record]) -> Shapes:
    """The records of each shape, by their ids; no more of one than any page can need."""
    found: defaultdict[Shape, list[Record]] = defaultdict(list)
    for record in sorted(records, key=lambda one: one.id):
        same = found[_shape(record)]
        if len(same) < MOST + _ON_THE_LADDER:
            same.append(record)
    return found


def related(record: Record, shapes: Shapes) -> list[Record]:
    """At most three others a reader could do instead, the most alike first, then by their ids.

    None is harder than this one: the way up is the ladder, so its two neighbours are not among them either.
    """
    own, on_the_ladder = _shape(record), {record.slug, record.easier, record.harder}
    others = [
        (-_likeness(own, shape), one.id, one)
        for shape, records in shapes.items()
        if _is_related(own, shape)
        for one in records
        if one.slug not in on_the_ladder
    ]
    return [one for *_, one in sorted(others, key=lambda other: other[:2])[:MOST]]


def _shape(record: Record) -> Shape:
    meta = record.meta
    goals, places = frozenset(meta["goals"]), frozenset(meta["places"])
    return Shape(goals, places, meta["position"], meta["kind"], record.level, record.advised)


def _is_related(one: Shape, other: Shape) -> bool:
    near = one.places & other.places or one.position == other.position
    return bool(other.advised and other.level <= one.level and one.goals & other.goals and near)


def _likeness(one: Shape, other: Shape) -> int:
    shared = len(one.goals & other.goals) + len(one.places & other.places)
    return shared + (one.position == other.position) + (one.kind == other.kind)
