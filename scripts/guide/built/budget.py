"""What pages may weigh, from data/budget.yml, and what is over it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from files.finding import BadEntry
from files.reading import Check, Reader, any_text, each, entries_of, several, text, whole
from files.strict_yaml import Document, Where
from guide.built.first_load import KINDS

Limits = Mapping[str, int]  # what is counted: at most how much, in bytes or requests
_MOST = whole(0, 99_999_999)
_OF_PAGE: Mapping[str, Check] = dict.fromkeys((*KINDS.values(), "other", "total", "further"), _MOST)
_OF_VISIT: Mapping[str, Check] = dict.fromkeys(("first", "further", "requests", "drawings"), _MOST)
_SIDES: Mapping[str, Check] = dict.fromkeys(("width", "height"), whole(100, 9999))


@dataclass(frozen=True)
class Window:
    """A browser's window in pixels, and the limits of a visit in it."""

    width: int
    height: int
    limits: Limits


@dataclass(frozen=True)
class Budget:
    """`windows` by name; `opened` are the pages that a browser opens; `page` holds for each page by itself, but for the
    limits that `apart` gives a page. `visits` are the limits of its own that a page has in a window. `lines` says where
    the file names a page.
    """

    windows: Mapping[str, Window]
    opened: tuple[str, ...]
    page: Limits
    apart: Mapping[str, Limits]
    visits: Mapping[tuple[str, str], Limits] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def limits_of(self, page: str) -> Limits:
        """The limits of a page by itself."""
        return {**self.page, **self.apart.get(page, {})}

    def limits_in(self, window: str, page: str) -> Limits:
        """The limits of a page that is opened in the window of this name."""
        return {**self.windows[window].limits, **self.visits.get((window, page), {})}

    def strangers(self, pages: Collection[str]) -> Iterator[tuple[int, str]]:
        """The line and name of each page that it names and that is none of `pages`."""
        return ((line, page) for page, line in self.lines.items() if page not in pages)


def make_budget(document: Document) -> Budget:
    """What the file says. Raises BadEntry for a limit that nothing would be held to, or one of a page's own that has
    no reason.
    """
    fields: dict[str, Check] = {
        "visits": each(_window), "opened": several(any_text), "page": _limits, "apart": each(_own),
    }  # fmt: skip
    read = entries_of(document, fields, needed=fields)
    windows, opened, apart = read["visits"], read["opened"], read["apart"]
    visits = {(name, page): limits for page, own in apart.items() for name, limits in own.pop("visits", {}).items()}
    for (name, page), limits in visits.items():
        if said := _unused(name, page, limits, windows, opened):
            raise BadEntry(document.place("apart", page, "visits", name), said)
    lines = {page: document.place("apart", page)[0] for page in apart}
    lines |= {page: document.place("opened", index)[0] for index, page in enumerate(opened)}
    return Budget(windows, opened, read["page"], apart, visits, lines)


def _window(reader: Reader, where: Where, value: Any) -> Window:
    read = reader.record(where, value, {**_SIDES, **_OF_VISIT}, needed=(*_SIDES, "first"))
    return Window(read.pop("width"), read.pop("height"), read)


def _limits(reader: Reader, where: Where, value: Any) -> Limits:
    return reader.record(where, value, _OF_PAGE)


def _limits_of_visit(reader: Reader, where: Where, value: Any) -> Limits:
    return reader.record(where, value, _OF_VISIT)


def _own(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    """The limits of a page's own, and `visits`, by window."""
    read = reader.record(where, value, {**_OF_PAGE, "visits": each(_limits_of_visit), "why": text}, needed=("why",))
    del read["why"]
    return read


def _unused(name: str, page: str, limits: Limits, windows: Mapping[str, Window], opened: Collection[str]) -> str:
    """Why nothing would be held to the limits of a page in a window, if so."""
    if name not in windows:
        return f"there is no window {name}: use {', '.join(windows)}"
    if page not in opened:
        return f'"{page}" is opened in no window: name it under opened'
    if strange := [what for what in limits if what not in windows[name].limits]:
        return f"a visit on a {name} has no limit for {strange[0]}: give it one under visits"
    return ""


def over(counted: Mapping[str, int], limits: Limits) -> Iterator[str]:
    """What is more than it may be, each in words."""
    for what, limit in limits.items():
        if (count := counted.get(what, 0)) > limit:
            yield f"{what} {count}, {count - limit} over {limit}"
