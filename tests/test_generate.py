"""Generated files are fresh, and a stale one is seen."""

import shutil
from pathlib import Path

import pytest

import generate


def test_the_committed_files_are_fresh(root: Path) -> None:
    assert generate.main(["--check"], root) == 0


def test_a_stale_file_is_a_finding_and_is_written_anew(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(root / "data", tmp_path / "data")
    assert generate.main(["--check"], tmp_path) == 1
    assert "docs/rules.md:1: GEN101 this file is stale" in capsys.readouterr().out
    assert not (tmp_path / "docs").exists(), "--check writes nothing"
    assert generate.main([], tmp_path) == 0
    assert generate.main(["--check"], tmp_path) == 0
    (tmp_path / "docs" / "rules.md").write_text("edited by hand")
    assert generate.main(["--check"], tmp_path) == 1
