"""A text that is kept between builds: found under its key alone, whole or not at all, and never a failure."""

from pathlib import Path

import pytest

from files.kept import digest_of, find, keep

TEXT = "one\ntwo\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    keep(tmp_path / "folder" / "file", "key", TEXT)
    return tmp_path / "folder" / "file"


def test_it_is_found_under_its_key_alone(file: Path) -> None:
    assert find(file, "key") == TEXT
    assert find(file, "other") is None
    assert find(file.with_name("none"), "key") is None


@pytest.mark.parametrize("broken", [b"", b"\xff", b"key\n", b"key 0\none\ntwo\n"])
def test_a_broken_file_is_none(broken: bytes, file: Path) -> None:
    file.write_bytes(broken)
    assert find(file, "key") is None


@pytest.mark.parametrize("cut", [1, 5, 9])
def test_what_is_cut_off_is_not_found(cut: int, file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-cut])
    assert find(file, "key") is None


def test_where_nothing_can_be_written_nothing_happens(file: Path) -> None:
    keep(file / "below a file", "key", TEXT)
    assert find(file / "below a file", "key") is None


def test_other_content_has_another_digest(file: Path) -> None:
    before = digest_of([file])
    file.write_bytes(b"other")
    assert digest_of([file]) != before
