"""Copies that are worth having, the same each time."""

import gzip
import random
from pathlib import Path

import brotli
import pytest

from guide.built.compress import copies, unpacked

TEXT = b"<p>One knee down, tail tucked, glide forward.</p>\n" * 100


def test_a_text_gets_both_copies() -> None:
    packed = copies(Path("index.html"), TEXT)
    assert list(packed) == [".gz", ".br"]
    assert gzip.decompress(packed[".gz"]) == TEXT == brotli.decompress(packed[".br"])
    assert packed == copies(Path("index.html"), TEXT)
    assert packed[".gz"][4:8] == bytes(4), "the copy does not hold the time"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("short.css", TEXT[:400]),
        ("font.woff2", TEXT),
        ("noise.txt", random.Random(1).randbytes(600)),  # noqa: S311  only noise
        ("index.html.gz", TEXT),
    ],
)
def test_what_gains_nothing_gets_none(name: str, content: bytes) -> None:
    assert copies(Path(name), content) == {}


@pytest.mark.parametrize("suffix", [".gz", ".br"])
def test_what_is_in_a_copy(suffix: str) -> None:
    whole = copies(Path("index.html"), TEXT)[suffix]
    assert unpacked(suffix, whole) == TEXT
    for broken in (whole[:20], b"no copy at all", whole[:12] + b"\xff\xff" + whole[14:]):
        assert unpacked(suffix, broken) is None
