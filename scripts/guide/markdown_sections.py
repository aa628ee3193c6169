"""A Python-Markdown extension: each `##` heading and what follows it become a `<section>`; a link to an exercise leads
where that is now; a drawing gets its size; a step says in its data what the timer asks of it.

Styles and print can then choose sections by name, an author can name every exercise, a page does not jump when a
drawing arrives, and a browser that translates the words of a step does not mislead the timer.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guide.addresses.exercise_links import Detour, ExerciseLinks
from guide.plain_texts import BEFORE_PATTERNS, PlainTexts

DetourOf = Callable[[str, str], Detour | None]
SizeOf = Callable[[str], tuple[int, int] | None]

_DRAWINGS = "figures"
_STEPS = "steps"
_MARKS = {
    "data-timed": re.compile(r"\b(seconds|minutes)\b"),
    "data-sided": re.compile(r"\b(left|right)\b", re.IGNORECASE),
}
# The steps are written for the right side.
_LEADS_TO_OTHER = re.compile(r"\b(change|swap|then the left|(do|stretch|lift) (the|your) left)\b", re.IGNORECASE)
_BETWEEN_SENTENCES = re.compile(r"(?<=\. )")

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


class MarkedSteps(Treeprocessor):
    """Marks each step that says how long, each that names a side, and each sentence that leads on to the other side."""

    def run(self, root: Element) -> None:
        sections = (section for section in root.iter("section") if section.get("data-section") == _STEPS)
        for step in (step for section in sections for step in section.iter("li")):
            for mark in (mark for mark, said in _MARKS.items() if said.search("".join(step.itertext()))):
                step.set(mark, "")
            _mark_sentences(step)


def _mark_sentences(step: Element) -> None:
    sentences = list(_sentences(step))
    step.text = None
    step[:] = []
    for sentence in sentences:
        other = _LEADS_TO_OTHER.search("".join(sentence.itertext()))
        if other:
            sentence.set("data-other", "")
        for part in [sentence] if other else _parts(sentence):
            _append(step, part)


def _sentences(step: Element) -> Iterator[Element]:
    """Each sentence of a step as a `<span>`, with the space after it."""
    sentence = Element("span")
    for part in _parts(step):
        first, *more = _BETWEEN_SENTENCES.split(part) if isinstance(part, str) else [part]
        _append(sentence, first)
        for text in more:
            yield sentence
            sentence = Element("span")
            _append(sentence, text)
    yield sentence


def _parts(parent: Element) -> list[str | Element]:
    """The texts and elements of an element, in their order, and each element without the text that followed it."""
    parts: list[str | Element] = [parent.text or ""]
    for child in parent:
        parts += [child, child.tail or ""]
        child.tail = None
    return parts


def _append(parent: Element, part: str | Element) -> None:
    if isinstance(part, Element):
        parent.append(part)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + part
    else:
        parent.text = (parent.text or "") + part


class GuideMarkdown(Extension):
    """All four. `detour_of` tells what becomes of a link, by an exercise's slug and the name of the page that links to
    it; `size_of` tells width and height of a drawing by its name.

    MkDocs reads every page with this one extension: `page` is the name of the one that it reads now.
    """

    def __init__(self, detour_of: DetourOf = lambda *_: None, size_of: SizeOf = lambda _: None) -> None:
        super().__init__()
        self.detour_of = detour_of
        self.size_of = size_of
        self.page = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        """Register the processors."""
        page, detour_of = self.page, self.detour_of
        links = ExerciseLinks(md, lambda slug: detour_of(slug, page))
        md.treeprocessors.register(PlainTexts(md), "guide-plain", BEFORE_PATTERNS)
        md.treeprocessors.register(SectionWrapper(md), "guide-sections", _AFTER_IDS)
        md.treeprocessors.register(links, "guide-exercises", _BEFORE_LINKS_ARE_RESOLVED)
        md.treeprocessors.register(SizedDrawings(md, self.size_of), "guide-drawings", _BEFORE_LINKS_ARE_RESOLVED - 1)
        md.treeprocessors.register(MarkedSteps(md), "guide-steps", _BEFORE_LINKS_ARE_RESOLVED - 2)
