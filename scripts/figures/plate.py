"""What the plates share: drawn shapes, mirrored halves, and names with leader lines as real text.

Plates are drawn in cm of the body, `GROW` times as large as figures, so that names can be read on a phone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from figures.canvas import SCALE, Canvas
from figures.drawing import svg_document
from figures.outline import Outline
from figures.plane import Box, Point, Polyline
from figures.theme import PLATE_RULES, PLATE_TONES, stylesheet

GROW = 3.8
_TOLERANCE = 0.3  # canvas cm
_LINE = 14.0  # canvas cm between the lines of a name
_OFF = 3.0  # canvas cm between a leader and its name


@dataclass(frozen=True)
class Name:
    """A name with the place it points at and the place it stands; lines of text, the first one bold."""

    lines: tuple[str, ...]
    at: Point
    stands: Point


def mirrored(shape: Sequence[Point]) -> Polyline:
    """The other half of a body that faces us."""
    return [complex(-p.real, p.imag) for p in shape]


class Plate:
    """A canvas for shapes given in cm of the body."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.canvas = Canvas(prefix, step=1, tolerance=_TOLERANCE)

    def shape(
        self,
        shape: Sequence[Point],
        css: str,
        fill: str | None = None,
        closed: bool = True,
        corners: Collection[int] = (),
    ) -> None:
        self.canvas.outlines([self._outline(shape, closed, corners)], css, fill)

    def united(self, shapes: Sequence[Outline], css: str, fill: str) -> None:
        """Several shapes as one silhouette: all lines first, then all fills over them."""
        grown = [self._outline(shape.points, corners=shape.corners) for shape in shapes]
        self.canvas.outlines(grown, css, fill)
        self.canvas.outlines(grown, "", fill)

    def both(
        self,
        shape: Sequence[Point],
        css: str,
        fill: str | None = None,
        closed: bool = True,
        corners: Collection[int] = (),
    ) -> None:
        """A shape on the left and on the right."""
        last = len(shape) - 1
        self.shape(shape, css, fill, closed, corners)
        self.shape(list(reversed(mirrored(shape))), css, fill, closed, [last - i for i in corners])

    def shaded(self, shapes: Sequence[Sequence[Point]], fill: str, css: str = "b") -> None:
        """Shapes with a shadow along their right and lower side."""
        for shape in shapes:
            self.canvas.shape([self._outline(shape)], fill)
            self.canvas.outlines([self._outline(shape)], css, None, ' fill="none"')

    def ring(self, outer: Sequence[Point], hole: Sequence[Point], css: str, fill: str) -> None:
        """A shape with a hole."""
        self.canvas.outlines([self._outline(outer), self._outline(hole)], css, fill, ' fill-rule="evenodd"')

    def circle(self, centre: Point, radius: float, css: str, fill: str) -> None:
        self.canvas.circle(centre * GROW, radius * GROW, css, fill)

    def word(self, words: str, at: Point, css: str) -> None:
        self.canvas.text(words, at * GROW, css, "middle")

    def names(self, names: Sequence[Name]) -> None:
        """Leader lines, then the names: right of their places on the right, left of them on the left."""
        for name in names:
            at, stands = name.at * GROW, name.stands * GROW
            self.canvas.spoke(at, stands, "ld")
            self.canvas.circle(at, 2.2, "dt")
            right = stands.real > at.real
            for k, line in enumerate(name.lines):
                place = stands + complex(_OFF if right else -_OFF, -4.8 - _LINE * k)
                self.canvas.text(line, place, "s" if k else "w", "start" if right else "end")

    def _outline(self, shape: Sequence[Point], closed: bool = True, corners: Collection[int] = ()) -> Outline:
        return Outline([p * GROW for p in shape], closed, corners)

    def svg(self, title: str, description: str, frame: Box) -> str:
        """The file; `frame` in canvas cm."""
        marks = "".join(self.canvas.marks)
        view = (
            round(frame.left * SCALE),
            -round(frame.top * SCALE),
            round((frame.right - frame.left) * SCALE),
            round((frame.top - frame.bottom) * SCALE),
        )
        style = stylesheet(marks, {}, {**_SHADE, **PLATE_RULES}, PLATE_TONES)
        return svg_document(self.prefix, "fig", title, description, view, style + marks)


_SHADE = {".sh": "fill:#1b2a3a;fill-opacity:.14", ".o": "stroke:var(--ink);stroke-width:2.4"}
