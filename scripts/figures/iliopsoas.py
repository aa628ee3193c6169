"""The iliopsoas and the bones it spans, seen from the side, hung on the skeleton of a figure.

The psoas major comes from the sides of the lumbar spine, runs over the brim of the pelvis and ends with the
iliacus at the lesser trochanter of the thigh bone. The drawing shows where it is and that it follows the hip;
its length is an illustration, not a measurement.
"""

from dataclasses import dataclass

from figures.curves import Table, read_between, sample, spline
from figures.hands_and_feet import points
from figures.outline import Outline
from figures.plane import Point, Polyline, mix, turn, unit
from figures.sides import untangle
from figures.skeleton import Bone, Frame, Skeleton

_SACRUM = points(
    (-5.6, 10.6), (-1.6, 9.2), (-3.6, 6.2), (-6.2, 3.6), (-8.2, 0.6), (-8.6, -2.2), (-9.6, -2.0),
    (-10.2, 2.4), (-9.4, 6.4), (-7.8, 9.6),
)  # fmt: skip
_HIP_BONE = points(
    (-7.4, 8.6), (-4.6, 12.0), (0, 13.2), (4.4, 12.4), (7.4, 9.6), (8.2, 7.6), (6.8, 6.2), (6.2, 4.4),
    (5.0, 2.6), (6.2, 0.4), (8.2, -2.0), (8.4, -4.2), (6.8, -4.6), (4.2, -4.4), (2.4, -6.6),
    (0.4, -8.6), (-2.2, -8.4), (-3.6, -5.8), (-3.2, -3.0), (-3.6, -0.6), (-4.4, 2.2), (-6.8, 4.4),
    (-8.0, 6.4),
)  # fmt: skip
_FEMUR = points(  # forward and down from the hip joint, cut at the hem of the shorts
    (1.9, 1.2), (1.2, 4.2), (1.7, 9), (2.0, 21.6), (-0.6, 21.6), (-1.0, 10), (-1.8, 7.4), (-2.3, 6.0),
    (-1.9, 4.6), (-2.6, 1.6), (-2.2, -0.8), (-0.6, -1.2),
)  # fmt: skip
_FEMORAL_HEAD = 2.35  # cm, radius
_LESSER_TROCHANTER: Point = -0.6 + 6.6j
_BRIM: Point = 4.6 + 2.6j  # where the pelvis turns the tendon, from the hip joint
_LUMBAR = 5  # vertebrae


@dataclass(frozen=True)
class Iliopsoas:
    """Outlines in cm: the bones, the two muscles and the fibres of the psoas."""

    bones: list[Outline]
    iliacus: Outline
    psoas: Outline
    fibres: list[Outline]


def _on_femur(thigh: Bone, forward_down: Point) -> Point:
    return thigh.start + forward_down.imag * thigh.along + forward_down.real * thigh.along * 1j


def _vertebra(lower: Frame, upper: Frame, level: int) -> Outline:
    middle = mix(lower.origin, upper.origin, 0.5)
    turned = turn((lower.turned + upper.turned) / 2)
    wide, high = 2.3 - 0.08 * level, 1.42
    shape = points((-wide, -high), (0.35 - wide, 0), (-wide, high), (wide, high), (wide - 0.35, 0), (wide, -high))
    return Outline([middle + p * turned for p in shape], corners=(0, 2, 3, 5))


def iliopsoas(bones: Skeleton, side: str, full: float = 1.0) -> Iliopsoas:
    """The muscle of one side, for the present angles of loin and hip; `full` scales its width."""
    thigh, pelvis = bones.legs[side].thigh, bones.pelvis
    spine = [Frame(node.origin + 1.6 * turn(node.turned), node.turned) for node in bones.spine[: _LUMBAR + 1]]
    circle = [thigh.start + _FEMORAL_HEAD * turn(a) for a in range(0, 360, 40)]
    skeleton = [
        Outline([_on_femur(thigh, p) for p in _FEMUR], corners=(3, 4)),
        Outline(circle),
        Outline([pelvis.at(p) for p in _HIP_BONE]),
        Outline([pelvis.at(p) for p in _SACRUM]),
        *(_vertebra(spine[k], spine[k + 1], k) for k in range(_LUMBAR)),
    ]
    line, widths, brim, below = _course(spine, thigh, pelvis)
    centre = sample(spline(line, closed=False), 3)
    table = [(k / (len(widths) - 1), width * full) for k, width in enumerate(widths)]
    band, fibres = _band(centre, table)
    return Iliopsoas(skeleton, _iliacus(pelvis, thigh, brim, below), band, fibres)


def _course(spine: list[Frame], thigh: Bone, pelvis: Frame) -> tuple[Polyline, list[float], Point, Point]:
    """The middle line of the psoas, its half-widths, and the two points that the iliacus shares with it.

    The muscle bends over the brim only while the straight way would pass behind it: in a bent hip it runs
    straight.
    """
    end = _on_femur(thigh, _LESSER_TROCHANTER)
    brim = pelvis.at(_BRIM)
    leaving = mix(spine[0].origin, spine[1].origin, 0.5) + 3.2 * turn(spine[0].turned)
    ahead = ((brim - leaving) / unit(end - leaving)).imag
    starts = zip(range(_LUMBAR, 0, -1), (0.6, 1.0, 1.6, 2.2, 2.8), strict=True)
    line = [spine[k].origin + off * turn(spine[k].turned) for k, off in starts]
    if ahead > 0.4:
        below = mix(_on_femur(thigh, 3.0 + 1.8j), end, max(0.0, min(0.6, (2.2 - ahead) / 3)))
        above = mix(spine[0].origin + 4.0 * turn(spine[0].turned), brim, 0.35)
        return [*line, above, brim, below, end], [0.7, 1.6, 2.2, 2.5, 2.5, 2.3, 1.9, 1.5, 0.7], brim, below
    line += [mix(leaving, end, 0.3), mix(leaving, end, 0.65), end]
    return line, [0.7, 1.6, 2.2, 2.5, 2.5, 2.3, 1.7, 0.7], mix(leaving, end, 0.55), mix(brim, end, 0.6)


def _band(centre: Polyline, widths: Table) -> tuple[Outline, list[Outline]]:
    """A band round a middle line, and lines along it for its fibres."""
    last = len(centre) - 1
    rows = []
    for i, point in enumerate(centre):
        across = 1j * unit(centre[min(i + 1, last)] - centre[max(i - 1, 0)])
        rows.append((point, across * read_between(widths, i / last)))
    left = untangle([*(p + w for p, w in rows[::2]), rows[-1][0] + rows[-1][1]])
    right = untangle([*(p - w for p, w in rows[::2]), rows[-1][0] - rows[-1][1]])
    fibres = [Outline([p + w * share for p, w in rows[1 : last - 1 : 2]], closed=False) for share in (-0.45, 0.1, 0.6)]
    return Outline([*left, *reversed(right)]), fibres


def _iliacus(pelvis: Frame, thigh: Bone, brim: Point, below: Point) -> Outline:
    """The fan in the hollow of the hip bone, gathered into the tendon."""
    end = _on_femur(thigh, _LESSER_TROCHANTER)
    ahead = thigh.along * 1j
    across = turn(pelvis.turned)
    return Outline(
        [
            *(pelvis.at(p) for p in (-3.8 + 10.8j, 12.2j, 4.2 + 11.4j, 6.6 + 8.8j)),
            mix(pelvis.at(6.0 + 5.0j), brim, 0.3),
            brim + 1.4 * across,
            mix(below, end, 0.2) + 0.8 * ahead,
            end,
            mix(below, end, 0.1) - 0.9 * ahead,
            brim - 1.5 * across,
            pelvis.at(-0.6 + 5.4j),
            pelvis.at(-3.6 + 8.0j),
        ]
    )
