"""Generated files are fresh, and a stale one is seen."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import generate

STYLE = ("docs/assets/fonts", "docs/assets/css/tokens.css")  # what a card is set in


def copy(root: Path, project: Path, *names: str) -> None:
    for name in names:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        if (root / name).is_dir():
            shutil.copytree(root / name, project / name, dirs_exist_ok=True)
        else:
            shutil.copy(root / name, project / name)


def test_the_committed_files_are_fresh(root: Path) -> None:
    assert generate.main(["--check"], root) == 0


def test_a_stale_file_is_a_finding_and_is_written_anew(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = project / "docs" / "contributing" / "rules.md"
    assert generate.main(["--check"], project) == 1
    assert "docs/contributing/rules.md:1: GEN101 this file is stale" in capsys.readouterr().out
    assert not rules.exists(), "--check writes nothing"
    assert generate.main([], project) == 0
    assert generate.main(["--check"], project) == 0
    rules.write_text("edited by hand")
    assert generate.main(["--check"], project) == 1


def test_a_new_drawing_and_its_card_come_in_one_run(root: Path, project: Path) -> None:
    copy(root, project, "docs/exercises/low-lunge.md", "data/figures/low-lunge.yml", *STYLE)
    assert generate.main([], project) == 0
    assert (project / "docs" / "assets" / "cards" / "low-lunge.png").is_file()
    assert generate.main(["--check"], project) == 0


def test_what_nothing_makes_any_more_is_a_finding_and_is_removed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = project / "docs" / "assets" / "figures" / "gone.svg"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_text("<svg/>")
    assert generate.main(["--check"], project) == 1
    assert "docs/assets/figures/gone.svg:1: GEN102" in capsys.readouterr().out
    assert left.exists(), "--check removes nothing"
    assert generate.main([], project) == 0
    assert not left.exists()


def test_a_place_that_cannot_be_written_is_one_sentence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs" / "contributing").rmdir() if (project / "docs" / "contributing").is_dir() else None
    (project / "docs" / "contributing").write_text("a file where a folder belongs")
    assert generate.main([], project) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_pose_with_mistakes_is_told_of_and_its_last_drawing_stays(
    root: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy(root, project, "docs/exercises/low-lunge.md", "data/figures/low-lunge.yml", *STYLE)
    copy(root, project, "docs/assets/figures/low-lunge.svg", "docs/assets/cards/low-lunge.png")
    pose = project / "data" / "figures" / "low-lunge.yml"
    pose.write_text(pose.read_text().replace("person: ", "person: no-"))
    assert generate.main([], project) == 1
    assert "data/figures/low-lunge.yml is not drawn, for it has mistakes" in capsys.readouterr().err
    assert (project / "docs/assets/figures/low-lunge.svg").exists()
    assert (project / "docs/assets/cards/low-lunge.png").exists()


def drawn(root: Path, project: Path) -> None:
    """A project with one drawing and its card."""
    copy(root, project, "docs/exercises/low-lunge.md", "data/figures/low-lunge.yml", *STYLE)
    assert generate.main([], project) == 0


@pytest.mark.parametrize("gone", ["docs/exercises/low-lunge.md", "data/figures/low-lunge.yml"])
def test_a_card_goes_with_its_page_or_its_pose(
    gone: str, root: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn(root, project)
    (project / gone).unlink()
    assert generate.main(["--check"], project) == 1
    assert "docs/assets/cards/low-lunge.png:1: GEN102" in capsys.readouterr().out
    assert generate.main([], project) == 0
    assert not (project / "docs/assets/cards/low-lunge.png").exists()
    assert generate.main(["--check"], project) == 0


@pytest.mark.parametrize(
    ("spoiled", "how"),
    [
        ("figures/low-lunge.svg", lambda whole: b"\xff" + whole),
        ("figures/low-lunge.svg", lambda whole: whole.replace(b"\n", b"\r\n")),
        ("cards/low-lunge.png", lambda whole: whole[: len(whole) // 2]),
    ],
    ids=["not UTF-8", "other ends of lines", "cut in half"],
)
def test_a_spoiled_file_is_stale(
    spoiled: str,
    how: Callable[[bytes], bytes],
    root: Path,
    project: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    drawn(root, project)
    file = project / "docs" / "assets" / spoiled
    whole = file.read_bytes()
    file.write_bytes(how(whole))
    assert generate.main(["--check"], project) == 1
    assert f"docs/assets/{spoiled}:1: GEN101" in capsys.readouterr().out
    assert generate.main([], project) == 0
    assert file.read_bytes() == whole
