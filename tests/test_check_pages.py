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


def test_broken_data_is_a_failure_with_a_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = project / "data" / "addresses.yml"
    register.write_text(register.read_text() + "  - {id: 1, slug: another, status: live}\n")
    assert check_pages.main([], project) == 2
    last = len(register.read_text().splitlines())
    assert f"data/addresses.yml:{last}: DAT101 id 1" in capsys.readouterr().err
