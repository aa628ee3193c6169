"""EX0xx: can this file be read as a page at all? Where one of these speaks, no later rule does."""

import re
from collections.abc import Iterator

from files.finding import Spot
from guide.contract import NO_CONTRACT
from guide.facts import Facts
from guide.page import Page

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_MERGE_MARK = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")


def readable(page: Page, _: Facts) -> Iterator[Spot]:
    """A page that cannot be read cannot be checked, and must not pass unseen.

    Bad:  a link that leads nowhere, a folder called x.md, a file of 10 MB, bytes that are not UTF-8
    Good: a text file in UTF-8
    """
    if page.fault:
        yield Spot(1, page.fault)


def not_empty(page: Page, _: Facts) -> Iterator[Spot]:
    """An empty page says nothing, and MkDocs would publish it.

    Bad:  a file with nothing in it
    Good: a file with front matter and words
    """
    if not page.fault and not page.text.strip():
        yield Spot(1, "this file is empty: write the page, or delete the file")


def plain_characters(page: Page, _: Facts) -> Iterator[Spot]:
    """Characters that nobody sees hide words from the reader, the search and these rules.

    Bad:  a NUL, a zero-width space inside a heading, a mark that turns the reading direction
    Good: letters, digits, punctuation
    """
    for pattern, what in ((_CONTROL, "control character"), (_INVISIBLE, "invisible character")):
        if found := pattern.search(page.text):
            line = page.text.count("\n", 0, found.start()) + 1
            yield Spot(line, f"{what} U+{ord(found[0]):04X} is here: delete it")


def no_tabs(page: Page, _: Facts) -> Iterator[Spot]:
    """A tab turns a list into code in Markdown and breaks YAML, and looks like spaces.

    Bad:  a tab before "- Tuck your tail"
    Good: spaces
    """
    if "\t" in page.text:
        yield Spot(page.text[: page.text.index("\t")].count("\n") + 1, "a tab is here: write spaces")


def no_merge_marks(page: Page, _: Facts) -> Iterator[Spot]:
    """A merge that was not finished leaves two versions of a page's words in it.

    Bad:  <<<<<<< HEAD
    Good: one version
    """
    if "<<<<<<<" in page.text or ">>>>>>>" in page.text:
        for number, text in enumerate(page.text.split("\n"), 1):
            if _MERGE_MARK.match(text):
                yield Spot(number, "a mark of an unfinished merge is here: choose one version, delete the marks")


def has_contract(page: Page, facts: Facts) -> Iterator[Spot]:
    """A page in a folder of its own has no contract, no template and no place in the site.

    Bad:  docs/exercises/stretches/low-lunge.md
    Good: docs/exercises/low-lunge.md
    """
    if facts.contract(page.name) is NO_CONTRACT:
        yield Spot(1, "no contract covers a page in this folder: put it in docs/ or docs/exercises/")
