"""A Python-Markdown processor: links to exercises whose page is not written, moved, was taken back or is left out.

A text may name every exercise of the register, whatever became of it. A list item that begins with an exercise which is
no longer offered says so in place of the words that praise it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


@dataclass(frozen=True)
class Detour:
    """What becomes of a link to an exercise: `file` in docs/exercises/ to lead to, or none, and its words stay.

    `aside` is said after the link. A list item that begins with the link becomes: `before` and the words of the link,
    then `note`, then a link to the file `instead` with its title.
    """

    file: str = ""
    keeps_anchor: bool = False
    aside: str = ""
    before: str = ""
    note: str = ""
    instead: tuple[str, str] | None = None


DetourOf = Callable[[str], Detour | None]


class ExerciseLinks(Treeprocessor):
    """Leads links to exercises on, before MkDocs calls them broken."""

    def __init__(self, md: Markdown, detour_of: DetourOf) -> None:
        super().__init__(md)
        self.detour_of = detour_of

    def run(self, root: Element) -> None:
        for item in list(root.iter("li")):
            self._say_so(item)
        for link in list(root.iter("a")):
            if detour := self._detour(link):
                _lead_on(link, detour)
                if detour.aside:
                    link.tail = f" ({detour.aside}){link.tail or ''}"

    def _say_so(self, item: Element) -> None:
        """Replace what an item says of an exercise with what became of it."""
        holder = item[0] if len(item) and item[0].tag == "p" else item
        link = holder[0] if len(holder) else None
        if (holder.text or "").strip() or link is None or link.tag != "a":
            return
        detour = self._detour(link)
        if detour and detour.note:
            _replace(item, link, detour)

    def _detour(self, link: Element) -> Detour | None:
        href = urlsplit(link.get("href", ""))
        path = PurePosixPath(href.path)
        return self.detour_of(path.stem) if path.suffix == ".md" and not href.netloc else None


def _lead_on(link: Element, detour: Detour) -> None:
    href = urlsplit(link.get("href", ""))
    link.attrib.clear()
    if detour.file:
        anchor = f"#{href.fragment}" if href.fragment and detour.keeps_anchor else ""
        link.set("href", _beside(href.path, detour.file) + anchor)
    else:
        link.tag = "span"


def _beside(path: str, file: str) -> str:
    return (PurePosixPath(path).parent / file).as_posix()


def _replace(item: Element, link: Element, detour: Detour) -> None:
    href = link.get("href", "")
    _lead_on(link, detour)
    name = Element("b")
    name.text, link.tail = detour.before, "."
    name.append(link)
    name.tail = f" {detour.note}"
    parts = [name]
    if detour.instead:
        file, title = detour.instead
        other = Element("a", {"href": _beside(urlsplit(href).path, file)})
        other.text, other.tail = title, "."
        name.tail += " Instead, if it suits you: "
        parts.append(other)
    item.text = ""
    item[:] = parts
