"""A page read once into a frozen value in which every part knows its line."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from files.strict_yaml import Document, read_yaml
from guide.outline import Heading, Line, headings, visible
from guide.prose import Sentence, sentences

MAX_BYTES = 200_000

AUTOLINK = re.compile(r"<((?:https?|mailto):[^>\s]+)>")
LINK = re.compile(r"`[^`]*`|(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)|" + AUTOLINK.pattern)


@dataclass(frozen=True)
class Section:
    """A `##` heading and the lines up to the next one; comments and fenced code are blank."""

    line: int
    title: str
    lines: tuple[Line, ...]

    @property
    def words(self) -> int:
        return sum(len(text.split()) for _, text in self.lines)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentences(self.lines))


@dataclass(frozen=True)
class Link:
    """A link or an image in the text. An address in <> is a link without words."""

    line: int
    text: str
    target: str
    image: bool


@dataclass(frozen=True)
class Page:
    """What a file says. Where it cannot be read, `fault` says why and the rest is empty.

    `name` is the path below docs/, such as "exercises/low-lunge.md". `hidden` are the headings inside code, comments,
    quotes and lists, `unclosed` the fences and comments that never end: both as (line, text).
    """

    path: Path
    name: str
    raw: bytes = b""
    fault: str = ""
    text: str = ""
    opened: bool = False
    closed: bool = False
    meta: Document = field(default_factory=Document)
    lines: tuple[Line, ...] = ()
    headings: tuple[Heading, ...] = ()
    hidden: tuple[Line, ...] = ()
    unclosed: tuple[Line, ...] = ()

    @property
    def slug(self) -> str:
        return self.name.rpartition("/")[2].removesuffix(".md")

    def shown_as(self, path: Path) -> "Page":
        """The same page, its path written as `path` in findings."""
        return replace(self, path=path)

    def slim(self) -> "Page":
        """The same page without its bytes and what was made of them, for where all pages are in memory."""
        return replace(self, raw=b"", text="")

    @property
    def sound(self) -> bool:
        """Whether its front matter was read whole and a text follows."""
        return self.closed and bool(self.meta.values) and not self.meta.problems and bool(self.lines)

    def text_in(self, file: str) -> str:
        """The text below the front matter of a sound page; `file` is all of the file, its lines ended by LF."""
        above = self.lines[0][0] - 1
        return file.split("\n", above)[above]

    @property
    def last_line(self) -> int:
        return self.lines[-1][0] if self.lines else 1

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The `##` sections in the order of the page."""
        tops = [heading for heading in self.headings if heading.level == 2]
        bounds = pairwise([*(top.line for top in tops), self.last_line + 1])
        first = self.lines[0][0] if self.lines else 1
        return tuple(
            Section(start, top.text, self.lines[start + 1 - first : end - first])
            for top, (start, end) in zip(tops, bounds, strict=True)
        )

    @cached_property
    def intro(self) -> Section:
        """The lines before the first section."""
        first = self.lines[0][0] if self.lines else 1
        until = self.sections[0].line if self.sections else self.last_line + 1
        return Section(first, "", self.lines[: until - first])

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences of the page, headings left out."""
        headings = {heading.line for heading in self.headings}
        return tuple(sentences((n, "" if n in headings else text) for n, text in self.lines))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(
            Link(number, found[2] or "", found[4] or found[3], bool(found[1]))
            for number, text in self.lines
            if "](" in text or "<" in text
            for found in LINK.finditer(text)
            if found[3] is not None or found[4]
        )


def address_of(name: str) -> str:
    """The address below the site's of the page called `name` below docs/: "index.md" is "", "a/b.md" is "a/b/"."""
    stem = name.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


def read_page(path: Path, name: str) -> Page:
    """The page in the file at `path`. Never raises: an unreadable file becomes a page with a `fault`."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            return Page(path, name, fault="this is not a file: name only files .md")
        if size > MAX_BYTES:
            fault = (
                f"this file has {size:,} bytes: a page has at most {MAX_BYTES:,}, split it or take out what is no text"
            )
            return Page(path, name, fault=fault)
        return parse_page(path, name, path.read_bytes())
    except OSError as error:
        return Page(
            path,
            name,
            fault=f"this file cannot be read ({error.strerror}): mend the link, the folder or its rights",
        )


def parse_page(path: Path, name: str, raw: bytes) -> Page:
    """The page in `raw`. CRLF and a byte-order mark are read as if they were not there."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Page(path, name, raw, fault=f"line {line} is not UTF-8: save the file as UTF-8")
    lines = text.split("\n")
    if text.endswith("\n"):
        lines.pop()
    opened = bool(lines) and lines[0].rstrip() == "---"
    end = _end_of_front_matter(lines) if opened else 0
    meta = read_yaml("\n".join(lines[1:end]), 2) if end else Document()
    body = tuple(enumerate(lines[end + 1 if end else 0 :], end + 2 if end else 1))
    seen = visible(body)
    return Page(
        path=path,
        name=name,
        raw=raw,
        text=text,
        opened=opened,
        closed=bool(end),
        meta=meta,
        lines=seen.lines,
        headings=headings(seen.lines),
        hidden=seen.hidden,
        unclosed=seen.unclosed,
    )


def _end_of_front_matter(lines: list[str]) -> int:
    """The index of the closing mark, 0 if there is none. MkDocs takes `---` and `...`; we allow the first only."""
    return next((index for index, text in enumerate(lines[1:], 1) if text.rstrip() == "---"), 0)
