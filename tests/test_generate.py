"""Generated files are fresh, and a stale one is seen."""

from pathlib import Path

import pytest

import generate
from guide.facts import load_facts


def test_the_committed_files_are_fresh(root: Path) -> None:
    assert generate.main(["--check"], root) == 0


def test_every_picture_is_one_that_we_draw(root: Path) -> None:
    drawn = {path for path, *_ in generate.pictures(load_facts(root))}
    kept = {path for folder in ("icons", "cards") for path in (root / "docs" / "assets" / folder).iterdir()}
    assert drawn == {path.relative_to(root) for path in kept}


def test_a_stale_file_is_a_finding_and_is_written_anew(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = project / "docs" / "contributing" / "rules.md"
    assert generate.main(["--check"], project) == 1
    assert "docs/contributing/rules.md:1: GEN101 this file is stale" in capsys.readouterr().out
    assert not rules.exists(), "--check writes nothing"
    assert generate.main([], project) == 0
    assert generate.main(["--check"], project) == 0
    rules.write_text("edited by hand")
    assert generate.main(["--check"], project) == 1
