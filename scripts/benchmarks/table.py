"""What was measured, as a table: ours, stock Material's, and the ratio, each the median of its rounds."""

import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from benchmarks.builds import Build

Measured = TypeVar("Measured")

BUILDS: dict[str, Callable[[Build], float]] = {
    "build, seconds on the clock": lambda build: build.wall,
    "build, processor seconds": lambda build: build.processor,
    "peak memory, MB": lambda build: build.memory,
    "site, MB": lambda build: build.site / 1e6,
    "one page, kB of HTML": lambda build: build.page / 1e3,
    "search index, kB gzipped": lambda build: build.index / 1e3,
}


def build_table(
    measured: Iterable[tuple[int, Sequence[tuple[Measured, Measured]]]],
    measures: Mapping[str, Callable[[Measured], float]],
) -> Iterator[str]:
    """A block for each number of pages, of what ours and stock took by turns, and how ours grew since the last."""
    before: Sequence[tuple[Measured, Measured]] | None = None
    for pages, rounds in measured:
        yield f"{f'{pages} exercises, rounds: {len(rounds)}':<41} {'ours':>10} {'stock':>10} {'ratio':>7} {'grown':>7}"
        for name, measure in measures.items():
            ours, stock = (statistics.median(map(measure, each)) for each in zip(*rounds, strict=True))
            ratio = statistics.median(measure(one) / measure(other) for one, other in rounds)
            grown = f"{ours / statistics.median(measure(one) for one, _ in before):>7.2f}" if before else ""
            yield f"{name:<41} {ours:>10.1f} {stock:>10.1f} {ratio:>7.2f} {grown}".rstrip()
        yield ""
        before = rounds
