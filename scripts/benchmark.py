"""What the guide costs as it grows: `python3 scripts/run.py benchmark [--pages N ...] [--builds-only | --search]`.

Makes a project of our own shape with so many exercises, builds it, and builds the same pages with stock Material, by
turns. Prints times, memory and bytes, and their ratios, all of one run: another computer has other seconds, but much
the same ratios. Where other programs run too, compare processor seconds. A build keeps what the next one can use, so
the first of each project is told apart.

With --search it measures what the search costs a slow phone instead, in Chromium or Chrome: our pages with our index,
and with the one of Material's plugin. Exit 2: it cannot run.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.builds import Build, build_ours, build_stock
from benchmarks.checks import check_table
from benchmarks.finder import finder_table
from benchmarks.pages import make_project
from benchmarks.search import MEASURES, Search, measure_searches
from benchmarks.table import BUILDS, build_table
from browsers import find_browser
from guide.facts import BrokenDataError
from options import Options, how_many
from program import Stop
from search_quality import LIST, read_list

MANY = 1000  # pages from which one round is enough, for stock Material takes minutes


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print the tables."""
    parser = Options("benchmark", __doc__)
    parser.add_argument("--pages", type=how_many, nargs="+", default=[40, 400, 2000], help="how many exercises")
    parser.add_argument("--rounds", type=how_many, default=3)
    parser.add_argument("--builds-only", action="store_true", help="leave out what checking and finding takes")
    parser.add_argument("--search", action="store_true", help="only the search, in a browser, as on a slow phone")
    given = parser.parse_args(argv)
    try:
        if given.search and not find_browser():
            parser.error("--search drives Chromium or Chrome, and none was found: install one")
        for line in build_table(searches(given), MEASURES) if given.search else of_builds(given):
            print(line, flush=True)
    except (Stop, BrokenDataError) as error:
        print(f"benchmark: {error}", file=sys.stderr)
        return 2
    return 0


def searches(given: argparse.Namespace) -> Iterator[tuple[int, list[tuple[Search, Search]]]]:
    """For each number of exercises, what the search costs."""
    queries = read_list(LIST)
    for number in sorted(given.pages):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            make_project(Path(folder), number)
            yield number, measure_searches(Path(folder), given.rounds, queries)


def of_builds(given: argparse.Namespace) -> Iterator[str]:
    """The tables of builds, checks and the finder."""
    builds: dict[int, list[tuple[Build, Build]]] = {}
    first: list[str] = []
    others: list[str] = []
    for number in sorted(given.pages):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            project = Path(folder)
            paths = make_project(project, number)
            first.append(f"{build_ours(project).processor:.1f}")
            rounds = 1 if number >= MANY else given.rounds
            builds[number] = [(build_ours(project), build_stock(project)) for _ in range(rounds)]
            if not given.builds_only:
                others += ["", *check_table(project, paths, given.rounds), *finder_table(project, given.rounds)]
    yield from build_table(builds.items(), BUILDS)
    yield f"our first build of each, processor seconds: {', '.join(first)}"
    yield from others


if __name__ == "__main__":
    raise SystemExit(main())
