"""An exercise's drawing: where it lies, its size, and what it shows in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from figures import described, size


@dataclass(frozen=True)
class Drawing:
    """`path` is below docs/. The size keeps the page still while the file loads.

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

    @property
    def card(self) -> str:
        """Where its small version for cards lies in the site; the build makes it."""
        return f"assets/figures/cards/{self.name}.svg"


def find_drawing(root: Path, name: str, record: Mapping[str, Any] | None = None) -> Drawing | None:
    """The drawing called `name`, in the words of the exercise's `record`. None where there is no sound one."""
    try:
        words, floor = described(root, name, record)
        width, height = size(root, name)
    except (KeyError, OSError, ValueError):
        return None  # the checker says what is wrong with it
    return Drawing(name, f"assets/figures/{name}.svg", width, height, words.alt, words.full, words.caption, floor)
