"""Generated files are fresh, and a stale one is seen."""

from pathlib import Path

import pytest

import generate
from guide.facts import load_facts


def test_the_committed_files_are_fresh(root: Path) -> None:
    assert generate.main(["--check"], root) == 0


def test_without_what_draws_them_icons_stay(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    icons = {path for path, _ in generate.outputs(load_facts(root)) if path.suffix == ".png"}
    assert icons == {path.relative_to(root) for path in (root / "docs/assets/icons").iterdir()}
    monkeypatch.setattr(generate, "can_draw", lambda: False)
    assert generate.main(["--check"], root) == 0
    assert "icons are left as they are" in capsys.readouterr().err


def test_a_stale_file_is_a_finding_and_is_written_anew(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = project / "docs" / "contributing" / "rules.md"
    assert generate.main(["--check"], project) == 1
    assert "docs/contributing/rules.md:1: GEN101 this file is stale" in capsys.readouterr().out
    assert not rules.exists(), "--check writes nothing"
    assert generate.main([], project) == 0
    assert generate.main(["--check"], project) == 0
    rules.write_text("edited by hand")
    assert generate.main(["--check"], project) == 1
