"""An exercise's drawing: its size and what it shows, read from the file itself."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Drawing:
    """`path` is below docs/. The size keeps the page still while the file loads."""

    path: str
    width: int
    height: int
    alt: str


def find_drawing(docs: Path, slug: str) -> Drawing | None:
    """The drawing of the exercise `slug`, or None where there is no file yet."""
    path = f"assets/figures/{slug}.svg"
    if not (docs / path).is_file():
        return None
    root = ElementTree.parse(docs / path).getroot()  # noqa: S314  our own file
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    return Drawing(path, round(width), round(height), root.findtext(f"{_SVG}desc", ""))
