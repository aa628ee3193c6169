"""What the builds took, as a table: ours, stock Material's, and the ratio, each the median of its rounds."""

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.builds import Build

Rounds = Sequence[tuple[Build, Build]]  # ours and stock Material's, by turns

MEASURES: dict[str, Callable[[Build], float]] = {
    "build, seconds on the clock": lambda build: build.wall,
    "build, processor seconds": lambda build: build.processor,
    "peak memory, MB": lambda build: build.memory,
    "site, MB": lambda build: build.site / 1e6,
    "one page, kB of HTML": lambda build: build.page / 1e3,
    "search index, kB gzipped": lambda build: build.index / 1e3,
}


def build_table(builds: Mapping[int, Rounds]) -> Iterator[str]:
    """A block for each number of pages, and how ours grew from the size before."""
    before: Rounds | None = None
    for pages, rounds in builds.items():
        yield f"{f'{pages} exercises, rounds: {len(rounds)}':<34} {'ours':>10} {'stock':>10} {'ratio':>7} {'grown':>7}"
        for name, measure in MEASURES.items():
            ours, stock = (statistics.median(map(measure, each)) for each in zip(*rounds, strict=True))
            ratio = statistics.median(measure(one) / measure(other) for one, other in rounds)
            grown = f"{ours / statistics.median(measure(one) for one, _ in before):>7.2f}" if before else ""
            yield f"{name:<34} {ours:>10.1f} {stock:>10.1f} {ratio:>7.2f} {grown}".rstrip()
        yield ""
        before = rounds
