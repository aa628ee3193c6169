"""The outlines of arms and legs: one closed outline for each limb, from its root to the fingers or toes."""

from dataclasses import dataclass

from figures.curves import read_between
from figures.hands_and_feet import (
    FOOT_SHAPE,
    HANDS,
    HEEL_AND_SOLE,
    INSTEP,
    TOES_ABOVE,
    TOES_BELOW,
    TOES_SHAPE,
)
from figures.outline import Outline
from figures.plane import Point, Polyline, cross, dot, wrap
from figures.proportions import Build, Profile
from figures.sides import drop_leading, half_turn, join, spaced
from figures.skeleton import Arm, Bone, Leg

TROUSER_HEM = 0.9  # share of the shank
SOCK_EDGE = 0.85  # share of the shank
STRAIGHT = 4.0  # degrees of bend below which two bones are drawn as one


@dataclass(frozen=True)
class Grip:
    """How a hand is held: a shape of `HANDS`, and whether the palm faces the other way."""

    shape: str = "relaxed"
    flipped: bool = False


def side_of(bone: Bone, profile: Profile, front: bool, low: float, high: float, steps: int, add: float = 0) -> Polyline:
    """One side of a limb along `bone` from share `low` to `high`, `add` cm wider than the profile."""
    table, sign = (profile.front, 1) if front else (profile.back, -1)
    shares = [low + (high - low) * k / steps for k in range(steps + 1)]
    return [bone.at(share, sign * (read_between(table, share) + add)) for share in shares]


def _within(point: Point, bone: Bone, profile: Profile) -> bool:
    """Whether `point` lies in the limb round `bone`, short of its end."""
    away = point - bone.start
    share, off = dot(bone.along, away) / (bone.length or 1.0), cross(bone.along, away)
    width = read_between(profile.front if off > 0 else profile.back, share)
    return share < 0.99 and abs(off) < width + 0.3


def _round_end(bone: Bone, front: Polyline, back: Polyline) -> Polyline:
    return half_turn(bone.start, back[0], front[0])


def leg_outline(leg: Leg, build: Build, top: float, shank_only: bool = False) -> Outline:
    """Thigh from share `top` down, shank, foot and toes; `shank_only` leaves the thigh out."""
    bend = wrap(leg.thigh.turned - leg.shank.turned)
    front = side_of(leg.shank, build.shank, True, 0, 0.94, 8)
    back = side_of(leg.shank, build.shank, False, 0, 0.91, 8)
    cap: Polyline = []
    if shank_only:
        cap = _round_end(leg.shank, front, back)
    else:
        thigh_front = side_of(leg.thigh, build.thigh, True, top, 1, 8)
        thigh_back = side_of(leg.thigh, build.thigh, False, top, 1, 8)
        if abs(bend) > STRAIGHT:
            front = join(thigh_front, front, 1.2, leg.thigh.end)
            back = join(thigh_back, back, 2.2 if bend < 110 else 1.2, leg.thigh.end)
        else:
            front, back = thigh_front[:-1] + front, thigh_back[:-1] + back
        if top <= 0:
            cap = _round_end(leg.thigh, front, back)
    instep, sole = _foot_sides(leg, build)
    return Outline(spaced(front + instep, 0.8) + list(reversed(spaced(back + sole, 0.8))) + cap)


def _foot_sides(leg: Leg, build: Build) -> tuple[Polyline, Polyline]:
    """Upper and lower side of the foot, from the ankle to the tip of the toes."""

    def from_ankle(shape: Polyline) -> Polyline:
        return drop_leading([leg.foot.at(p) for p in shape], lambda p: _within(p, leg.shank, build.shank))

    instep, sole = from_ankle(INSTEP), from_ankle(HEEL_AND_SOLE)
    above, below = [leg.toes.at(p) for p in TOES_ABOVE], [leg.toes.at(p) for p in TOES_BELOW]
    bend = wrap(leg.toes.turned - leg.foot.turned)
    instep = join(instep, above, 0.8) if bend > 8 else instep + above
    sole = join(sole, below, 0.5, leg.toes.origin) if abs(bend) > 8 else sole + below
    return instep, sole


def thigh_sleeve(leg: Leg, build: Build, low: float, high: float, add: float = 0.0) -> Outline:
    """The thigh from share `low` to `high` with a round top and a straight hem: a leg of the shorts."""
    front = side_of(leg.thigh, build.thigh, True, low, high, 5, add)
    back = side_of(leg.thigh, build.thigh, False, low, high, 5, add)
    hem = len(front)
    cap = _round_end(leg.thigh, front, back)
    return Outline([*front, *reversed(back), *cap], corners=(hem - 1, hem))


def trouser_leg(leg: Leg, build: Build, add: float = 0.9) -> Outline:
    """A long leg of trousers, from the hip to a straight hem above the ankle, `add` cm off the skin."""
    bend = wrap(leg.thigh.turned - leg.shank.turned)
    sides = []
    for ahead in (True, False):
        thigh = side_of(leg.thigh, build.thigh, ahead, 0, 1, 8, add)
        shank = side_of(leg.shank, build.shank, ahead, 0, TROUSER_HEM, 8, add)
        sides.append(join(thigh, shank, 1.6, leg.thigh.end) if abs(bend) > STRAIGHT else thigh[:-1] + shank)
    front, back = sides
    hem = len(front)
    return Outline([*front, *reversed(back), *_round_end(leg.thigh, front, back)], corners=(hem - 1, hem))


def shoe_outline(leg: Leg, build: Build) -> Outline:
    """A low shoe: the foot and a little more, closed over the instep."""
    instep, sole = _foot_sides(leg, build)
    return Outline(spaced(instep, 0.8) + list(reversed(spaced(sole, 0.8))))


def sock_polygon(leg: Leg) -> Polyline:
    """A loose outline round the foot with a straight edge above the ankle: what a short sock covers of the leg."""
    edge = [leg.shank.at(SOCK_EDGE, -8), leg.shank.at(SOCK_EDGE, 7)]
    return [*edge, *(leg.foot.at(p) for p in (24 + 4j, 24 - 10j, -8 - 10j))]


def foot_polygons(leg: Leg) -> tuple[Polyline, Polyline]:
    """Foot and toes as two polygons, for measuring contacts."""
    return [leg.foot.at(p) for p in FOOT_SHAPE], [leg.toes.at(p) for p in TOES_SHAPE]


def _held(arm: Arm, grip: Grip, shape: Polyline) -> Polyline:
    sign = -1 if grip.flipped else 1
    return [arm.hand.at(complex(p.real, sign * p.imag)) for p in shape]


def hand_polygon(arm: Arm, grip: Grip) -> Polyline:
    """The hand as a polygon, for measuring contacts."""
    shape = HANDS[grip.shape]
    return _held(arm, grip, [*shape.back, *reversed(shape.palm)])


def hand_lines(arm: Arm, grip: Grip) -> tuple[Polyline, list[Polyline]]:
    """The thumb and the lines between the fingers."""
    shape = HANDS[grip.shape]
    return _held(arm, grip, shape.thumb), [_held(arm, grip, line) for line in shape.lines]


def arm_outline(arm: Arm, grip: Grip, build: Build, top: float) -> Outline:
    """Upper arm from share `top` down, forearm and hand."""
    bend = wrap(arm.forearm.turned - arm.upper.turned)
    shape = HANDS[grip.shape]
    hand_front, hand_back = _held(arm, grip, shape.back), _held(arm, grip, shape.palm)
    if grip.flipped:
        hand_front, hand_back = hand_back, hand_front
    sides = []
    for front, hand in ((True, hand_front), (False, hand_back)):
        upper = side_of(arm.upper, build.upper_arm, front, top, 1, 5)
        fore = side_of(arm.forearm, build.forearm, front, 0, 0.97, 7)
        side = join(upper, fore, 1.0, arm.upper.end) if abs(bend) > STRAIGHT else upper + fore[1:]
        hand = drop_leading(hand, lambda p: _within(p, arm.forearm, build.forearm))
        sides.append(side[:-4] + join(side[-4:], hand, 1.0))
    return Outline(spaced(sides[0], 0.7) + list(reversed(spaced(sides[1], 0.7))))


def sleeve(arm: Arm, build: Build, high: float = 0.5, add: float = 0.5) -> Outline:
    """The sleeve of the shirt, round over the shoulder, with a straight hem at share `high`."""
    front = side_of(arm.upper, build.upper_arm, True, 0, high, 4, add)
    back = side_of(arm.upper, build.upper_arm, False, 0, high, 4, add)
    hem = len(front)
    cap = _round_end(arm.upper, front, back)
    return Outline([*front, *reversed(back), *cap], corners=(hem - 1, hem))
