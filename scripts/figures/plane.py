"""Points, turns and polygons in the plane.

A point is a complex number x + iy in centimetres, x to the right and y up. Angles are in degrees, positive
counter-clockwise. A polygon is a list of points, closed without repeating its first.
"""

import cmath
import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Point = complex
Polyline = list[complex]


class Box(NamedTuple):
    """An upright rectangle in cm."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def holds(self, point: Point) -> bool:
        return self.left <= point.real <= self.right and self.bottom <= point.imag <= self.top


def turn(degrees: float) -> complex:
    """The unit vector at `degrees`; multiplying by it turns a vector counter-clockwise."""
    return cmath.exp(1j * math.radians(degrees))


def heading(vector: complex) -> float:
    """The direction of `vector` in degrees, in (-180, 180]."""
    return math.degrees(cmath.phase(vector))


def wrap(degrees: float) -> float:
    """The same angle in (-180, 180]."""
    return -((180.0 - degrees) % 360.0 - 180.0)


def mix(a: complex, b: complex, share: float) -> complex:
    """The point `share` of the way from `a` to `b`."""
    return a + (b - a) * share


def blend(a: float, b: float, share: float) -> float:
    """The number `share` of the way from `a` to `b`."""
    return a + (b - a) * share


def unit(vector: complex) -> complex:
    """`vector` at length 1; 1 for the zero vector."""
    length = abs(vector)
    return vector / length if length > 1e-9 else 1 + 0j


def dot(a: complex, b: complex) -> float:
    """The scalar product of two vectors."""
    return a.real * b.real + a.imag * b.imag


def cross(a: complex, b: complex) -> float:
    """Positive if `b` points to the left of `a`."""
    return a.real * b.imag - a.imag * b.real


def crossing(a: Point, b: Point, c: Point, d: Point) -> tuple[float, float] | None:
    """Where the segments a-b and c-d cross, as shares along each; None if they do not."""
    along, other = b - a, d - c
    span = cross(along, other)
    if abs(span) < 1e-12:
        return None
    share = cross(c - a, other) / span
    other_share = cross(c - a, along) / span
    if 0 <= share <= 1 and 0 <= other_share <= 1:
        return share, other_share
    return None


def signed_area(polygon: Sequence[Point]) -> float:
    """Area in cm2, positive if the polygon runs counter-clockwise."""
    return sum(cross(polygon[i - 1], polygon[i]) for i in range(len(polygon))) / 2


def bounds(points: Iterable[Point]) -> Box:
    """The smallest upright rectangle round `points`; there must be at least one."""
    every = list(points)
    across, upward = [p.real for p in every], [p.imag for p in every]
    return Box(min(across), min(upward), max(across), max(upward))


def is_inside(point: Point, polygon: Sequence[Point]) -> bool:
    """Whether `point` lies in `polygon` (even-odd)."""
    odd = False
    before = polygon[-1]
    x, y = point.real, point.imag
    for after in polygon:
        low, high = before.imag, after.imag
        if (high > y) != (low > y) and x < (before.real - after.real) * (y - high) / (low - high) + after.real:
            odd = not odd
        before = after
    return odd


def distance(point: Point, polygon: Sequence[Point]) -> float:
    """How far `point` is from the edge of `polygon`, in cm."""
    nearest = math.inf
    before = polygon[-1]
    for after in polygon:
        edge, away = after - before, point - before
        square = edge.real * edge.real + edge.imag * edge.imag
        share = 0.0 if square == 0 else (away.real * edge.real + away.imag * edge.imag) / square
        gap = abs(away - edge * min(1.0, max(0.0, share)))
        nearest = min(nearest, gap)
        before = after
    return nearest
