"""Named points of a body, for labels, arrows and hands.

`near.knee`, `asis` or `chest` are points; `near.shank@0.24,2` is the place at .24 of that bone, 2 cm to its
front.
"""

import re
from collections.abc import Callable

from figures.body import Body
from figures.joints import SIDES
from figures.plane import Point, turn
from figures.skeleton import Bone

_ON_BONE = re.compile(r"(near|far)\.(thigh|shank|upper|forearm)@([0-9]+(?:\.[0-9]+)?)(?:,(-?[0-9]+(?:\.[0-9]+)?))?")


def _on_trunk(node: int, forward: float) -> Callable[[Body], Point]:
    def find(body: Body) -> Point:
        frame = body.bones.spine[node]
        return frame.origin + forward * turn(frame.turned)

    return find


_TRUNK_POINTS: dict[str, Callable[[Body], Point]] = {
    "head": lambda body: body.bones.head.at(2j),
    "crown": lambda body: body.bones.head.at(1 + 14j),
    "mouth": lambda body: body.bones.head.at(9.6 - 3.7j),
    "nape": lambda body: body.bones.head.at(-7.5 - 3j),
    "pelvis": lambda body: body.bones.pelvis.origin,
    "asis": lambda body: body.bones.pelvis.at(9.0 + 7.5j),  # the bony point at the front of the hip bone
    "tail": lambda body: body.bones.pelvis.at(-8.0 - 1.0j),
    "buttock": lambda body: body.bones.pelvis.at(-13),
    "loin": _on_trunk(3, -6.3),
    "belly": _on_trunk(4, 12.5),
    "ribs": _on_trunk(7, 13.0),
    "chest": _on_trunk(9, 14.0),
    "back": _on_trunk(9, -7.6),
}
_LIMB_POINTS: dict[str, Callable[[Body, str], Point]] = {
    "hip": lambda body, side: body.bones.legs[side].thigh.start,
    "knee": lambda body, side: body.bones.legs[side].thigh.end,
    "ankle": lambda body, side: body.bones.legs[side].shank.end,
    "heel": lambda body, side: body.bones.legs[side].foot.at(-5.6 - 4.8j),
    "sole": lambda body, side: body.bones.legs[side].foot.at(5 - 6j),
    "instep": lambda body, side: body.bones.legs[side].foot.at(8 - 1j),
    "ball": lambda body, side: body.bones.legs[side].foot.at(12 - 6.2j),
    "toe": lambda body, side: body.bones.legs[side].toes.at(7 - 0.5j),
    "shoulder": lambda body, side: body.bones.arms[side].upper.start,
    "elbow": lambda body, side: body.bones.arms[side].upper.end,
    "wrist": lambda body, side: body.bones.arms[side].forearm.end,
    "hand": lambda body, side: body.bones.arms[side].hand.at(8),
    "fingertips": lambda body, side: body.bones.arms[side].hand.at(16),
}
POINTS = (*_TRUNK_POINTS, *(f"{side}.{point}" for side in SIDES for point in _LIMB_POINTS))


def _bone(body: Body, side: str, name: str) -> Bone:
    leg, arm = body.bones.legs[side], body.bones.arms[side]
    return {"thigh": leg.thigh, "shank": leg.shank, "upper": arm.upper, "forearm": arm.forearm}[name]


def is_landmark(name: str) -> bool:
    """Whether there is a point of this name."""
    return name in POINTS or _ON_BONE.fullmatch(name) is not None


def landmark(body: Body, name: str) -> Point:
    """The place of a named point in cm. Raises KeyError for a name that `is_landmark` refuses."""
    on_bone = _ON_BONE.fullmatch(name)
    if on_bone is not None:
        side, bone, share, forward = on_bone.groups()
        return _bone(body, side, bone).at(float(share), float(forward or 0))
    if name in _TRUNK_POINTS:
        return _TRUNK_POINTS[name](body)
    side, _, point = name.partition(".")
    return _LIMB_POINTS[point](body, side)
