"""A page contract: the fields, limits and sections that data/exercise.yml and its siblings ask of a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Condition:
    """When a field or section belongs to a page: one of `only` holds (if any is given) and none of `unless`."""

    only: tuple[Values, ...] = ()
    unless: tuple[Values, ...] = ()

    def holds(self, meta: Values) -> bool:
        """Whether it holds for a page with these values."""
        if self.only and not any(_all_hold(one, meta) for one in self.only):
            return False
        return not self.unless or not any(_all_hold(one, meta) for one in self.unless)


def _all_hold(wanted: Values, meta: Values) -> bool:
    return all(meta.get(key) == value for key, value in wanted.items())


@dataclass(frozen=True)
class Field:
    """One field of the front matter. `min` and `max` bound a number, or the length of a text, list or mapping."""

    name: str
    type: str
    hint: str = ""
    optional: bool = False
    min: int | None = None
    max: int | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    of: "Field | None" = None
    key: "Field | None" = None
    pattern: str = ""
    says: str = ""
    after: str = ""
    when: Condition = Condition()


@dataclass(frozen=True)
class SectionRule:
    """One fixed section. `holds`: "steps" or "items", of which there are `least` to `most`.

    `names_signs`: the section names places where a reader may feel something, not places to press.
    """

    title: str
    hint: str = ""
    print: bool = False
    holds: str = ""
    least: int = 0
    most: int | None = None
    links_to: str = ""
    names_signs: bool = False
    when: Condition = Condition()


@dataclass(frozen=True)
class Limits:
    """The highest reading grade, the most words in a step, in another sentence, and in the printed sections."""

    grade: float
    sentence_words: int
    step_words: int | None = None
    print_words: int | None = None


@dataclass(frozen=True)
class DoseContract:
    """The parts a dose may have and their bounds: by kind, and by slug where one exercise differs."""

    parts: Mapping[str, Mapping[str, str]]
    sides: Mapping[str, str]
    basis: Mapping[str, str]
    kinds: Mapping[str, Values]
    exceptions: Mapping[str, Values]

    def bounds(self, kind: object, slug: str) -> Values:
        """The bounds for this exercise; empty for a kind that has no dose."""
        return self.exceptions.get(slug) or self.kinds.get(str(kind)) or {}


@dataclass(frozen=True)
class SessionContract:
    """What a timed session is made of. `units` maps parts of a dose to the timer's letter, the first that a dose has
    counts; `sides` names the two sides and `parts` says what a part of the body does there.
    """

    units: Mapping[str, str]
    sides: tuple[str, str]
    parts: Mapping[str, str]
    in_turns: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True)
class Contract:
    """What the pages of one sort must have."""

    name: str
    pages: tuple[str, ...]
    excluded: tuple[str, ...]
    template: str
    templates: Mapping[str, str]
    limits: Limits
    summary: bool
    free_sections: bool
    fields: Mapping[str, Field]
    sections: tuple[SectionRule, ...]
    dose: DoseContract | None
    session: SessionContract | None

    def covers(self, name: str) -> bool:
        """Whether the page called `name` (below docs/) is of this sort."""
        return _matches(name, self.pages) and not _matches(name, self.excluded)

    def wanted_fields(self, meta: Values) -> tuple[Field, ...]:
        """The fields that a page with these values has."""
        return self._wanted(meta)[0]

    def wanted_sections(self, meta: Values) -> tuple[SectionRule, ...]:
        """The fixed sections that a page with these values has, in order."""
        return self._wanted(meta)[1]

    def references(self, kind: str) -> tuple[Field, ...]:
        """The fields that refer to something by a key of this kind ("slug", "source"), alone or in a list."""
        return self._references.get(kind, ())

    @cached_property
    def _references(self) -> Mapping[str, tuple[Field, ...]]:
        by_kind: dict[str, tuple[Field, ...]] = {}
        for field_ in self.fields.values():
            kind = field_.of.type if field_.type == "list" and field_.of else field_.type
            by_kind[kind] = (*by_kind.get(kind, ()), field_)
        return by_kind

    @cached_property
    def _deciding(self) -> tuple[str, ...]:
        """The fields that conditions look at."""
        conditions = [field_.when for field_ in self.fields.values()] + [section.when for section in self.sections]
        return tuple({key for when in conditions for one in (*when.only, *when.unless) for key in one})

    @cached_property
    def _by_deciding(self) -> dict[tuple[str, ...], tuple[tuple[Field, ...], tuple[SectionRule, ...]]]:
        return {}

    def _wanted(self, meta: Values) -> tuple[tuple[Field, ...], tuple[SectionRule, ...]]:
        """Fields and sections, kept for each combination of deciding values: every rule asks for them."""
        deciding = tuple(str(meta.get(key)) for key in self._deciding)
        if deciding not in self._by_deciding:
            fields = tuple(one for one in self.fields.values() if one.when.holds(meta))
            sections = tuple(one for one in self.sections if one.when.holds(meta))
            self._by_deciding[deciding] = fields, sections
        return self._by_deciding[deciding]


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) and name.count("/") == pattern.count("/") for pattern in patterns)


NO_CONTRACT = Contract("", (), (), "", {}, Limits(99, 9999), False, True, {}, (), None, None)
