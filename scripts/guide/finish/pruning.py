"""Rules that no page of the site can need: their selectors match nothing, or nothing asks for what they define.

A selector matches nothing if it asks for an element, a class or an attribute that occurs on no page and in no script.
In doubt it stays.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import tinycss2
from tinycss2.ast import FunctionBlock, IdentToken, LiteralToken, Node, SquareBracketsBlock, StringToken

from guide.finish.style_sheet import Group, Item, Rule, Verbatim, by_commas
from guide.finish.styled_page import WORD
from guide.finish.vocabulary import Vocabulary

_ANY_OF = {"is", "where", "has"}
_PREFIXED = re.compile(r":-[a-z]+-")

Sheet = tuple[Item, ...]


def prune(sheets: Iterable[Sheet], vocabulary: Vocabulary) -> list[Sheet]:
    """The style sheets of a site, of which a page may load any, without what none can need."""
    matching = [tuple(_matching(sheet, vocabulary)) for sheet in sheets]
    wanted = _wanted([item for sheet in matching for item in _flat(sheet)], vocabulary)
    return [tuple(_asked_for(sheet, wanted)) for sheet in matching]


def can_match(selector: Sequence[Node], vocabulary: Vocabulary) -> bool:
    """Whether a selector, as tokens, can match something on a page."""
    before = ""
    for token in selector:
        if not _possible(token, before, vocabulary):
            return False
        before = token.value if isinstance(token, LiteralToken) else ""
    return True


def _possible(token: Node, before: str, vocabulary: Vocabulary) -> bool:
    """Whether one token of a selector asks for what a page may have; `before` is the sign in front of it."""
    match token:
        case IdentToken() if before == ".":
            return vocabulary.has_class(token.value)
        case IdentToken() if before != ":":
            return vocabulary.has_name(token.value)
        case SquareBracketsBlock():
            return _can_have(token.content, vocabulary)
        case FunctionBlock() if token.lower_name in _ANY_OF:
            return any(can_match(branch, vocabulary) for branch in by_commas(token.arguments))
    return True


def _can_have(attribute: Sequence[Node], vocabulary: Vocabulary) -> bool:
    """Whether a page can have `[name]` or `[name=value]`."""
    match attribute:
        case [IdentToken(value=name), LiteralToken(value="="), (IdentToken() | StringToken()) as wanted]:
            return vocabulary.has_name(name) and vocabulary.has_value(name, wanted.value)
        case [IdentToken(value=name), *_]:
            return vocabulary.has_name(name)
    return True


def _matching(items: Iterable[Item], vocabulary: Vocabulary) -> Iterator[Item]:
    for item in items:
        match item:
            case Group():
                if inside := tuple(_matching(item.rules, vocabulary)):
                    yield Group(item.head, inside)
            case Rule():
                kept = tuple(selector for selector in item.selectors if can_match(selector, vocabulary))
                # A browser that does not know one selector drops the whole rule: such a list stays together.
                if kept and any(_PREFIXED.search(tinycss2.serialize(selector)) for selector in item.selectors):
                    kept = item.selectors
                if kept and item.declarations:
                    yield Rule(kept, item.declarations)
            case Verbatim():
                yield item


def _flat(items: Iterable[Item]) -> Iterator[Rule | Verbatim]:
    for item in items:
        if isinstance(item, Group):
            yield from _flat(item.rules)
        else:
            yield item


def _wanted(items: Iterable[Rule | Verbatim], vocabulary: Vocabulary) -> set[str]:
    """All words that styles and scripts use; those in a custom property only if something uses that property."""
    wanted = set(vocabulary.words)
    waiting: dict[str, set[str]] = {}
    for item in items:
        if isinstance(item, Verbatim):
            wanted.update(WORD.findall(item.text.partition("{")[2]))
            continue
        for declaration in item.declarations:
            words = set(WORD.findall(tinycss2.serialize(declaration.value)))
            if declaration.name.startswith("--"):
                waiting.setdefault(declaration.name, set()).update(words)
            else:
                wanted |= words
    while found := [name for name in waiting if name in wanted]:
        for name in found:
            wanted |= waiting.pop(name)
    return wanted


def _asked_for(items: Iterable[Item], wanted: set[str]) -> Iterator[Item]:
    for item in items:
        match item:
            case Group():
                if inside := tuple(_asked_for(item.rules, wanted)):
                    yield Group(item.head, inside)
            case Rule():
                kept = tuple(one for one in item.declarations if not one.name.startswith("--") or one.name in wanted)
                if kept:
                    yield Rule(item.selectors, kept)
            case Verbatim():
                if not item.keyframes or item.keyframes in wanted:
                    yield item
