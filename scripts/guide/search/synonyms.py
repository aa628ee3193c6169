"""The groups of words that mean the same, in data/search.yml, looked up by what a text says."""

from collections import defaultdict
from collections.abc import Iterable

from guide.search.lists import SearchLists
from guide.search.terms import stems


class Synonyms:
    """Each phrase of a group is found by its first stem, so that a text is read once for all groups."""

    def __init__(self, lists: SearchLists) -> None:
        self._groups = [[entry.text for entry in group] for group in lists.same]
        self._by_first: defaultdict[str, list[tuple[list[str], int]]] = defaultdict(list)
        for number, group in enumerate(self._groups):
            for phrase in map(stems, group):
                if phrase:
                    self._by_first[phrase[0]].append((phrase, number))

    def of(self, said: Iterable[str]) -> list[str]:
        """The words of every group of which one stands in these texts."""
        return self._words({number for text in map(stems, said) for number in self._within(text)})

    def of_leads(self, said: Iterable[str]) -> list[str]:
        """The words of every group of which one is all that a text says."""
        texts = [stems(text) for text in said]
        return self._words(
            {number for text in texts if text for phrase, number in self._by_first.get(text[0], ()) if phrase == text}
        )

    def _within(self, text: list[str]) -> Iterable[int]:
        for at, first in enumerate(text):
            for phrase, number in self._by_first.get(first, ()):
                if text[at : at + len(phrase)] == phrase:
                    yield number

    def _words(self, numbers: Iterable[int]) -> list[str]:
        return [phrase for number in sorted(numbers) for phrase in self._groups[number]]
