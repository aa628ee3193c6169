"""A placed body: skeleton, person and hands, with the outline of every part by name."""

from collections.abc import Callable, Mapping
from functools import cached_property

from figures.joints import SIDES, Pose
from figures.limbs import (
    Grip,
    arm_outline,
    foot_polygons,
    hand_polygon,
    leg_outline,
    side_of,
    sleeve,
)
from figures.outline import Outline
from figures.people import Person
from figures.plane import Point, Polyline, turn
from figures.proportions import ELBOW_RADIUS, KNEE_RADIUS
from figures.skeleton import Skeleton
from figures.trunk import head_polygon, neck_outline, on_head, shorts_outline, torso_outline

Grips = Mapping[str, Grip]
OPEN_HANDS: Grips = {side: Grip() for side in SIDES}
TRUNK_PARTS = ("torso", "pelvis", "head", "bun")
LIMB_PARTS = ("thigh", "knee", "shank", "foot", "toes", "upper", "elbow", "forearm", "hand")
PARTS = (*TRUNK_PARTS, *(f"{side}.{part}" for side in SIDES for part in LIMB_PARTS))
SLEEVE_TOP = 0.3  # share of the upper arm at which the drawn arm begins, under the sleeve
SHORTS_TOP = 0.2  # share of the thigh at which the drawn leg begins, under the shorts
_CIRCLE = range(0, 360, 10)


class Body:
    """A person in a pose, standing at `root`. Parts are measured once and kept."""

    def __init__(self, pose: Pose, person: Person, root: Point = 0j, grips: Grips = OPEN_HANDS) -> None:
        self.pose, self.person, self.root, self.grips = pose, person, root, grips
        self.bones = Skeleton(pose, root)
        self._measured: dict[str, Polyline] = {}

    def moved(self, by: complex) -> "Body":
        return Body(self.pose, self.person, self.root + by, self.grips)

    def posed(self, pose: Pose) -> "Body":
        return Body(pose, self.person, self.root, self.grips)

    def with_grip(self, side: str, grip: Grip) -> "Body":
        return Body(self.pose, self.person, self.root, {**self.grips, side: grip})

    @cached_property
    def torso(self) -> Outline:
        return torso_outline(self.bones, self.person.build)

    @cached_property
    def shorts(self) -> Outline:
        return shorts_outline(self.bones, self.person.build)

    @cached_property
    def neck(self) -> Outline:
        return neck_outline(self.bones, self.person.build)

    def leg(self, side: str, top: float = SHORTS_TOP, shank_only: bool = False) -> Outline:
        return leg_outline(self.bones.legs[side], self.person.build, top, shank_only)

    def arm(self, side: str, top: float = SLEEVE_TOP) -> Outline:
        return arm_outline(self.bones.arms[side], self.grips[side], self.person.build, top)

    def sleeve(self, side: str) -> Outline:
        return sleeve(self.bones.arms[side], self.person.build)

    def part(self, name: str) -> Polyline:
        """Points of the outline of a part of `PARTS`, close enough to measure a contact to a millimetre."""
        if name not in self._measured:
            side, _, part = name.rpartition(".")
            self._measured[name] = self._limb_part(side, part) if side else self._trunk_part(part)
        return self._measured[name]

    def lowest(self, names: list[str]) -> float:
        """The height in cm of the lowest point of these parts."""
        return min(p.imag for name in names for p in self.part(name))

    def _trunk_part(self, part: str) -> Polyline:
        measure: dict[str, Callable[[], Polyline]] = {
            "torso": lambda: self.torso.polygon(4),
            "pelvis": lambda: self.shorts.polygon(4),
            "head": lambda: head_polygon(self.bones, self.person.head),
            "bun": lambda: on_head(self.bones, self.person.head.behind or self.person.head.hair).polygon(3),
        }
        return measure[part]()

    def _limb_part(self, side: str, part: str) -> Polyline:
        leg, arm, build = self.bones.legs[side], self.bones.arms[side], self.person.build
        if part in ("thigh", "shank"):
            bone, profile = (leg.thigh, build.thigh) if part == "thigh" else (leg.shank, build.shank)
            front, back = (side_of(bone, profile, ahead, 0, 1, 20) for ahead in (True, False))
            return [*front, *reversed(back)]
        if part in ("upper", "forearm"):
            bone, profile = (arm.upper, build.upper_arm) if part == "upper" else (arm.forearm, build.forearm)
            front, back = (side_of(bone, profile, ahead, 0, 1, 12) for ahead in (True, False))
            return [*front, *reversed(back)]
        if part == "knee":
            return [leg.thigh.end + KNEE_RADIUS * turn(a) for a in _CIRCLE]
        if part == "elbow":
            return [arm.upper.end + ELBOW_RADIUS * turn(a) for a in _CIRCLE]
        if part == "hand":
            return Outline(hand_polygon(arm, self.grips[side])).polygon(4)
        foot, toes = foot_polygons(leg)
        toe_points = Outline(toes).polygon(4)
        return toe_points if part == "toes" else Outline(foot).polygon(4) + toe_points
