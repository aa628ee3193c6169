"""The checker as a command: what it prints and how it ends."""

import json
import shutil
from pathlib import Path

import pytest

import check_pages

GOOD = Path(__file__).parent / "pages" / "good"
PAGE = "docs/exercises/half-kneeling-stretch.md"


@pytest.fixture(autouse=True)
def good_pages(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small project of good pages, as the folder one stands in."""
    shutil.copytree(GOOD, project / "docs", dirs_exist_ok=True)
    (project / "docs" / "get-help.md").write_text((GOOD / "privacy.md").read_text())
    monkeypatch.chdir(project)


def spoil(project: Path) -> None:
    page = project / PAGE
    page.write_text(page.read_text().replace("level: 1", "level: 7").replace("## How much", "## How often"))


def test_clean_pages_exit_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_pages.main([], project) == 0
    seen = capsys.readouterr()
    assert seen.out == ""
    assert seen.err == "7 pages, 0 findings\n"


def test_findings_are_sorted_lines_and_exit_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    assert check_pages.main(["docs"], project) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{PAGE}:12: EX105 level is 7: write 1 to 4"
    assert [line.split(":")[1] for line in lines] == ["12", "44", "48"]


def test_named_pages_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    assert check_pages.main(["docs/anatomy.md", "docs/anatomy.md"], project) == 0
    assert capsys.readouterr().err == "1 page, 0 findings\n"


def test_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    assert check_pages.main(["--format", "json"], project) == 1
    first = json.loads(capsys.readouterr().out)[0]
    assert first == {
        "path": PAGE,
        "line": 12,
        "column": 1,
        "code": "EX105",
        "message": "level is 7: write 1 to 4",
    }


def test_github(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    assert check_pages.main(["--format", "github"], project) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first == f"::error file={PAGE},line=12,col=1,title=EX105::level is 7: write 1 to 4"


def test_grades_are_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_pages.main(["--grades", PAGE], project) == 0
    assert f"{PAGE}: reading grade " in capsys.readouterr().err


def test_nothing_to_check_is_a_failure(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "empty").mkdir()
    assert check_pages.main(["empty"], project) == 2
    assert "found no page" in capsys.readouterr().err
    assert check_pages.main(["nowhere.md"], project) == 2
    assert "there is no nowhere.md" in capsys.readouterr().err


def misspell(project: Path) -> None:
    """A finding in two files of data/: a drawing that is named wrong, and a set that is no sheet."""
    (project / "data" / "sets.yml").write_text("sets:\n  - {name: Mornings, sheet: nonsense}\n")
    (project / "data" / "figures").mkdir()
    (project / "data" / "figures" / "cobra.yml").write_text("exercise: cobra\ntitel: Cobra\n")


@pytest.mark.parametrize(
    ("named", "found", "counted"),
    [
        (["data/sets.yml"], {"data/sets.yml"}, "1 data file"),
        (["data/words.yml"], set(), "1 data file"),
        (["docs/../data/sets.yml"], {"data/sets.yml"}, "1 data file"),
        (["data/figures"], {"data/figures/cobra.yml"}, "1 data file"),
        (["data/figures/cobra.yml", "data/words.yml"], {"data/figures/cobra.yml"}, "2 data files"),
        (["data/sets.yml", "docs/anatomy.md"], {"data/sets.yml"}, "1 page, 1 data file"),
    ],
)
def test_a_named_file_of_data_has_its_own_findings(
    named: list[str], found: set[str], counted: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    misspell(project)
    assert check_pages.main(named, project) == bool(found)
    said = capsys.readouterr()
    assert {line.split(":")[0] for line in said.out.splitlines()} == found
    assert said.err.startswith(f"{counted}, ")


def test_the_whole_of_data_is_named_by_its_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    misspell(project)
    assert check_pages.main(["data"], project) == 1
    assert {line.split(":")[0] for line in capsys.readouterr().out.splitlines()} == {
        "data/figures/cobra.yml",
        "data/sets.yml",
    }


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("data/budget.yml", "budget"),
        ("data/vendor.yml", "vendor --check"),
        ("data/schemas/plain.schema.json", "generate --check"),
    ],
)
def test_what_another_command_checks_is_led_there(
    named: str, command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_pages.main([named], project) == 2
    said = capsys.readouterr().err
    assert said == f"check_pages: {named} is checked by `python3 scripts/run.py {command}`: run that\n"


def test_broken_data_is_a_failure_with_a_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = project / "data" / "addresses.yml"
    register.write_text(register.read_text() + "  - {id: 1, slug: another, status: live}\n")
    assert check_pages.main([], project) == 2
    last = len(register.read_text().splitlines())
    assert f"data/addresses.yml:{last}: DAT101 id 1" in capsys.readouterr().err
