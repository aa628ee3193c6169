"""How a text becomes the terms that are searched: lower case, no accents, no small words, no endings.

docs/assets/js/search-words.js does the same to what a reader types; tests/browser holds the two together. What both
need travels in the index, so each rule is written once.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from guide.search.lists import SearchLists

ENDINGS = "(?:ness|ings?|ions?|ens?|ers?|ors?|eds?|ies|es|s|e|y|ly|ful)$"
SEPARATOR = (
    "[^A-Za-z0-9*]+"  # between the words of a text; Material's own leaves "fracture)." a word, and * is its wildcard
)
NOT = "no"  # what a term begins with that stands for "can't ..." or "without ..."

_APOSTROPHE = re.compile(r"['’]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[a-z0-9]+")
_ENDING = re.compile(ENDINGS)
_DOUBLE = re.compile(r"(..)(.)\2$")  # not "wee": a word of two letters is one that says nothing


def words(text: str) -> list[str]:
    """The words of a text as they are compared: "Can't so-áz" is cant, so, az."""
    plain = _APOSTROPHE.sub("", text.lower())
    if not plain.isascii():
        plain = _NOT_ASCII.sub(_without_accents, unicodedata.normalize("NFD", plain))
    return _WORD.findall(plain)


def _without_accents(found: re.Match[str]) -> str:
    return "".join(letter for letter in found[0] if not unicodedata.combining(letter))


@cache
def stem(word: str) -> str:
    """The word without its endings, so that kneels and kneeling are one. Not grammar: only the same each time."""
    least = 3
    while len(shorter := _ENDING.sub("", word, count=1)) >= least and shorter != word:
        word, least = shorter, 4
    return _DOUBLE.sub(r"\1\2", word)


def stems(text: str) -> list[str]:
    """Every word of a text without its endings, the small ones too."""
    return [stem(word) for word in words(text)]


class Terms:
    """Makes terms by the lists of data/search.yml."""

    def __init__(self, lists: SearchLists) -> None:
        self.small = {word for entry in lists.small for word in words(entry.text)}
        self.without = {word for entry in lists.without for word in words(entry.text)}

    def of(self, text: str) -> list[str]:
        """The terms of a text in its order. A word after "can't" becomes one term with it."""
        return list(self._terms(text))

    def used(self, text: str) -> list[str]:
        """The terms of a running text, in which "do not sit up" is about sitting up."""
        silent = self.small | self.without
        return [stem(word) for word in words(text) if word not in silent]

    def joined(self, text: str) -> list[str]:
        """Each two neighbours as one term: people write deadbug and leg-raise, and a pair says more than two words."""
        silent = self.small | self.without
        return [stem(first + second) for first, second in pairwise(words(text)) if first not in silent]

    def _terms(self, text: str) -> Iterator[str]:
        negated = False
        for word in words(text):
            if word in self.without:
                negated = True
            elif word not in self.small:
                yield f"{NOT}{stem(word)}" if negated else stem(word)
                negated = False
