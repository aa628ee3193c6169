"""The benchmark measures builds of any size and prints them; never how fast they are."""

from pathlib import Path

import pytest

import benchmark
from benchmarks.builds import Build
from benchmarks.checks import check_table
from benchmarks.finder import finder_table
from benchmarks.pages import make_project, original_of
from benchmarks.table import BUILDS, build_table
from figures import collection
from guide.check import check_all
from guide.facts import load_facts
from guide.library import open_library
from program import ROOT, Stop

OURS = 34
COPIES = 40  # more than a round, so that ladders have somewhere to lead


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    root = tmp_path_factory.mktemp("benchmark")
    return root, make_project(root, OURS + COPIES)


def test_copies_are_clean_pages_with_drawings_and_names_of_their_own(project: tuple[Path, list[Path]]) -> None:
    root, copies = project
    facts = load_facts(root)
    assert check_all(facts) == []
    records = open_library(facts).records
    assert len(records) == OURS + COPIES
    assert len({record.title for record in records.values()}) == OURS + COPIES
    for name in (path.stem for path in copies):
        original = name.rpartition("-")[0]
        assert bool(records[name].drawing) is bool(records[original].drawing)
        assert records[name].meta["also_called"] != records[original].meta["also_called"]


def test_copies_climb_among_themselves(project: tuple[Path, list[Path]]) -> None:
    root, copies = project
    records = open_library(load_facts(root)).records
    names = {path.stem for path in copies}
    led = [one for path in copies if (one := records[path.stem].harder or records[path.stem].easier)]
    assert sum(one in names for one in led) > len(led) / 2


def test_no_more_than_there_are_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Stop, match=f"has {OURS} exercises"):
        make_project(tmp_path, OURS)


@pytest.mark.parametrize("search", [[], ["--search"]], ids=["builds", "search"])
def test_a_benchmark_that_cannot_run_is_one_sentence(
    search: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark, "find_browser", lambda: "chromium")
    assert benchmark.main(["--pages", "3", *search]) == 2
    assert capsys.readouterr().err == f"benchmark: the guide has {OURS} exercises already: ask for more\n"


def test_tables_of_what_is_checked_and_found(project: tuple[Path, list[Path]]) -> None:
    library = open_library(load_facts(project[0]))
    lines = [*check_table(*project, 1), *finder_table(project[0], 1)]
    assert [line.split("  ")[0] for line in lines] == [
        f"checking {COPIES} pages",
        "read files, parse their YAML",
        "structure rules",
        "all rules with reading grade",
        f"finder: {len(library.offered)} cards, each choice",
    ]


def test_builds_stand_beside_stock_material_and_the_size_before() -> None:
    small, large = Build(1.0, 1.0, 50, 10**6, 30_000, 90_000), Build(4.0, 3.0, 80, 10**7, 33_000, 270_000)
    stock = Build(8.0, 6.0, 40, 2 * 10**7, 90_000, 300_000)
    lines = list(build_table({40: [(small, stock)], 400: [(large, stock)] * 3}.items(), BUILDS))
    assert "build, processor seconds                         3.0        6.0    0.50    3.00" in lines
    assert "one page, kB of HTML                            33.0       90.0    0.37    1.10" in lines
    assert lines[0].startswith("40 exercises, rounds: 1")


def test_the_drawing_of_a_copy_is_as_it_would_be_drawn(project: tuple[Path, list[Path]]) -> None:
    root, _ = project
    copy, *_ = (root / "docs" / "assets" / "figures").glob("cobra-*.svg")
    (root / ".cache" / "figures" / f"{copy.stem}.json").unlink()
    assert collection._svg(root, copy.stem) == copy.read_text(encoding="utf-8")


def test_no_exercise_is_compared_to_every_other(project: tuple[Path, list[Path]]) -> None:
    ours, many = (open_library(load_facts(root)) for root in (ROOT, project[0]))
    assert len(many.shapes) == len(ours.shapes)
    assert max(map(len, many.shapes.values())) <= 6


@pytest.mark.parametrize("end", ["", "/"])
def test_a_copy_is_known_by_its_address(project: tuple[Path, list[Path]], end: str) -> None:
    _, copies = project
    assert all(original_of(f"{path.stem}{end}") == f"{path.stem.rpartition('-')[0]}{end}" for path in copies)
    assert original_of(f"half-kneeling-stretch{end}") == f"half-kneeling-stretch{end}"
