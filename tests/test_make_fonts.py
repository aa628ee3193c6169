"""The font files are those that scripts/make_fonts.py describes, and the styles name what each one holds."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

import make_fonts
from make_fonts import FONTS, GUIDE, LATIN, PARTS, WEIGHTS, main

STYLE = FONTS.parent / "css" / "fonts.css"
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("part", PARTS)
def test_a_file_holds_its_characters_under_our_name(part: str, weight: int) -> None:
    font = TTFont(FONTS / f"guide-sans-{weight}{part}.woff2")
    assert set(font.getBestCmap()) == PARTS[part]
    assert font["name"].getDebugName(1) == "Guide Sans"
    assert "SIL Open Font License" in font["name"].getDebugName(13)
    assert "Hyperlegible" not in "".join(font["name"].getDebugName(entry) for entry in (3, 4, 6))


def test_the_styles_name_the_characters_of_the_further_files() -> None:
    ranges = re.findall(r"unicode-range: ([^;]+);", STYLE.read_text(encoding="utf-8"))
    assert len(ranges) == len(WEIGHTS)
    for named in ranges:
        bounds = [(int(low, 16), int(high or low, 16)) for low, high in RANGE.findall(named)]
        assert {character for low, high in bounds for character in range(low, high + 1)} == LATIN - GUIDE


def test_the_guide_is_written_in_the_first_files_alone(root: Path) -> None:
    texts = [*root.glob("docs/**/*.md"), *root.glob("data/*.yml"), *root.glob("overrides/**/*.html")]
    assert len(texts) > 10
    for path in texts:
        others = set(path.read_text(encoding="utf-8")) - set(map(chr, GUIDE)) - {"\n"}
        assert not others, f"{path}: {others} would fetch a further font file: see scripts/make_fonts.py"


def test_a_missing_source_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_fonts, "FONTS", tmp_path)
    assert main([str(tmp_path / "missing")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not list(tmp_path.iterdir())
