"""What a card shows of a drawing: one posture, the last where it has several, and none of its words.

On a card several postures would be too small to make out, and words too small to read. Places are SVG units.
"""

import re

from figures.canvas import SCALE
from figures.layout import MARGIN, NOTE_DROP, PANEL_GAP, WIDTH, WORD_DROP, WORD_ROOM
from figures.svg_parts import PANEL, FloorLine, floor_line, with_floor_line
from figures.view import View

_WORD = re.compile(r'<text class="(?:tx|sm)"[^>]* x="([^"]+)" y="([^"]+)">[^<]*</text>')
_MAIN_WORD = re.compile(r'<text class="tx"[^>]* y="([^"]+)">')
_SHAPE = re.compile(r'<defs><path id="(\w+-\w+)".*?</defs>')
_BELOW_WORD = (WORD_ROOM - WORD_DROP + PANEL_GAP) * SCALE  # from the word of a panel down to the next panel
_UNDER_FLOOR = MARGIN / 2 * SCALE


def card_view(svg: str) -> str:
    """The drawing with nothing in it but what its card shows, framed anew."""
    panels = list(PANEL.finditer(svg))
    if panels:
        svg = _last(svg, panels)
    elif note := _MAIN_WORD.search(svg):
        left, top, width, _ = View.of(svg)
        svg = _framed(svg, left, top, width, float(note[1]) + (MARGIN - NOTE_DROP) * SCALE)
    return _WORD.sub("", svg)


def card_size(svg: str) -> tuple[int, int]:
    """Width and height of the card of this drawing."""
    view = View.of(card_view(svg))
    return view.width, view.height


def _last(svg: str, panels: list[re.Match[str]]) -> str:
    """The drawing with its last panel alone, and with the shapes that it shares with those before it."""
    *_, before, panel = panels
    marks = panel[3]
    drawn = {found[1]: found[0] for found in _SHAPE.finditer(svg[: panel.start()])}
    used = dict.fromkeys(re.findall(r'href="#(\w+-\w+)"', marks))
    shared = "".join(drawn[name] for name in used if name in drawn)
    view = View.of(svg)
    if floor := floor_line(marks):
        left, right, low = floor.left, floor.right, floor.y + _UNDER_FLOOR
    else:  # seen from above: its words stand under its middle, and its right edge is that of the drawing
        middle = float([word[1] for word in _WORD.finditer(marks)][-1])
        right = view.left + view.width - float(panel[1])
        left = 2 * middle - right
        low = float(_MAIN_WORD.findall(marks)[-1]) + (MARGIN - WORD_DROP) * SCALE
    top = view.top
    if before[1] == panel[1]:  # one above the other
        words = [float(word[2]) for word in _WORD.finditer(before[3])]
        top = round(float(before[2]) - float(panel[2]) + max(words) + _BELOW_WORD)
    beside = max(0.0, (WIDTH * SCALE - (right - left)) / 2)  # a narrow card would be a tall one
    left, right = left - beside, right + beside
    if floor:
        marks = with_floor_line(marks, FloorLine(left, floor.y, right))
    alone = svg[: panels[0].start()] + shared + marks + "</svg>\n"
    return _framed(alone, left, top, right - left, low)


def _framed(svg: str, left: float, top: float, width: float, low: float) -> str:
    return View(round(left), round(top), round(width), round(low - top)).framing(svg)
