"""The drawn shapes of hands and feet, in cm.

A foot has its origin at the ankle, x toward the toes, y up; its toes have theirs at the ball (the big-toe
joint). A hand has its origin at the wrist, x toward the fingers, y to the back of the hand, thumb toward the
viewer.
"""

from dataclasses import dataclass

from figures.plane import Point, Polyline


def points(*pairs: tuple[float, float]) -> Polyline:
    """Points from pairs of numbers."""
    return [complex(x, y) for x, y in pairs]


INSTEP = points((5.0, 1.7), (7.4, 0.3), (10.4, -1.5))
HEEL_AND_SOLE = points(
    (-4.5, 0.6),
    (-5.7, -2.4),
    (-5.7, -4.8),
    (-4.1, -6.3),
    (-0.5, -6.3),
    (4.2, -5.6),
    (8.6, -6.2),
    (12.0, -6.7),
)
BALL: Point = 12.0 - 4.4j
TOES_ABOVE = points((1.4, 1.75), (3.8, 1.15), (6.0, 0.95), (7.6, 0))
TOES_BELOW = points((2.4, -1.75), (4.6, -2.05), (6.8, -2.1), (7.8, -1.2))
ANKLE_BONE = points((-1.4, 0.2), (-0.1, 1.0), (1.2, 0.2), (1.0, -0.8))
SHOE_SOLE = points((-5.6, -4.4), (-0.5, -4.9), (4.2, -4.3), (8.6, -4.8), (11.8, -5.2))
FOOT_SHAPE = [*INSTEP, 12 - 2.4j, *reversed(HEEL_AND_SOLE)]
TOES_SHAPE = [*TOES_ABOVE, *reversed(TOES_BELOW)]


@dataclass(frozen=True)
class HandShape:
    """One way to hold a hand: its back, its palm, the thumb and the lines between the fingers."""

    back: Polyline
    palm: Polyline
    thumb: Polyline
    lines: tuple[Polyline, ...] = ()


HANDS: dict[str, HandShape] = {
    "relaxed": HandShape(
        points((2.4, 2.6), (6, 2.6), (9, 1.9), (12.3, 0.7), (15.2, -1.2), (16.3, -2.9)),
        points((1.4, -2.4), (4, -2.5), (7.5, -2.2), (10.5, -2.4), (13.2, -3.0), (15.5, -3.6)),
        points(
            (0.9, 1.1),
            (4.2, 0.5),
            (7.2, -1.3),
            (9.6, -3.3),
            (9.5, -4.5),
            (8.2, -4.6),
            (5.6, -3.4),
            (2.6, -2.45),
        ),
        (points((10.4, 0.2), (12.6, -0.9), (14.4, -2.3)),),
    ),
    "flat": HandShape(
        points((2.4, 2.2), (5.5, 1.8), (9, 1.2), (13, 0.6), (16.2, -0.1), (17.2, -0.9)),
        points((1.0, -2.5), (4, -2.3), (8, -2.1), (12, -2.0), (16.2, -1.8)),
        points((1.8, 0.5), (5, 0.2), (8, -0.5), (10.6, -1.0), (11.0, -1.8), (9.4, -2.25)),
    ),
    "fist": HandShape(
        points((2.4, 2.7), (5.4, 3.1), (8.3, 2.6), (9.6, 0.8)),
        points((0.6, -2.5), (2.8, -3.4), (5.4, -4.2), (8.2, -3.7), (9.5, -1.7)),
        points((2.0, 0.9), (4.8, 1.0), (7.4, 0.1), (8.2, -1.2), (7.4, -2.0), (5.4, -1.5), (3.2, -1.5)),
        (points((8.4, -1.6), (7.2, -3.0), (5.6, -3.2)), points((6.2, -2.0), (4.6, -2.9), (3.6, -3.1))),
    ),
    "cup": HandShape(
        points((2.4, 2.7), (5.5, 2.8), (9, 1.7), (11.8, -0.4), (13.5, -3.2), (13.8, -5.2)),
        points((0.8, -2.5), (3.4, -2.3), (6.6, -1.9), (9.2, -2.6), (11.2, -4.6), (12.6, -6.1)),
        points(
            (1.2, 0.9),
            (4.2, -0.1),
            (6.4, -2.4),
            (8.0, -5.0),
            (7.6, -6.1),
            (6.2, -5.8),
            (3.8, -3.6),
            (2.2, -2.4),
        ),
        (points((10.4, -0.6), (12.0, -2.6), (12.6, -4.2)),),
    ),
    # fingers wrapped over an edge, seen from outside: knuckles and finger ends
    "clasp": HandShape(
        points((2.4, 2.6), (5.2, 2.9), (7.6, 2.2), (8.9, 0.2)),
        points((1.0, -2.6), (3.4, -3.6), (6.2, -3.9), (8.6, -2.6)),
        points((1.6, 1.5), (4.2, 2.0), (6.4, 1.6), (7.0, 0.4)),
        (
            points((8.2, -1.0), (5.4, -1.0)),
            points((7.9, -2.4), (5.2, -2.3)),
            points((8.4, 0.5), (6.2, 0.2)),
        ),
    ),
}
