"""The outlines of trunk, neck, shorts and head."""

from figures.heads import SKULL, Head
from figures.outline import Outline
from figures.plane import Polyline, turn
from figures.proportions import Build
from figures.sides import untangle
from figures.skeleton import Skeleton

_NECK_WIDTHS = ((6.0, 7.2), (5.6, 6.2), (5.3, 5.7), (5.2, 5.4))  # cm behind and in front of nodes 11-14
# Below the waistband, from the back of the pelvis under the crotch to its front; cm from the hip joint.
_SEAT = (
    -12.3 + 3.5j, -12.6 - 1.5j, -11.7 - 6.0j, -9.2 - 9.6j, -4 - 10.6j, 2 - 9.4j, 6 - 7.5j, 8.5 - 2.5j,
    9.6 + 3j,
)  # fmt: skip
_WAISTBAND = 0.25  # cm of cloth over the trunk
_DRAPE = 1.2  # cm of a loose sheet
_DRAPED = 9  # the highest node under a sheet


def torso_outline(bones: Skeleton, build: Build) -> Outline:
    """The shirt's body, sacrum to shoulder; the neckline is straight."""
    nodes = list(zip(bones.spine, build.spine, build.belly, strict=False))
    back = untangle([node.origin - behind * turn(node.turned) for node, behind, _ in nodes])
    front = untangle([node.origin + ahead * turn(node.turned) for node, _, ahead in nodes])
    last = len(back)
    return Outline([*back, *reversed(front)], corners=(last - 1, last))


def shorts_outline(bones: Skeleton, build: Build) -> Outline:
    """The seat of the shorts: the waistband follows the loin, the rest the pelvis, so that a tilt can be
    seen.
    """

    def band(node: int, width: float) -> complex:
        frame = bones.spine[node]
        return frame.origin + (width + (_WAISTBAND if width > 0 else -_WAISTBAND)) * turn(frame.turned)

    back = [band(1, -build.spine[1]), band(0, -build.spine[0])]
    front = [band(0, build.belly[0]), band(1, build.belly[1])]
    seat = [bones.pelvis.at(complex(p.real * build.seat, p.imag)) for p in _SEAT]
    shape = [*back, *seat, *front]
    return Outline(shape, corners=(0, len(shape) - 1))


def drape_outline(bones: Skeleton, build: Build) -> Outline:
    """A sheet over somebody who lies face up, from under the arms to the hips, hanging down to what carries the
    back.
    """
    nodes = list(zip(bones.spine, build.spine, build.belly, strict=False))[: _DRAPED + 1]
    over = [node.origin + (ahead + _DRAPE) * turn(node.turned) for node, _, ahead in nodes]
    low = min((node.origin - behind * turn(node.turned)).imag for node, behind, _ in nodes)
    hips, chest = over[0].real + 2, over[-1].real - 2
    return Outline([*over, complex(chest, low), complex(hips, low)], corners=(len(over), len(over) + 1))


def neck_outline(bones: Skeleton, build: Build) -> Outline:
    """The neck, from the collar into the head."""
    behind, ahead = build.neck
    nodes = list(zip(bones.spine[11:15], _NECK_WIDTHS, strict=True))
    back = [node.origin - back * behind * turn(node.turned) for node, (back, _) in nodes]
    front = [node.origin + front * ahead * turn(node.turned) for node, (_, front) in nodes]
    back.append(bones.head.at(-5.0 - 0.5j))
    front.append(bones.head.at(4.5 - 6.5j))
    return Outline([*back, *reversed(front)])


def on_head(bones: Skeleton, shape: Polyline, closed: bool = True) -> Outline:
    """A drawn part of the head, such as hair or an eye, where the head is."""
    return Outline([bones.head.at(p) for p in shape], closed)


def head_polygon(bones: Skeleton, head: Head) -> Polyline:
    """Skull and hair, for measuring contacts."""
    return on_head(bones, SKULL).polygon(3) + on_head(bones, head.hair).polygon(3)


def nape_patch(bones: Skeleton) -> Outline:
    """Skin over the line between head and neck."""
    node, head = bones.spine[13], bones.head
    return Outline(
        [
            node.origin - 4.6 * turn(node.turned),
            *(head.at(p) for p in (-5.6 - 2.2j, -3 + 1j, 1.5 - 3j, 3.2 - 7.2j)),
            node.origin + 5.0 * turn(node.turned),
        ]
    )
