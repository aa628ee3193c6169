"""What the guide costs as it grows: `python3 scripts/run.py benchmark [--pages 40 400 2000] [--builds-only]`.

Makes a project of our own shape with so many exercises, builds it, and builds the same pages with stock Material, by
turns. Prints times, memory and bytes, and their ratios, all of one run: another computer has other seconds, but much
the same ratios. Where other programs run too, compare processor seconds.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.builds import Build, build_ours, build_stock
from benchmarks.checks import check_table
from benchmarks.finder import finder_table
from benchmarks.pages import make_project
from benchmarks.table import build_table
from options import Options

MANY = 1000  # pages from which one round is enough, for stock Material takes minutes


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print the tables."""
    parser = Options("benchmark", __doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[40, 400, 2000], help="how many exercises")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--builds-only", action="store_true", help="leave out what checking and finding takes")
    given = parser.parse_args(argv)
    builds: dict[int, list[tuple[Build, Build]]] = {}
    others: list[str] = []
    for number in sorted(given.pages):
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
            project = Path(folder)
            paths = make_project(project, number)
            rounds = 1 if number >= MANY else given.rounds
            builds[number] = [(build_ours(project), build_stock(project)) for _ in range(rounds)]
            if not given.builds_only:
                others += ["", *check_table(project, paths, given.rounds), *finder_table(project, given.rounds)]
    print("\n".join([*build_table(builds), *others]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
