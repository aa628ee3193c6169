"""A Python-Markdown extension: each `##` heading and what follows it become a `<section>`; a link to an exercise that
is registered but not written yet becomes its plain words; a drawing gets its size.

Styles and print can then choose sections by name, an author can already name every exercise, and a page does not
jump when a drawing arrives.
"""

from collections.abc import Callable, Collection, Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SizeOf = Callable[[str], tuple[int, int] | None]

_DRAWINGS = "figures"

# Headings get their ids at priority 5, and MkDocs resolves links at 0. We work between.
_AFTER_IDS = 4
_BEFORE_LINKS_ARE_RESOLVED = 3


class SectionWrapper(Treeprocessor):
    """Wraps every top-level `<h2>` and what follows it."""

    def run(self, root: Element) -> None:
        blocks = list(_sections(list(root)))
        root[:] = blocks


def _sections(blocks: list[Element]) -> Iterator[Element]:
    section: Element | None = None
    for block in blocks:
        if block.tag == "h2":
            if section is not None:
                yield section
            section = Element("section", _names(block))
            section.text = "\n"
            section.tail = "\n"
        if section is None:
            yield block
        else:
            section.append(block)
    if section is not None:
        yield section


def _names(heading: Element) -> dict[str, str]:
    name = heading.get("id", "")
    return {"data-section": name, "aria-labelledby": name} if name else {}


class UnwrittenLinks(Treeprocessor):
    """Turns links to unwritten exercises into `<span>`: MkDocs would call them broken."""

    def __init__(self, md: Markdown, unwritten: Collection[str]) -> None:
        super().__init__(md)
        self.unwritten = unwritten

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if self._leads_nowhere(link.get("href", "")):
                link.tag = "span"
                link.attrib.clear()

    def _leads_nowhere(self, href: str) -> bool:
        path = PurePosixPath(urlsplit(href).path)
        return path.suffix == ".md" and path.stem in self.unwritten


class SizedDrawings(Treeprocessor):
    """Gives each drawing in the text its width and height, and lets it load when it is near."""

    def __init__(self, md: Markdown, size_of: SizeOf) -> None:
        super().__init__(md)
        self.size_of = size_of

    def run(self, root: Element) -> None:
        for image in root.iter("img"):
            path = PurePosixPath(image.get("src", ""))
            if path.suffix == ".svg" and path.parent.name == _DRAWINGS and (size := self.size_of(path.stem)):
                image.set("width", str(size[0]))
                image.set("height", str(size[1]))
                image.set("loading", "lazy")


class GuideMarkdown(Extension):
    """All three: for the slugs in `unwritten`, and with `size_of` to tell width and height of a drawing by its name."""

    def __init__(self, unwritten: Collection[str] = (), size_of: SizeOf = lambda _: None) -> None:
        super().__init__()
        self.unwritten = frozenset(unwritten)
        self.size_of = size_of

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        """Register the processors."""
        md.treeprocessors.register(SectionWrapper(md), "guide-sections", _AFTER_IDS)
        md.treeprocessors.register(UnwrittenLinks(md, self.unwritten), "guide-unwritten", _BEFORE_LINKS_ARE_RESOLVED)
        md.treeprocessors.register(SizedDrawings(md, self.size_of), "guide-drawings", _BEFORE_LINKS_ARE_RESOLVED - 1)
