"""A file is written whole or not at all, or as a part of what is; the names of files."""

from pathlib import Path

import pytest

from files.tree import names_in, write_part, write_whole


def test_a_new_file_in_a_new_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b.md", "één\n")
    assert (tmp_path / "a" / "b.md").read_bytes() == "één\n".encode()


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \udcff")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_part_is_written_over_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a" / "page.html"
    write_part(path, "a long one")
    write_part(path, "één")
    assert path.read_bytes() == "één".encode()
    assert list(path.parent.iterdir()) == [path]


def test_names_of_files(tmp_path: Path) -> None:
    for name in ("b.css", "a/b/c.html", "a-b/c.html", "a/.hidden"):
        write_part(tmp_path / name, "")
    (tmp_path / "empty").mkdir()
    assert names_in(tmp_path) == ["a-b/c.html", "a/.hidden", "a/b/c.html", "b.css"]
