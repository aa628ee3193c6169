"""Does a value fit its field? One small function for each type of field that a contract can name."""

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Any

from files.finding import counted
from guide.contract import Field

Where = tuple[str | int, ...]
Misfit = tuple[Where, str]  # where the value stands, and what is wrong: what to do


def misfits(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    """What is wrong with `value`, which stands at `where`. Types with a rule of their own are left to it."""
    check = _CHECKS.get(field.type)
    if check:
        yield from check(field, value, where)


def span(least: int | None, most: int | None) -> str:
    """Bounds in words: "1 to 4", "at least 1", "at most 60"."""
    if least is not None and most is not None:
        return f"{least} to {most}"
    return f"at least {least}" if least is not None else f"at most {most}"


def _outside(field: Field, number: int) -> bool:
    return (field.min is not None and number < field.min) or (field.max is not None and number > field.max)


def _integer(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield where, f"{_name(where)} is not a whole number: write {span(field.min, field.max)}"
    elif _outside(field, value):
        yield where, f"{_name(where)} is {value}: write {span(field.min, field.max)}"


def _text(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if not isinstance(value, str) or not value.strip():
        yield where, f"{_name(where)} is not text: write {field.hint or 'words, in quotes if need be'}"
    elif field.pattern and not re.fullmatch(field.pattern, value):
        yield where, f'{_name(where)} is "{value}": write {field.says}'
    elif _outside(field, len(value)):
        yield where, f"{_name(where)} has {counted(len(value), 'character')}: write {span(field.min, field.max)}"
    elif "\n" in value.strip():
        yield where, f"{_name(where)} has more than one line: write one"


def _choice(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if not isinstance(value, str) or value not in field.values:
        yield where, f'{_name(where)} is "{value}": choose from {", ".join(field.values)}'


def _list(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if not isinstance(value, list):
        yield where, f"{_name(where)} is not a list: write [one, two]"
        return
    if _outside(field, len(value)):
        yield where, f"{_name(where)} has {counted(len(value), 'entry', 'entries')}: write {span(field.min, field.max)}"
    for index, item in enumerate(value):
        if item in value[:index]:
            yield (*where, index), f'{_name(where)} names "{item}" twice: keep one'
        if field.of:
            yield from misfits(field.of, item, (*where, index))


def _mapping(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if not isinstance(value, dict):
        yield where, f"{_name(where)} is not a mapping: write {{name: value}}"
        return
    if _outside(field, len(value)):
        yield where, f"{_name(where)} has {counted(len(value), 'entry', 'entries')}: write {span(field.min, field.max)}"
    for key, item in value.items():
        if field.key:
            yield from misfits(field.key, key, (*where, key))
        if field.of:
            yield from misfits(field.of, item, (*where, key))


def _date(_: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if type(value) is not datetime.date:
        yield where, f"{_name(where)} is not a date: write year-month-day, such as 2026-11-20"


def _reference(field: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if not isinstance(value, str):
        yield where, f"{_name(where)} is not a word: write {field.hint or 'a key'}"


_REVIEW = {
    "by": Field("by", "text", "a full name", min=3),
    "credential": Field("credential", "text", "a title", min=2),
}


def _review(_: Field, value: Any, where: Where) -> Iterator[Misfit]:
    if value == "none":
        return
    if not isinstance(value, dict) or set(value) != {"by", "credential", "on"}:
        yield where, f"{_name(where)} names nobody: write none, or {{by: name, credential: title, on: date}}"
        return
    for key, field in _REVIEW.items():
        yield from misfits(field, value[key], (*where, key))
    yield from _date(_REVIEW["by"], value["on"], (*where, "on"))


def _name(where: Where) -> str:
    """The field in an author's words: "not_for, entry 2", "review, by"."""
    return ", ".join(f"entry {part + 1}" if isinstance(part, int) else part for part in where)


_CHECKS: dict[str, Callable[[Field, Any, Where], Iterator[Misfit]]] = {
    "integer": _integer,
    "text": _text,
    "choice": _choice,
    "list": _list,
    "mapping": _mapping,
    "date": _date,
    "slug": _reference,
    "source": _reference,
    "review": _review,
}
TYPES = (*_CHECKS, "dose")  # a dose has rules of its own
