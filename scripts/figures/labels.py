"""Placing the step numbers: near what they name, off the body, off the arrows, apart from each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from figures.body import Body
from figures.canvas import Canvas
from figures.plane import Box, Point, Polyline, bounds, distance, is_inside, mix, turn, unit, wrap
from figures.spec import Label

RADIUS = 6.9  # cm; 12 px numerals on a phone 320 px wide
_GAP = 1.5  # cm between a label and the body
_DISTANCES = (13.5, 18.0, 24.0, 31.0, 39.0, 48.0)
_DIRECTIONS = 24
_PER_TURN = 4.0 / 30  # cost in cm of a degree away from the wished direction
_PER_CROSSING = 0.4  # cost of a leader that runs over the body, for each eighth of its length
_BASELINE = 3.4  # cm from the middle of a numeral down to its baseline


@dataclass(frozen=True)
class Seat:
    """Where a label ended up: its centre and what it names, in cm."""

    label: Label
    centre: Point
    target: Point


class Ground:
    """What labels must keep off."""

    def __init__(self, canvas: Canvas) -> None:
        self.bodies: list[tuple[Box, Box, Polyline]] = []
        for polygon in canvas.solids:
            thinned = polygon[::3]
            box = bounds(thinned)
            self.bodies.append((box, box.grown(RADIUS + 2), thinned))
        self.arrows = [point for arrow in canvas.arrows for point in arrow[::2]]
        self.clear = canvas.kept_clear

    def is_inside(self, point: Point) -> bool:
        return any(box.holds(point) and is_inside(point, polygon) for box, _, polygon in self.bodies)

    def room(self, point: Point) -> float:
        """cm from `point` to the nearest body; negative inside, 99 where none is near."""
        nearest = 99.0
        for _, box, polygon in self.bodies:
            if box.holds(point):
                if is_inside(point, polygon):
                    return -1.0
                nearest = min(nearest, distance(point, polygon))
        return nearest

    def is_free(self, centre: Point, seats: Sequence[Seat]) -> bool:
        """Whether a label fits there."""
        if any(abs(centre - seat.centre) < 2 * RADIUS + 2 for seat in seats):
            return False
        if any(abs(centre - point) < RADIUS + 3 for point in self.arrows):
            return False
        if any(abs(centre - point) < RADIUS + 2 for point in self.clear):
            return False
        return self.room(centre) >= RADIUS + _GAP


def seat_labels(
    labels: Sequence[Label], body: Body, other: Body | None, ground: Ground, floor: float | None
) -> tuple[list[Seat], list[Label]]:
    """The seats, and the labels that found none. `floor` is its height in cm, None where there is none."""
    seats: list[Seat] = []
    unseated = []
    for label in labels:
        target = label.at.on(body, other)
        centre = _best(label, target, ground, seats, floor)
        if centre is None:
            unseated.append(label)
        else:
            seats.append(Seat(label, centre, target))
    return seats, unseated


def _best(label: Label, target: Point, ground: Ground, seats: Sequence[Seat], floor: float | None) -> Point | None:
    best: tuple[float, Point] | None = None
    for away in _DISTANCES:
        if best is not None and best[0] < away:
            break
        for k in range(_DIRECTIONS):
            toward = k * 360 / _DIRECTIONS
            centre = target + away * turn(toward)
            cost = away + (0.0 if label.toward is None else abs(wrap(label.toward - toward)) * _PER_TURN)
            if best is not None and cost >= best[0]:
                continue
            if not _is_level(centre, label.below, floor) or not ground.is_free(centre, seats):
                continue
            crossed = sum(ground.is_inside(mix(target, centre, j / 8)) for j in range(1, 8))
            cost += _PER_CROSSING * crossed * away
            if best is None or cost < best[0]:
                best = (cost, centre)
    return None if best is None else best[1]


def _is_level(centre: Point, below: bool, floor: float | None) -> bool:
    """Whether a label is clear of the floor line, above it or, if allowed, below."""
    if floor is None:
        return True
    above = centre.imag - floor
    return above > RADIUS + 1.5 or (below and above < -RADIUS - 2.5)


def draw_labels(canvas: Canvas, seats: Sequence[Seat]) -> None:
    """Draw leader, dot, disc and number of every seat, in one group, which the address `#plain` hides."""
    if not seats:
        return
    canvas.open("nr")
    for seat in seats:
        draw_number(canvas, seat.label.number, seat.centre, seat.target)
    canvas.close()


def draw_number(canvas: Canvas, number: int, centre: Point, target: Point) -> None:
    """A leader, the dot on what the number names, and the number on its disc."""
    canvas.spoke(centre + unit(target - centre) * RADIUS, target, "ld")
    canvas.circle(target, 1.5, "dt")
    canvas.open("lb")
    canvas.circle(centre, RADIUS, "")
    canvas.text(str(number), centre - _BASELINE * 1j, "")
    canvas.close()
    reach = RADIUS * (1 + 1j)
    canvas.needs([centre - reach, centre + reach])
