"""Colours written as #rrggbb: those of the site, their contrast as WCAG 2 counts it, a shade that can be read."""

import colorsys
import re
from collections.abc import Iterable
from pathlib import Path

TEXT = 4.5  # the least contrast of words with what they stand on
_TOKENS = Path("docs/assets/css/tokens.css")
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_STEPS = 100


def is_colour(text: str) -> bool:
    """Whether `text` is a colour of this form."""
    return bool(_HEX.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def least_contrast(colour: str, papers: Iterable[str]) -> float:
    """The contrast on the paper on which the colour is hardest to read."""
    return min(contrast(colour, paper) for paper in papers)


def shade(colour: str, papers: Iterable[str], wanted: float, *, lighter: bool) -> str:
    """The colour itself or its nearest lighter or darker shade with the `wanted` contrast; else white or black."""
    grounds = list(papers)
    hue, start, saturation = colorsys.rgb_to_hls(*_parts(colour))
    end = 1.0 if lighter else 0.0
    for step in range(_STEPS + 1):
        found = _hex(colorsys.hls_to_rgb(hue, start + (end - start) * step / _STEPS, saturation))
        if least_contrast(found, grounds) >= wanted:
            return found
    return "#ffffff" if lighter else "#000000"


def light_colours(root: Path) -> dict[str, str]:
    """The colours of the light scheme by their names in tokens.css, such as paper; none without styles."""
    if not (root / _TOKENS).is_file():
        return {}
    pairs = re.findall(r"--([\w-]+): (#[0-9a-f]+);", (root / _TOKENS).read_text(encoding="utf-8"))
    return dict(reversed(pairs))  # the first of a name is the light one


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
