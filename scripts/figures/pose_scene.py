"""One scene of a pose file: which keys it may have, what they may hold, and the `Scene` that they make."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from figures.hands_and_feet import HANDS
from figures.joints import ARM_JOINTS, JOINTS, LEG_JOINTS, SIDES, TRUNK_JOINTS, Joint
from figures.limbs import Grip
from figures.people import CAST
from figures.pose_parts import read_arrow, read_label, read_step
from figures.prop_kinds import read_prop
from figures.spec import Ghost, LegRole, Roles, Scene
from files.reading import Check, Reader, choice, flag, number, several, text
from files.strict_yaml import Where

LAYERS = {
    "near_arm": ("front", "back"),
    "far_arm": ("back", "middle", "front"),
    "far_shin": ("back", "front"),
}
GHOST_PARTS = ("trunk", "near.leg", "far.leg", "near.arm", "far.arm")
_ANY_ANGLE = 400.0


def _joint_check(joint: Joint) -> Check:
    """Only the type is checked here: limits are for the finished body, where they can be waived."""
    return number(-_ANY_ANGLE, _ANY_ANGLE) if joint.unit == "degrees" else number(joint.least, joint.most)


_LIMB: dict[str, Check] = {name: _joint_check(joint) for name, joint in (LEG_JOINTS | ARM_JOINTS).items()}
_LIMB |= {"hand": choice("hand shape", HANDS), "palm_flipped": flag}
_OF_GRIP = {"hand": "shape", "palm_flipped": "flipped"}


def _limb(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    return reader.record(where, value, _LIMB)


_POSE: dict[str, Check] = {name: _joint_check(joint) for name, joint in TRUNK_JOINTS.items()}
_POSE |= dict.fromkeys(SIDES, _limb)


def _pose(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    """Joint angles by full name; under `places` where each stands, under `grips` what is said of each hand."""
    read = reader.record(where, value, _POSE)
    angles: dict[str, float] = {}
    grips: dict[str, dict[str, Any]] = {}
    places = {}
    for key, held in read.items():
        if key not in SIDES:
            angles[key] = held
            places[key] = reader.place((*where, key))
            continue
        grips[key] = {name: held[name] for name in _OF_GRIP if name in held}
        for name, angle in held.items():
            if name in LEG_JOINTS or name in ARM_JOINTS:
                angles[f"{key}.{name}"] = angle
                places[f"{key}.{name}"] = reader.place((*where, key, name))
    return {"angles": angles, "grips": grips, "places": places}


def _leg(reader: Reader, where: Where, value: Any) -> LegRole:
    fields: dict[str, Check] = {"part": text, "iliopsoas": choice("role", Roles), "lowers": flag}
    read = reader.record(where, value, fields, needed=("part", "iliopsoas"))
    return LegRole(read["part"], read["iliopsoas"], read.get("lowers", False), reader.place((*where, "iliopsoas")))


def _legs(reader: Reader, where: Where, value: Any) -> dict[str, LegRole]:
    return reader.record(where, value, dict.fromkeys(SIDES, _leg), needed=("near",))


def _layers(reader: Reader, where: Where, value: Any) -> dict[str, str]:
    return reader.record(where, value, {name: choice("layer", known) for name, known in LAYERS.items()})


def _limits(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    span = several(number(-_ANY_ANGLE, _ANY_ANGLE), 2, 2)
    read = reader.record(where, value, dict.fromkeys(JOINTS, span))
    return {"spans": read, "places": {name: reader.place((*where, name)) for name in read}}


def _start_pose(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    """A pose without hands: the shadow holds them as the person does."""
    pose = _pose(reader, where, value)
    for side, said in pose["grips"].items():
        for name in said:
            message = f'"{name}" changes nothing in a start, its hands are those of the pose: take it out'
            raise reader.refuse((*where, side, name), "FIG102", message)
    return pose


def _start(reader: Reader, where: Where, value: Any) -> Ghost:
    fields: dict[str, Check] = {
        "pose": _start_pose,
        "place": several(read_step),
        "show": several(choice("part of the start position", GHOST_PARTS)),
    }
    read = reader.record(where, value, fields, needed=("show",))
    return Ghost(read.get("pose", {}).get("angles", {}), read.get("place"), read["show"])


def _helper(reader: Reader, where: Where, value: Any) -> Scene:
    fields = {key: SCENE[key] for key in ("person", "pose", "place", "layers", "limits")} | {"beyond": flag}
    read = reader.record(where, value, fields, needed=("person", "pose", "place"))
    return make_scene(reader, where, read)


SCENE: dict[str, Check] = {
    "person": choice("person", CAST),
    "view": choice("view", ("side", "above")),
    "shows": text,
    "pose": _pose,
    "legs": _legs,
    "place": several(read_step),
    "props": several(read_prop, 0),
    "arrows": several(read_arrow, 0),
    "labels": several(read_label, 0),
    "layers": _layers,
    "limits": _limits,
    "start": _start,
    "helper": _helper,
}
_RENAMED = {"place": "steps"}


def make_scene(reader: Reader, where: Where, read: Mapping[str, Any], base: Scene | None = None) -> Scene:
    """The scene of these values, on top of `base` if it borrows from one."""
    pose = read.get("pose", {"angles": {}, "grips": {}, "places": {}})
    limits = read.get("limits", {"spans": {}, "places": {}})
    here = reader.place(where)
    scene = base or Scene(here)
    direct = {
        _RENAMED.get(key, key): value
        for key, value in read.items()
        if (key in SCENE or key == "beyond") and key not in ("pose", "limits")
    }
    return replace(
        scene,
        place=here,
        pose={**scene.pose, **pose["angles"]},
        joint_places={**scene.joint_places, **pose["places"]},
        grips={**scene.grips, **_grips(scene.grips, pose["grips"])},
        limits={**scene.limits, **limits["spans"]},
        limit_places={**scene.limit_places, **limits["places"]},
        verdict=read.get("verdict"),
        word=read.get("word"),
        **direct,
    )


def _grips(base: Mapping[str, Grip], said: Mapping[str, Mapping[str, Any]]) -> dict[str, Grip]:
    """The hands of which something is said: that, and for the rest what `base` has."""
    return {
        side: replace(base.get(side, Grip()), **{_OF_GRIP[name]: value for name, value in one.items()})
        for side, one in said.items()
        if one
    }
