"""How fast pages are checked: `python3 scripts/run.py benchmark [--pages 2000] [--rounds 5]`.

Makes pages of our own shape and prints each time as a ratio to reading the same files and parsing their YAML with
libyaml alone, both measured in the same round.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from guide.blank_page import register_line
from guide.check import LATER_RULES, check_paths
from guide.facts import Facts, load_facts
from guide.readability import syllables
from guide.register import Address
from guide.rules import STRUCTURE_RULES

ROOT = Path(__file__).resolve().parents[1]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(prog="benchmark", description=__doc__.partition("\n")[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        paths = make_pages(Path(folder), arguments.pages)
        facts = load_facts(Path(folder))
        works: dict[str, Callable[[], object]] = {
            "read files, parse their YAML": lambda: [parse_alone(path) for path in paths],
            "structure rules": lambda: expect_clean(paths, facts, structure_only=True),
            "all rules with reading grade": lambda: expect_clean(paths, facts, structure_only=False),
        }
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(arguments.rounds):
            for name, work in works.items():
                syllables.cache_clear()
                times[name].append(seconds(work))
    print_table(times, arguments.pages)
    return 0


def make_pages(root: Path, count: int) -> list[Path]:
    """`count` copies of our exercise pages under `root`, each with an address of its own."""
    shutil.copytree(ROOT / "data", root / "data")
    shutil.copytree(ROOT / "docs", root / "docs")
    dose = load_facts(ROOT).contract("exercises/low-lunge.md").dose
    own_bounds = dose.exceptions if dose else {}  # these hold for one address, so a copy would not be clean
    originals = [path for path in sorted((ROOT / "docs" / "exercises").glob("*-*.md")) if path.stem not in own_bounds]
    addresses = [Address(10_000 + number, f"copy-{number}", "live") for number in range(count)]
    with (root / "data" / "addresses.yml").open("a", encoding="utf-8") as register:
        register.writelines(map(register_line, addresses))
    contract = root / "data" / "exercise.yml"
    contract.write_text(contract.read_text("utf-8").replace("max: 9999", "max: 99999"), "utf-8")
    paths = []
    for number, address in enumerate(addresses):
        text = originals[number % len(originals)].read_text("utf-8")
        head, _, rest = text.partition("\nid: ")
        path = root / "docs" / "exercises" / f"{address.slug}.md"
        path.write_text(f"{head}\nid: {address.id}\n{rest.partition(chr(10))[2]}", "utf-8")
        paths.append(path)
    return paths


def parse_alone(path: Path) -> object:
    """What any checker has to do at least: read the file and parse its front matter."""
    return yaml.load(path.read_bytes().split(b"\n---\n", 1)[0], yaml.CSafeLoader)


def expect_clean(paths: list[Path], facts: Facts, *, structure_only: bool) -> None:
    """Check the pages. Raises ValueError on a finding, for then the times would not be of clean pages."""
    findings = check_paths(paths, facts, STRUCTURE_RULES if structure_only else LATER_RULES)
    if findings:
        raise ValueError(f"the pages are not clean, the first finding is {findings[0]}")


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds of wall time."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def print_table(times: dict[str, list[float]], pages: int) -> None:
    """The medians, per page and as ratios to the first row of the same round."""
    base = next(iter(times.values()))
    print(f"{pages} pages, {len(base)} rounds, medians")
    print(f"{'what':<32} {'ms a page':>10} {'ratio':>7}")
    for name, each in times.items():
        ratio = statistics.median(one / first for one, first in zip(each, base, strict=True))
        print(f"{name:<32} {statistics.median(each) / pages * 1000:>10.3f} {ratio:>7.2f}")


if __name__ == "__main__":
    raise SystemExit(main())
