"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from guide.files import write_whole


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
