"""The finder's filter: its groups, what each choice reads in a record, and whether a record fits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from guide.contract import Contract, Field

Meta = Mapping[str, Any]


@dataclass(frozen=True)
class Choice:
    """One box of the filter. `label` is the reader's word, `because` says to a reader why an exercise is left out.

    `kind`: what it means is this kind of exercise. `ask`: who chooses it is told to ask a doctor or physical therapist
    first. `unless`: fields with values, of which one is enough for an exercise to stay.
    """

    line: int
    value: str
    field: str
    label: str = ""
    because: str = ""
    kind: str = ""
    ask: bool = False
    unless: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """The choice in an address and in a card."""
        return self.value.replace(" ", "-")

    def is_said(self, meta: Meta) -> bool:
        """Whether an exercise has the value, and nothing that makes up for it."""
        made_up = any(value in _values(meta, name) for name, value in self.unless)
        return self.value in _values(meta, self.field) and not made_up


@dataclass(frozen=True)
class Group:
    """Choices of which any may be on. `others`: every value that an exercise has is a choice too."""

    line: int
    key: str
    label: str
    match: str
    choices: tuple[Choice, ...] = ()
    field: str = ""
    given: tuple[str, ...] = ()
    others: bool = False
    nothing: str = ""

    def words(self, meta: Meta) -> list[str]:
        """What an exercise says to this group, as its card carries it."""
        if self.match in ("all", "most"):
            return [_key(value) for value in _values(meta, self.field) if value not in self.given]
        return [choice.key for choice in self.choices if choice.is_said(meta)]

    def fits(self, meta: Meta, chosen: Iterable[str]) -> bool:
        """Whether an exercise stays with these choices on."""
        on = set(chosen)
        return not on or MATCHES[self.match](set(self.words(meta)), on)

    def serves(self, key: str, metas: Iterable[Meta]) -> bool:
        """Whether a choice finds an exercise; or leaves one out, if that is what it is for."""
        return any(self.fits(meta, [key]) != (self.match == "none") for meta in metas)


@dataclass(frozen=True)
class Preset:
    """Choices made beforehand, as a link."""

    line: int
    label: str
    choose: Mapping[str, Sequence[str]]

    @property
    def query(self) -> str:
        """The choices in an address."""
        return urlencode(self.choose, doseq=True)


@dataclass(frozen=True)
class Finder:
    """All of data/finder.yml. `hint` says what the filter is for, `ask` is said to whom a choice warns."""

    hint: str = ""
    ask: str = ""
    groups: tuple[Group, ...] = ()
    presets: tuple[Preset, ...] = ()

    def words(self, meta: Meta) -> dict[str, str]:
        """What an exercise says to each group: the data of its card."""
        return {group.key: " ".join(group.words(meta)) for group in self.groups}

    def fits(self, meta: Meta, chosen: Mapping[str, Iterable[str]]) -> bool:
        """Whether an exercise stays with these choices on, by group."""
        return all(group.fits(meta, chosen.get(group.key, ())) for group in self.groups)

    def complete(self, contract: Contract, metas: Iterable[Meta]) -> "Finder":
        """The finder with the choices that exercises add, and with the contract's words where it gives none."""
        offered = list(metas)
        return replace(self, groups=tuple(_complete(group, contract.fields, offered) for group in self.groups))

    def serving(self, metas: Iterable[Meta]) -> "Finder":
        """The finder without what finds nothing: exercises may be withdrawn, or left out by a practice."""
        offered = list(metas)
        groups = [
            replace(group, choices=tuple(one for one in group.choices if group.serves(one.key, offered)))
            for group in self.groups
        ]
        finder = replace(self, groups=tuple(group for group in groups if group.choices))
        return replace(finder, presets=tuple(one for one in self.presets if finder.leads_somewhere(one, offered)))

    def leads_somewhere(self, preset: Preset, metas: Iterable[Meta]) -> bool:
        """Whether a way in makes choices that there are, and finds an exercise."""
        return self.knows(preset) and any(self.fits(meta, preset.choose) for meta in metas)

    def knows(self, preset: Preset) -> bool:
        """Whether all that a way in chooses is here to choose."""
        known = {group.key: {choice.key for choice in group.choices} for group in self.groups}
        return all(set(values) <= known.get(key, set()) for key, values in preset.choose.items())


def _complete(group: Group, fields: Mapping[str, Field], metas: Sequence[Meta]) -> Group:
    choices = group.choices
    if group.others:
        found = {value for meta in metas for value in _values(meta, group.field)}
        found -= {choice.value for choice in choices} | set(group.given)
        order = list(vocabulary(fields.get(group.field)))
        added = sorted(found & set(order), key=order.index)
        choices += tuple(Choice(group.line, value, group.field) for value in added)
    return replace(group, choices=tuple(_worded(choice, fields) for choice in choices))


def _worded(choice: Choice, fields: Mapping[str, Field]) -> Choice:
    said = vocabulary(fields.get(choice.field)).get(choice.value, choice.value)
    label = choice.label or vocabulary(fields.get("kind")).get(choice.kind, said)
    return replace(choice, label=label, because=said[:1].lower() + said[1:])


def vocabulary(field: Field | None) -> Mapping[str, str]:
    """The values that a field may have, alone or in a list, with their words."""
    if field is None:
        return {}
    return field.of.values if field.of else field.values


def _values(meta: Meta, field: str) -> list[str]:
    """The values of a field, one or many. A page that is not sound may have anything here."""
    value = meta.get(field, ())
    return [str(one) for one in (value if isinstance(value, list | tuple) else (value,))]


def _key(value: str) -> str:
    return value.replace(" ", "-")


def _within(words: set[str], chosen: set[str]) -> bool:
    """Whether a number is at most one of those chosen."""
    return any(int(word) <= int(most) for word in words if word.isdecimal() for most in chosen)


# What a group asks of an exercise's words. docs/assets/js/finder-match.js asks the same.
MATCHES: Mapping[str, Callable[[set[str], set[str]], bool]] = {
    "any": lambda words, chosen: bool(words & chosen),
    "all": lambda words, chosen: words <= chosen,
    "none": lambda words, chosen: not words & chosen,
    "most": _within,
}
