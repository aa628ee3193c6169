"""Painting a body, from the far side to the near one."""

from collections.abc import Mapping

from figures.body import SHORTS_TOP, SLEEVE_TOP, Body
from figures.canvas import Canvas
from figures.hands_and_feet import ANKLE_BONE, SHOE_SOLE
from figures.heads import EAR, FACE_LINES, JAW, SKULL
from figures.iliopsoas import iliopsoas
from figures.limbs import hand_lines, shoe_outline, side_of, sock_polygon, thigh_sleeve, trouser_leg
from figures.outline import Outline, straight_path
from figures.plane import mix, turn, wrap
from figures.trunk import drape_outline, nape_patch, on_head

SHORTS_HEM = 0.55  # share of the thigh
_CREASE_FROM, _DEEP_CREASE_FROM = 25.0, 80.0  # degrees of hip flexion at which the groin folds


def _tone(name: str, side: str) -> str:
    return name if side == "near" else f"{name}2"


def paint_body(
    canvas: Canvas, body: Body, layers: Mapping[str, str], role: str | None, from_above: bool = False
) -> None:
    """The whole body; `layers` lifts or lowers single limbs, `role` colours the muscle of the near side.

    Seen `from_above`, the near leg lies on top and throws a shadow on what is under it.
    """
    near_arm, far_arm = layers.get("near_arm", "front"), layers.get("far_arm", "back")
    crossing_shin = layers.get("far_shin") == "front"
    if far_arm == "back":
        paint_arm(canvas, body, "far")
    paint_leg(canvas, body, "far", thigh_only=crossing_shin)
    if from_above:
        paint_shadow(canvas, body)
    if near_arm == "back":
        paint_arm(canvas, body, "near")
    paint_trunk(canvas, body, [] if near_arm == "back" or body.person.bare_arms else [body.sleeve("near")])
    paint_head(canvas, body)
    if far_arm == "middle":
        paint_arm(canvas, body, "far")
    paint_leg(canvas, body, "near")
    if role is not None:
        paint_bones(canvas, body, role)
    if crossing_shin:
        paint_shank(canvas, body, "far")
    if far_arm == "front":
        paint_arm(canvas, body, "far", detailed=True)
    if near_arm == "front":
        paint_arm(canvas, body, "near", over_trunk=True)
    if role is not None:
        paint_psoas(canvas, body, role)


def paint_shadow(canvas: Canvas, body: Body) -> None:
    """What the upper leg darkens round it, in a view from above."""
    upper = [body.leg("near"), thigh_sleeve(body.bones.legs["near"], body.person.build, 0, SHORTS_HEM)]
    canvas.outlines(upper, "cs", more=' transform="translate(1.6 2.4)"')


def paint_trunk(canvas: Canvas, body: Body, shoulder: list[Outline]) -> None:
    """Neck and trunk, with the `shoulder` of a sleeve that the arm will continue."""
    canvas.shape([body.neck], "skin")
    canvas.shape([body.torso, *shoulder], "skin" if body.person.draped else "top")
    if body.person.draped:
        canvas.shape([drape_outline(body.bones, body.person.build)], "drape")


def paint_head(canvas: Canvas, body: Body) -> None:
    """Skull, hair, beard, ear and face."""
    bones, head = body.bones, body.person.head
    if head.behind is not None:
        canvas.shape([on_head(bones, head.behind)], "hair")
    canvas.shape([on_head(bones, SKULL)], "skin")
    canvas.plain(nape_patch(bones), "skin")
    canvas.line([bones.head.at(p) for p in JAW])
    if head.beard is not None:
        canvas.plain(on_head(bones, head.beard), "hair")
    canvas.shape([on_head(bones, head.hair)], "hair")
    canvas.line([bones.head.at(p) for p in EAR], closed=True)
    canvas.outlines([on_head(bones, line, closed=False) for line in FACE_LINES], "n")


def paint_arm(canvas: Canvas, body: Body, side: str, over_trunk: bool = False, detailed: bool = False) -> None:
    """Arm and sleeve. `over_trunk` joins the sleeve to the shirt; the far hand is drawn plain unless
    `detailed`.
    """
    arm = body.bones.arms[side]
    bare = body.person.bare_arms
    canvas.shape([body.arm(side)] + ([body.sleeve(side)] if bare and not over_trunk else []), _tone("skin", side))
    if side == "near" or detailed:
        thumb, fingers = hand_lines(arm, body.grips[side])
        canvas.mark(
            f'<path class="n" style="fill:var(--{_tone("skin", side)})" '
            f'd="{canvas.path_of(Outline(thumb, closed=False))}"/>'
        )
        if fingers:
            canvas.outlines([Outline(line, closed=False) for line in fingers], "n2")
    sleeve = body.sleeve(side)
    if bare and not over_trunk:
        return
    if not over_trunk:
        canvas.shape([sleeve], _tone("top", side))
        return
    profile = body.person.build.upper_arm
    front = side_of(arm.upper, profile, True, SLEEVE_TOP, 0.5, 3, 0.5)
    back = side_of(arm.upper, profile, False, 0.18, 0.5, 3, 0.5)
    hem = straight_path([front[-1], back[-1]], canvas.to_page)
    edges = "".join(canvas.path_of(Outline(line, closed=False)) for line in (front, back))
    canvas.plain(sleeve, "skin" if bare else "top")
    canvas.mark(f'<path class="n" d="{edges}{"" if bare else hem}"/>')


def paint_leg(canvas: Canvas, body: Body, side: str, thigh_only: bool = False) -> None:
    """Leg and shorts; the seat of the shorts belongs to the near leg."""
    leg, build = body.bones.legs[side], body.person.build
    if thigh_only:
        canvas.shape([thigh_sleeve(leg, build, SHORTS_TOP, 1)], _tone("skin", side))
    else:
        bare = canvas.shape([body.leg(side)], _tone("skin", side))
        if body.person.socks:
            canvas.patch(bare, sock_polygon(leg), _tone("shoe", side))
        elif side == "near" and not body.person.shod:
            canvas.line([leg.foot.at(p) for p in ANKLE_BONE], "n2")
    if body.person.shod and not thigh_only:
        canvas.shape([shoe_outline(leg, build)], _tone("shoe", side))
        canvas.line([leg.foot.at(p) for p in SHOE_SOLE], "n")
    if body.person.draped and side == "far":
        canvas.shape([trouser_leg(leg, build, 1.8)], "drape")
        return
    cloth = [trouser_leg(leg, build) if body.person.trousers else thigh_sleeve(leg, build, 0, SHORTS_HEM, 0.4)]
    canvas.shape(cloth + ([body.shorts] if side == "near" else []), _tone("bot", side))
    if side == "near":
        _paint_crease(canvas, body)


def paint_shank(canvas: Canvas, body: Body, side: str) -> None:
    """Only shin and foot, where they cross in front of the body. They keep the tone of their thigh: it is one leg."""
    canvas.shape([body.leg(side, shank_only=True)], _tone("skin", side))
    canvas.line([body.bones.legs[side].foot.at(p) for p in ANKLE_BONE], "n2")


def _paint_crease(canvas: Canvas, body: Body) -> None:
    thigh, pelvis = body.bones.legs["near"].thigh, body.bones.pelvis
    flexion = wrap(thigh.turned - pelvis.turned)
    if flexion > _CREASE_FROM:
        fold = pelvis.at(9.3 + 6.0j if flexion < _DEEP_CREASE_FROM else 8.2 + 8.0j)
        middle = mix(fold, thigh.start, 0.35) + 0.5j * turn(pelvis.turned)
        canvas.line([fold, middle, mix(fold, thigh.start, 0.62)], "n2")


def paint_bones(canvas: Canvas, body: Body, role: str) -> None:
    """The deep part of the x-ray window: bones and iliacus, pale inside the clothes."""
    muscle = iliopsoas(body.bones, "near")
    canvas.outlines(muscle.bones, "bn")
    canvas.outlines([muscle.iliacus], "mi", role)


def paint_psoas(canvas: Canvas, body: Body, role: str) -> None:
    """The bright part of the x-ray window, over everything, an arm too: it is what the drawing is about."""
    muscle = iliopsoas(body.bones, "near")
    canvas.outlines([muscle.psoas], "mp", role)
    canvas.outlines(muscle.fibres, "mf")


def paint_ghost(canvas: Canvas, body: Body, show: tuple[str, ...]) -> None:
    """The start position as a shadow: dashes, the same shape in paper colour over them, then a tint."""
    outlines: list[Outline] = []
    for part in show:
        side, _, limb = part.rpartition(".")
        if limb == "leg":
            outlines.append(body.leg(side, 0.1))
        elif limb == "arm":
            outlines.append(body.arm(side, 0.0))
        else:
            outlines += [
                body.torso,
                body.neck,
                on_head(body.bones, SKULL),
                on_head(body.bones, body.person.head.hair),
            ]
    for outline in outlines:
        canvas.needs(outline.polygon(2))
    name = f"{canvas.prefix}g"
    path = "".join(canvas.path_of(outline) for outline in outlines)
    use = f'<use href="#{name}"'
    canvas.mark(
        f'<defs><path id="{name}" d="{path}"/></defs>{use} class="gh"/>{use} fill="var(--bg)"/>'
        f'{use} fill="var(--fg)" fill-opacity=".1"/>'
    )
