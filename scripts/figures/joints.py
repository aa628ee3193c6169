"""The joints a pose is made of: one number each, with its sign, its rest and its limit.

Angles are degrees. Flexion of hip, knee, shoulder and elbow is positive, so is dorsiflexion of the ankle,
extension of the toes and arching (extension) of the spine. `pelvis` is the turn of the pelvis in the world: 0
upright, +90 on the back with the head to the left, -90 face down with the head to the right. On top of that a
posterior tilt (tail tucked) is positive and an anterior tilt negative.

`near` is the side toward the viewer; the figure faces right, so near is the right side. Names ending in
`_out` are centimetres by which the far end of that bone lies out of the picture plane, which draws it
shorter.

The limits are the ranges a healthy adult reaches with help, rounded outward (Norkin and White, "Measurement
of joint motion", tables of normal range), so that a figure beyond them is a mistake.
"""

from dataclasses import dataclass

SIDES = ("near", "far")
Pose = dict[str, float]


@dataclass(frozen=True)
class Joint:
    """Rest, and the least and greatest value a figure may show."""

    rest: float
    least: float
    most: float
    unit: str = "degrees"


TRUNK_JOINTS: dict[str, Joint] = {
    "pelvis": Joint(0, -180, 180),
    "lumbar": Joint(0, -60, 40),
    "thorax": Joint(0, -40, 30),
    "neck": Joint(0, -55, 60),
    "head": Joint(0, -30, 30),
}
LEG_JOINTS: dict[str, Joint] = {
    "hip": Joint(0, -30, 135),
    "knee": Joint(0, -5, 158),
    "ankle": Joint(0, -60, 35),
    "toe": Joint(0, -40, 75),
    "thigh_out": Joint(0, -40, 40, "cm"),
    "shank_out": Joint(0, -40, 40, "cm"),
    "foot_roll": Joint(0, -45, 45),
    "foot_length": Joint(1, 0.4, 1, "share"),
}
ARM_JOINTS: dict[str, Joint] = {
    "shoulder": Joint(0, -90, 185),
    "elbow": Joint(8, -5, 155),
    "wrist": Joint(0, -90, 90),
    "upper_arm_out": Joint(0, -30, 30, "cm"),
    "forearm_out": Joint(0, -24, 24, "cm"),
}
JOINTS: dict[str, Joint] = TRUNK_JOINTS | {
    f"{side}.{name}": joint for side in SIDES for name, joint in (LEG_JOINTS | ARM_JOINTS).items()
}


def rest_pose() -> Pose:
    """Standing, arms hanging."""
    return {name: joint.rest for name, joint in JOINTS.items()}
