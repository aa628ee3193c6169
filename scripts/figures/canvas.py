"""A sheet to draw on: collects SVG marks, the room they need and the ground that labels must keep off.

Places are cm, y up. The sheet itself has `SCALE` SVG units to the centimetre, y down, one scale for every
figure.
"""

import html
from collections.abc import Iterable, MutableMapping, Sequence

from figures.fitting import TOLERANCE
from figures.outline import HALF, Outline, number, pair, straight_path
from figures.plane import Box, Point, Polyline, bounds

SCALE = 2.0
SHADE = "translate(-3.2 -4.2)"  # the lit side of a body, moved toward the light
_NEVER_SHADED = ("hair",)


def _css(name: str) -> str:
    return f' class="{name}"' if name else ""


class Canvas:
    """Marks of one panel. `prefix` makes its ids unique on a page; curves go from one whole `step` of units to another.

    `shapes` (path -> id) is common to the panels of a drawing: a shape that is the same in two is written once.
    """

    def __init__(
        self,
        prefix: str,
        step: float = HALF,
        tolerance: float = TOLERANCE,
        shapes: MutableMapping[str, str] | None = None,
    ) -> None:
        self.prefix, self.step, self.tolerance = prefix, step, tolerance
        self.shapes = {} if shapes is None else shapes
        self.mirrored = False
        self.marks: list[str] = []
        self.solids: list[Polyline] = []
        self.kept_clear: Polyline = []
        self.arrows: list[Polyline] = []
        self._corners: list[Box] = []
        self._count = 0

    def world(self, point: Point) -> Point:
        """Where a point of the present figure is in the picture."""
        return complex(-point.real, point.imag) if self.mirrored else point

    def to_page(self, point: Point) -> complex:
        there = self.world(point)
        return complex(there.real * SCALE, -there.imag * SCALE)

    def box(self) -> Box:
        """The room needed so far, in cm."""
        return Box(
            min(box.left for box in self._corners),
            min(box.bottom for box in self._corners),
            max(box.right for box in self._corners),
            max(box.top for box in self._corners),
        )

    def needs(self, points: Iterable[Point]) -> None:
        """These points must be in the picture."""
        self._corners.append(bounds(self.world(point) for point in points))

    def keep_clear(self, points: Iterable[Point]) -> None:
        """No label covers these points."""
        self.kept_clear += [self.world(point) for point in points]

    def path_of(self, outline: Outline) -> str:
        """The `d` of an outline on this sheet."""
        return outline.path(self.to_page, self.step, self.tolerance)

    def mark(self, svg: str) -> None:
        self.marks.append(svg)

    def open(self, css_class: str) -> None:
        self.mark(f'<g class="{css_class}">')

    def close(self) -> None:
        self.mark("</g>")

    def shape(self, outlines: Sequence[Outline], fill: str, solid: bool = True, shaded: bool = True) -> str:
        """Outlines of one colour, united by paint: all lines first, then all fills over them, then the shade.

        A `solid` shape is part of a body: labels keep off it. Returns its id, for `patch`.
        """
        for outline in outlines:
            polygon = outline.polygon(3)
            self.needs(polygon)
            if solid:
                self.solids.append([self.world(point) for point in polygon])
        shade = shaded and solid and fill not in _NEVER_SHADED
        name, defined = self._defined("".join(self.path_of(outline) for outline in outlines), shade)
        use = f'<use href="#{name}"'
        self.mark(f'<g fill="var(--{fill})">{defined}{use} class="o"/>{use}/>')
        if shade:
            self.mark(f'<g clip-path="url(#{name}c)">{use} class="sh"/>{use} transform="{SHADE}"/></g>')
        self.mark("</g>")
        return name

    def patch(self, shape: str, points: Sequence[Point], fill: str) -> None:
        """Another colour on the part of a shaded `shape` that lies within `points`."""
        self.mark(f'<g clip-path="url(#{shape}c)">')
        self.straight(points, "o1", closed=True, more=f' fill="var(--{fill})"')
        self.mark("</g>")

    def _defined(self, path: str, clips: bool) -> tuple[str, str]:
        """The id of a shape, and its definition where it is new; one that `clips` has a clip path, its id and c."""
        key = f"{path}{clips}"
        if key in self.shapes:
            return self.shapes[key], ""
        self._count += 1
        name = self.shapes[key] = f"{self.prefix}{self._count}"
        clip = f'<clipPath id="{name}c"><use href="#{name}"/></clipPath>' if clips else ""
        return name, f'<defs><path id="{name}" d="{path}"/>{clip}</defs>'

    def outlines(self, outlines: Iterable[Outline], css: str, fill: str | None = None, more: str = "") -> None:
        """Several outlines in one path of one class."""
        path = "".join(self.path_of(outline) for outline in outlines)
        paint = f' fill="var(--{fill})"' if fill else ""
        self.mark(f'<path{_css(css)}{paint}{more} d="{path}"/>')

    def line(self, points: Polyline, css: str = "n", closed: bool = False) -> None:
        self.outlines([Outline(points, closed)], css)

    def straight(self, points: Sequence[Point], css: str, closed: bool = False, more: str = "") -> None:
        self.mark(f'<path{_css(css)}{more} d="{straight_path(points, self.to_page, closed)}"/>')

    def plain(self, outline: Outline, fill: str) -> None:
        """A filled outline without a line."""
        self.mark(f'<path fill="var(--{fill})" d="{self.path_of(outline)}"/>')

    def box_shape(self, box: Box, fill: str, rounding: float = 1.0, css: str = "o1", counts: bool = True) -> None:
        """An upright rectangle; `rounding` in cm. If it `counts`, it is sure to be in the picture."""
        corners = [complex(box.left, box.bottom), complex(box.right, box.top)]
        first, second = (self.to_page(corner) for corner in corners)
        self.mark(
            f'<rect{_css(css)} x="{number(min(first.real, second.real))}" y="{number(second.imag)}" '
            f'width="{number(abs(second.real - first.real))}" height="{number(first.imag - second.imag)}" '
            f'rx="{number(rounding * SCALE)}" fill="var(--{fill})"/>'
        )
        if counts:
            self.needs(corners)

    def circle(self, centre: Point, radius: float, css: str, fill: str | None = None) -> None:
        """A circle, `radius` in cm."""
        there = self.to_page(centre)
        paint = f' fill="var(--{fill})"' if fill else ""
        self.mark(
            f'<circle{_css(css)}{paint} cx="{number(there.real)}" cy="{number(there.imag)}" '
            f'r="{number(radius * SCALE)}"/>'
        )

    def text(self, words: str, at: Point, css: str, anchor: str = "start") -> None:
        there = self.to_page(at)
        where = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self.mark(
            f'<text{_css(css)}{where} x="{number(there.real)}" y="{number(there.imag)}">{html.escape(words)}</text>'
        )

    def spoke(self, start: Point, end: Point, css: str) -> None:
        """A straight line from `start` to `end`."""
        a, b = self.to_page(start), self.to_page(end)
        self.mark(f'<path class="{css}" d="M{pair(a.real, a.imag)}L{pair(b.real, b.imag)}"/>')
