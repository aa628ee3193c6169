"""The picture that goes with a link to a page: its title, and its drawing on the floor line that runs across."""

import html
from collections.abc import Mapping

from figures import View
from figures.svg_parts import only_floor_line, with_floor_line

WIDTH, HEIGHT = 1200, 630
NAME = "guide"  # of the card for every page without one of its own
_MARGIN = 72
_FLOOR = 520
_SIZES = (68, 58, 50)  # px of the title, the largest that fits
_LINES = 4
_WORDS_WIDE = 500  # px
_DRAWING = (580, 400)  # px, the most it takes
_COLOURS = ("ink", "strong", "soft", "accent", "floor", "paper")

Widths = Mapping[str, float]  # of characters, in em
Colours = Mapping[str, str]  # by the names of tokens.css


def social_card(title: str, above: str, site: str, mark: str, drawing: str, bold: Widths, colours: Colours) -> str:
    """The SVG of a card. `above` is a word over the title, `drawing` a flat SVG that stands on a floor, or "".

    The card draws the floor line from edge to edge, in place of the drawing's own.
    """
    ink, strong, soft, accent, floor, paper = (colours[name] for name in _COLOURS)
    size, lines = _fitted(title, bold)
    step = round(size * 1.14)
    top = max(190, 300 - len(lines) * step // 2 + size // 2)
    words = "".join(
        f'<text x="{_MARGIN}" y="{top + number * step}" font-size="{size}" font-weight="700" fill="{strong}">'
        f"{html.escape(line)}</text>"
        for number, line in enumerate(lines)
    )
    label = f'<text x="{_MARGIN}" y="{top - size - 18}" font-size="30" fill="{soft}">{html.escape(above)}</text>'
    foot = (
        f'<g transform="translate({_MARGIN - 6} 550) scale(2)" fill="{accent}">{mark}</g>'
        f'<text x="{_MARGIN + 52}" y="586" font-size="32" font-weight="700" fill="{ink}">{html.escape(site)}</text>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{WIDTH}" '
        f'height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="Guide Sans"><style>.nr{{display:none}}</style>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{paper}"/>'
        f'<path d="M0 {_FLOOR}H{WIDTH}" stroke="{floor}" stroke-width="4"/>{_placed(drawing)}{label}{words}{foot}</svg>'
    )


def _fitted(title: str, bold: Widths) -> tuple[int, list[str]]:
    """The largest size at which the title stands in few lines, and these lines."""
    for size in _SIZES:
        lines = _wrapped(title, size, bold)
        if len(lines) <= _LINES:
            return size, lines
    return _SIZES[-1], _wrapped(title, _SIZES[-1], bold)


def _wrapped(title: str, size: int, bold: Widths) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and sum(bold.get(letter, 0.6) for letter in longer) * size > _WORDS_WIDE:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _placed(drawing: str) -> str:
    """The drawing at the right, its floor on the card's. One of several panels keeps theirs, and stands above it."""
    if not drawing:
        return ""
    view = View.of(drawing)
    scale = min(_DRAWING[0] / view.width, _DRAWING[1] / view.height)
    wide, high = view.width * scale, view.height * scale
    inside = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
    stands = view.height + 12.0
    if floor := only_floor_line(drawing):
        stands, inside = floor.y - view.top, with_floor_line(inside, None)
    left, top = WIDTH - _MARGIN / 2 - wide, _FLOOR - stands * scale
    return (
        f'<svg class="fig" x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}" viewBox="{view.box}">'
        f"{inside}</svg>"
    )
