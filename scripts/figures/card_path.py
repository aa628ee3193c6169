"""The paths of a card: in whole units, straight where a curve hardly bends, with one handle where two say little more.

Handles are most of what a path weighs. To fit the curves anew (`fitting`) takes ten times as long, saves less and
shows more.
"""

import math
import re
from collections.abc import Iterator, Sequence

from figures.outline import pair, rounded
from figures.plane import Point, distance

# How far, in units, a point may lie off what is drawn in its place. A card has 456 units on 148 to 288 pixels.
BEND = 1.3  # the handles of a piece drawn straight; the curve itself bends by 3/4 of that at most
ARROW = 0.3  # the same, for what says a way
CURVE = 0.5  # a piece drawn with one handle for two
JOINT = 0.5  # the joint of two straight pieces drawn as one
_PART = re.compile(r"M([^McLz]+)(?:c([^MLz]+)|L([^Mcz]+))(z?)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
Piece = tuple[Point, ...]  # start and end; a curve has its two handles between them


def card_path(path: str, bend: float = BEND) -> str:
    """The `d` of a card for that of a drawing. Each piece starts from the rounded end of the last."""
    return _PART.sub(lambda part: _part(part, bend), path)


def _part(part: re.Match[str], bend: float) -> str:
    (start,) = _points(part[1])
    straightened = [_simpler(piece, bend) for piece in _pieces(start, part[2], part[3])]
    seen = [piece for piece in straightened if len(piece) > 2 or piece[0] != piece[1]]
    pieces = _joined(seen or straightened[:1])
    if part[4] and len(pieces) > 1 and len(pieces[-1]) == 2 and pieces[-1][1] == pieces[0][0]:
        pieces.pop()  # z draws it
    return _written(pieces) + part[4]


def _pieces(start: Point, curve: str | None, line: str | None) -> Iterator[Piece]:
    """In whole units. A curve says where each of its points is from the start of its piece."""
    points = _points(curve or line or "")
    for first in range(0, len(points), 3 if curve else 1):
        to = [start + point for point in points[first : first + 3]] if curve else [points[first]]
        yield tuple(rounded(point) for point in (start, *to))
        start = to[-1]


def _simpler(piece: Piece, bend: float) -> Piece:
    start, *handles, end = piece
    if all(distance(handle, (start, end)) < bend for handle in handles):
        return start, end
    first, second = handles
    if abs(end - 3 * second + 3 * first - start) * math.sqrt(3) / 36 < CURVE:
        return start, rounded((3 * (first + second) - start - end) / 4), end
    return piece


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """One straight piece for several that go the same way. Every joint on its way stays near it."""
    joined: list[Piece] = []
    passed: list[Point] = []
    for piece in pieces:
        if joined and len(joined[-1]) == len(piece) == 2:
            start, joint = joined[-1]
            passed.append(joint)
            if all(distance(point, (start, piece[1])) < JOINT for point in passed):
                joined[-1] = (start, piece[1])
                continue
        joined.append(piece)
        passed = []
    return joined


def _written(pieces: Sequence[Piece]) -> str:
    here = pieces[0][0]
    text, last = f"M{pair(here.real, here.imag)}", ""
    for piece in pieces:
        command = "lqc"[len(piece) - 2]
        steps = [point - piece[0] for point in piece[1:]]
        text += (command if command != last else " ") + " ".join(pair(step.real, step.imag) for step in steps)
        last = command
    return text.replace(" -", "-")


def _points(text: str) -> list[Point]:
    numbers = [float(one) for one in _NUMBER.findall(text)]
    return [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
