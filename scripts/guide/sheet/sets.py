"""The ready-made sets in data/sets.yml, each as the address of a sheet."""

from dataclasses import dataclass
from typing import Any

from files.reading import Check, Reader, entries_of, several, text
from files.strict_yaml import Document, Where


@dataclass(frozen=True)
class ReadySet:
    """A set of exercises: its name on docs/sets.md, and its sheet as it stands in an address after #."""

    line: int
    name: str
    sheet: str


def make_sets(document: Document) -> tuple[ReadySet, ...]:
    """The sets in data/sets.yml. Raises BadEntry for what does not serve."""
    sets: tuple[ReadySet, ...] = entries_of(document, {"sets": several(_set, 0)}, needed=("sets",))["sets"]
    return sets


def _set(reader: Reader, where: Where, value: Any) -> ReadySet:
    fields: dict[str, Check] = {"name": text, "sheet": text}
    return ReadySet(reader.place(where)[0], **reader.record(where, value, fields, needed=fields))
