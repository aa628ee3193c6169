"""How long the finder takes: its filter with the choices that exercises have, and every card asked by every choice."""

import statistics
from collections.abc import Iterator
from pathlib import Path

from benchmarks.checks import seconds
from guide.facts import load_facts
from guide.library import Library, open_library


def finder_table(root: Path, rounds: int) -> Iterator[str]:
    """The medians, for all exercises together and for each."""
    library = open_library(load_facts(root))
    number = len(library.offered)
    times = [seconds(lambda: ask_all(Library(library.facts, library.records))) for _ in range(rounds)]
    yield f"{f'finder: {number} cards, each choice':<34} {statistics.median(times) / number * 1000:>10.3f}"


def ask_all(library: Library) -> int:
    """Choose each box alone, and count what is found."""
    finder, metas = library.finder, [record.meta for record in library.offered.values()]
    return sum(
        finder.fits(meta, {group.key: [choice.key]})
        for group in finder.groups
        for choice in group.choices
        for meta in metas
    )
