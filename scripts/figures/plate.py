"""What the plates share: drawn shapes, mirrored halves, and the numbers of a key, which the page puts into words.

Plates are drawn in cm of the body, `GROW` times as large as figures, so that they fill a phone.
"""

from collections.abc import Collection, Sequence

from figures.canvas import Canvas
from figures.drawing import svg_document
from figures.labels import draw_number
from figures.outline import Outline
from figures.plane import Box, Point, Polyline
from figures.theme import PLATE_RULES, PLATE_TONES, stylesheet
from figures.view import View

GROW = 3.8
_TOLERANCE = 0.3  # canvas cm


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

    def numbers(self, key: Sequence[tuple[Point, Point]]) -> None:
        """From 1 up: a leader from the place that each number points at to the place where it stands."""
        for number, (at, stands) in enumerate(key, 1):
            draw_number(self.canvas, number, stands * GROW, at * GROW)

    def _outline(self, shape: Sequence[Point], closed: bool = True, corners: Collection[int] = ()) -> Outline:
        return Outline([p * GROW for p in shape], closed, corners)

    def svg(self, title: str, description: str, frame: Box) -> str:
        """The file; `frame` in canvas cm."""
        marks = "".join(self.canvas.marks)
        style = stylesheet(marks, {}, {**_SHADE, **PLATE_RULES}, PLATE_TONES)
        return svg_document(self.prefix, "fig", title, description, View.around(frame), style + marks)


_SHADE = {".sh": "fill:#1b2a3a;fill-opacity:.14", ".o": "stroke:var(--ink);stroke-width:2.4"}
