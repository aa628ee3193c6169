"""From a pose file to a `Figure`: which keys there are, what they may hold, and how panels borrow from other
files.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from figures.hands_and_feet import HANDS
from figures.joints import ARM_JOINTS, JOINTS, LEG_JOINTS, SIDES, TRUNK_JOINTS, Joint
from figures.limbs import Grip
from figures.people import CAST
from figures.pose_parts import read_arrow, read_label, read_step
from figures.prop_kinds import read_prop
from figures.reading import Check, Reader, Unusable, choice, flag, number, several, text
from figures.spec import Figure, Ghost, LegRole, Roles, Scene
from files.finding import Finding
from files.strict_yaml import Where, read_yaml

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


def _limb(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    return reader.record(where, value, _LIMB)


_POSE: dict[str, Check] = {name: _joint_check(joint) for name, joint in TRUNK_JOINTS.items()}
_POSE |= dict.fromkeys(SIDES, _limb)


def _pose(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    """Joint angles by full name; under `places` where each stands, under `grips` how hands are held."""
    read = reader.record(where, value, _POSE)
    angles: dict[str, float] = {}
    grips: dict[str, Grip] = {}
    places = {}
    for key, held in read.items():
        if key not in SIDES:
            angles[key] = held
            places[key] = reader.place((*where, key))
            continue
        if "hand" in held:
            grips[key] = Grip(held["hand"], held.get("palm_flipped", False))
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


def _start(reader: Reader, where: Where, value: Any) -> Ghost:
    fields: dict[str, Check] = {
        "pose": _pose,
        "place": several(read_step),
        "show": several(choice("part of the start position", GHOST_PARTS)),
    }
    read = reader.record(where, value, fields, needed=("show",))
    return Ghost(read.get("pose", {}).get("angles", {}), read.get("place"), read["show"])


def _helper(reader: Reader, where: Where, value: Any) -> Scene:
    fields = {key: _SCENE[key] for key in ("person", "pose", "place", "layers", "limits")} | {"beyond": flag}
    read = reader.record(where, value, fields, needed=("person", "pose", "place"))
    return _scene(reader, where, read)


_SCENE: dict[str, Check] = {
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


def _scene(reader: Reader, where: Where, read: Mapping[str, Any], base: Scene | None = None) -> Scene:
    """The scene of these values, on top of `base` if it borrows from one."""
    pose = read.get("pose", {"angles": {}, "grips": {}, "places": {}})
    limits = read.get("limits", {"spans": {}, "places": {}})
    here = reader.place(where)
    scene = base or Scene(here)
    direct = {
        _RENAMED.get(key, key): value
        for key, value in read.items()
        if (key in _SCENE or key == "beyond") and key not in ("pose", "limits")
    }
    return replace(
        scene,
        place=here,
        pose={**scene.pose, **pose["angles"]},
        joint_places={**scene.joint_places, **pose["places"]},
        grips={**scene.grips, **pose["grips"]},
        limits={**scene.limits, **limits["spans"]},
        limit_places={**scene.limit_places, **limits["places"]},
        verdict=read.get("verdict"),
        word=read.get("word"),
        **direct,
    )


_PANEL: dict[str, Check] = {
    **_SCENE,
    "as": text,
    "word": text,
    "verdict": choice("verdict", ("like", "not-like")),
}
_FIGURE_ONLY: dict[str, Check] = {"exercise": text, "title": text}


def _panel(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    return {**reader.record(where, value, _PANEL, needed=("word", "shows")), "where": where}


def _moved(scene: Scene, here: tuple[int, int]) -> Scene:
    """A borrowed scene: what is wrong in it is found at the line that borrows it."""
    return replace(
        scene,
        joint_places=dict.fromkeys(scene.joint_places, here),
        limit_places=dict.fromkeys(scene.limit_places, here),
        steps=tuple(replace(step, place=here) for step in scene.steps),
        props=tuple(replace(prop, place=here) for prop in scene.props),
        arrows=tuple(replace(arrow, place=here) for arrow in scene.arrows),
        labels=tuple(replace(label, place=here) for label in scene.labels),
        legs={side: replace(leg, place=here) for side, leg in scene.legs.items()},
    )


def _borrowed(reader: Reader, read: Mapping[str, Any], folder: Path) -> Scene | None:
    if "as" not in read:
        return None
    where: Where = (*read["where"], "as")
    source = folder / f"{read['as']}.yml"
    own = reader.path.stem
    if read["as"] == own or not source.is_file():
        raise reader.refuse(where, "FIG105", f'there is no other figure "{read["as"]}": name a file beside this one')
    figure, findings = read_figure(source, reader.path.parent / source.name)
    if figure is None or len(figure.scenes) != 1:
        first = f" ({findings[0]})" if findings else ""
        raise reader.refuse(where, "FIG105", f'"{read["as"]}" cannot be borrowed{first}: it must be one sound scene')
    return _moved(figure.scenes[0], reader.place(where))


def read_figure(path: Path, shown: Path) -> tuple[Figure | None, list[Finding]]:
    """The figure in the file at `path` and what is wrong with it; no figure if it cannot be used.

    `shown` is the path that findings name. Raises OSError if the file cannot be read.
    """
    reader = Reader(shown, read_yaml(path.read_text(encoding="utf-8")))
    fields: dict[str, Check] = {**_FIGURE_ONLY, **_SCENE, "panels": several(_panel, 2, 3)}
    needed = ["exercise", "title"] + ([] if "panels" in reader.document.values else ["shows", "pose"])
    try:
        if reader.findings:
            raise Unusable
        read = reader.record((), reader.document.values, fields, needed)
        if path.stem != read["exercise"] and not path.stem.startswith(read["exercise"] + "-"):
            raise reader.refuse(
                ("exercise",),
                "FIG106",
                f'"{path.name}" is not for "{read["exercise"]}": rename one of the two',
            )
        scenes = [
            _scene(reader, panel["where"], panel, _borrowed(reader, panel, path.parent))
            for panel in read.get("panels", ())
        ] or [_scene(reader, (), read)]
    except Unusable:
        return None, sorted(reader.findings)
    return Figure(path.stem, read["exercise"], read["title"], tuple(scenes), (1, 1)), []
