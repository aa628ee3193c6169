"""Reading the values of a file of data/ strictly: a value is used only after its check has passed.

A check takes the reader, the way to the value and the value; it gives the value back in its final form, or
says what is wrong and raises `Unusable`. All findings of a pose file are told, under the codes below; of any other
file the first, and it has the one code of that file.
"""

import difflib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from files.finding import BadEntry, Finding
from files.strict_yaml import Document, Where

Check = Callable[["Reader", Where, Any], Any]
# A key that does not exist, one that is missing, a value that does not fit, a name that is nowhere.
KEY, MISSING, WRONG, NAME = "FIG102", "FIG103", "FIG104", "FIG105"


class Unusable(Exception):
    """A value is wrong; its finding has been noted."""


class Reader:
    """Collects the findings of one file."""

    def __init__(self, path: Path, document: Document) -> None:
        self.path, self.document = path, document
        self.findings: list[Finding] = [Finding(path, p.line, p.column, "FIG101", p.message) for p in document.problems]

    def place(self, where: Where) -> tuple[int, int]:
        return self.document.place(*where)

    def note(self, where: Where, code: str, message: str) -> None:
        self.findings.append(Finding(self.path, *self.place(where), code, message))

    def refuse(self, where: Where, code: str, message: str) -> Unusable:
        """Note what is wrong; to be raised by the caller."""
        self.note(where, code, message)
        return Unusable(message)

    def record(
        self, where: Where, value: Any, fields: Mapping[str, Check], needed: Collection[str] = ()
    ) -> dict[str, Any]:
        """A mapping with known keys. Notes everything that is wrong in it before it gives up."""
        if not isinstance(value, Mapping):
            raise self.refuse(where, WRONG, f"{_name(where)} is {_kind(value)}: write it as key: value pairs")
        good: dict[str, Any] = {}
        spoiled = False
        for key in value:
            try:
                check = fields.get(key)
                if check is None:
                    raise self.refuse((*where, key), KEY, unknown("key", key, fields))
                good[key] = check(self, (*where, key), value[key])
            except Unusable:
                spoiled = True
        for key in needed:
            if key not in value:
                spoiled = True
                self.note(where, MISSING, f'"{key}" is missing in {_name(where)}: add it')
        if spoiled:
            raise Unusable
        return good


def entries_of(document: Document, fields: Mapping[str, Check], needed: Collection[str] = ()) -> dict[str, Any]:
    """What a sound document holds. Raises BadEntry for the first that does not fit, a misspelled key before others."""
    reader = Reader(Path(), document)
    try:
        return reader.record((), document.values, fields, needed)
    except Unusable as error:
        first = min(reader.findings, key=lambda finding: (finding.code, finding.line))
        raise BadEntry((first.line, first.column), first.message) from error


def unknown(what: str, name: str, known: Collection[str]) -> str:
    """The message for a name that does not exist, with the nearest one that does."""
    near = difflib.get_close_matches(name, known, n=1)
    advice = f'did you mean "{near[0]}"?' if near else "one of " + ", ".join(sorted(known)[:30])
    return f'the {what} "{name}" does not exist: {advice}'


def _name(where: Where) -> str:
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in where) or "the file"


def _kind(value: Any) -> str:
    kinds = {
        str: "text",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        type(None): "empty",
    }
    return kinds.get(type(value), "a mapping" if isinstance(value, Mapping) else "something else")


def number(least: float, most: float) -> Check:
    """A number from `least` to `most`."""

    def check(reader: Reader, where: Where, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise reader.refuse(where, WRONG, f"{_name(where)} is {_kind(value)}: write a number")
        if not least <= value <= most:
            raise reader.refuse(where, WRONG, f"{_name(where)} is {value:g}: write a number from {least:g} to {most:g}")
        return float(value)

    return check


def whole(least: int, most: int) -> Check:
    """A whole number from `least` to `most`."""

    def check(reader: Reader, where: Where, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise reader.refuse(where, WRONG, f"{_name(where)}: write a whole number from {least} to {most}")
        return value

    return check


def text(reader: Reader, where: Where, value: Any) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        what = "empty" if isinstance(value, str) else _kind(value)
        raise reader.refuse(where, WRONG, f"{_name(where)} is {what}: write a few words")
    return value.strip()


def any_text(reader: Reader, where: Where, value: Any) -> str:
    """A text, which may be empty."""
    return value if value == "" else text(reader, where, value)


def word(reader: Reader, where: Where, value: Any) -> str:
    """A text, or a whole number as text."""
    return str(value) if type(value) is int else text(reader, where, value)


def small_text(reader: Reader, where: Where, value: Any) -> str:
    """A text in small letters, for pages are searched in small letters."""
    found = text(reader, where, value)
    if found != found.lower():
        raise reader.refuse(where, WRONG, f'"{found}" has a capital: write small letters')
    return found


def flag(reader: Reader, where: Where, value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise reader.refuse(where, WRONG, f"{_name(where)} is {_kind(value)}: write true or false")
    return value


def choice(what: str, known: Collection[str]) -> Check:
    """One of the names in `known`."""

    def check(reader: Reader, where: Where, value: Any) -> str:
        if not isinstance(value, str):
            raise reader.refuse(where, WRONG, f"{_name(where)} is {_kind(value)}: write a {what}")
        if value not in known:
            raise reader.refuse(where, NAME, unknown(what, value, known))
        return value

    return check


def several(item: Check, least: int = 1, most: int = 99) -> Check:
    """A list of items, `least` to `most` of them."""

    def check(reader: Reader, where: Where, value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise reader.refuse(where, WRONG, f"{_name(where)} is {_kind(value)}: write a list, [a, b]")
        if not least <= len(value) <= most:
            span = f"{least}" if least == most else f"{least} to {most}"
            raise reader.refuse(where, WRONG, f"{_name(where)} has {len(value)} items: write {span}")
        good = []
        spoiled = False
        for i, entry in enumerate(value):
            try:
                good.append(item(reader, (*where, i), entry))
            except Unusable:
                spoiled = True
        if spoiled:
            raise Unusable
        return tuple(good)

    return check


def each(item: Check, key: Check | None = None) -> Check:
    """A mapping of any names, which pass `key`, to items."""

    def check(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise reader.refuse(where, WRONG, f"{_name(where)} is {_kind(value)}: write it as key: value pairs")
        for name in value:
            if key:
                key(reader, (*where, name), name)
        return reader.record(where, value, dict.fromkeys(value, item))

    return check


def either(first: type, checks: tuple[Check, Check]) -> Check:
    """The first check for values of type `first`, the second for all others."""

    def check(reader: Reader, where: Where, value: Any) -> Any:
        return checks[0 if isinstance(value, first) else 1](reader, where, value)

    return check
