"""The lists of data/search.yml: what a health writer teaches the search."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from files.strict_yaml import Document


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
    """The lists of data/search.yml. Raises KeyError, TypeError or ValueError where the values do not fit."""
    values = document.values

    def entries(*where: str | int) -> tuple[Entry, ...]:
        found: Any = values
        for step in where:
            found = found[step]
        if not isinstance(found, list):
            raise ValueError(f"{where[-1]} is not a list")
        return tuple(Entry(str(text), document.place(*where, index)[0]) for index, text in enumerate(found))

    if unknown := set(values) - set(_KEYS):
        raise ValueError(f"{min(unknown)} is no list of this file")
    return SearchLists(
        same=tuple(entries("same", index) for index in range(len(values["same"]))),
        leads=tuple(
            Lead(entries("leads", index, "words"), entries("leads", index, "pages"), document.place("leads", index)[0])
            for index in range(len(values["leads"]))
        ),
        said={word: entries("said", word) for word in values["said"]},
        limits={caution: entries("limits", caution) for caution in values["limits"]},
        **{key: entries(key) for key in ("elsewhere", "without", "urgent", "quiet", "small")},
        lines={where: place[0] for where, place in document.places.items() if len(where) <= 2},
    )


_KEYS = ("same", "leads", "said", "limits", "elsewhere", "without", "urgent", "quiet", "small")
