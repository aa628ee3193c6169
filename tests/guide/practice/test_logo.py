"""A logo is a whole PNG, SVG or WebP file of the project; an SVG can neither run nor load anything."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.practice.logo import MOST_BYTES, LogoError, read_logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 64">{}</svg>'


def png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (width + 1) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def webp(name: bytes, data: bytes) -> bytes:
    body = b"WEBP" + name + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


GOOD = {
    "a.png": png(160, 64),
    "a.PNG": png(160, 64),
    "lossy.webp": webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 160, 64)),
    "lossless.webp": webp(b"VP8L", b"\x2f" + struct.pack("<I", 159 | 63 << 14)),
    "extended.webp": webp(b"VP8X", b"\0\0\0\0\x9f\0\0\x3f\0\0"),
    "box.svg": SVG.format('<path fill="url(#g)" d="M0 0h1"/><use href="#p"/>').encode(),
    "sides.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="160" height="64px"/>',
    "marked.svg": b"\xef\xbb\xbf" + SVG.format("").encode(),
    "declared.svg": ('<?xml version="1.0" encoding="UTF-8"?>\n' + SVG.format("<!-- a remark -->")).encode(),
    "comma.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0, 160.2 , 63.8"/>',
    "pictured.svg": SVG.format('<image href="data:image/png;base64,AA"/>').encode(),
}


@pytest.mark.parametrize("name", GOOD)
def test_the_size_is_read_from_the_file(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(GOOD[name])
    logo = read_logo(tmp_path, name)
    assert (logo.width, logo.height) == (160, 64)
    assert logo.path == f"assets/practice-logo{Path(name).suffix.lower()}"
    assert logo.content == GOOD[name]


BAD = {
    "a.jpg": (b"", "name a file that ends in .png, .svg or .webp"),
    "empty.png": (b"", "is not a whole PNG image"),
    "renamed.png": (GOOD["lossy.webp"], "is not a whole PNG image"),
    "cut.png": (png(160, 64)[:-20], "is not a whole PNG image"),
    "flat.png": (png(160, 0), "is not a whole PNG image"),
    "cut.webp": (GOOD["lossy.webp"][:-2], "is not a whole WEBP image"),
    "big.png": (b"\x89PNG" + b"\0" * MOST_BYTES, "KB: make it smaller, at most 100 KB"),
    "words.svg": (b"just words", "is not a whole SVG image"),
    "sizeless.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "is not a whole SVG image"),
    "percent.svg": (b'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="5em"/>', "is not a whole SVG"),
    "page.svg": (b'<html width="160" height="64"/>', "is not a whole SVG image"),
    "bytes.svg": (b"\xff\xfe<\0s\0", "is not a whole SVG image"),
    "script.svg": (SVG.format("<script>alert(1)</script>").encode(), "script or moves (<script>)"),
    "html.svg": (SVG.format("<foreignObject/>").encode(), "script or moves (<foreignobject>)"),
    "handler.svg": (SVG.format('<path onload="alert(1)"/>').encode(), "script or moves (<path>)"),
    "top.svg": (SVG.replace("<svg", '<svg OnLoad="alert(1)"', 1).encode(), "script or moves (<svg>)"),
    "link.svg": (SVG.format('<a href=" javascript:alert(1)"/>').encode(), "loads javascript:alert(1)"),
    "image.svg": (SVG.format('<image href="https://example.org/a.png"/>').encode(), "loads https://example.org"),
    "style.svg": (SVG.format("<style>@import 'https://example.org'</style>").encode(), '"@import"'),
    "url.svg": (SVG.format("<path style=\"fill:url( 'https://example.org' )\"/>").encode(), "may load something"),
    "bomb.svg": (b'<!DOCTYPE svg [<!ENTITY a "a">]>' + SVG.format("&a;").encode(), '"<!DOCTYPE"'),
}


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_serve_says_what_to_do(name: str, tmp_path: Path) -> None:
    content, said = BAD[name]
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LogoError) as caught:
        read_logo(tmp_path, name)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.svg", "there is no gone.svg: copy the logo there"),
        ("../outside.svg", "lies outside the project"),
        ("/etc/logo.svg", "lies outside the project"),
        ("folder.svg", "cannot be read"),
        ("nul\0.svg", "cannot be read"),
        ("a" * 5000 + ".svg", "cannot be read"),
    ],
)
def test_a_name_that_leads_to_no_file(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(LogoError) as caught:
        read_logo(tmp_path, name)
    assert said in str(caught.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(GOOD)), st.binary(max_size=40), st.integers(0, 60), st.integers(0, 60))
def test_no_bytes_make_it_fail_otherwise(tmp_path: Path, name: str, noise: bytes, start: int, gap: int) -> None:
    whole = GOOD[name]
    (tmp_path / name).write_bytes(whole[:start] + noise + whole[start + gap :])
    try:
        logo = read_logo(tmp_path, name)
    except LogoError:
        return
    assert logo.width >= 1
    assert logo.height >= 1
