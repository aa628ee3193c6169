"""Joined style sheets that are kept: the same bytes, never old ones, and no failure where they cannot be kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from files.tree import write_part
from guide.finish import joining
from guide.finish.joined_before import FILE, find, keep, key_of
from guide.finish.styled_page import StyledPage, StyleLink
from guide.finish.vocabulary import Vocabulary

VOCABULARY = Vocabulary(frozenset({"a"}), (), frozenset({"b", "i"}), {"dir": frozenset({"ltr"})})
PARTS = [(("one.css", ""), ("two.css", "print"))]
LOOSE = "assets/css/later.css"  # a script fetches it


def site_in(folder: Path) -> Path:
    """A built site anew, for what was joined is gone."""
    (folder / "site").mkdir(exist_ok=True)
    (folder / "site" / "one.css").write_text("b { c: d }")
    (folder / "site" / "two.css").write_text("i { c: d } u { c: d }")
    write_part(folder / "site" / LOOSE, "b { e: f }")
    return folder / "site"


def joined(folder: Path) -> list[str]:
    links = tuple(StyleLink(f'<link href="{file}">', "", file, media) for file, media in PARTS[0])
    page = StyledPage(links, (), frozenset(), frozenset(), {}, ())
    site = site_in(folder)
    for old in site.rglob("site.*.css"):
        old.unlink()
    joining.join_styles({site / "index.html": page}, VOCABULARY, site, folder)
    return [path.read_text() for path in (*site.rglob("site.*.css"), site / LOOSE)]


def test_they_are_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = joined(tmp_path)
    assert first == ["b{c:d}@media print{i{c:d}}", "b{e:f}"]
    monkeypatch.setattr(joining, "prune", lambda *_: pytest.fail("they were made again"))
    assert joined(tmp_path) == first


def test_every_change_has_another_key(tmp_path: Path) -> None:
    site = site_in(tmp_path)
    keys = {key_of(PARTS, VOCABULARY, site)}
    for parts in ([PARTS[0][:1]], [PARTS[0][:1], PARTS[0][1:]], [(("one.css", "print"), ("two.css", ""))]):
        keys.add(key_of(parts, VOCABULARY, site))
    for change in (
        {"classes": frozenset({"b"})},
        {"beginnings": ("a-",)},
        {"words": frozenset({"b"})},
        {"values": {"dir": frozenset({"rtl"})}},
    ):
        keys.add(key_of(PARTS, replace(VOCABULARY, **change), site))
    (site / "two.css").write_text("i { c: e }")
    keys.add(key_of(PARTS, VOCABULARY, site))
    assert len(keys) == 9
    assert key_of(PARTS, VOCABULARY, site) in keys


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda whole: whole.partition(b"\n")[0] + b"\n",
        lambda whole: whole[1:],
        lambda whole: whole[:-1],
        lambda whole: whole.replace(b"c", b"\xff"),
    ],
    ids=["empty", "its head alone", "a cut head", "cut off", "not UTF-8"],
)
def test_a_broken_file_is_none(broken: Callable[[bytes], bytes], tmp_path: Path) -> None:
    keep(tmp_path, "k", ["b{c:d}"])
    assert find(tmp_path, "k") == ["b{c:d}"]
    assert find(tmp_path, "other") is None
    (tmp_path / FILE).write_bytes(broken((tmp_path / FILE).read_bytes()))
    assert find(tmp_path, "k") is None


def test_a_changed_style_is_not_used(tmp_path: Path) -> None:
    keep(tmp_path, "k", ["b{c:d}"])
    kept = (tmp_path / FILE).read_text()
    assert "b{c:d}" in kept
    (tmp_path / FILE).write_text(kept.replace("b{c:d}", "b{c:e}"))
    assert find(tmp_path, "k") is None


def test_where_nothing_can_be_kept_they_are_made(tmp_path: Path) -> None:
    (tmp_path / FILE.parent).write_text("a file, not a folder")
    assert joined(tmp_path) == joined(tmp_path) == ["b{c:d}@media print{i{c:d}}", "b{e:f}"]
