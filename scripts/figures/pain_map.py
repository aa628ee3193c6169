"""Where trouble of the hip flexors is felt: a standing body from the front and from the back.

Half of each outline is drawn, in cm of a body 160 cm tall, y up from the hip joints; the other half is its
mirror.
"""

from figures.front_plate import ellipse
from figures.hands_and_feet import points
from figures.plane import Box
from figures.plate import Plate

NAME = "pain-map"
TITLE = "Where hip flexor trouble is felt"
DESCRIPTION = (
    "A body from the front and from the back. Dark: the front of the hip and the groin, where hip "
    "flexor trouble is most often felt. Pale: the front of the thigh down to the knee, and on the back "
    "the buttock and the low back. Pain there often comes from the hip joint or the back, so have it "
    "checked."
)
_SCALE = 0.42
_HALF = points(
    (0, 70), (4.4, 69), (7.4, 65), (8.0, 59), (7.0, 53), (5.0, 48.6), (5.2, 45.6), (8.6, 43.2),
    (15.6, 41.2), (19.6, 38.0), (21.4, 32.6), (22.4, 25.0), (23.4, 16.0), (24.8, 8.0), (26.6, -1.0),
    (28.2, -6.0), (28.6, -11.4), (26.8, -15.6), (24.4, -15.2), (23.4, -10.0), (22.8, -4.6), (20.6, 4.0),
    (18.6, 13.0), (17.2, 21.6), (16.4, 28.0), (15.0, 22.0), (14.0, 14.0), (14.4, 9.4), (16.8, 3.6),
    (18.4, -3.4), (18.6, -10.0), (17.2, -22.0), (15.2, -33.0), (13.8, -42.0), (14.4, -50.0),
    (14.2, -58.0), (12.0, -70.0), (10.8, -79.0), (11.8, -82.6), (14.4, -86.4), (12.6, -88.4),
    (7.4, -88.0), (5.8, -84.0), (6.2, -78.0), (5.2, -66.0), (4.4, -56.0), (5.2, -48.0), (4.8, -42.0),
    (3.6, -30.0), (2.0, -16.0), (0, -9.0),
)  # fmt: skip
_FRONT, _BACK = -13.0, 13.0  # where the two bodies stand, cm of the plate
# What the numbers of the key point at, and where they stand. The page has the words.
_KEY = (
    (complex(_FRONT - 4.0, -1.6), complex(_FRONT - 15.6, 6.0)),  # hip and groin
    (complex(_FRONT - 4.4, -13.0), complex(_FRONT - 15.6, -17.0)),  # front of the thigh
    (complex(_BACK + 4.2, -2.8), complex(_BACK + 15.6, -9.0)),  # buttock
    (complex(_BACK + 2.4, 6.0), complex(_BACK + 15.6, 10.0)),  # low back
)


def _put(shape: list[complex], middle: float, side: int = 1) -> list[complex]:
    """A shape of the half body, at its place on the plate."""
    return [complex(middle + side * p.real * _SCALE, p.imag * _SCALE) for p in shape]


def pain_map() -> str:
    """The SVG of the plate."""
    plate = Plate("pm-")
    for middle in (_FRONT, _BACK):
        half = _put(_HALF, middle)
        other = [complex(2 * middle - p.real, p.imag) for p in half]
        plate.shape([*half, *reversed(other[1:-1])], "sk")
    _zones(plate)
    plate.word("Front", complex(_FRONT, -42.5), "w")
    plate.word("Back", complex(_BACK, -42.5), "w")
    plate.numbers(_KEY)
    return plate.svg(TITLE, DESCRIPTION, Box(-124, -168, 124, 120))


def _zones(plate: Plate) -> None:
    for side in (1, -1):
        thigh = [*ellipse(10.0 - 26.0j, 4.6, 17.0, 4.0)]
        hip = [*ellipse(9.6 - 3.6j, 3.8, 7.6, 28.0)]
        buttock = [*ellipse(9.0 - 6.0j, 5.6, 6.4)]
        back = [*ellipse(5.2 + 13.0j, 3.0, 7.4, -4.0)]
        for shape, middle, css in (
            (thigh, _FRONT, "sp"),
            (hip, _FRONT, "so"),
            (buttock, _BACK, "sp"),
            (back, _BACK, "sp"),
        ):
            plate.shape(_put(shape, middle, side), css)
        plate.shape(
            _put(points((14.0, 9.4), (12.6, 3.4), (9.0, -3.4), (4.4, -8.6), (1.0, -10.4)), _FRONT, side),
            "l",
            None,
            False,
        )
        plate.shape(
            _put(points((1.0, -12.8), (5.4, -14.4), (10.0, -14.4), (14.6, -12.6)), _BACK, side),
            "l",
            None,
            False,
        )
        for middle in (_FRONT, _BACK):
            plate.shape(_put(points((5.6, -50.6), (8.8, -52.6), (12.4, -50.6)), middle, side), "l", None, False)
    plate.shape(_put(points((0, 44.0), (0, 30.0), (0, 14.0), (0, 2.0)), _BACK), "l", None, False)
    plate.shape(_put(points((0, -3.0), (0, -8.0), (0, -13.0)), _BACK), "l", None, False)
