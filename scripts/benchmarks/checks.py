"""How fast pages are checked, as ratios to reading the same files and parsing their YAML with libyaml alone."""

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from guide.check import LATER_RULES, check_paths
from guide.facts import Facts, load_facts
from guide.readability import syllables
from guide.rules import STRUCTURE_RULES
from program import Stop


def check_table(root: Path, paths: list[Path], rounds: int) -> Iterator[str]:
    """The medians of these pages, per page and as ratios to the first row of the same round."""
    facts = load_facts(root)
    works: dict[str, Callable[[], object]] = {
        "read files, parse their YAML": lambda: [parse_alone(path) for path in paths],
        "structure rules": lambda: expect_clean(paths, facts, structure_only=True),
        "all rules with reading grade": lambda: expect_clean(paths, facts, structure_only=False),
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            syllables.cache_clear()
            times[name].append(seconds(work))
    base = next(iter(times.values()))
    yield f"{'checking ' + str(len(paths)) + ' pages':<34} {'ms a page':>10} {'ratio':>7}"
    for name, each in times.items():
        ratio = statistics.median(one / first for one, first in zip(each, base, strict=True))
        yield f"{name:<34} {statistics.median(each) / len(paths) * 1000:>10.3f} {ratio:>7.2f}"


def parse_alone(path: Path) -> object:
    """What any checker has to do at least: read the file and parse its front matter."""
    return yaml.load(path.read_bytes().split(b"\n---\n", 1)[0], yaml.CSafeLoader)


def expect_clean(paths: list[Path], facts: Facts, *, structure_only: bool) -> None:
    """Check the pages. Raises Stop on a finding, for then the times would not be of clean pages."""
    findings = check_paths(paths, facts, STRUCTURE_RULES if structure_only else LATER_RULES)
    if findings:
        raise Stop(f"the pages are not clean, the first finding is {findings[0]}")


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in seconds of processor time, which other programs disturb least."""
    start = time.process_time()
    work()
    return time.process_time() - start
