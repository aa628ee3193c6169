"""The lists of data/search.yml: what a health writer teaches the search."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from files.reading import Check, Reader, each, entries_of, several, word
from files.strict_yaml import Document, Where


@dataclass(frozen=True)
class Entry:
    """A word or phrase of a list and its line in data/search.yml."""

    text: str
    line: int


@dataclass(frozen=True)
class Lead:
    """Words that readers use, and the pages that answer, each as "page.md" or "page.md#Section"."""

    words: tuple[Entry, ...]
    pages: tuple[Entry, ...]
    line: int


@dataclass(frozen=True)
class SearchLists:
    """All lists, each as it stands in the file. `said` and `limits` map a word to entries."""

    same: tuple[tuple[Entry, ...], ...] = ()
    leads: tuple[Lead, ...] = ()
    said: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    limits: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    elsewhere: tuple[Entry, ...] = ()
    without: tuple[Entry, ...] = ()
    urgent: tuple[Entry, ...] = ()
    quiet: tuple[Entry, ...] = ()
    small: tuple[Entry, ...] = ()
    lines: Mapping[tuple[str | int, ...], int] = field(default_factory=dict)


def make_search_lists(document: Document) -> SearchLists:
    """The lists of data/search.yml. Raises BadEntry for what does not serve."""
    lines = {where: place[0] for where, place in document.places.items() if len(where) <= 2}
    return SearchLists(**entries_of(document, _LISTS, needed=_LISTS), lines=lines)


def _entry(reader: Reader, where: Where, value: Any) -> Entry:
    return Entry(word(reader, where, value), reader.place(where)[0])


_entries = several(_entry, 0, 9999)


def _lead(reader: Reader, where: Where, value: Any) -> Lead:
    read = reader.record(where, value, {"words": _entries, "pages": _entries}, needed=("words", "pages"))
    return Lead(**read, line=reader.place(where)[0])


_LISTS: dict[str, Check] = {
    "same": several(_entries, 0, 9999), "leads": several(_lead, 0, 9999), "said": each(_entries),
    "limits": each(_entries),
    **dict.fromkeys(("elsewhere", "without", "urgent", "quiet", "small"), _entries),
}  # fmt: skip
