"""Small drawings are kept between two builds, in `.cache/cards/`: to make one takes as long as to write half a page.

A kept one holds for the text of its drawing and for the code that made it; both are in its key.
"""

import contextlib
import hashlib
from functools import cache
from pathlib import Path

from figures import card_drawing
from guide.files import write_whole

FOLDER = Path(".cache") / "cards"
_CODE = Path(__file__).resolve().parents[2] / "figures"


def card_of(root: Path, name: str, svg: str) -> str:
    """The card of the drawing called `name`, whose text is `svg`; where nothing can be written it is made again."""
    key, file = _digest(_code(), svg), root / FOLDER / f"{name}.svg"
    with contextlib.suppress(OSError, UnicodeDecodeError):
        said, _, card = file.read_text(encoding="utf-8").partition("\n")
        if said == f"{key} {_digest(card)}":
            return card
    card = card_drawing(svg)
    with contextlib.suppress(OSError):
        write_whole(file, f"{key} {_digest(card)}\n{card}")
    return card


def _digest(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


@cache
def _code() -> str:
    return _digest(*(path.read_text(encoding="utf-8") for path in sorted(_CODE.glob("*.py"))))
