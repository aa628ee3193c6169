"""How a source is cited: Gonzalez and others, 2024. Title. Journal 25(1):7.

Without an author the year stands last: Title. Journal 25(1):7, 2024.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_PERSON = re.compile(r"(?P<family>\D+?) (?:[A-Z]-?){1,4}")
_OTHERS = re.compile(r",? et al\.$")


@dataclass(frozen=True)
class Citation:
    """The parts of a citation, in the order they are printed. `link` leads from the title; any part may be empty."""

    by: str
    title: str
    place: str
    link: str

    @property
    def text(self) -> str:
        """The whole in one line."""
        return " ".join(f"{part}." for part in (self.by, self.title, self.place) if part)


def cite(source: Mapping[str, Any]) -> Citation:
    """The citation of an entry of data/sources.yml."""
    who = _authors(str(source.get("authors", "")))
    year = str(source.get("year", ""))
    place = " ".join(str(source[key]) for key in ("container", "volume_pages") if key in source)
    return Citation(
        by=_joined(who, year) if who else "",
        title=str(source["title"]).removesuffix("."),
        place=_first_upper(place.removesuffix(".") if who else _joined(place, year)),
        link=str(source.get("link", "")),
    )


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def citations(keys: Iterable[str], known: Mapping[str, Citation]) -> tuple[Citation, ...]:
    """The citations of the sources that a page names. A key that is not known is left to the checker."""
    return tuple(known[key] for key in keys if key in known)


def _authors(text: str) -> str:
    """Family names in plain words: one, "one and two", "one and others". A body's name stays as it is."""
    named = _OTHERS.sub("", text)
    people = [_PERSON.fullmatch(name) for name in named.split(", ")]
    families = [person["family"] for person in people if person]
    if named == text and len(families) < len(people):
        return text
    first = families[0] if families else named
    if named != text or len(people) > 2:
        return f"{first} and others"
    return " and ".join(families)
