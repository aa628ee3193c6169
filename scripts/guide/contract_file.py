"""From data/exercise.yml and its siblings to a contract: each value is of its kind, or no rule could rest on it."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from files.finding import BadEntry
from files.reading import (
    MISSING,
    WRONG,
    Check,
    Reader,
    any_text,
    choice,
    each,
    entries_of,
    flag,
    number,
    several,
    text,
    whole,
)
from files.strict_yaml import Document, Where
from guide.contract import Condition, Contract, DoseContract, Field, Limits, SectionRule, SessionContract
from guide.contract_names import OF_DOSE, name_misfits
from guide.fields import TYPES

_AMOUNTS = {"repetitions": "r", "hold": "s", "minutes": "m"}  # that a timer and a sheet can count, and its letter
_count = whole(0, 9999)
_names = several(text, most=999)
_names_or_none = several(text, 0, 999)


def make_contract(name: str, slugs: Collection[str], document: Document) -> Contract:
    """The contract in data/<name>.yml; `slugs` are those of the register. Raises BadEntry for what does not serve."""
    read = entries_of(document, _CONTRACT, needed=("pages", "template", "limits", "fields", "sections"))
    contract = Contract(
        name=name,
        pages=read["pages"],
        excluded=read.get("except", ()),
        template=read["template"],
        templates=read.get("templates", {}),
        limits=read["limits"],
        summary=read.get("summary", False),
        free_sections=read.get("free_sections", False),
        fields=read["fields"],
        sections=read["sections"],
        dose=read.get("dose"),
        session=read.get("session"),
    )
    for where, said in name_misfits(contract, slugs):
        raise BadEntry(document.place(*where), said)
    return contract


def _grade(reader: Reader, where: Where, value: Any) -> Any:
    """A number as it is written: 8 and not 8.0, for readers are told it."""
    number(0, 99)(reader, where, value)
    return value


def _pattern(reader: Reader, where: Where, value: Any) -> str:
    pattern: str = text(reader, where, value)
    try:
        re.compile(pattern)
    except re.error as error:
        raise reader.refuse(where, WRONG, f'the pattern "{pattern}" is broken ({error}): mend it') from error
    return pattern


def _values(reader: Reader, where: Where, value: Any) -> Any:
    """One or more values of fields, as conditions name them."""
    if isinstance(value, Mapping) and value and not any(isinstance(one, Mapping | list) for one in value.values()):
        return value
    raise reader.refuse(where, WRONG, "this is no condition: write {field: value}")


_WHEN: dict[str, Check] = dict.fromkeys(("only", "unless"), several(_values))


def _with_condition(read: dict[str, Any]) -> dict[str, Any]:
    when = Condition(read.pop("only", ()), read.pop("unless", ()))
    return {**read, "when": when}


def _field(reader: Reader, where: Where, value: Any) -> Field:
    read = reader.record(where, value, _FIELD, needed=("type",))
    if (part := _PARTS.get(read["type"])) and not read.get(part):
        raise reader.refuse(where, MISSING, f"{where[1]} is a {read['type']} without {part}: add what it may hold")
    labels, bounds = read.get("labels"), (read.get("min"), read.get("max"))
    if labels and bounds != (1, len(labels)):
        said = (
            f"{where[1]} has {len(labels)} labels for {bounds[0]} to {bounds[1]}: write one for each number from 1 up"
        )
        raise reader.refuse((*where, "labels"), WRONG, said)
    return Field(name=str(where[1]), **_with_condition(read))


_PARTS = {"choice": "values", "list": "of", "mapping": "of"}  # what says what such a field may hold
_FIELD: dict[str, Check] = {
    "type": choice("type", TYPES), "hint": text, "optional": flag, "min": _count, "max": _count, "values": each(text),
    "labels": _names, "of": _field, "key": _field, "pattern": _pattern, "says": text, "after": text, **_WHEN,
}  # fmt: skip


def _section(reader: Reader, where: Where, value: Any) -> SectionRule:
    fields: dict[str, Check] = {
        "title": text, "hint": text, "print": flag, "holds": choice("content", ("steps", "items")), "least": _count,
        "most": _count, "links_to": text, "names_signs": flag, **_WHEN,
    }  # fmt: skip
    return SectionRule(**_with_condition(reader.record(where, value, fields, needed=("title",))))


def _limits(reader: Reader, where: Where, value: Any) -> Limits:
    fields: dict[str, Check] = {"grade": _grade} | dict.fromkeys(
        ("sentence_words", "step_words", "print_words"), _count
    )
    return Limits(**reader.record(where, value, fields, needed=("grade", "sentence_words")))


def _part(reader: Reader, where: Where, value: Any) -> dict[str, str]:
    fields: dict[str, Check] = {"unit": text, "short": any_text, "label": text}
    return reader.record(where, value, fields, needed=fields)


def _span(reader: Reader, where: Where, value: Any) -> tuple[int, int]:
    low, high = several(_count, 2, 2)(reader, where, value)
    if low > high:
        raise reader.refuse(where, WRONG, f"{where[-1]} goes down from {low} to {high}: write the smaller first")
    return low, high


def _bounds(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    known: dict[str, Check] = {"amount": several(choice("amount", _AMOUNTS)), "rounds_label": text}
    spans = dict.fromkeys(value, _span) if isinstance(value, Mapping) else {}
    read = reader.record(where, value, spans | known, needed=("amount", *OF_DOSE))
    for amount in read["amount"]:
        if amount not in read:
            raise reader.refuse(where, MISSING, f'"{amount}" is an amount of {where[-1]} and has no bounds: add them')
    return read


def _dose(reader: Reader, where: Where, value: Any) -> DoseContract:
    fields: dict[str, Check] = {
        "parts": each(_part), "sides": each(text), "basis": each(text), "kinds": each(_bounds),
        "exceptions": each(_bounds),
    }  # fmt: skip
    return DoseContract(**reader.record(where, value, fields, needed=fields))


def _session(reader: Reader, where: Where, value: Any) -> SessionContract:
    fields: dict[str, Check] = {
        "units": each(choice("letter", _AMOUNTS.values())), "sides": several(text, 2, 2), "parts": each(text),
        "in_turns": _names_or_none, "without": _names_or_none,
    }  # fmt: skip
    return SessionContract(**reader.record(where, value, fields, needed=fields))


_CONTRACT: dict[str, Check] = {
    "pages": _names, "except": _names, "template": text, "templates": each(text), "limits": _limits, "summary": flag,
    "free_sections": flag, "fields": each(_field), "sections": several(_section, 0), "dose": _dose,
    "session": _session,
}  # fmt: skip
