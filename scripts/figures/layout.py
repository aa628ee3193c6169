"""Putting panels together on one scale: alone on a wide floor, side by side, or, where people lie, one above
the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from figures.canvas import SCALE, Canvas
from figures.labels import RADIUS
from figures.marks import LETTER, draw_word
from figures.panel import Panel
from figures.plane import Box

WIDTH = 228.0  # cm; every picture is at least so wide, so that persons are one size down a page
MARGIN = 4.0
PANEL_GAP = 8.0
WORD_DROP = 11.0  # cm from the floor down to the word of a panel
WORD_ROOM = 15.0  # cm under the floor for the word of a panel
NOTE_DROP = 10.0  # cm from what is seen from above down to the note that says so
VERDICT_ROOM = 38.0
LONG = 150.0  # cm; panels wider than this stand one above the other
NOTE = "Lying on the side, from above"


@dataclass(frozen=True)
class Sheet:
    """All marks of a drawing and the frame round them, in cm."""

    marks: str
    frame: Box


def lay_out(panels: Sequence[Panel]) -> Sheet:
    """The sheet of a drawing with these panels; adds floors and words."""
    if len(panels) == 1:
        return _single(panels[0])
    return _column(panels) if _stacked(panels) else _row(panels)


def word_rooms(panels: Sequence[Panel]) -> list[float]:
    """How wide the word under each of these panels may be, in cm."""
    if _stacked(panels):
        return [_width(panel, WIDTH) for panel in _aligned(panels)]
    return [_width(panel, WIDTH / 2) for panel in panels]


def _stacked(panels: Sequence[Panel]) -> bool:
    return max(panel.box.right - panel.box.left for panel in panels) > LONG


def _aligned(panels: Sequence[Panel]) -> list[Panel]:
    """The panels as wide as all of them together."""
    left, right = min(panel.box.left for panel in panels), max(panel.box.right for panel in panels)
    return [replace(panel, box=panel.box._replace(left=left, right=right)) for panel in panels]


def _middle(panel: Panel) -> float:
    return (panel.box.left + panel.box.right) / 2


def _width(panel: Panel, least: float) -> float:
    return max(least, panel.box.right - panel.box.left + 2 * MARGIN)


def _single(panel: Panel) -> Sheet:
    """One panel; the floor runs from edge to edge."""
    width, middle = _width(panel, WIDTH), _middle(panel)
    low = min(panel.box.bottom, panel.floor or 0.0) - MARGIN / 2
    if panel.floor is None:
        panel.canvas.text(NOTE, complex(middle, panel.box.bottom - NOTE_DROP), "tx", "middle")
        low = panel.box.bottom - WORD_ROOM
    marks = _floor(panel, width) + "".join(panel.canvas.marks)
    return Sheet(marks, Box(middle - width / 2, low, middle + width / 2, panel.box.top + MARGIN))


def _word_line(panel: Panel) -> float:
    """The height of a panel's word: under the floor, and under numbers that would touch it."""
    floor = panel.floor if panel.floor is not None else panel.box.bottom
    reach = len(panel.scene.word or "") * LETTER / 2 + RADIUS + 2
    near = [seat.centre for seat in panel.seats if abs(seat.centre.real - _middle(panel)) < reach]
    numbers = [centre.imag - RADIUS for centre in near if centre.imag < floor]
    return min([floor - WORD_DROP, *(low - WORD_DROP + 1 for low in numbers)])


def _low(panel: Panel) -> float:
    """The lower edge of a panel with its word."""
    room = (VERDICT_ROOM if panel.scene.verdict else WORD_ROOM) - WORD_DROP
    return min(panel.box.bottom - MARGIN, _word_line(panel) - room)


def _floor(panel: Panel, width: float) -> str:
    """The floor line, green or red under a verdict."""
    if panel.floor is None:
        return ""
    colour = {"like": "yes", "not-like": "no"}.get(panel.scene.verdict or "")
    more = f' style="stroke:var(--{colour});stroke-width:5"' if colour else ""
    line = Canvas(panel.canvas.prefix)
    left = complex(_middle(panel) - width / 2, panel.floor)
    line.straight([left, left + width], "fl", more=more)
    return "".join(line.marks)


def _worded(panel: Panel, width: float) -> str:
    """The marks of a panel with its floor and its word."""
    at = complex(_middle(panel), _word_line(panel))
    draw_word(panel.canvas, panel.scene.word or "", panel.scene.verdict, at)
    return _floor(panel, width) + "".join(panel.canvas.marks)


def _moved(marks: str, right: float, up: float) -> str:
    return f'<g transform="translate({right * SCALE:.1f} {-up * SCALE:.1f})">{marks}</g>'


def _row(panels: Sequence[Panel]) -> Sheet:
    """Side by side on one floor."""
    marks, x = [], 0.0
    for panel in panels:
        width = _width(panel, WIDTH / 2)
        marks.append(_moved(_worded(panel, width), x + width / 2 - _middle(panel), 0.0))
        x += width + PANEL_GAP
    top = max(panel.box.top for panel in panels) + MARGIN
    return Sheet("".join(marks), Box(0.0, min(_low(panel) for panel in panels), x - PANEL_GAP, top))


def _column(panels: Sequence[Panel]) -> Sheet:
    """One above the other, each on its own floor, with the same place above the same place."""
    panels = _aligned(panels)
    width = _width(panels[0], WIDTH)
    marks, y = [], 0.0
    for panel in panels:
        up = y - panel.box.top - MARGIN
        marks.append(_moved(_worded(panel, width), width / 2 - _middle(panel), up))
        y = up + _low(panel) - PANEL_GAP
    return Sheet("".join(marks), Box(0.0, y + PANEL_GAP, width, 0.0))
