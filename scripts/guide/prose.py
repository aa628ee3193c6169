"""The words of a Markdown page, without its markup: sentences and words, each with its line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

_NEGATION = re.compile(r"\b(?:not|cannot|never|no|avoid|avoids|stay off|keep off|away from)\b|n['’]t\b")
_CLAUSE_END = re.compile(r"[.,;:!?]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_MARKUP = re.compile(r"\*\*|__|[*_`]|\{[^}]*\}|<[^>]*>")
_BLOCK_START = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+|\s*>\s?|\s*\|")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[A-Z0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a page, markup taken out, and the line on which it starts."""

    line: int
    text: str

    @property
    def words(self) -> list[str]:
        """The words, numbers left out; a word with hyphens counts as its parts."""
        return _WORD.findall(self.text)


def plain(text: str) -> str:
    """`text` without Markdown's marks; a link keeps its words."""
    return _MARKUP.sub("", _LINK.sub(r"\1", text))


def sentences(lines: Iterable[tuple[int, str]]) -> Iterator[Sentence]:
    """The sentences in numbered lines of Markdown. A paragraph or a list item ends its last sentence."""
    for start, block in _blocks(lines):
        if "|" in block[0] and set(block[0].strip()) <= set("|-: "):
            continue  # the rule of a table
        line = start
        for text in _SENTENCE_END.split(plain("\n".join(block))):
            if _WORD.search(text):
                yield Sentence(line + len(text) - len(text.lstrip("\n")), " ".join(text.split()))
            line += text.count("\n")


def taken_back(before: str) -> bool:
    """Whether a "not" takes back what stands after `before`, in small letters: it reaches to the end of its clause."""
    return bool(_NEGATION.search(_CLAUSE_END.split(before)[-1]))


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these words or phrases, whole, the longest first."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b")


def _blocks(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that belong to one paragraph, list item or table row, with the number of the first."""
    start, block = 0, list[str]()
    for number, text in lines:
        marker = _BLOCK_START.match(text)
        if block and (marker or not text.strip()):
            yield start, block
            block = []
        if text.strip():
            if not block:
                start = number
            block.append(text[marker.end() :] if marker else text)
    if block:
        yield start, block
