"""Parts of a drawing, found again in its text: its panels, and its floor line. `layout` puts them there.

Places are SVG units of the panel.
"""

import re
from typing import NamedTuple

PANEL = re.compile(r'<g transform="translate\((\S+) (\S+)\)">(.*?)</g>(?=<g transform="translate|</svg>)', re.DOTALL)
_FLOOR = re.compile(r'<path class="fl"[^>]* d="M(\S+) (\S+)L(\S+) \S+"/>')


class FloorLine(NamedTuple):
    """A floor line from `left` to `right`; a verdict gives it a style of its own."""

    left: float
    y: float
    right: float

    def __str__(self) -> str:
        return f'<path class="fl" d="M{self.left:g} {self.y:g}L{self.right:g} {self.y:g}"/>'


def floor_line(marks: str) -> FloorLine | None:
    """That of a panel; None where it is seen from above."""
    found = _FLOOR.search(marks)
    return FloorLine(*map(float, found.groups())) if found else None


def only_floor_line(svg: str) -> FloorLine | None:
    """That of a drawing which stands on one floor and has one panel."""
    return None if PANEL.search(svg) or len(_FLOOR.findall(svg)) > 1 else floor_line(svg)


def with_floor_line(marks: str, line: FloorLine | None) -> str:
    """The panel with this floor line in place of its own; with None it has none."""
    return _FLOOR.sub(str(line or ""), marks, count=1)
