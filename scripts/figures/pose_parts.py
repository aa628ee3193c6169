"""The smaller records of a pose file: points, placing steps, arrows and labels."""

from collections.abc import Mapping
from typing import Any

from figures.body import PARTS
from figures.hands_and_feet import HANDS
from figures.joints import JOINTS, SIDES
from figures.landmarks import POINTS, is_landmark
from figures.limbs import Grip
from figures.spec import OTHER, Arrow, Drop, Label, Reach, Shift, Solve, Spot, Stand, Step
from files.reading import Check, Reader, choice, either, flag, number, several, unknown, whole
from files.strict_yaml import Where

FLOOR = "floor"
PRESS = 0.4  # cm by which soft tissue flattens on a support
SOLE_PRESS = 0.15
PALM_HEIGHT = 1.9  # cm from the palm of a flat hand to the wrist
_REACH = 600.0  # cm; nothing in a picture is farther away
_cm = number(-_REACH, _REACH)
_angle = number(-360, 360)
_side = choice("side", SIDES)
_parts = several(choice("part", PARTS))


def point_name(reader: Reader, where: Where, value: Any) -> str:
    """The name of a landmark, or of one on the other person."""
    if not isinstance(value, str) or not is_landmark(value.removeprefix(OTHER)):
        raise reader.refuse(where, "FIG105", unknown("point", str(value), POINTS))
    return value


def spot(reader: Reader, where: Where, value: Any) -> Spot:
    """A point: near.knee, or [near.knee, right, up], or [x, y]."""
    if isinstance(value, str):
        return Spot(point_name(reader, where, value))
    if isinstance(value, list) and len(value) == 3:
        name = point_name(reader, (*where, 0), value[0])
        return Spot(name, complex(_cm(reader, (*where, 1), value[1]), _cm(reader, (*where, 2), value[2])))
    if isinstance(value, list) and len(value) == 2:
        return Spot(None, complex(_cm(reader, (*where, 0), value[0]), _cm(reader, (*where, 1), value[1])))
    raise reader.refuse(where, "FIG104", "this is not a point: write near.knee, [near.knee, right, up] or [x, y]")


def plain_spot(reader: Reader, where: Where, value: Any) -> complex:
    """A place given as [x, y]."""
    across, up = several(_cm, 2, 2)(reader, where, value)
    return complex(across, up)


def support(reader: Reader, where: Where, value: Any) -> str | float:
    """The name of a support or a height in cm; whether the support is there is checked with the props."""
    if isinstance(value, str):
        return value
    height: float = _cm(reader, where, value)
    return height


_bend = either(int, (whole(-1, 1), flag))
STEP: dict[str, dict[str, Check]] = {
    "drop": {"drop": _parts, "support": support, "press": number(-5, 5)},
    "solve": {
        "solve": choice("joint", JOINTS),
        "touch": _parts,
        "level": several(choice("part", PARTS), 2, 2),
        "height": point_name,
        "support": support,
        "press": number(-5, 5),
        "range": several(_angle, 2, 2),
    },
    "foot": {
        "foot": _side,
        "x": either(list, (spot, _cm)),
        "support": support,
        "sole": _angle,
        "toe": number(-40, 75),
        "bend": _bend,
        "press": number(-5, 5),
    },
    "hand": {
        "hand": _side,
        "at": spot,
        "support": support,
        "lift": number(0, 10),
        "palm": _angle,
        "wrist": number(-90, 90),
        "reach": number(-5, 20),
        "bend": _bend,
        "grip": choice("hand shape", HANDS),
        "flip": flag,
    },
    "root": {"root": plain_spot},
    "shift": {"shift": plain_spot},
}


def read_step(reader: Reader, where: Where, value: Any) -> Step:
    """One step of `place`; its kind is the key that only this kind has."""
    if not isinstance(value, Mapping):
        raise reader.refuse(where, "FIG104", "a step is key: value pairs: write {drop: [near.knee]}, for example")
    kind = next((key for key in STEP if key in value), None)
    if kind is None:
        raise reader.refuse(where, "FIG103", "a step has one of " + ", ".join(STEP) + ": add it")
    read = reader.record(where, value, STEP[kind], (kind, *(("x",) if kind == "foot" else ())))
    here = reader.place(where)
    under = read.get("support", FLOOR)
    if kind == "drop":
        return Drop(read["drop"], under, read.get("press", PRESS), here)
    if kind == "solve":
        return _solve(reader, where, read, under)
    if kind == "foot":
        return Stand(
            read["foot"], read["x"], under, read.get("sole", 0.0), read.get("toe", 0.0), read.get("bend", 1),
            read.get("press", SOLE_PRESS), here,
        )  # fmt: skip
    if kind == "hand":
        return _reach(reader, where, read)
    return Shift(read.get("root"), read.get("shift", 0j), here)


def _solve(reader: Reader, where: Where, read: Mapping[str, Any], under: str | float) -> Solve:
    if sum(key in read for key in ("touch", "level", "height")) != 1:
        raise reader.refuse(where, "FIG103", "a solve has one wish: write touch, level or height")
    least, most = read.get("range", (None, None))
    return Solve(
        read["solve"], read.get("touch", ()), read.get("level"), read.get("height"), under,
        read.get("press", 0.0 if "height" in read else PRESS), least, most, reader.place(where),
    )  # fmt: skip


def _reach(reader: Reader, where: Where, read: Mapping[str, Any]) -> Reach:
    if "at" not in read:
        raise reader.refuse(where, "FIG103", '"at" is missing: say where the hand is')
    if "palm" in read and "wrist" in read:
        raise reader.refuse(where, "FIG104", "palm and wrist both turn the hand: keep one")
    return Reach(
        read["hand"], read["at"], read.get("support"), read.get("lift", PALM_HEIGHT), read.get("palm"),
        read.get("wrist"), read.get("reach", 0.0), read.get("bend", -1),
        Grip(read.get("grip", "relaxed"), read.get("flip", False)), reader.place(where),
    )  # fmt: skip


ARROW: dict[str, Check] = {
    "line": several(spot, 2, 2),
    "bend": number(-1, 1),
    "arc": spot,
    "r": number(5, 200),
    "from": _angle,
    "to": _angle,
}


def read_arrow(reader: Reader, where: Where, value: Any) -> Arrow:
    """{line: [point, point], bend} or {arc: point, r, from, to}."""
    read = reader.record(where, value, ARROW)
    here = reader.place(where)
    if "line" in read and "arc" not in read:
        return Arrow(read["line"][0], read["line"][1], read.get("bend", 0.0), 0, 0, 0, here)
    if "arc" in read and all(key in read for key in ("r", "from", "to")):
        return Arrow(read["arc"], None, 0.0, read["r"], read["from"], read["to"], here)
    raise reader.refuse(where, "FIG103", "an arrow is {line: [point, point]} or {arc: point, r:, from:, to:}")


LABEL: dict[str, Check] = {"n": whole(1, 9), "at": spot, "dir": _angle, "below": flag}


def read_label(reader: Reader, where: Where, value: Any) -> Label:
    """{n: step, at: point, dir: degrees, below: true}."""
    read = reader.record(where, value, LABEL, needed=("n", "at"))
    return Label(read["n"], read["at"], read.get("dir"), read.get("below", False), reader.place(where))
