"""The plate of the iliopsoas from the front, with the numbers of its key.

Half of each shape is drawn, x to the person's left, which we see on the right, in cm from the middle of the
line between the hip joints. Shapes follow the usual atlas view, simplified: neck and socket of the hip are
not shown.
"""

import math

from figures.hands_and_feet import points
from figures.plane import Box, turn
from figures.plate import Plate, mirrored

NAME = "anatomy-front"
TITLE = "The iliopsoas from the front"
DESCRIPTION = (
    "The low spine, the pelvis and the tops of both thigh bones from the front. On each side the psoas "
    "major runs from the side of the spine, T12 to L5, down across the front of the hip. The iliacus "
    "fans out from the inside of the hip bone. Both join in one tendon that ends on a small bump at the "
    "inner side of the thigh bone. The thin psoas minor lies on the psoas major and is shown on one "
    "side only; many people lack it. A dashed line marks the groin."
)
_ILIUM = points(
    (3.9, 9.9), (5.6, 12.0), (8.0, 13.6), (10.6, 13.7), (12.7, 12.2), (13.9, 9.6), (13.6, 8.2), (12.5, 7.2),
    (12.5, 5.6), (11.9, 4.6), (11.9, 3.4), (12.2, 1.6), (12.0, -0.8), (11.0, -2.9), (9.8, -4.0), (9.4, -6.0),
    (8.6, -8.4), (6.9, -9.7), (5.4, -9.0), (3.9, -7.3), (2.3, -5.6), (0.75, -5.0), (0.45, -3.2), (0.6, -1.2),
    (1.6, -0.35), (3.2, -0.35), (5.2, 0.7), (6.9, 2.4), (7.2, 4.0), (6.3, 5.6), (4.9, 7.4),
)  # fmt: skip
_FORAMEN = points(
    (3.2, -2.6), (4.6, -1.5), (6.6, -1.6), (7.9, -3.2), (8.0, -5.2), (6.9, -7.0), (5.4, -6.9), (3.9, -5.0)
)
_FOSSA = points((5.6, 9.4), (7.4, 11.6), (9.9, 12.2), (11.9, 10.4), (12.0, 7.6), (10.4, 5.4), (8.6, 5.2), (6.8, 6.8))
_SACRUM = points(
    (-5.6, 9.3), (-3.4, 9.9), (-2.4, 9.2), (0, 8.8), (2.4, 9.2), (3.4, 9.9), (5.6, 9.3), (5.0, 7.0),
    (3.9, 4.4), (2.9, 1.6), (1.9, -0.2), (1.0, -1.5), (0.5, -3.0), (-0.5, -3.0), (-1.0, -1.5),
    (-1.9, -0.2), (-2.9, 1.6), (-3.9, 4.4), (-5.0, 7.0),
)  # fmt: skip
_FEMUR = points(
    (10.4, 2.1), (11.4, 1.5), (12.8, 1.6), (13.9, 2.9), (15.3, 2.9), (16.3, 1.4), (16.4, -1.2), (15.8, -3.6),
    (15.2, -7.0), (14.6, -12), (14.1, -18), (13.8, -24), (10.7, -24), (11.0, -18), (11.4, -12), (11.5, -9.2),
    (10.9, -8.0), (10.3, -6.9), (10.6, -5.8), (11.4, -5.2), (11.6, -4.0), (11.2, -2.8), (10.3, -2.2),
)  # fmt: skip
_PSOAS = points(
    (2.1, 29.3), (2.9, 28.4), (4.0, 24.6), (5.2, 19.6), (6.3, 14.6), (7.5, 10.0), (8.9, 6.0), (10.3, 2.6),
    (11.2, -0.8), (11.4, -4.2), (11.1, -6.9), (10.5, -7.2), (10.0, -4.8), (9.4, -1.8), (8.4, 0.9), (7.0, 3.6),
    (5.3, 7.4), (3.9, 11.0), (3.0, 15.4), (2.6, 20.2), (2.3, 25.0),
)  # fmt: skip
_PSOAS_FIBRES = (
    points((2.5, 27.8), (3.4, 22.2), (4.4, 16.0), (6.0, 10.0), (8.4, 4.2), (10.1, -0.4), (10.8, -5.6)),
    points((2.5, 25.0), (3.1, 19.4), (3.9, 14.0), (5.4, 9.0), (7.6, 4.2), (9.4, 0.2), (10.4, -4.6)),
    points((3.6, 24.4), (4.6, 19.0), (5.6, 14.2), (7.2, 9.0), (9.2, 4.2), (10.6, 0.4), (11.1, -3.8)),
)
_ILIACUS = points(
    (5.5, 11.4), (7.6, 13.0), (10.0, 13.2), (12.0, 11.9), (13.2, 9.5), (13.0, 7.8), (12.3, 5.6), (11.9, 3.0),
    (11.8, -0.4), (11.8, -3.6), (11.5, -6.6), (10.9, -7.2), (10.4, -5.2), (10.0, -2), (9.2, 1.6), (8.0, 4.8),
    (6.4, 7.8), (5.2, 9.6),
)  # fmt: skip
_ILIACUS_FIBRES = (
    points((6.4, 11.4), (7.8, 8.4), (9.4, 4.6), (10.8, 0.6), (11.3, -4.4)),
    points((8.2, 12.4), (9.0, 9.0), (10.2, 4.8), (11.2, 0.6), (11.5, -4.0)),
    points((10.2, 12.4), (10.4, 9.0), (11.0, 4.6), (11.6, 0.4), (11.7, -3.6)),
)
_PSOAS_MINOR = points(
    (1.7, 30.2), (2.5, 29.8), (3.1, 27.0), (3.7, 23.6), (3.9, 21.0), (4.3, 17.0), (5.3, 11.4), (6.6, 6.6),
    (7.6, 3.0), (7.1, 2.4), (6.1, 6.0), (4.9, 10.8), (3.8, 16.6), (3.3, 20.6), (2.7, 23.6), (2.0, 27.2),
)  # fmt: skip
_BODY = points(
    (12.0, 33), (11.6, 29), (11.6, 25), (12.6, 20), (15.0, 13.5), (17.0, 7), (18.2, 0), (18.4, -7),
    (17.6, -16), (16.8, -24),
)  # fmt: skip
_INNER_THIGH = points((3.8, -24), (2.4, -18), (1.2, -12.6), (0, -11.6))
_GROIN = points((13.4, 8.4), (9.6, 3.6), (5.4, 0.3), (2.6, -0.6))
_LEVELS = (11.6, 15.3, 19.0, 22.6, 26.1, 29.4)  # heights of L5 up to T12
_HALF_WIDTHS = (2.75, 2.65, 2.5, 2.4, 2.3, 2.15)
FRONT = (_PSOAS, _ILIACUS)  # the two muscles of the left side
# What the numbers of the key point at, and where they stand. The page has the words.
_KEY = (
    (5.1 + 18.2j, 21 + 19.6j),  # psoas major
    (4.0 + 13.8j, 21 + 14.0j),  # psoas minor
    (10.6 + 9.8j, 21 + 8.4j),  # iliacus
    (11.0 - 5.6j, 21 - 4.6j),  # shared tendon
    (-11.4 + 6.0j, -21 + 7.0j),  # groin line
    (-10.3 + 0.2j, -21 - 0.8j),  # hip joint
)


def front_plate() -> str:
    """The SVG of the plate."""
    plate = Plate("af-")
    _body(plate)
    _bones(plate)
    _spine(plate)
    _muscles(plate)
    plate.numbers(_KEY)
    return plate.svg(TITLE, DESCRIPTION, Box(-92, -92, 92, 126))


def _body(plate: Plate) -> None:
    outline = [*_BODY, *_INNER_THIGH, *reversed(mirrored(_INNER_THIGH[:-1])), *reversed(mirrored(_BODY))]
    hem, last = len(_BODY), len(outline) - 1
    plate.shape(outline, "sk", corners=(0, hem - 1, hem, last - hem, last - hem + 1, last))


def _bones(plate: Plate) -> None:
    plate.shaded([_FEMUR, mirrored(_FEMUR)], "bone")
    for side in (1, -1):
        plate.circle(complex(side * 9.3, 0), 2.45, "b", "bone")
    plate.shaded([_SACRUM], "bone")
    for k, y in enumerate((7.0, 4.9, 2.9, 1.0)):
        for side in (1, -1):
            plate.circle(complex(side * (2.5 - 0.36 * k), y), 0.42, "b", "bone2")
    for side in (1, -1):
        ilium, foramen, fossa = ((s if side > 0 else mirrored(s)) for s in (_ILIUM, _FORAMEN, _FOSSA))
        plate.ring(ilium, foramen, "b", "bone")
        plate.shape(fossa, "", "bone2")
    plate.shape(points((-0.5, -1.1), (0.5, -1.1), (0.5, -4.9), (-0.5, -4.9)), "b", "disc")


def _spine(plate: Plate) -> None:
    for level, (y, wide) in enumerate(zip(_LEVELS, _HALF_WIDTHS, strict=True)):
        low = y - (1.85 if level == 0 else 1.8)
        disc = points((-wide, 0.32), (-wide - 0.18, 0), (-wide, -0.32), (wide, -0.32), (wide + 0.18, 0), (wide, 0.32))
        plate.shape([p + low * 1j for p in disc], "b", "disc")
        reach = wide + (2.2 if level < 5 else 0.8)  # the side spurs; those of T12 are short
        spur = points(
            (wide * 0.6, 0.9), (wide + 1.2, 1.0), (reach, 0.55), (reach + 0.3, -0.1), (reach - 0.4, -0.5),
            (wide + 0.9, -0.35), (wide * 0.6, -0.6),
        )  # fmt: skip
        plate.both([p + y * 1j for p in spur], "b", "bone2")
        plate.shape(_vertebra(wide, y), "b", "bone", corners=(0, 2, 4, 6))
    for level, y in enumerate(_LEVELS):
        plate.word(f"L{5 - level}" if level < 5 else "T12", complex(0, y - 0.55), "v")


def spine_from_front() -> list[list[complex]]:
    """The vertebrae L5 up to T12, without their spurs; see `_vertebra` for the corners."""
    return [_vertebra(wide, y) for y, wide in zip(_LEVELS, _HALF_WIDTHS, strict=True)]


def _vertebra(wide: float, y: float) -> list[complex]:
    high = 1.42
    shape = points(
        (-wide, high), (-wide * 0.88, 0), (-wide, -high), (0, -high * 0.96), (wide, -high), (wide * 0.88, 0),
        (wide, high), (0, high * 0.94),
    )  # fmt: skip
    return [p + y * 1j for p in shape]


def _muscles(plate: Plate) -> None:
    for side in (1, -1):
        for shape, fibres, fill in ((_ILIACUS, _ILIACUS_FIBRES, "iliacus"), (_PSOAS, _PSOAS_FIBRES, "major")):
            plate.shaded([shape if side > 0 else mirrored(shape)], fill)
            for fibre in fibres:
                plate.shape(fibre if side > 0 else mirrored(fibre), "f", closed=False)
    plate.shape(_PSOAS_MINOR, "b", "minor")
    plate.shape(mirrored(_GROIN), "g", closed=False)


def ellipse(centre: complex, wide: float, high: float, turned: float = 0.0) -> list[complex]:
    """Points of an ellipse with half-axes `wide` and `high`."""
    ring = (2 * math.pi * k / 12 for k in range(12))
    return [centre + complex(wide * math.cos(a), high * math.sin(a)) * turn(turned) for a in ring]
