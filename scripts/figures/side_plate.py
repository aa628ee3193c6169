"""The plate that shows why the pelvis matters: the same thigh, the pelvis tipped forward and tucked."""

from figures.body import Body
from figures.iliopsoas import iliopsoas
from figures.joints import rest_pose
from figures.limbs import thigh_sleeve
from figures.marks import draw_arrow
from figures.outline import Outline
from figures.people import CAST
from figures.plane import Box, turn
from figures.plate import GROW, Plate
from figures.theme import GREY_ROLE

NAME = "anatomy-side"
TITLE = "Why the pelvis matters"
DESCRIPTION = (
    "Two side views of the trunk and the top of one thigh, both facing right, the thigh the same in "
    "both. On the left the pelvis is tipped forward: the low back is hollow and the two ends of the "
    "muscle are close together. On the right the tail is tucked under: the low back is long, the front "
    "of the hip opens and the muscle has to lengthen."
)
_PERSON = "ana"
_APART = 46.0  # cm between the hip joints of the two views
_HEAD_LENGTH = 11.0  # of the arrows, in canvas cm
_SLACK = 0.78  # share of its width at which the muscle that nothing pulls on is drawn
_VIEWS = (
    # pelvis, lumbar, arrow from, to, words under it
    (-20.0, 30.0, (42.0, -8.0), ("Tipped forward", "back hollow,", "muscle slack")),
    (9.0, -12.0, (-8.0, 42.0), ("Tail tucked", "back long,", "muscle lengthens")),
)


def _body(pelvis: float, lumbar: float, root: complex) -> Body:
    """A standing body with a vertical thigh."""
    pose = rest_pose() | {"pelvis": pelvis, "lumbar": lumbar, "near.hip": -pelvis, "far.hip": -pelvis}
    return Body(pose, CAST[_PERSON], root)


def side_plate() -> str:
    """The SVG of the plate."""
    plate = Plate("as-")
    for k, (pelvis, lumbar, (first, last), words) in enumerate(_VIEWS):
        root = complex(k * _APART, 0)
        _view(plate, _body(pelvis, lumbar, root), GREY_ROLE if k == 0 else "lengthens")
        arc = [(root + 21.5 * turn(first + (last - first) * s / 6)) * GROW for s in range(7)]
        draw_arrow(plate.canvas, arc, _HEAD_LENGTH)
        for line, text in enumerate(words):
            plate.word(text, root + complex(0, -30.5 - line * 3.9), "s" if line else "w")
    return plate.svg(TITLE, DESCRIPTION, Box(-84, -160, 264, 122))


def _view(plate: Plate, body: Body, role: str) -> None:
    muscle = iliopsoas(body.bones, "near", _SLACK if role == GREY_ROLE else 1.0)
    thigh = thigh_sleeve(body.bones.legs["near"], body.person.build, 0, 0.62)
    hips = Outline([*body.shorts.points[:-2], body.bones.pelvis.at(9.6 + 9.5j)])  # no waistband in front
    plate.united([body.torso, hips, thigh], "si", "tint")
    for bone in muscle.bones:
        plate.shape(bone.points, "b", "bone", corners=bone.corners)
    plate.shape(muscle.iliacus.points, "b", "iliacus")
    plate.shape(muscle.psoas.points, "b", role)
    for fibre in muscle.fibres:
        plate.shape(fibre.points, "f", closed=False)
