"""Drawing what a person stands, sits or lies on. Fields and their units are in `prop_kinds`."""

from collections.abc import Callable

from figures.body import Body
from figures.canvas import Canvas
from figures.outline import Outline
from figures.plane import Box, Point, Polyline
from figures.prop_kinds import BENCH_THICKNESS, CHAIR_DEPTH, SEAT_THICKNESS
from figures.spec import Prop

MAT_THICKNESS = 2.0
_RIM = 4.2  # cm
_BLANKET = 24.0  # cm of a folded blanket


def mat(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A mat on the floor; its upper side is height 0."""
    left, right = prop.fields["x"]
    canvas.box_shape(Box(left, -MAT_THICKNESS, right, 0), "mat", 1, "")


def bed(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A bed or a treatment table from the side."""
    (left, right), high = prop.fields["x"], prop.fields["h"]
    for x in (left + 6, right - 10):
        canvas.box_shape(Box(x, 0, x + 4, high - 16), "prop2", 0.5)
    canvas.box_shape(Box(left + 1, high - 22, right - 1, high - 14), "prop2")
    canvas.box_shape(Box(left, high - 15, right, high), "prop", 4)


def bench(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A flat padded bench."""
    (left, right), high = prop.fields["x"], prop.fields["h"]
    for x in (left + 5, right - 8):
        canvas.box_shape(Box(x, 0, x + 3, high - 6), "prop2", 0.3)
    canvas.box_shape(Box(left, high - BENCH_THICKNESS, right, high), "prop", 2.5)


def couch(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A couch from the side, its back to the left; the seat is what a body may rest on."""
    (left, right), high = prop.fields["x"], prop.fields["h"]
    back = prop.fields.get("back", 38.0)
    canvas.box_shape(Box(left - 13, 4, left + 6, high + back), "prop2", 6)
    for x in (left - 8, right - 9):
        canvas.box_shape(Box(x, 0, x + 4, 6), "prop2", 0.3)
    canvas.box_shape(Box(left - 4, 5, right, high - 12), "prop2", 3)
    canvas.box_shape(Box(left, high - 14, right, high), "prop", 5)


def step(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A low step or box."""
    (left, right), high = prop.fields["x"], prop.fields["h"]
    canvas.box_shape(Box(left, 0, right, high), "prop", 1)


def chair(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A chair facing right; `x` is the front edge of its seat."""
    right, high = prop.fields["x"], prop.fields["h"]
    left = right - prop.fields.get("w", CHAIR_DEPTH)
    back = Outline([complex(left + 1, high - 2), complex(left - 1, high + 20), complex(left - 5, high + 46)], False)
    _rod(canvas, canvas.path_of(back), 7)
    canvas.needs([complex(left - 7, high + 48)])
    for top, foot in ((left + 3, left + 0.5), (right - 4, right - 2.5)):
        leg = Outline([complex(top, high - 3), complex(foot, 1.6)], closed=False)
        _rod(canvas, canvas.path_of(leg), 6)
    canvas.box_shape(Box(left, high - SEAT_THICKNESS, right, high), "prop", 2)


def _rod(canvas: Canvas, path: str, width: float) -> None:
    """A round bar: a wide line in ink, a narrower one over it. `width` in SVG units."""
    for colour, wide in (("ink", width + 2.4), ("prop2", width)):
        canvas.mark(
            f'<path d="{path}" fill="none" stroke="var(--{colour})" stroke-width="{wide:g}" stroke-linecap="round"/>'
        )


def wall(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A wall that ends at `x`, with its room on the other side."""
    x, high = prop.fields["x"], prop.fields.get("h", 175.0)
    left = prop.fields.get("side", "left") == "left"
    box = Box(x - 7, 0, x, high) if left else Box(x, 0, x + 7, high)
    canvas.box_shape(box, "prop", 0, "")
    canvas.straight([complex(x, 0), complex(x, high)], "o1")


def counter(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A kitchen counter with a door; one that stands beyond the person is drawn paler, as background."""
    (left, right), high = prop.fields["x"], prop.fields["h"]
    front = "prop" if prop.fields.get("beyond") else "prop2"
    canvas.box_shape(Box(left + 4, 0, right - 2, high - 4), front, 0)
    canvas.box_shape(Box(left, high - 5, right, high), "prop2" if front == "prop" else "prop", 1)
    canvas.straight([complex(left + 4, 9), complex(right - 2, 9)], "n2")
    canvas.straight([complex(right - 24, high - 14), complex(right - 12, high - 14)], "n")


def bath(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """The far wall of a bath cut open along its length, and its water; `h` is the height of its floor."""
    (left, right), low = prop.fields["x"], prop.fields["h"]
    for x in (left + 34, right - 22):
        canvas.box_shape(Box(x, 0, x + 8, low), "prop2", 1)
    tub = _tub(prop)
    canvas.shape([Outline(tub, corners=(0, len(tub) - 1))], "prop", solid=False)
    canvas.mark(f'<path id="{canvas.prefix}w" fill="var(--water)" d="{_water(canvas, prop)}"/>')


def bath_front(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A film of water over the body, and the near rim, which runs in front of it."""
    (left, right), level, rim = prop.fields["x"], prop.fields["water"], prop.fields["rim"]
    canvas.mark(f'<use href="#{canvas.prefix}w" opacity=".3"/>')
    for x in (0.58, 0.78):
        steam(canvas, complex(left + (right - left) * x, rim + 5), "water")
    shore = [complex(left + 13, level), complex(right - 3, level)]
    canvas.straight(shore, "", more=' stroke="var(--water)" stroke-width="2.4"')
    canvas.box_shape(Box(left - 5, rim - _RIM, right + 5, rim), "prop", _RIM / 2)


def _water(canvas: Canvas, prop: Prop) -> str:
    """The path of the water, as far as the tub holds it."""
    (left, right), level = prop.fields["x"], prop.fields["water"]
    shore = [complex(left + 13, level), *_tub(prop)[2:-2], complex(right - 2, level)]
    return canvas.path_of(Outline(shore, corners=(0, len(shore) - 1)))


def steam(canvas: Canvas, start: Point, colour: str) -> None:
    """A wisp of warmth, rising 9 cm from `start`."""
    wave: Polyline = [start + complex(shift, 3.0 * k) for k, shift in enumerate((0.0, 1.5, -0.9, 0.6))]
    canvas.mark(
        f'<path fill="none" stroke="var(--{colour})" stroke-width="2.6" stroke-linecap="round" '
        f'd="{canvas.path_of(Outline(wave, closed=False))}"/>'
    )
    canvas.needs(wave)
    canvas.keep_clear(wave)


def _tub(prop: Prop) -> Polyline:
    """The inside of the tub, its head end sloping so that a back can lean on it."""
    (left, right), rim, low = prop.fields["x"], prop.fields["rim"], prop.fields["h"]
    return [
        complex(left - 4, rim), complex(left + 2, rim - 3), complex(left + 22, low + 14),
        complex(left + 34, low + 1), complex(left + 46, low - 2), complex((left + right) / 2 + 20, low - 2),
        complex(right - 12, low - 1), complex(right - 4, low + 9), complex(right, rim - 4),
        complex(right + 4, rim),
    ]  # fmt: skip


def sheet(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A bed seen from above: headboard at the left, a folded blanket at the foot end."""
    (left, right), (low, high) = prop.fields["x"], prop.fields["y"]
    canvas.box_shape(Box(left - 5, low - 2, left + 2, high + 2), "prop2", 2)
    canvas.box_shape(Box(left, low, right, high), "linen", 4)
    canvas.box_shape(Box(right - _BLANKET, low - 2, right + 1, high + 2), "mat", 3)
    fold = right - _BLANKET + 6
    canvas.straight([complex(fold, low - 1), complex(fold, high + 1)], "n")


def headrest(canvas: Canvas, prop: Prop, _body: Body) -> None:
    """A pillow seen from above."""
    (left, right), (low, high) = prop.fields["x"], prop.fields["y"]
    middle_x, middle_y = (left + right) / 2, (low + high) / 2
    corners = [
        complex(left, low), complex(middle_x, low + 1.6), complex(right, low), complex(right - 1.6, middle_y),
        complex(right, high), complex(middle_x, high - 1.6), complex(left, high),
        complex(left + 1.6, middle_y),
    ]  # fmt: skip
    canvas.shape([Outline(corners, corners=(0, 2, 4, 6))], "prop2", solid=False)
    canvas.needs(corners)


Drawer = Callable[[Canvas, Prop, Body], None]
BEHIND: dict[str, Drawer] = {
    "mat": mat, "bed": bed, "bench": bench, "couch": couch, "step": step, "chair": chair, "wall": wall,
    "counter": counter, "bath": bath, "sheet": sheet, "headrest": headrest,
}  # fmt: skip
IN_FRONT: dict[str, Drawer] = {"bath": bath_front}
