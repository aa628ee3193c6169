"""The two sides of a limb, bone after bone, joined into one line without notches or bumps."""

from collections.abc import Callable, Sequence

from figures.plane import Point, Polyline, blend, crossing, heading, mix, turn, unit

_ARC_STEP = 22.0  # degrees between the points of an arc about a joint


def join(first: Polyline, second: Polyline, fillet: float, joint: Point | None = None) -> Polyline:
    """One side running along `first`, then `second`.

    Where they cross, on the inside of a bend, both are cut there and the corner is rounded over about
    `fillet` cm. Where they part, on the outside, an arc about `joint` closes the gap: kneecap, elbow, heel.
    """
    meeting = _first_crossing(first, second)
    if meeting is not None:
        return _rounded_corner(first, second, meeting, fillet)
    return first + (_arc(first[-1], second[0], joint) if joint is not None else []) + second


def _first_crossing(first: Polyline, second: Polyline) -> tuple[int, int, Point] | None:
    for i in range(len(first) - 1):
        found = []
        for j in range(len(second) - 1):
            hit = crossing(first[i], first[i + 1], second[j], second[j + 1])
            if hit is not None:
                found.append((hit[0], j))
        if found:
            share, j = min(found)
            return i, j, mix(first[i], first[i + 1], share)
    return None


def _rounded_corner(first: Polyline, second: Polyline, meeting: tuple[int, int, Point], fillet: float) -> Polyline:
    i, j, corner = meeting
    comes = [point for point in first[: i + 1] if abs(point - corner) > fillet]
    goes = [point for point in second[j + 1 :] if abs(point - corner) > fillet]
    if not comes or not goes:
        return [*comes, corner, *goes]
    before = corner + unit(comes[-1] - corner) * fillet
    after = corner + unit(goes[0] - corner) * fillet
    return [*comes, before, corner * 0.5 + (before + after) * 0.25, after, *goes]


def _arc(start: Point, end: Point, centre: Point) -> Polyline:
    comes, goes = start - centre, end - centre
    sweep = heading(goes / comes) if abs(comes) > 0 else 0.0
    count = int(abs(sweep) // _ARC_STEP)
    shares = [k / (count + 1) for k in range(1, count + 1)]
    return [centre + blend(abs(comes), abs(goes), s) * unit(comes) * turn(sweep * s) for s in shares]


def half_turn(centre: Point, start: Point, end: Point) -> Polyline:
    """The round end of a limb: from `start` clockwise about `centre` to `end`, both left out."""
    comes, goes = start - centre, end - centre
    return [centre + unit(comes) * turn(-180 * k / 6) * blend(abs(comes), abs(goes), k / 6) for k in range(1, 6)]


def spaced(points: Sequence[Point], gap: float) -> Polyline:
    """`points` without those closer than `gap` cm to the one before."""
    kept = [points[0]]
    for point in points[1:]:
        if abs(point - kept[-1]) >= gap:
            kept.append(point)
    return kept


def drop_leading(points: Polyline, covered: Callable[[Point], bool]) -> Polyline:
    """`points` without the first ones that are `covered` by the part before; at least two stay."""
    start = 0
    while len(points) - start > 2 and covered(points[start]):
        start += 1
    return points[start:]


def untangle(points: Polyline) -> Polyline:
    """`points` without the loops that a strong bend folds into its inner side."""
    line = list(points)
    while (loop := _first_loop(line)) is not None:
        i, j, corner = loop
        line = [*line[: i + 1], corner, *line[j + 1 :]]
    return line


def _first_loop(line: Polyline) -> tuple[int, int, Point] | None:
    for i in range(len(line) - 3):
        for j in range(i + 2, len(line) - 1):
            hit = crossing(line[i], line[i + 1], line[j], line[j + 1])
            if hit is not None:
                return i, j, mix(line[i], line[i + 1], hit[0])
    return None
