"""Cuts the site's fonts from Atkinson Hyperlegible: for when its release or the characters we need change.

    npm pack @fontsource/atkinson-hyperlegible@5.3.0
    tar -xzf fontsource-atkinson-hyperlegible-5.3.0.tgz
    .venv/bin/python scripts/make_fonts.py package/files

Each weight becomes two files: the characters that the guide is written in, and the other letters of Western European
languages, which a browser fetches only for a page that has one (`unicode-range` in fonts.css). Hints and features that
nothing uses are left out. A changed version may not keep the font's name, so it is called Guide Sans.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from fontTools import subset
from fontTools.subset import Subsetter, load_font, save_font
from fontTools.ttLib import TTFont, TTLibError

from options import Options
from program import ROOT

FONTS = ROOT / "docs" / "assets" / "fonts"
WEIGHTS = (400, 700)
GUIDE = {*range(0x20, 0x7F), *map(ord, "\u00a0°·×–—‘’“”•…€−")}
LATIN = {*range(0xA0, 0x100), *GUIDE}
PARTS = {"": GUIDE, "-more": LATIN - GUIDE}  # how the file's name ends, and what it holds
_OPTIONS = subset.Options(flavor="woff2", hinting=False, layout_features=["kern"], drop_tables=["GDEF", "GSUB", "gasp"])
_LICENSE = (
    "A subset of Atkinson Hyperlegible, renamed as its licence asks. "
    "This Font Software is licensed under the SIL Open Font License, Version 1.1."
)
_LICENSE_ENTRY = 13  # of a font's name table


def cut(source: Path, characters: set[int]) -> TTFont:
    """The font of a file with these characters alone, under our name. Raises OSError or TTLibError."""
    font = load_font(source, _OPTIONS)
    subsetter = Subsetter(_OPTIONS)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    names = font["name"]
    for entry in names.names:
        text = entry.toUnicode().replace("Atkinson Hyperlegible", "Guide Sans")
        entry.string = text.replace("AtkinsonHyperlegible", "GuideSans")
    names.setName(_LICENSE, _LICENSE_ENTRY, 3, 1, 0x409)
    return font


def main(argv: Sequence[str] | None = None) -> int:
    """Write the font files; 2 if the sources are not there."""
    parser = Options("make_fonts.py", __doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder `files` of the font's package, unpacked")
    folder: Path = parser.parse_args(argv).folder
    try:
        for weight in WEIGHTS:
            source = folder / f"atkinson-hyperlegible-latin-{weight}-normal.woff2"
            for ending, characters in PARTS.items():
                target = FONTS / f"guide-sans-{weight}{ending}.woff2"
                save_font(cut(source, characters), target, _OPTIONS)
                print(f"{target.name}: {target.stat().st_size} bytes")
    except (OSError, TTLibError) as error:
        print(f"make_fonts: {error}: unpack the font's package and name its folder `files`", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
