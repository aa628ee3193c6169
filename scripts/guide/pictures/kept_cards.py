"""Small drawings are kept between two builds, in `.cache/cards/`: to make one takes as long as to write half a page.

A kept one holds for the text of its drawing and for the code that made it; both are in its key.
"""

import hashlib
from functools import cache
from pathlib import Path

from figures import card_drawing
from files import kept

FOLDER = Path(".cache") / "cards"
_CODE = Path(__file__).resolve().parents[2] / "figures"


def card_of(root: Path, name: str, svg: str) -> str:
    """The card of the drawing called `name`, whose text is `svg`."""
    key, file = hashlib.sha256(f"{_code()}\n{svg}".encode()).hexdigest(), root / FOLDER / f"{name}.svg"
    card = kept.find(file, key)
    if card is None:
        kept.keep(file, key, card := card_drawing(svg))
    return card


@cache
def _code() -> str:
    return kept.digest_of(_CODE.glob("*.py"))
