"""The things a figure can stand, lie or lean on, or hold: which fields each has, which of them are supports.

All lengths are cm. A prop with a height `h` is a support of that name for `drop`, `foot` and `hand`; `called` is
its name in the description.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from figures.joints import SIDES
from figures.plane import Box
from figures.pose_parts import FLOOR, spot
from figures.spec import Place, Prop
from files.reading import Check, Reader, choice, flag, number, several, text, unknown
from files.strict_yaml import Where

_cm = number(-300, 300)
_span = several(_cm, 2, 2)
_size = number(0.5, 150)
_side = choice("side", SIDES)

KINDS: dict[str, tuple[dict[str, Check], tuple[str, ...]]] = {
    "mat": ({"x": _span}, ("x",)),
    "bed": ({"x": _span, "h": _size, "called": text}, ("x", "h")),
    "bench": ({"x": _span, "h": _size}, ("x", "h")),
    "couch": ({"x": _span, "h": _size, "back": _size}, ("x", "h")),
    "step": ({"x": _span, "h": _size}, ("x", "h")),
    "chair": ({"x": _cm, "h": _size, "w": _size}, ("x", "h")),
    "wall": ({"x": _cm, "h": number(50, 250), "side": choice("side of the wall", ("left", "right"))}, ("x",)),
    "counter": ({"x": _span, "h": _size, "beyond": flag}, ("x", "h")),
    "roller": ({"at": spot, "r": _size}, ("at", "r")),
    "ball": ({"at": spot, "r": _size, "layer": choice("layer", ("back", "front"))}, ("at", "r")),
    "bolster": ({"x": _cm, "y": _cm, "r": _size}, ("x", "r")),
    "pillow": ({"x": _span, "y": _cm, "t": _size, "bright": flag}, ("x", "t")),
    "pad": ({"x": _span, "t": _size}, ("x", "t")),
    "band": ({"around": several(_side, 2, 2), "path": several(spot, 2, 9)}, ()),
    "note": ({"at": spot, "says": text}, ("at", "says")),
    "level": ({"x": _span, "y": _cm}, ("x", "y")),
    "heat": ({"side": _side}, ()),
    "cuff": ({"side": _side}, ()),
    "bath": ({"x": _span, "rim": _size, "water": _size, "h": _size}, ("x", "rim", "water", "h")),
    "sheet": ({"x": _span, "y": _span}, ("x", "y")),
    "headrest": ({"x": _span, "y": _span}, ("x", "y")),
}
SEAT_THICKNESS, BENCH_THICKNESS, MATTRESS = 4.5, 7.0, 22.0
CHAIR_DEPTH = 42.0
WALL_DEPTH = 40.0


def read_prop(reader: Reader, where: Where, value: Any) -> Prop:
    """{kind: {fields}}, one kind."""
    if not isinstance(value, Mapping) or len(value) != 1:
        raise reader.refuse(where, "FIG104", "a prop is one kind with its fields: write {mat: {x: [-60, 60]}}")
    kind = next(iter(value))
    if kind not in KINDS:
        raise reader.refuse((*where, kind), "FIG105", unknown("prop", kind, KINDS))
    fields, needed = KINDS[kind]
    read = reader.record((*where, kind), value[kind], fields, needed)
    if kind == "band" and len(read) != 1:
        raise reader.refuse((*where, kind), "FIG103", "a band has either around: [near, far] or path: [points]")
    return Prop(kind, read, reader.place((*where, kind)))


def supports(props: Sequence[Prop]) -> dict[str, float]:
    """The heights in cm that things can rest on, by name."""
    heights = {FLOOR: 0.0}
    for prop in props:
        if "h" in prop.fields:
            heights[prop.kind] = prop.fields["h"]
        if prop.kind == "pad":
            heights[prop.kind] = prop.fields["t"]
    return heights


def support_spans(props: Sequence[Prop]) -> dict[str, tuple[float, float]]:
    """From where to where things can be rested on, by name. A chair is placed by the front edge of its seat."""
    spans = {prop.kind: prop.fields["x"] for prop in props if isinstance(prop.fields.get("x"), tuple)}
    return spans | {prop.kind: _seat(prop.fields) for prop in props if prop.kind == "chair"}


def _seat(fields: Mapping[str, Any]) -> tuple[float, float]:
    return fields["x"] - fields.get("w", CHAIR_DEPTH), fields["x"]


def solid_boxes(props: Sequence[Prop]) -> list[tuple[str, Box, Place]]:
    """The furniture that no part of a body may enter: kind, rectangle, place in the file."""
    boxes = []
    for prop in props:
        box = _box(prop.kind, prop.fields)
        if box is not None:
            boxes.append((prop.kind, box, prop.place))
    return boxes


def _box(kind: str, fields: Mapping[str, Any]) -> Box | None:
    if kind == "chair":
        (left, right), high = _seat(fields), fields["h"]
        return Box(left, high - SEAT_THICKNESS, right, high)
    if kind == "wall":
        x = fields["x"]
        left = fields.get("side", "left") == "left"
        return Box(x - WALL_DEPTH, 0, x, 400) if left else Box(x, 0, x + WALL_DEPTH, 400)
    if fields.get("beyond"):  # it stands on the far side of the body, not in its plane
        return None
    depth = {"bed": MATTRESS, "bench": BENCH_THICKNESS, "counter": BENCH_THICKNESS}
    if kind in depth or kind in ("couch", "step"):
        low, high = fields["x"]
        return Box(low, fields["h"] - depth.get(kind, fields["h"]), high, fields["h"])
    return None
