"""A drawing that is kept is the one that would be drawn, and is forgotten as soon as anything it depends on changes."""

import shutil
from pathlib import Path

import pytest

import figures
from figures import collection, drawn_before
from figures.drawn_before import FOLDER, key_of
from figures.summary import from_json, summarize
from program import ROOT

POSES = Path("data") / "figures"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / POSES).mkdir(parents=True)
    for name in ("half-kneeling-stretch", "half-kneeling-stretch-pair"):
        shutil.copy(ROOT / POSES / f"{name}.yml", tmp_path / POSES)
    return tmp_path


def count_drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what is drawn from now on."""
    drawn: list[str] = []
    real = collection.drawn_anew

    def noted(path: Path, shown: Path) -> collection.Entry:
        drawn.append(path.stem)
        return real(path, shown)

    monkeypatch.setattr(collection, "drawn_anew", noted)
    return drawn


def test_the_next_run_says_the_same_without_drawing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = count_drawn(monkeypatch)
    first = [figures.described(site, "half-kneeling-stretch-pair"), dict(figures.drawings(site))]
    assert set(drawn) == {"half-kneeling-stretch", "half-kneeling-stretch-pair"}
    drawn.clear()
    collection._look_up.cache_clear()
    assert [figures.described(site, "half-kneeling-stretch-pair"), dict(figures.drawings(site))] == first
    assert figures.check_figures(site) == []
    assert drawn == []


def test_a_summary_goes_into_json_and_back(site: Path) -> None:
    entry = collection.drawn_anew(site / POSES / "half-kneeling-stretch.yml", POSES / "half-kneeling-stretch.yml")
    assert entry.figure is not None
    summary = summarize(entry.figure, entry.drawing)
    assert from_json(summary.as_json()) == summary


def test_what_a_drawing_borrows_is_in_its_key(site: Path) -> None:
    pair, base = (site / POSES / f"half-kneeling-stretch{end}.yml" for end in ("-pair", ""))
    before = key_of(pair)
    base.write_text(base.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert key_of(pair) != before


def test_a_broken_file_is_drawn_anew(site: Path) -> None:
    svg = collection._svg(site, "half-kneeling-stretch")
    kept = site / FOLDER / "half-kneeling-stretch.json"
    for text in ("", "[]", '{"key": 1}', kept.read_text(encoding="utf-8")[:-9]):
        kept.write_text(text, encoding="utf-8")
        assert collection._svg(site, "half-kneeling-stretch") == svg


def test_a_fault_is_not_kept(site: Path) -> None:
    path = site / POSES / "half-kneeling-stretch.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("iliopsoas: lengthens", "iliopsoas: works"), encoding="utf-8"
    )
    assert "FIG402" in {finding.code for finding in figures.check_figures(site)}
    assert drawn_before.find(site, "half-kneeling-stretch", key_of(path)) is None
