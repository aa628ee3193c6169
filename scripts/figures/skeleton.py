"""The skeleton: from joint angles to places in the plane, and from a wanted place back to joint angles.

Units are cm and degrees, y up; upright the figure faces +x. See `joints` for the signs and `proportions` for
lengths.
"""

import math
from dataclasses import dataclass

from figures.hands_and_feet import BALL
from figures.joints import SIDES, Pose
from figures.plane import Point, heading, mix, turn, unit, wrap
from figures.proportions import (
    FOREARM_LENGTH,
    LUMBAR_LENGTH,
    NECK_LENGTH,
    SHANK_LENGTH,
    THIGH_LENGTH,
    THORAX_LENGTH,
    UPPER_ARM_LENGTH,
)

# The neutral spine leans by these angles from the pelvis upward: hollow loin, round chest, hollow neck.
_LUMBAR_LEAN = (-20.0, -11.5, -3.0, 5.5, 14.0)
_THORAX_LEAN = (16.0, 8.8, 1.6, -5.6, -12.8, -20.0)
_NECK_LEAN = (-26.0, -18.0, -8.0)
_SACRUM: Point = -3.5 + 9.5j  # top of the sacrum, from the hip joint
CHEST_NODE = 9  # the node of the spine that carries the shoulder


@dataclass(frozen=True)
class Frame:
    """A place with a turn; `length` shortens it along x where a part points out of the picture."""

    origin: Point
    turned: float
    length: float = 1.0

    def at(self, point: Point) -> Point:
        return self.origin + complex(point.real * self.length, point.imag) * turn(self.turned)


@dataclass(frozen=True)
class Bone:
    """A bone from `start` to `end`; `turned` is its turn from hanging straight down."""

    start: Point
    end: Point
    turned: float

    @property
    def along(self) -> complex:
        return unit(self.end - self.start)

    @property
    def length(self) -> float:
        return abs(self.end - self.start)

    def at(self, share: float, forward: float = 0.0) -> Point:
        """The place at `share` of the length, `forward` cm to the front of the limb."""
        return mix(self.start, self.end, share) + forward * self.along * 1j


@dataclass(frozen=True)
class Leg:
    """Bones and frames of one leg, hip to toes."""

    thigh: Bone
    shank: Bone
    foot: Frame
    toes: Frame


@dataclass(frozen=True)
class Arm:
    """Bones of one arm and the frame of its hand."""

    upper: Bone
    forearm: Bone
    hand: Frame  # x toward the fingers, y to the back of the hand


def _hanging(start: Point, turned: float, length: float) -> Bone:
    return Bone(start, start - 1j * turn(turned) * length, turned)


def _seen(length: float, out: float) -> float:
    """The length of a bone in the picture when its end lies `out` cm out of it."""
    return math.sqrt(max(4.0, length * length - out * out))


class Skeleton:
    """Where every bone of a body in `pose` lies, with the hip joints at `root`."""

    def __init__(self, pose: Pose, root: Point = 0j) -> None:
        self.pose = pose
        self.root = root
        self.pelvis = Frame(root, pose["pelvis"])
        self.spine = self._spine()
        lean = pose["pelvis"] + pose["lumbar"] + pose["thorax"] * 0.7
        self.chest = Frame(self.spine[CHEST_NODE].origin, lean)
        nod = pose["pelvis"] + pose["lumbar"] + pose["thorax"] + pose["neck"] + pose["head"]
        self.head = Frame(self.spine[-1].origin + (1.0 + 3.2j) * turn(nod), nod)
        self.legs = {side: self._leg(side) for side in SIDES}
        self.arms = {side: self._arm(side) for side in SIDES}

    def _spine(self) -> list[Frame]:
        """The nodes of the back: 0 sacrum, 1-5 lumbar, 6-11 thoracic, 12-14 neck."""
        pose = self.pose
        here = self.pelvis.at(_SACRUM)
        nodes = [Frame(here, pose["pelvis"] - 18)]
        base = pose["pelvis"]
        for leans, bend, length in (
            (_LUMBAR_LEAN, pose["lumbar"], LUMBAR_LENGTH),
            (_THORAX_LEAN, pose["thorax"], THORAX_LENGTH),
        ):
            count = len(leans)
            for k, lean in enumerate(leans):
                here += 1j * turn(base + lean + bend * (k + 0.5) / count) * length / count
                ahead = leans[min(k + 1, count - 1)]
                nodes.append(Frame(here, base + (lean + ahead) / 2 + bend * (k + 1) / count))
            base += bend
        for k, lean in enumerate(_NECK_LEAN):
            turned = base + lean + pose["neck"] * (k + 1) / len(_NECK_LEAN)
            here += 1j * turn(turned) * NECK_LENGTH / len(_NECK_LEAN)
            nodes.append(Frame(here, turned))
        return nodes

    def _leg(self, side: str) -> Leg:
        pose = self.pose
        turned = pose["pelvis"] + pose[f"{side}.hip"]
        thigh = _hanging(self.root, turned, _seen(THIGH_LENGTH, pose[f"{side}.thigh_out"]))
        turned -= pose[f"{side}.knee"]
        shank = _hanging(thigh.end, turned, _seen(SHANK_LENGTH, pose[f"{side}.shank_out"]))
        turned += pose[f"{side}.ankle"] + pose[f"{side}.foot_roll"]
        foot = Frame(shank.end, turned, pose[f"{side}.foot_length"])
        toes = Frame(foot.at(BALL), turned + pose[f"{side}.toe"], foot.length)
        return Leg(thigh, shank, foot, toes)

    def shoulder(self, flexion: float) -> Point:
        """The shoulder joint: with `flexion` of the arm the shoulder blade glides forward, then up."""
        rise = max(0.0, min(1.0, (flexion - 40) / 130))
        forward = math.sin(math.radians(max(-60.0, min(180.0, flexion))))
        return self.chest.at(4.6 + 1.5j + complex(2.0 * forward, 4.5 * rise))

    def _arm(self, side: str) -> Arm:
        pose = self.pose
        flexion = pose[f"{side}.shoulder"]
        turned = self.chest.turned + flexion
        upper = _hanging(self.shoulder(flexion), turned, _seen(UPPER_ARM_LENGTH, pose[f"{side}.upper_arm_out"]))
        turned += pose[f"{side}.elbow"]
        forearm = _hanging(upper.end, turned, _seen(FOREARM_LENGTH, pose[f"{side}.forearm_out"]))
        return Arm(upper, forearm, Frame(forearm.end, turned + pose[f"{side}.wrist"] - 90))

    def leg_to(self, side: str, ankle: Point, sole: float, bend: int = 1) -> Pose:
        """The pose with the ankle of `side` at `ankle` and its sole turned to `sole` degrees in the world.

        `bend` +1 puts the knee to the front, -1 behind. If the leg is too short it points there, fully
        straight.
        """
        pose = dict(self.pose)
        long = _seen(THIGH_LENGTH, pose[f"{side}.thigh_out"])
        short = _seen(SHANK_LENGTH, pose[f"{side}.shank_out"])
        knee = _middle_joint(self.root, ankle, long, short, bend)
        thigh, shank = heading((knee - self.root) * 1j), heading((ankle - knee) * 1j)
        pose[f"{side}.hip"] = wrap(thigh - pose["pelvis"])
        pose[f"{side}.knee"] = wrap(thigh - shank)
        pose[f"{side}.ankle"] = wrap(sole - shank)
        pose[f"{side}.foot_roll"] = 0.0
        return pose

    def arm_to(self, side: str, wrist: Point, bend: int = -1) -> Pose:
        """The pose with the wrist of `side` at `wrist`; `bend` -1 lets the elbow sag, +1 lifts it."""
        pose = dict(self.pose)
        long = _seen(UPPER_ARM_LENGTH, pose[f"{side}.upper_arm_out"])
        short = _seen(FOREARM_LENGTH, pose[f"{side}.forearm_out"])
        flexion, elbow = pose[f"{side}.shoulder"], wrist
        for _ in range(10):  # the shoulder moves with the arm, so come closer step by step
            shoulder = self.shoulder(flexion)
            elbow = _middle_joint(shoulder, wrist, long, short, bend)
            flexion = _arm_flexion(heading((elbow - shoulder) * 1j) - self.chest.turned)
        upper, fore = self.chest.turned + flexion, heading((wrist - elbow) * 1j)
        pose[f"{side}.shoulder"] = flexion
        pose[f"{side}.elbow"] = wrap(fore - upper)
        return pose


def _arm_flexion(degrees: float) -> float:
    """The shoulder's flexion in (-110, 250], so that an arm overhead does not turn negative."""
    flexion = wrap(degrees)
    return flexion if flexion > -110 else flexion + 360


def _middle_joint(start: Point, end: Point, first: float, second: float, bend: int) -> Point:
    """The knee or elbow between `start` and `end`, for bones `first` and `second` cm long; law of cosines."""
    reach = min(max(abs(end - start), abs(first - second) + 0.01), first + second - 0.01)
    cosine = (first * first + reach * reach - second * second) / (2 * first * reach)
    opening = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return start + unit(end - start) * turn(bend * opening) * first
