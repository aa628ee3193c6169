"""An outline: points, the smooth curve through them, its polygon for measuring, its SVG path for drawing."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from figures.curves import Bezier, sample, spline
from figures.fitting import TOLERANCE, fewer
from figures.plane import Point, Polyline, signed_area

ToPage = Callable[[Point], complex]
HALF = 0.5  # SVG units; half a unit is less than half a pixel on a phone


class Outline:
    """A smooth path through points in cm.

    Every closed outline runs counter-clockwise, so that several in one SVG path unite under the non-zero
    rule.
    """

    def __init__(self, points: Sequence[Point], closed: bool = True, corners: Collection[int] = ()) -> None:
        turned = closed and signed_area(points) < 0
        self.points: Polyline = list(reversed(points)) if turned else list(points)
        last = len(points) - 1
        self.corners = tuple(last - i for i in corners) if turned else tuple(corners)
        self.closed = closed

    @cached_property
    def curve(self) -> list[Bezier]:
        return spline(self.points, self.closed, self.corners)

    def polygon(self, steps: int = 4) -> Polyline:
        """Points on the curve itself, `steps` on each piece."""
        return sample(self.curve, steps)

    def path(self, to_page: ToPage, step: float = HALF, tolerance: float = TOLERANCE) -> str:
        """The `d` of an SVG path, `tolerance` cm from the curve at most, and as near to that as whole `step`s get.

        `to_page` turns cm, y up, into SVG units, y down.
        """
        chain = fewer(self.curve, self.closed, tolerance) if len(self.curve) > 3 else self.curve
        return curve_path(chain, self.closed, to_page, step)


def number(value: float) -> str:
    """The shortest way to write `value` in SVG, to a tenth."""
    text = f"{value:.1f}".removesuffix(".0")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def pair(x: float, y: float) -> str:
    """Two numbers with a space only where SVG needs one."""
    second = number(y)
    return number(x) + (second if second.startswith("-") else " " + second)


def rounded(point: complex, step: float = 1) -> complex:
    """The nearest point whose numbers are whole steps."""
    return complex(round(point.real / step) * step, round(point.imag / step) * step)


def curve_path(chain: Sequence[Bezier], closed: bool, to_page: ToPage, step: float = HALF) -> str:
    """One relative cubic command; each piece starts from the rounded end of the last, so rounding never adds up."""
    here = rounded(to_page(chain[0].start), step)
    begin = "M" + pair(here.real, here.imag)
    steps = []
    for piece in chain:
        places = [rounded(to_page(point), step) for point in piece[1:]]
        steps += [pair(place.real - here.real, place.imag - here.imag) for place in places]
        here = places[-1]
    return begin + "c" + " ".join(steps).replace(" -", "-") + ("z" if closed else "")


def straight_path(points: Sequence[Point], to_page: ToPage, closed: bool = False) -> str:
    """Straight lines through `points`."""
    places = [to_page(point) for point in points]
    return "M" + "L".join(pair(place.real, place.imag) for place in places) + ("z" if closed else "")
