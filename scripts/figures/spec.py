"""What a pose file says, once it has been read and found sound: plain records, no drawing.

Lengths are cm, angles degrees, both as in `joints`. Every record keeps its place (line, column) in the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from figures.body import Body
from figures.joints import Pose, rest_pose
from figures.landmarks import landmark
from figures.limbs import Grip
from figures.plane import Point

Place = tuple[int, int]
Roles = ("lengthens", "works", "rests")
OTHER = "other."  # begins the name of a point on the other person


@dataclass(frozen=True)
class Spot:
    """A point: a landmark, an offset from it, or an offset from the origin (below the hip joint as first
    drawn).
    """

    name: str | None
    offset: Point = 0j

    def on(self, body: Body, other: Body | None = None) -> Point:
        """Where it is. `other` is the second person; the two face each other, so its points are mirrored."""
        if self.name is None:
            return self.offset
        if self.name.startswith(OTHER):
            if other is None:
                raise KeyError(self.name)
            there = landmark(other, self.name.removeprefix(OTHER))
            return complex(-there.real, there.imag) + self.offset
        return landmark(body, self.name) + self.offset


@dataclass(frozen=True)
class Drop:
    """Move the body up or down until the lowest of `parts` lies `press` cm inside `support`."""

    parts: tuple[str, ...]
    support: str | float
    press: float
    place: Place


@dataclass(frozen=True)
class Solve:
    """Turn one joint until a wish holds: parts touch the support, two parts are level, or a point is at a
    height.
    """

    joint: str
    touch: tuple[str, ...]
    level: tuple[str, str] | None
    height: str | None
    support: str | float
    press: float
    least: float | None
    most: float | None
    place: Place


@dataclass(frozen=True)
class Stand:
    """Put a foot on a support, sole turned to `sole` degrees in the world, ankle above `x`."""

    side: str
    x: float | Spot
    support: str | float
    sole: float
    toe: float
    bend: int
    press: float
    place: Place


@dataclass(frozen=True)
class Reach:
    """Put a hand somewhere: `reach` cm beyond the wrist lies at the spot, or the palm lies on a support above
    it.
    """

    side: str
    at: Spot
    support: str | float | None
    lift: float
    palm: float | None
    wrist: float | None
    reach: float
    bend: int
    grip: Grip
    place: Place


@dataclass(frozen=True)
class Shift:
    """Move the body: to the point `to`, or by `by`."""

    to: Point | None
    by: Point
    place: Place


Step = Drop | Solve | Stand | Reach | Shift


@dataclass(frozen=True)
class Prop:
    """A thing in the picture; `fields` were checked against its kind."""

    kind: str
    fields: Mapping[str, Any]
    place: Place


@dataclass(frozen=True)
class Arrow:
    """A movement: along an arc (centre, radius, degrees), or from spot to spot, bowed by `bend`."""

    start: Spot
    end: Spot | None
    bend: float
    radius: float
    first: float
    last: float
    place: Place


@dataclass(frozen=True)
class Label:
    """A step's number at a spot. `toward` is the wished direction; `below` allows a place under the floor
    line.
    """

    number: int
    at: Spot
    toward: float | None
    below: bool
    place: Place


@dataclass(frozen=True)
class LegRole:
    """What the page calls a leg, and what its iliopsoas does."""

    part: str
    role: str
    lowers: bool  # works while it lets go slowly, so the hip may be straight
    place: Place


@dataclass(frozen=True)
class Ghost:
    """The start position, a dashed shadow: other joint angles, other steps, the parts that show."""

    pose: Mapping[str, float]
    steps: tuple[Step, ...] | None
    show: tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """One person in one posture, with things, arrows and labels, and a second person if there is one."""

    place: Place
    person: str = "ana"
    view: str = "side"
    pose: Pose = field(default_factory=rest_pose)
    joint_places: Mapping[str, Place] = field(default_factory=dict)
    grips: Mapping[str, Grip] = field(default_factory=dict)
    legs: Mapping[str, LegRole] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    labels: tuple[Label, ...] = ()
    layers: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    limit_places: Mapping[str, Place] = field(default_factory=dict)
    start: Ghost | None = None
    helper: "Scene | None" = None
    beyond: bool = False  # a helper who stands on the far side of the furniture
    verdict: str | None = None  # like | not-like
    word: str | None = None
    shows: str = ""


@dataclass(frozen=True)
class Figure:
    """A whole drawing: one scene, or several side by side."""

    name: str
    exercise: str
    title: str
    scenes: tuple[Scene, ...]
    place: Place
