"""Fewer Bezier pieces for the same curve, so that the files stay small.

The method is Schneider, "An algorithm for automatically fitting digitized curves", Graphics Gems (1990): fit
one cubic by least squares, move the parameters by Newton steps, split where the error is largest.
"""

import itertools
from collections.abc import Sequence

from figures.curves import Bezier, sample
from figures.plane import Point, Polyline, dot, unit

TOLERANCE = 0.13  # cm; a fifth of a millimetre on a phone
_SMOOTH = 0.93  # cosine between neighbours below which a joint of the chain is a corner


def fewer(chain: Sequence[Bezier], closed: bool, tolerance: float = TOLERANCE) -> list[Bezier]:
    """A chain with fewer pieces, nowhere more than `tolerance` cm away; corners stay corners."""
    count = len(chain)
    cuts = [i for i in range(0 if closed else 1, count) if _is_corner(chain[i - 1], chain[i])]
    pieces = list(chain)
    if closed and cuts:
        first = cuts[0]
        pieces = pieces[first:] + pieces[:first]
        cuts = [cut - first for cut in cuts[1:]]
    elif closed:
        cuts = [count // 2]
    edges = [0, *cuts, count]
    fitted: list[Bezier] = []
    for low, high in itertools.pairwise(edges):
        part = pieces[low:high]
        points = sample(part, 5)
        fitted += _fit(points, _leaving(part[0], points), _arriving(part[-1], points), tolerance)
    return fitted


def _leaving(piece: Bezier, points: Sequence[Point]) -> complex:
    way = piece.handle - piece.start
    return unit(way if abs(way) > 1e-6 else points[1] - points[0])


def _arriving(piece: Bezier, points: Sequence[Point]) -> complex:
    way = piece.end_handle - piece.end
    return unit(way if abs(way) > 1e-6 else points[-2] - points[-1])


def _is_corner(before: Bezier, after: Bezier) -> bool:
    comes = before.end - before.end_handle
    goes = after.handle - after.start
    comes = comes if abs(comes) > 1e-6 else before.end - before.start
    goes = goes if abs(goes) > 1e-6 else after.end - after.start
    return dot(unit(comes), unit(goes)) < _SMOOTH


def _fit(points: Polyline, leaving: complex, arriving: complex, tolerance: float) -> list[Bezier]:
    if len(points) == 2:
        third = abs(points[1] - points[0]) / 3
        return [Bezier(points[0], points[0] + leaving * third, points[1] + arriving * third, points[1])]
    shares = _shares(points)
    split = len(points) // 2
    for _ in range(4):
        curve = _least_squares(points, shares, leaving, arriving)
        worst, split = _worst(curve, points, shares)
        if worst < tolerance:
            return [curve]
        if worst > tolerance * 6:
            break
        _refine(curve, points, shares)
    tangent = unit(points[split - 1] - points[split + 1])
    before = _fit(points[: split + 1], leaving, tangent, tolerance)
    return before + _fit(points[split:], -tangent, arriving, tolerance)


def _worst(curve: Bezier, points: Polyline, shares: list[float]) -> tuple[float, int]:
    """The largest distance from a point to the curve at its share, and the index of that point."""
    p0, p1, p2, p3 = curve
    worst, split = 0.0, len(points) // 2
    for i in range(1, len(points) - 1):
        t = shares[i]
        rest = 1 - t
        there = rest * rest * (rest * p0 + 3 * t * p1) + t * t * (3 * rest * p2 + t * p3)
        miss = abs(there - points[i])
        if miss > worst:
            worst, split = miss, i
    return worst, split


def _shares(points: Polyline) -> list[float]:
    """The length up to each point as a share of the whole."""
    lengths = [0.0]
    for before, after in itertools.pairwise(points):
        lengths.append(lengths[-1] + abs(after - before))
    return [length / (lengths[-1] or 1.0) for length in lengths]


def _least_squares(points: Polyline, shares: list[float], leaving: complex, arriving: complex) -> Bezier:
    """The cubic with these unit tangents at its ends that comes closest to `points` at `shares`."""
    first, last = points[0], points[-1]
    c00 = c01 = c11 = 0.0
    near_first = near_last = 0j
    for point, t in zip(points, shares, strict=True):
        rest = 1 - t
        b1, b2 = 3 * rest * rest * t, 3 * rest * t * t
        c00 += b1 * b1
        c01 += b1 * b2
        c11 += b2 * b2
        away = point - first * (rest * rest * rest + b1) - last * (b2 + t * t * t)
        near_first += b1 * away
        near_last += b2 * away
    c01 *= dot(leaving, arriving)
    x0, x1 = dot(leaving, near_first), dot(arriving, near_last)
    span = c00 * c11 - c01 * c01
    length = abs(last - first)
    out = into = length / 3
    if abs(span) > 1e-12:
        out, into = (x0 * c11 - x1 * c01) / span, (c00 * x1 - c01 * x0) / span
    if out < 1e-6 * length or into < 1e-6 * length:
        out = into = length / 3
    return Bezier(first, first + leaving * out, last + arriving * into, last)


def _refine(curve: Bezier, points: Polyline, shares: list[float]) -> None:
    """Move each share toward the nearest place on the curve by one Newton step."""
    p0, p1, p2, p3 = curve
    for i in range(1, len(points) - 1):
        t = shares[i]
        rest = 1 - t
        miss = curve.at(t) - points[i]
        slope = 3 * (rest * rest * (p1 - p0) + 2 * rest * t * (p2 - p1) + t * t * (p3 - p2))
        bend = 6 * (rest * (p2 - 2 * p1 + p0) + t * (p3 - 2 * p2 + p1))
        steep = dot(slope, slope) + dot(miss, bend)
        if steep:
            shares[i] = min(1.0, max(0.0, t - dot(miss, slope) / steep))
