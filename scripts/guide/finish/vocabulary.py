"""Which names can occur on a page of the site: those that pages hold, and those that scripts may add."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from guide.finish.styled_page import WORD, StyledPage

_BY_BROWSERS = {"html", "head", "body", "tbody", "open"}  # added though no page says so
# Their values stand in the pages; scripts only copy them from one element to another.
_COPIED = ("dir", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent")
_ELSEWHERE = {"lunr", "workers"}  # Material's search works apart from the page
_OF_MATERIAL = "javascripts"
# Material's script knows parts that a page has only with features that mkdocs.yml does not turn on: notes in code, its
# buttons, a repository, tags, tooltips, versions, diagrams, tabs, and two boxes. A page that has one keeps its rules.
_NOT_TURNED_ON = re.compile(
    r"(?:data-|--)?md-(?:annotation|code__|consent|feedback|mermaid|source|tabbed|tag|tooltip|version)|tabbed-|mermaid$|hll$"
)

# A script that gives a class has it in quotes, alone or beside others: "a b", `a-${b}`, "a-" + b, class=a.
_QUOTED = re.compile(r"""(?<=["'`}])[\w\s-]+(?=["'`$])""")
_UNQUOTED = re.compile(r"class=([\w-]+)")
_DATASET = re.compile(r"dataset\.(\w+)")
_ARIA = re.compile(r"\.aria([A-Z]\w+)")
_CAPITAL = re.compile(r"[A-Z]")


@dataclass(frozen=True)
class Vocabulary:
    """What may occur. `words` are the names on pages and all words of scripts, `values` those of some attributes."""

    classes: frozenset[str]
    beginnings: tuple[str, ...]  # of classes that a script completes
    words: frozenset[str]
    values: Mapping[str, frozenset[str]]

    def has_class(self, name: str) -> bool:
        return name in self.classes or name.startswith(self.beginnings)

    def has_name(self, name: str) -> bool:
        """Whether an element or an attribute may have this name."""
        return name.lower() in self.words

    def has_value(self, attribute: str, value: str) -> bool:
        """Whether the attribute may have this value."""
        return attribute not in self.values or value in self.values[attribute]


def vocabulary_of(pages: Iterable[StyledPage], site: Path, names: Iterable[str]) -> Vocabulary:
    """The names in all pages and scripts of the site; `names` are the paths of its files."""
    pages = list(pages)
    scripts = [Path(name) for name in names if name.endswith(".js")]
    files = [path for path in scripts if not _ELSEWHERE & set(path.parts)]
    ours = [(site / path).read_text(encoding="utf-8") for path in files if _OF_MATERIAL not in path.parts]
    ours += [script for page in pages for script in page.inline]
    theirs = "\n".join((site / path).read_text(encoding="utf-8") for path in files if _OF_MATERIAL in path.parts)
    classes = set().union(*(page.classes for page in pages), *map(_classes, ours), _turned_on(_classes(theirs)))
    words = _BY_BROWSERS.union(*(page.names for page in pages), *map(_words, ours), _turned_on(_words(theirs)))
    beginnings = tuple(sorted(name for name in classes if name.endswith("-")))
    values = {name: frozenset().union(*(page.values.get(name, ()) for page in pages)) for name in _COPIED}
    return Vocabulary(frozenset(classes), beginnings, frozenset(words), values)


def _turned_on(names: set[str]) -> set[str]:
    return {name for name in names if not _NOT_TURNED_ON.match(name)}


def _classes(script: str) -> set[str]:
    quoted = {word for run in _QUOTED.findall(script) for word in run.split()}
    return quoted.union(_UNQUOTED.findall(script))


def _words(script: str) -> set[str]:
    dataset = (_CAPITAL.sub(lambda letter: f"-{letter[0].lower()}", name) for name in _DATASET.findall(script))
    aria = (f"aria-{name.lower()}" for name in _ARIA.findall(script))
    return {*WORD.findall(script), *(f"data-{name}" for name in dataset), *aria}
