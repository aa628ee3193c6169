"""Drawing what a person holds, wears or lies against: rollers, balls, bands, pillows, heat. Units as in
`prop_kinds`.
"""

from collections.abc import Sequence

from figures.body import Body
from figures.canvas import Canvas
from figures.curves import read_between, sample, spline
from figures.furniture import Drawer, steam
from figures.limbs import side_of
from figures.outline import Outline, straight_path
from figures.plane import Box, Point, heading, mix, turn, unit
from figures.spec import Prop


def _round(canvas: Canvas, centre: Point, radius: float, fill: str) -> None:
    canvas.circle(centre, radius, "o1", fill)
    canvas.needs([centre - radius - radius * 1j, centre + radius + radius * 1j])


_LETTER = 5.0  # cm, about the width of a letter of a note
_LENGTH: Point = 13 + 4j  # how far the far end of a bolster shows beside the near one


def _length(canvas: Canvas, centre: Point, radius: float, fill: str) -> None:
    """The side of a roll, seen past its near end."""
    across = 1j * unit(_LENGTH) * radius
    start = heading(across)
    bow = [centre + _LENGTH + radius * turn(start - 15 * k) for k in range(13)]
    canvas.shape([Outline([centre + across, *bow, centre - across], corners=(0, 14))], fill, solid=False)


def roller(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A foam roller from its end: a thick ring of foam, and the dark inside of the tube."""
    centre, radius = prop.fields["at"].on(body), prop.fields["r"]
    _round(canvas, centre, radius, "gear")
    canvas.circle(centre, radius * 0.45, "o1", "gear2")


def front_ball(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A ball in front of the body, such as one under a thigh."""
    if prop.fields.get("layer") == "front":
        _ball(canvas, prop, body)


def back_ball(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A ball behind the limb that holds it."""
    if prop.fields.get("layer") != "front":
        _ball(canvas, prop, body)


def _ball(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A ball with two seams."""
    centre, radius = prop.fields["at"].on(body), prop.fields["r"]
    _round(canvas, centre, radius, "gear")
    for start, middle, end in ((150, 100, 20), (210, 260, -20)):
        seam = [centre + radius * far * turn(a) for far, a in ((0.95, start), (0.35, middle), (0.95, end))]
        canvas.line(seam, "n2")
    canvas.keep_clear([centre + radius * turn(a) for a in range(0, 360, 30)])


def bolster(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A bolster with its near end toward the viewer and its lowest point at `y`."""
    radius = prop.fields["r"]
    centre = complex(prop.fields["x"], prop.fields.get("y", 0.0) + radius)
    _length(canvas, centre, radius, "prop")
    _round(canvas, centre, radius, "prop")


def pillow(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A pillow from the side, with its lower side at `y`."""
    (left, right), low, thick = prop.fields["x"], prop.fields.get("y", 0.0), prop.fields["t"]
    middle = (left + right) / 2
    shape = [
        complex(left, low + 0.3), complex(left + 0.5, low + thick * 0.8), complex(middle, low + thick),
        complex(right - 0.5, low + thick * 0.8), complex(right, low + 0.3), complex(middle, low),
    ]  # fmt: skip
    canvas.shape([Outline(shape)], "gear" if prop.fields.get("bright") else "prop", solid=False)


def level(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A thin dashed line to compare a limb with."""
    (left, right), height = prop.fields["x"], prop.fields["y"]
    ends = [complex(left, height), complex(right, height)]
    canvas.straight(ends, "gh")
    canvas.needs(ends)


def note(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A few words beside the body, their middle at `at`; numbers keep off them."""
    middle, words = prop.fields["at"].on(body), prop.fields["says"]
    half = len(words) * _LETTER / 2
    canvas.text(words, middle - 3j, "sm", "middle")
    canvas.needs([middle - half - 4j, middle + half + 4j])
    canvas.keep_clear([middle + half * share for share in (-1, -0.5, 0, 0.5, 1)])


def pad(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A folded towel or mat on the floor."""
    (left, right), thick = prop.fields["x"], prop.fields["t"]
    layers = max(1, round(thick / 2))
    for k in range(layers):
        low, high = thick * k / layers, thick * (k + 1) / layers
        canvas.box_shape(Box(left, low, right, high), "prop2", 0.9)


def _strip(canvas: Canvas, path: str) -> None:
    for colour, wide in (("ink", 6.4), ("gear", 4)):
        canvas.mark(
            f'<path d="{path}" fill="none" stroke="var(--{colour})" stroke-width="{wide:g}" stroke-linecap="round"/>'
        )


# Where the two strands of a loop lie: over the instep of the upper foot, under the sole of the lower one.
_NEAR_ENDS = ((6.0 + 2.0j, 7.6 + 1.9j, 9.0 + 0.9j), (8.6 - 6.8j, 5.8 - 6.8j))
_FAR_ENDS = ((9.0 - 2.0j, 10.2 - 2.0j, 11.4 - 3.0j), (12.2 - 6.6j, 9.6 - 6.6j))
_PULLED = 0.5  # how narrow a pulled band is in its middle, as a share of its ends
_BOW = 1.5  # cm by which a strand is bowed


def _strand(prop: Prop, body: Body, ends: tuple[Sequence[Point], Sequence[Point]]) -> Outline:
    """A pulled strand from the upper foot to the lower, round at the top, flat under the sole."""
    upper, lower = (body.bones.legs[side].foot for side in prop.fields["around"])
    top, sole = [upper.at(p) for p in ends[0]], [lower.at(p) for p in ends[1]]
    right, left = (top[-1], sole[0]), (top[0], sole[-1])
    waist = [
        mix(mix(*side, share), mix(mix(*left, share), mix(*right, share), 0.5), 1 - _PULLED) + _BOW
        for side, shares in ((right, (0.35, 0.65)), (left, (0.65, 0.35)))
        for share in shares
    ]
    return Outline([*top, *waist[:2], *sole, *waist[2:]], corners=(5, 6))


def band_beyond(canvas: Canvas, prop: Prop, body: Body) -> None:
    """The far strand of a loop round both feet."""
    if "around" in prop.fields:
        strand = _strand(prop, body, _FAR_ENDS)
        canvas.shape([strand], "gear2", solid=False)
        canvas.keep_clear(strand.polygon(2))


def band(canvas: Canvas, prop: Prop, body: Body) -> None:
    """The near strand of a loop over the top of one foot and under the other, or a strap through points."""
    if "around" in prop.fields:
        strand = _strand(prop, body, _NEAR_ENDS)
        canvas.shape([strand], "gear", solid=False)
        canvas.keep_clear(strand.polygon(2))
        return
    way = [point.on(body) for point in prop.fields["path"]]
    canvas.needs(way)
    canvas.keep_clear(sample(spline(way, closed=False), 6))
    _strip(canvas, straight_path(way, canvas.to_page) if len(way) == 2 else canvas.path_of(Outline(way, False)))


def cuff(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A weight round the ankle."""
    side = prop.fields.get("side", "near")
    shank, profile = body.bones.legs[side].shank, body.person.build.shank
    front, back = (side_of(shank, profile, ahead, 0.78, 0.95, 2, 1.6) for ahead in (True, False))
    canvas.shape([Outline([*front, *reversed(back)])], "gear", solid=False)
    canvas.straight([mix(front[1], back[1], 0.3), mix(front[1], back[1], 0.7)], "n")


def heat(canvas: Canvas, prop: Prop, body: Body) -> None:
    """A soft pad in its cover on top of one thigh, clear of the groin, hanging a little over the near side."""
    thigh, profile = body.bones.legs[prop.fields.get("side", "near")].thigh, body.person.build.thigh
    top = side_of(thigh, profile, True, 0.3, 0.82, 5, 2.6)
    low = [thigh.at(share, forward) for share, forward in ((0.86, 1.6), (0.71, 0.4), (0.43, 0.8), (0.25, 2.4))]
    shape = [*top, *low]
    canvas.shape([Outline(shape)], "cover", solid=False)
    canvas.keep_clear(shape)
    seam = [thigh.at(share, forward) for share, forward in ((0.3, 4.2), (0.43, 2.8), (0.69, 2.4), (0.81, 3.4))]
    canvas.straight(seam, "n2", more=' stroke-dasharray="3 3"')
    for share in (0.4, 0.55, 0.7):
        steam(canvas, thigh.at(share, read_between(profile.front, share) + 5.5), "warm")


BEHIND: dict[str, Drawer] = {
    "level": level, "ball": back_ball, "band": band_beyond, "bolster": bolster,
    "pillow": pillow, "pad": pad,
}  # fmt: skip
IN_FRONT: dict[str, Drawer] = {
    "roller": roller, "ball": front_ball, "band": band, "cuff": cuff, "heat": heat, "note": note,
}  # fmt: skip
