"""The day of a build comes from what is built."""

import os
import subprocess
from pathlib import Path

import pytest

from program import Stop
from source_date import source_date


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def with_pages(folder: Path) -> Path:
    (folder / "docs" / "exercises").mkdir(parents=True)
    for name, day in (("index", "2026-01-05"), ("exercises/cobra", "2026-03-01")):
        (folder / "docs" / f"{name}.md").write_text(f"---\ntitle: A\nchecked: {day}\n---\n")
    return folder


def test_what_is_set_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000")
    assert source_date(with_pages(tmp_path)) == "1000"


def test_what_is_set_must_be_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    with pytest.raises(Stop, match="SOURCE_DATE_EPOCH is today, which is not a number"):
        source_date(tmp_path)


def test_the_last_commit(tmp_path: Path) -> None:
    dates = {"GIT_AUTHOR_DATE": "@1600000000 +0000", "GIT_COMMITTER_DATE": "@1700000000 +0000"}
    who = ["-c", "user.name=A", "-c", "user.email=a@practice.example"]
    for command in (["init", "-q"], [*who, "commit", "-q", "--allow-empty", "-m", "One"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], env={**os.environ, **dates}, check=True)
    assert source_date(with_pages(tmp_path)) == "1700000000"


def test_without_git_the_day_a_page_was_last_checked(tmp_path: Path) -> None:
    assert source_date(with_pages(tmp_path)) == "1772323200"


def test_without_the_program_git_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert source_date(with_pages(tmp_path)) == "1772323200"
