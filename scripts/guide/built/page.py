"""A built page as a browser would meet it: its ids, what it refers to, and whether its tags fit together."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal, NamedTuple

Kind = Literal["page", "image", "script", "style", "file"]
Attributes = dict[str, str]

_REFERS: dict[tuple[str, str], Kind] = {
    ("a", "href"): "page",
    ("area", "href"): "page",
    ("form", "action"): "page",
    ("iframe", "src"): "page",
    ("img", "src"): "image",
    ("source", "src"): "image",
    ("image", "href"): "image",
    ("use", "href"): "image",
    ("script", "src"): "script",
    ("script", "data-late"): "script",  # Material's bundle, which late-script.js loads
}
_RELATIONS: dict[str, Kind] = {
    "stylesheet": "style",
    "icon": "image",
    "preload": "file",
    "modulepreload": "script",
    "manifest": "file",
    "next": "page",
    "prev": "page",
}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_MAY_STAY_OPEN = {"li", "dt", "dd", "p", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"}
_MAY_STAY_OPEN |= {"rt", "rp", "html", "head", "body"}
_REFRESH = re.compile(r"\s*[\d.]+\s*;\s*url=\s*(.+)", re.IGNORECASE)


class Reference(NamedTuple):
    """What a page names, as it is written there."""

    kind: Kind
    url: str
    line: int


class Inline(NamedTuple):
    """A script or style that stands in the page, or an attribute that is one. Data, such as JSON, is no script."""

    kind: Literal["script", "style", "attribute"]
    text: str
    line: int


@dataclass
class BuiltPage:
    """What is in the page. `faults` are places where its tags do not fit together: (line, what is wrong)."""

    ids: dict[str, list[int]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    inline: list[Inline] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    canonical: str = ""
    meta: dict[str, str] = field(default_factory=dict)  # by name, or by http-equiv in lower case
    whole: bool = False  # a doctype at its beginning, and an end


def read_built(text: str) -> BuiltPage:
    """The page of this HTML. Nothing in it can raise an error."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end(text)
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = BuiltPage()
        self._open: list[tuple[str, int, Attributes]] = []
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = self._note(tag, attrs)
        if tag not in _VOID:
            self._open.append((tag, self.getpos()[0], given))
            self._text = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, attrs)

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        if tag not in (name for name, *_ in self._open):
            self.page.faults.append((line, f"</{tag}> closes nothing"))
            return
        while True:
            name, opened, given = self._open.pop()
            if name == tag:
                self._leave(tag, opened, given)
                return
            if name not in _MAY_STAY_OPEN:
                self.page.faults.append((opened, f"<{name}> is not closed before </{tag}>"))

    def end(self, text: str) -> None:
        """Note what the end of the file shows."""
        self.page.faults += [
            (line, f"<{name}> is not closed") for name, line, _ in self._open if name not in _MAY_STAY_OPEN
        ]
        begins, ends = text.lstrip()[:9].lower(), text.rstrip()[-7:].lower()
        self.page.whole = begins == "<!doctype" and ends == "</html>"

    def _note(self, tag: str, attrs: list[tuple[str, str | None]]) -> Attributes:
        given = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        if "id" in given:
            self.page.ids.setdefault(given["id"], []).append(line)
        if tag == "link":
            self._note_link(given, line)
        elif tag == "meta":
            self._note_meta(given, line)
        for name, value in given.items():
            if kind := _REFERS.get((tag, name)):
                self._refer(kind, value)
            if name == "style" or name.startswith("on"):
                self.page.inline.append(Inline("attribute", name, line))
        if "srcset" in given:
            for candidate in given["srcset"].split(","):
                self._refer("image", candidate.split()[0] if candidate.strip() else "")
        return given

    def _note_link(self, given: Attributes, line: int) -> None:
        relations = given.get("rel", "").lower().split()
        if "canonical" in relations:
            self.page.canonical = given.get("href", "")
        if kind := next((_RELATIONS[relation] for relation in relations if relation in _RELATIONS), None):
            self.page.references.append(Reference(kind, given.get("href", ""), line))

    def _note_meta(self, given: Attributes, line: int) -> None:
        name = given.get("http-equiv", "").lower() or given.get("name", "")
        content = given.get("content", "")
        self.page.meta[name] = content
        if name == "refresh" and (leads := _REFRESH.match(content)):
            self.page.references.append(Reference("page", leads[1].strip(), line))

    def _refer(self, kind: Kind, url: str) -> None:
        self.page.references.append(Reference(kind, url.strip(), self.getpos()[0]))

    def _leave(self, tag: str, opened: int, given: Attributes) -> None:
        text = "".join(self._text)
        self._text = []
        if tag == "title" and not self.page.title and "svg" not in (name for name, *_ in self._open):
            self.page.title = text.strip()
        elif given.get("id") == "__config":
            self._note_worker(text, opened)
        elif tag == "style":
            self.page.inline.append(Inline("style", text, opened))
        elif (
            tag == "script" and "src" not in given and given.get("type", "module") in ("", "module", "text/javascript")
        ):
            self.page.inline.append(Inline("script", text, opened))

    def _note_worker(self, text: str, line: int) -> None:
        """Material's settings name its search worker, relative to the site's root, which they name too."""
        try:
            settings = json.loads(text)
            self.page.references.append(Reference("script", str(settings["search"]), line))
        except (ValueError, TypeError, KeyError):
            self.page.faults.append((line, "Material's settings cannot be read"))
