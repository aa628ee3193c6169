"""A PNG of an SVG, with our own font and no other. It says what it was made of, so that it is known to be fresh."""

import hashlib
import io
import tempfile
from functools import cache
from pathlib import Path

import resvg_py
from fontTools.ttLib import TTFont
from PIL import Image, PngImagePlugin

_KEY = "Source"  # of the text that a PNG may carry
_COLOURS = 128  # a flat drawing needs no more, and weighs a third
_WEIGHTS = ("400", "700")


def png(svg: str, width: int, fonts: Path) -> bytes:
    """The picture, `width` pixels wide; `fonts` is the folder of the guide's woff2 files."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(_unpacked(fonts / f"guide-sans-{weight}.woff2", Path(folder))) for weight in _WEIGHTS]
        drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True, font_files=files)
    picture: Image.Image = Image.open(io.BytesIO(bytes(drawn)))
    if picture.getextrema()[-1] == (255, 255):  # nothing shows through
        picture = picture.convert("RGB").quantize(_COLOURS)
    text = PngImagePlugin.PngInfo()
    text.add_text(_KEY, digest(svg))
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True, pnginfo=text)
    return written.getvalue()


def digest(svg: str) -> str:
    """What `source_of` says of a picture that was made of this."""
    return hashlib.sha256(svg.encode()).hexdigest()


def source_of(picture: bytes) -> str:
    """The digest of what a picture was made of; "" where it does not say, is none, or is not whole."""
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            opened.load()
            return str(opened.info.get(_KEY, ""))
    except (OSError, SyntaxError, ValueError):  # Pillow's words for a broken picture
        return ""


@cache
def advances(font: Path) -> dict[str, float]:
    """How wide each character of a font is, in em."""
    opened = TTFont(font)
    widths, em = opened["hmtx"], opened["head"].unitsPerEm
    return {chr(code): widths[name][0] / em for code, name in opened.getBestCmap().items()}


def _unpacked(font: Path, folder: Path) -> Path:
    opened = TTFont(font)
    opened.flavor = None
    target = folder / f"{font.stem}.ttf"
    opened.save(target)
    return target
