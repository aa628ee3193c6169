"""Putting a body on its supports: the steps of `place`, one after the other, each exact to a millimetre.

A solve repeats the steps before it for every angle it tries, so that what was put down stays down.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from figures.body import Body
from figures.joints import Pose
from figures.landmarks import landmark
from figures.limbs import foot_polygons
from figures.outline import Outline
from figures.plane import blend, wrap
from figures.spec import Drop, Reach, Shift, Solve, Spot, Stand, Step

SCAN = 16  # how many angles a solve tries before it closes in
CLOSE = 0.01  # cm
REACHED = 0.6  # cm; a solve that stays farther off has no solution
Supports = Mapping[str, float]


@dataclass(frozen=True)
class Missed:
    """A solve without a solution: how far off it stays, in cm."""

    step: Solve
    by: float


@dataclass(frozen=True)
class Placed:
    """A body after its steps, and the solves that found no angle."""

    body: Body
    missed: tuple[Missed, ...] = ()


def height_of(support: str | float, supports: Supports) -> float:
    """The height of a support in cm, given by name or as a number."""
    return supports[support] if isinstance(support, str) else support


def place(body: Body, steps: Sequence[Step], supports: Supports, other: Body | None = None) -> Placed:
    """`body` after all `steps`. Raises KeyError for a support or a point that does not exist."""
    missed: list[Missed] = []
    settled: list[Step] = []
    start = body
    for step in steps:
        if not isinstance(step, Solve):
            body = _take(body, step, supports, other)
            settled.append(step)
            continue
        angle, off = _solve(start, step, settled, supports, other, body.pose[step.joint])
        start = start.posed({**start.pose, step.joint: angle})
        body = _all(start, settled, supports, other)
        if abs(off) > REACHED:
            missed.append(Missed(step, off))
    return Placed(body, tuple(missed))


def _all(body: Body, steps: Sequence[Step], supports: Supports, other: Body | None) -> Body:
    for step in steps:
        body = _take(body, step, supports, other)
    return body


def _take(body: Body, step: Step, supports: Supports, other: Body | None) -> Body:
    """`body` after one step that needs no search."""
    if isinstance(step, Drop):
        target = height_of(step.support, supports) - step.press
        return body.moved(1j * (target - body.lowest(list(step.parts))))
    if isinstance(step, Shift):
        return body.moved(step.by if step.to is None else step.to - body.root)
    if isinstance(step, Stand):
        return _stand(body, step, supports, other)
    if isinstance(step, Reach):
        return _reach(body, step, supports, other)
    raise TypeError(step)


def _stand(body: Body, step: Stand, supports: Supports, other: Body | None) -> Body:
    """The leg bent so that the lowest point of its foot lies on the support, ankle above x."""
    side = step.side
    pose = body.pose | {f"{side}.toe": step.toe}
    turned = body.posed(body.posed(pose).bones.leg_to(side, body.bones.legs[side].shank.end, step.sole, step.bend))
    leg = turned.bones.legs[side]
    lowest = min(p.imag for shape in foot_polygons(leg) for p in Outline(shape).points) - leg.foot.origin.imag
    across = step.x.on(body, other).real if isinstance(step.x, Spot) else step.x
    ankle = complex(across, height_of(step.support, supports) - step.press - lowest)
    return body.posed(turned.bones.leg_to(side, ankle, step.sole, step.bend))


def _reach(body: Body, step: Reach, supports: Supports, other: Body | None) -> Body:
    """The arm bent so that the hand, turned as wished, lies at the spot."""
    side = step.side
    target = step.at.on(body, other)
    if step.support is not None:
        target = complex(target.real, height_of(step.support, supports) + step.lift)
    body = body.with_grip(side, step.grip)
    wrist = target
    for _ in range(8 if step.reach else 1):
        pose = body.bones.arm_to(side, wrist, step.bend)
        if step.wrist is not None:
            pose[f"{side}.wrist"] = step.wrist
        elif step.palm is not None:
            pose[f"{side}.wrist"] = _wrist_for(pose, body, side, step.palm)
        body = body.posed(pose)
        wrist = target - body.bones.arms[side].hand.at(step.reach) + body.bones.arms[side].hand.origin
    return body


def _wrist_for(pose: Pose, body: Body, side: str, palm: float) -> float:
    """The wrist angle that turns the hand to `palm` degrees in the world (0 hanging, 90 pointing ahead)."""
    fore = body.bones.chest.turned + pose[f"{side}.shoulder"] + pose[f"{side}.elbow"]
    return wrap(palm - fore)


def gap(body: Body, step: Solve, supports: Supports) -> float:
    """How far in cm the wish of a solve is from holding; positive is above."""
    if step.level is not None:
        return body.lowest([step.level[0]]) - body.lowest([step.level[1]])
    height = height_of(step.support, supports) - step.press
    if step.height is not None:
        return landmark(body, step.height).imag - height
    return body.lowest(list(step.touch)) - height


def _solve(
    start: Body, step: Solve, settled: Sequence[Step], supports: Supports, other: Body | None, now: float
) -> tuple[float, float]:
    """The angle nearest to `now` at which the wish holds, and the gap that is left there in cm."""

    def off(angle: float) -> float:
        tried = start.posed({**start.pose, step.joint: angle})
        return gap(_all(tried, settled, supports, other), step, supports)

    low = now - 40 if step.least is None else step.least
    high = now + 40 if step.most is None else step.most
    angles = [blend(low, high, k / SCAN) for k in range(SCAN + 1)]
    gaps = [off(angle) for angle in angles]
    pairs = [k for k in range(SCAN) if gaps[k] == 0 or gaps[k] * gaps[k + 1] < 0]
    if not pairs:
        best = min(range(SCAN + 1), key=lambda k: abs(gaps[k]))
        return angles[best], gaps[best]
    k = min(pairs, key=lambda k: abs(angles[k] + angles[k + 1] - 2 * now))
    return _close_in(off, (angles[k], gaps[k]), (angles[k + 1], gaps[k + 1]))


def _close_in(
    off: Callable[[float], float], low: tuple[float, float], high: tuple[float, float]
) -> tuple[float, float]:
    """The zero of `off` between two angles with gaps of opposite sign (false position, Illinois)."""
    (a, at_a), (b, at_b) = low, high
    if at_a == 0:
        return a, 0.0
    angle, left = a, at_a
    for _ in range(40):
        angle = (a * at_b - b * at_a) / (at_b - at_a)
        left = off(angle)
        if abs(left) < CLOSE or abs(b - a) < 1e-6:
            break
        if left * at_b < 0:
            a, at_a = b, at_b
        else:
            at_a /= 2
        b, at_b = angle, left
    return angle, left
