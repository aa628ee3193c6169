"""Is this posture possible, and does the body touch what it is said to touch?

A contact may miss by `TOUCH` cm, which nobody sees, and soft tissue may give way by `SINK` cm.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

from figures.body import Body
from figures.joints import JOINTS, SIDES
from figures.placement import Missed, Placed, Supports, height_of
from figures.plane import Box, dot, is_inside
from figures.prop_kinds import solid_boxes, support_spans
from figures.proportions import SHANK_LENGTH, THIGH_LENGTH
from figures.spec import Drop, Place, Reach, Scene, Solve, Stand, Step
from figures.stage import Stage

TOUCH = 0.6
SINK = 1.2
HAND_SLACK = 0.9  # cm more for a hand: its fingers are drawn bent
ON_HAND = 0.4  # share of a hand that lies over what it rests on
HELD = 1.0  # cm by which a hand may miss what it holds
Fault = tuple[Place, str, str]
Spans = Mapping[str, tuple[float, float]]  # kind of prop -> its left and right end, cm
_CHECKED_PARTS = (
    "torso", "pelvis", "head",
    *(f"{side}.{part}" for side in SIDES for part in ("thigh", "shank", "foot", "upper", "forearm", "hand")),
)  # fmt: skip
_LEG, _ARM = ("hip", "knee", "ankle", "toe"), ("shoulder", "elbow", "wrist")


def body_faults(stage: Stage) -> Iterator[Fault]:
    """Everything that is wrong with the people of a scene: place in the file, code, message."""
    scene = stage.scene
    yield from _person_faults(scene, scene, stage.person, stage.supports, None, scene.view == "side")
    if scene.helper is not None and stage.helper is not None:
        yield from _person_faults(scene.helper, scene, stage.helper, stage.supports, stage.body, True)


def _person_faults(
    scene: Scene, room: Scene, placed: Placed, supports: Supports, other: Body | None, stands: bool
) -> Iterator[Fault]:
    body = placed.body
    for miss in placed.missed:
        yield _missed(miss)
    yield from _limit_faults(scene, body)
    spans = support_spans(room.props)
    for step in scene.steps:
        yield from _contact_faults(step, body, supports, other, {} if other else spans)
    if stands:
        yield from _floor_faults(scene, body)
    boxes = solid_boxes(room.props)
    if not scene.beyond:
        yield from _furniture_faults(body, [(k, _mirrored(b), p) for k, b, p in boxes] if other else boxes)
    yield from _shin_faults(scene, body)


def _mirrored(box: Box) -> Box:
    return Box(-box.right, box.bottom, -box.left, box.top)


def _missed(miss: Missed) -> Fault:
    message = f"{miss.step.joint} has no angle at which this holds, it stays {abs(miss.by):.1f} cm off: "
    return miss.step.place, "FIG202", message + "widen the range, or change the joints before it"


def _place_of(scene: Scene, joint: str) -> Place:
    """Where the file sets a joint: the last step that turns it, or its own line."""
    side, _, name = joint.rpartition(".")
    for step in reversed(scene.steps):
        if isinstance(step, Solve) and step.joint == joint:
            return step.place
        if isinstance(step, Stand) and step.side == side and name in _LEG:
            return step.place
        if isinstance(step, Reach) and step.side == side and name in _ARM:
            return step.place
    return scene.joint_places.get(joint, scene.place)


def shown_angle(body: Body, joint: str) -> float | None:
    """The angle of a joint in space; None where a limb out of the picture plane hides it."""
    side, _, name = joint.rpartition(".")
    if name not in ("hip", "knee", "ankle"):
        return body.pose[joint]
    thigh_out, shank_out = body.pose[f"{side}.thigh_out"], body.pose[f"{side}.shank_out"]
    if not thigh_out and not shank_out:
        return body.pose[joint]
    if name != "knee":
        return None
    leg = body.bones.legs[side]
    flat = dot(leg.thigh.end - leg.thigh.start, leg.shank.end - leg.shank.start)
    cosine = (flat + thigh_out * shank_out) / (THIGH_LENGTH * SHANK_LENGTH)
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def _limit_faults(scene: Scene, body: Body) -> Iterator[Fault]:
    for name, joint in JOINTS.items():
        angle = shown_angle(body, name)
        if angle is None or name == "pelvis":
            continue
        least, most = scene.limits.get(name, (joint.least, joint.most))
        if not least - 0.5 <= angle <= most + 0.5:
            message = f"{name} is {angle:.0f} {joint.unit}, its limit is {least:g} to {most:g}: bend it less"
            yield _place_of(scene, name), "FIG201", message
        elif name in scene.limits and joint.least <= angle <= joint.most:
            message = f"{name} is {angle:.0f} {joint.unit} and needs no wider limit: delete it"
            yield scene.limit_places[name], "FIG208", message


def _contact_faults(step: Step, body: Body, supports: Supports, other: Body | None, spans: Spans) -> Iterator[Fault]:
    if isinstance(step, Drop) or (isinstance(step, Solve) and step.touch):
        parts = list(step.parts if isinstance(step, Drop) else step.touch)
        off = body.lowest(parts) - height_of(step.support, supports)
        name = " and ".join(parts)
        if not -SINK <= off <= TOUCH:
            missed = _off(off, step.support, "are" if len(parts) > 1 else "is")
            yield step.place, "FIG203", f"{name} {missed}: place it after what moves it"
        elif not any(_is_over(body.part(part), step.support, spans) for part in parts):
            yield step.place, "FIG203", f"{name} is not over the {step.support}: move one of the two"
    elif isinstance(step, Stand):
        yield from _foot_faults(step, body, supports, spans)
    elif isinstance(step, Reach):
        yield from _hand_faults(step, body, supports, other, spans)


def _off(off: float, support: str | float, verb: str = "is") -> str:
    under = support if isinstance(support, str) else f"height {support:g}"
    return f"{verb} {abs(off):.1f} cm {'above' if off > 0 else 'inside'} its support ({under})"


def _foot_faults(step: Stand, body: Body, supports: Supports, spans: Spans) -> Iterator[Fault]:
    off = body.lowest([f"{step.side}.foot"]) - height_of(step.support, supports)
    if abs(off) > TOUCH:
        yield (
            step.place,
            "FIG203",
            f"the {step.side} foot {_off(off, step.support)}: move x nearer, the leg is too short",
        )
    elif not _is_over(body.part(f"{step.side}.foot"), step.support, spans):
        yield step.place, "FIG203", f"the {step.side} foot is not over the {step.support}: move x"


def _hand_faults(step: Reach, body: Body, supports: Supports, other: Body | None, spans: Spans) -> Iterator[Fault]:
    hand = body.bones.arms[step.side].hand
    if step.support is not None:
        off = body.lowest([f"{step.side}.hand"]) - height_of(step.support, supports)
        if abs(off) > TOUCH + HAND_SLACK:
            yield step.place, "FIG204", f"the {step.side} hand {_off(off, step.support)}: move it nearer"
        elif not _is_over(body.part(f"{step.side}.hand"), step.support, spans, ON_HAND):
            yield step.place, "FIG204", f"the {step.side} hand is not over the {step.support}: move it"
        return
    off = abs(hand.at(step.reach) - step.at.on(body, other))
    if off > HELD:
        yield (
            step.place,
            "FIG204",
            f"the {step.side} hand misses its place by {off:.1f} cm: the arm is too short",
        )


def _is_over(part: Sequence[complex], support: str | float, spans: Spans, share: float = 0.0) -> bool:
    """Whether some of a part, and at least this share of its points, is over the support."""
    if not isinstance(support, str) or support not in spans:
        return True
    left, right = spans[support]
    over = sum(left <= point.real <= right for point in part)
    return over > 0 and over >= share * len(part)


def _floor_faults(scene: Scene, body: Body) -> Iterator[Fault]:
    for name in _CHECKED_PARTS:
        low = min(point.imag for point in body.part(name))
        if low < -SINK:
            yield (
                scene.place,
                "FIG205",
                f"{name} is {-low:.1f} cm under the floor: raise it, or put it down with a step",
            )


def _furniture_faults(body: Body, boxes: Sequence[tuple[str, Box, Place]]) -> Iterator[Fault]:
    for name in _CHECKED_PARTS:
        for kind, box, where in boxes:
            if kind == "chair" and name.endswith("hand"):
                continue  # hands hold the edge of a seat
            deep = max(
                min(p.real - box.left, box.right - p.real, p.imag - box.bottom, box.top - p.imag)
                for p in body.part(name)
            )
            if deep > SINK:
                yield where, "FIG206", f"{name} is {deep:.1f} cm inside the {kind}: move one of the two"


def _shin_faults(scene: Scene, body: Body) -> Iterator[Fault]:
    torso = body.torso.polygon(3)
    for side in SIDES:
        shank = body.bones.legs[side].shank
        if body.pose[f"{side}.shank_out"] == 0 and any(is_inside(shank.at(k / 10), torso) for k in range(11)):
            yield (
                _place_of(scene, f"{side}.knee"),
                "FIG207",
                f"the {side} shin runs through the trunk: bend the hip less",
            )
