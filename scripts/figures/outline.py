"""An outline: points, the smooth curve through them, its polygon for measuring, its SVG path for drawing."""

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from figures.curves import Bezier, sample, spline
from figures.fitting import TOLERANCE, fewer
from figures.plane import Point, Polyline, signed_area

ToPage = Callable[[Point], complex]


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

    def path(self, to_page: ToPage, digits: int = 1, tolerance: float = TOLERANCE) -> str:
        """The `d` of an SVG path, `tolerance` cm from the curve at most.

        `to_page` turns cm, y up, into SVG units, y down.
        """
        chain = fewer(self.curve, self.closed, tolerance) if len(self.curve) > 3 else self.curve
        return curve_path(chain, self.closed, to_page, digits)


def number(value: float, digits: int = 1) -> str:
    """The shortest way to write `value` in SVG."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def pair(x: float, y: float, digits: int = 1) -> str:
    """Two numbers with a space only where SVG needs one."""
    second = number(y, digits)
    return number(x, digits) + (second if second.startswith("-") else " " + second)


def _rounded(point: complex, digits: int) -> complex:
    return complex(round(point.real, digits), round(point.imag, digits))


def curve_path(chain: Sequence[Bezier], closed: bool, to_page: ToPage, digits: int = 1) -> str:
    """One relative cubic command; each piece starts from the rounded end of the last, so rounding never adds up."""
    here = _rounded(to_page(chain[0].start), digits)
    begin = "M" + pair(here.real, here.imag, digits)
    steps = []
    for piece in chain:
        places = [_rounded(to_page(point), digits) for point in piece[1:]]
        steps += [pair(place.real - here.real, place.imag - here.imag, digits) for place in places]
        here = places[-1]
    return begin + "c" + " ".join(steps).replace(" -", "-") + ("z" if closed else "")


def straight_path(points: Sequence[Point], to_page: ToPage, closed: bool = False) -> str:
    """Straight lines through `points`."""
    places = [to_page(point) for point in points]
    return "M" + "L".join(pair(place.real, place.imag) for place in places) + ("z" if closed else "")
