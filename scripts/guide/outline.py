"""What a reader sees of a page's Markdown: its lines without code and comments, and the headings in them.

Every difference to the real Markdown reader is on the strict side: what we take for hidden is reported as missing.
"""

import re
from dataclasses import dataclass

Line = tuple[int, str]

_HEADING = re.compile(r"(#{1,6})(\s*)(.*?)\s*#*\s*$")
_SETEXT = re.compile(r"(?:=+|-+)\s*$")
_UNDERLINES = ("=", "-")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_INSIDE = " >-*+"  # what stands before a heading that belongs to code, a quote or a list


@dataclass(frozen=True)
class Heading:
    """A heading as a reader would see it. `form` says how it was written when not as "## Words"."""

    line: int
    level: int
    text: str
    form: str = ""


@dataclass(frozen=True)
class Visible:
    """The lines, what is hidden blank; the headings that are hidden; the fences and comments that never end."""

    lines: tuple[Line, ...]
    hidden: tuple[Line, ...]
    unclosed: tuple[Line, ...]


def visible(body: tuple[Line, ...]) -> Visible:
    """What a reader sees of numbered lines of Markdown."""
    kept: list[Line] = []
    hidden: list[Line] = []
    fence, comment = "", False
    opened_at: Line = (0, "")
    for number, text in body:
        if fence:
            if text.strip().startswith(fence) and set(text.strip()) == {fence[0]}:
                fence = ""
            else:
                _note_heading(number, text, hidden)
            text = ""
        elif not comment and (mark := _FENCE.match(text)):
            fence, opened_at, text = mark[1], (number, mark[1]), ""
        elif comment or "<!--" in text:
            if not comment:
                opened_at = number, "<!--"
            before, text, comment = text, *_without_comments(text, comment)
            if not text.startswith("#"):
                _note_heading(number, before.replace("<!--", "").lstrip(), hidden)
        elif text and text[0] in _INSIDE:
            _note_heading(number, text.lstrip(_INSIDE), hidden)
        kept.append((number, text))
    return Visible(tuple(kept), tuple(hidden), (opened_at,) if fence or comment else ())


def _without_comments(text: str, inside: bool) -> tuple[str, bool]:
    """`text` less its comments, and whether one is still open at its end."""
    kept = ""
    while True:
        if inside:
            _, closer, text = text.partition("-->")
            if not closer:
                return kept, True
        before, opener, text = text.partition("<!--")
        kept += before
        if not opener:
            return kept, False
        inside = True


def _note_heading(number: int, text: str, hidden: list[Line]) -> None:
    if text.startswith("#") and (found := _HEADING.match(text)):
        hidden.append((number, found[3].removesuffix("-->").strip()))


def headings(lines: tuple[Line, ...]) -> tuple[Heading, ...]:
    """The headings in visible lines, also those written in a form that we do not allow."""
    found: list[Heading] = []
    previous = ""
    for number, text in lines:
        if text[:1] == "#" and (match := _HEADING.match(text)):
            found.append(Heading(number, len(match[1]), match[3], "" if match[2] else f"{match[1]}{match[3]}"))
            text = ""
        elif previous and text[:1] in _UNDERLINES and _SETEXT.match(text) and not previous.startswith(("-", "|")):
            found.append(Heading(number - 1, 1 if text[0] == "=" else 2, previous.strip(), "a line of dashes below it"))
        previous = text.strip()
    return tuple(found)
