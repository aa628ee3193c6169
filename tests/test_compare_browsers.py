"""The comparison of two pictures of one drawing."""

import stat
from pathlib import Path

import pytest
from PIL import Image

import compare_browsers
from compare_browsers import BROWSERS, FAR_APART, far_apart


def test_only_pixels_that_differ_far_are_counted() -> None:
    first, second = (Image.new("RGB", (4, 1), "#fff") for _ in range(2))
    second.putpixel((0, 0), (255, 255, 255 - FAR_APART))
    second.putpixel((1, 0), (255, 255, 254 - FAR_APART))
    second.putpixel((2, 0), (0, 0, 0))
    assert far_apart(first, second) == 2


def test_a_browser_that_takes_no_picture_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in BROWSERS:
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["compare_browsers.py"])
    assert compare_browsers.main() == 2
    said = capsys.readouterr().err
    assert said == "compare-browsers: chromium took no screenshot: start it once by hand and see what it says\n"
