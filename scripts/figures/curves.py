"""Smooth curves through points: tables read between their rows, and centripetal Catmull-Rom splines.

The spline is Catmull and Rom (1974) with the centripetal spacing of Yuksel, Schaefer and Keyser (2011), which
makes no loops between uneven points. It is written as cubic Beziers, the only curve an SVG path needs.
"""

import math
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from figures.plane import Point, Polyline, mix

Table = Sequence[tuple[float, float]]


class Bezier(NamedTuple):
    """A cubic Bezier curve: start, two handles, end."""

    start: Point
    handle: Point
    end_handle: Point
    end: Point

    def at(self, share: float) -> Point:
        rest = 1 - share
        return rest * rest * (rest * self.start + 3 * share * self.handle) + share * share * (
            3 * rest * self.end_handle + share * self.end
        )


def read_between(table: Table, key: float) -> float:
    """The value at `key` of a table of (key, value) rows in rising order, smooth between the rows."""
    if key <= table[0][0]:
        return table[0][1]
    if key >= table[-1][0]:
        return table[-1][1]
    row = next(i for i in range(len(table) - 1) if key <= table[i + 1][0])
    (low, value), (high, next_value) = table[row], table[row + 1]
    step = high - low
    slope = (next_value - value) / step
    if row > 0:
        slope = (next_value - table[row - 1][1]) / (high - table[row - 1][0])
    next_slope = (next_value - value) / step
    if row + 2 < len(table):
        next_slope = (table[row + 2][1] - value) / (table[row + 2][0] - low)
    s = (key - low) / step
    return (
        (2 * s**3 - 3 * s**2 + 1) * value
        + (s**3 - 2 * s**2 + s) * step * slope
        + (3 * s**2 - 2 * s**3) * next_value
        + (s**3 - s**2) * step * next_slope
    )


def _handle(before: Point | None, here: Point, after: Point) -> Point:
    """The handle that leaves `here` toward `after`, smooth with the curve coming from `before`."""
    if before is None:
        return mix(here, after, 1 / 3)
    came = math.sqrt(abs(here - before)) or 1e-6
    goes = math.sqrt(abs(after - here)) or 1e-6
    weight = 2 * came * came + 3 * came * goes + goes * goes
    return (came * came * after - goes * goes * before + weight * here) / (3 * came * (came + goes))


def spline(points: Sequence[Point], closed: bool, corners: Collection[int] = ()) -> list[Bezier]:
    """A smooth chain of Beziers through `points`, sharp at the indices in `corners`."""
    count = len(points)
    chain = []
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        here, after = points[i], points[j]
        before = points[i - 1] if (closed or i > 0) and i not in corners else None
        beyond = points[(i + 2) % count] if (closed or i + 2 < count) and j not in corners else None
        chain.append(Bezier(here, _handle(before, here, after), _handle(beyond, after, here), after))
    return chain


def sample(chain: Sequence[Bezier], steps: int) -> Polyline:
    """Points along `chain`, `steps` on each piece, and its end."""
    weights = _weights(steps)
    points = [a * p0 + b * p1 + c * p2 + d * p3 for p0, p1, p2, p3 in chain for a, b, c, d in weights]
    points.append(chain[-1].end)
    return points


@lru_cache(maxsize=16)
def _weights(steps: int) -> tuple[tuple[float, float, float, float], ...]:
    """How much each of the four points of a Bezier counts at each step."""
    shares = [k / steps for k in range(steps)]
    return tuple(((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3) for t in shares)
