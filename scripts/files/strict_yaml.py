"""YAML read strictly, each value with its line and column.

MkDocs hides broken front matter, keeps the last of two equal keys and reads `no` as false and `1:30` as 90.
So we build the values ourselves from PyYAML's event stream: in one pass, never deeper than `MAX_DEPTH`, with no
tags, anchors or aliases, and only with scalars that every reader of YAML understands alike.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

MAX_DEPTH = 8
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where the wheel has it
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SPELLED_BOOLEANS = {"true": True, "false": False}
_TAG = "tag:yaml.org,2002:"

Place = tuple[int, int]
Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """What is wrong in a YAML text and what to do. `line` and `column` count from 1."""

    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Document:
    """The values of a YAML mapping and where each of them stands.

    `places` maps the way to a value, such as `("dose", "hold", 0)`, to its (line, column). A mapping's entry is placed
    at its key, so that a finding points at the words an author will look for.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[Where, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def place(self, *where: str | int) -> Place:
        """Line and column of the nearest value that exists on the way to `where`."""
        while where and where not in self.places:
            where = where[:-1]
        return self.places.get(where, (1, 1))


class _Refused(Exception):
    """Reading stops here."""

    def __init__(self, mark: Any, message: str) -> None:
        super().__init__(message)
        self.line, self.column, self.message = mark.line, mark.column, message


class _Builder:
    """Turns the events of one document into values, places and problems."""

    def __init__(self, text: str, first_line: int) -> None:
        self.loader = _Loader(text)
        self.offset = first_line
        self.places: dict[Where, Place] = {}
        self.problems: list[Problem] = []

    def build(self) -> dict[str, Any]:
        next_event = self.loader.get_event
        next_event()  # the stream starts
        if self.loader.check_event(yaml.StreamEndEvent):
            return {}
        next_event()  # the document starts
        event = next_event()
        if not isinstance(event, yaml.MappingStartEvent):
            raise _Refused(event.start_mark, 'this is not a list of "key: value" lines: write one key on each line')
        values: dict[str, Any] = self.value(event, (), 0)
        next_event()  # the document ends
        event = next_event()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _Refused(event.start_mark, "a second YAML document starts here: keep one")
        return values

    def value(self, event: Any, where: Where, depth: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(event.start_mark, f'"*{event.anchor}" is an alias: write the value out')
        if event.anchor is not None:
            raise _Refused(event.start_mark, f'"&{event.anchor}" is an anchor: leave it out')
        if event.tag not in (None, "!"):
            raise _Refused(event.start_mark, f'"{event.tag}" is a tag: leave it out')
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if depth == MAX_DEPTH:
            raise _Refused(event.start_mark, f"brackets or lists are nested deeper than {MAX_DEPTH}: make it flat")
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(where, depth)
        return self.mapping(where, depth, event.flow_style)

    def sequence(self, where: Where, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self.loader.get_event(), yaml.SequenceEndEvent):
            way = (*where, len(items))
            self.places[way] = self.place(event.start_mark)
            items.append(self.value(event, way, depth + 1))
        return items

    def mapping(self, where: Where, depth: int, in_braces: bool) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not isinstance(event := self.loader.get_event(), yaml.MappingEndEvent):
            mark = event.start_mark
            key = self.key(event)
            way = (*where, key)
            if key in entries:
                first = self.places[way][0]
                self.problem(mark, f'"{key}" is here twice, first on line {first}: keep one')
            else:
                self.places[way] = self.place(mark)
            entries[key] = self.value(self.loader.get_event(), way, depth + 1)
            if in_braces and entries[key] is None:
                self.problem(mark, f'"{key}" has no value: a text with a comma needs quotes')
        return entries

    def key(self, event: Any) -> str:
        """A key is text as it stands: `on` is "on", whatever YAML 1.1 makes of it."""
        if not isinstance(event, yaml.ScalarEvent) or event.anchor is not None or event.tag is not None:
            raise _Refused(event.start_mark, "a key here is not a word: write letters, digits and hyphens")
        return str(event.value)

    def scalar(self, event: Any) -> Any:
        """Quoted is text; plain is text, a whole or decimal number, a date, true, false or nothing."""
        text: str = event.value
        if not event.implicit[0] or event.style in ("'", '"', "|", ">"):
            return text
        kind = self.loader.resolve(yaml.ScalarNode, text, (True, False)).removeprefix(_TAG)
        if kind == "str":
            return text
        if kind == "null":
            return None
        if kind == "int" and _INTEGER.fullmatch(text):
            return int(text) if len(text) < 19 else self.unclear(event, "a number this long")
        if kind == "float" and re.fullmatch(r"[-+]?[0-9]+\.[0-9]+", text):
            return float(text)
        if kind == "bool" and text in _SPELLED_BOOLEANS:
            return _SPELLED_BOOLEANS[text]
        if kind == "timestamp" and _DATE.fullmatch(text):
            try:
                return datetime.date.fromisoformat(text)
            except ValueError:
                self.problem(
                    event.start_mark,
                    f"{text} is not a day of the calendar: write a real date, year-month-day",
                )
                return text
        readings = {
            "bool": "true or false",
            "int": "a number",
            "float": "a number",
            "timestamp": "a point in time",
        }
        return self.unclear(event, readings.get(kind, "something else"))

    def unclear(self, event: Any, reading: str) -> str:
        text: str = event.value
        self.problem(event.start_mark, f"YAML reads {text} as {reading}: put it in quotes, or write it plainly")
        return text

    def place(self, mark: Any) -> Place:
        return mark.line + self.offset, mark.column + 1

    def problem(self, mark: Any, message: str) -> None:
        self.problems.append(Problem(*self.place(mark), message))


def read_yaml(text: str, first_line: int = 1) -> Document:
    """The document in `text`, whose first line is line `first_line` of its file. Never raises: see `problems`."""
    try:
        builder = _Builder(text, first_line)
        values = builder.build()
    except yaml.MarkedYAMLError as error:
        never_closed = "flow" in (error.context or "") or "quoted" in (error.context or "")
        mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
        said = " ".join(part for part in (error.context, error.problem) if part)
        line, column = (mark.line, mark.column) if mark else (0, 0)
        problem = Problem(line + first_line, column + 1, f"the YAML breaks off here ({said}): mend this line")
        return Document(problems=(problem,))
    except yaml.reader.ReaderError as error:
        at = text.index(chr(error.character))  # its own position counts bytes in libyaml, characters elsewhere
        line = text.count("\n", 0, at) + first_line
        return Document(problems=(Problem(line, 1, "a character here may not stand in YAML: delete it"),))
    except _Refused as refused:
        place = refused.line + first_line, refused.column + 1
        return Document(problems=(Problem(*place, refused.message),))
    return Document(values, builder.places, tuple(builder.problems))
