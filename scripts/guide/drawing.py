"""An exercise's drawing: where it lies, its size, and what it shows in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from figures import card_size, described, size


@dataclass(frozen=True)
class Drawing:
    """`path` is below docs/. The size keeps the page still while the file loads.

    That of its card differs where there are words in it, or several postures.
    `alt` is short, `full` says everything that is seen, `caption` says what the muscle does on each side.
    `floor` is how far its one floor line lies above its lower edge; None where it has words in it.
    """

    name: str
    path: str
    width: int
    height: int
    alt: str
    full: str
    caption: str
    floor: int | None
    card_width: int
    card_height: int

    @property
    def card(self) -> str:
        """Where its small version for cards lies in the site; the build makes it."""
        return f"assets/figures/cards/{self.name}.svg"


def find_drawing(root: Path, name: str, record: Mapping[str, Any] | None = None) -> Drawing | None:
    """The drawing called `name`, in the words of the exercise's `record`. None where there is no sound one."""
    path = f"assets/figures/{name}.svg"
    try:
        words, floor = described(root, name, record)
    except KeyError:
        return None  # there is no pose, or the checker says what is wrong with it
    try:
        width, height = size(root, name)
        small = (width, height) if floor is not None else card_size((root / "docs" / path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None  # it was not drawn yet, or the checker says that it is not whole (FIG306)
    return Drawing(name, path, width, height, words.alt, words.full, words.caption, floor, *small)
