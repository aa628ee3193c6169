"""Painting one scene: what lies behind, the people, what lies in front, arrows, numbers."""

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass

from figures import furniture, things
from figures.canvas import Canvas
from figures.labels import Ground, Seat, draw_labels, seat_labels
from figures.marks import draw_arrows
from figures.painter import paint_arm, paint_body, paint_ghost
from figures.plane import Box
from figures.spec import Label, Scene
from figures.stage import Stage, set_up
from figures.theme import GREY_ROLE


@dataclass(frozen=True)
class Panel:
    """One painted scene: its marks, the seats of its labels, its floor (None from above) and the room it
    needs.
    """

    stage: Stage
    canvas: Canvas
    seats: Sequence[Seat]
    unseated: Sequence[Label]
    floor: float | None
    box: Box

    @property
    def scene(self) -> Scene:
        return self.stage.scene


def role_of(scene: Scene) -> str | None:
    """The colour of the muscle: its role, grey in a rejected posture, None where the file gives no legs."""
    if "near" not in scene.legs:
        return None
    return GREY_ROLE if scene.verdict == "not-like" else scene.legs["near"].role


def floor_of(scene: Scene) -> float | None:
    """The height of the floor line in cm: under a mat, if there is one; None in a view from above."""
    if scene.view == "above":
        return None
    return -furniture.MAT_THICKNESS if any(prop.kind == "mat" for prop in scene.props) else 0.0


def paint(
    scene: Scene, prefix: str, groups: Mapping[str, str], tolerance: float, shapes: MutableMapping[str, str]
) -> Panel:
    """Set up and paint one scene.

    `groups` gives the CSS class of each person's colours; a drawn line is at most `tolerance` cm from its curve;
    `shapes` are those that earlier panels have written, see `Canvas`.
    """
    stage = set_up(scene)
    canvas = Canvas(prefix, tolerance=tolerance, shapes=shapes)
    beyond = scene.helper is not None and scene.helper.beyond
    if beyond:
        _paint_helper(canvas, stage, groups, arms=False)
    _props(canvas, stage, (furniture.BEHIND, things.BEHIND))
    if stage.ghost is not None and scene.start is not None:
        paint_ghost(canvas, stage.ghost.body, scene.start.show)
    if not beyond:
        _paint_helper(canvas, stage, groups, arms=False)
    canvas.open(groups[scene.person])
    paint_body(canvas, stage.body, scene.layers, role_of(scene), scene.view == "above")
    canvas.close()
    _paint_helper(canvas, stage, groups, arms=True)
    _props(canvas, stage, (furniture.IN_FRONT, things.IN_FRONT))
    if scene.verdict == "not-like":
        canvas.mark('<g style="--acc:var(--no)">')
    draw_arrows(canvas, scene.arrows, stage.body, stage.other)
    if scene.verdict == "not-like":
        canvas.close()
    floor = floor_of(scene)
    seats, unseated = seat_labels(scene.labels, stage.body, stage.other, Ground(canvas), floor)
    draw_labels(canvas, seats)
    return Panel(stage, canvas, seats, unseated, floor, canvas.box())


def _paint_helper(canvas: Canvas, stage: Stage, groups: Mapping[str, str], arms: bool) -> None:
    """The second person, facing left: first all but the `arms` that lie in front of the first person, then those.

    The near arm always does, the far one where its layer says so.
    """
    helper = stage.scene.helper
    if helper is None or stage.other is None:
        return
    over = helper.layers.get("far_arm") == "front"
    canvas.mirrored = True
    canvas.open(groups[helper.person])
    if not arms:
        held = {"far_arm": "none"} if over else {}
        paint_body(canvas, stage.other, {**helper.layers, "near_arm": "none", **held}, None)
    else:
        if over:
            paint_arm(canvas, stage.other, "far", detailed=True)
        paint_arm(canvas, stage.other, "near", over_trunk=True)
    canvas.close()
    canvas.mirrored = False


def _props(canvas: Canvas, stage: Stage, layers: Sequence[Mapping[str, furniture.Drawer]]) -> None:
    for drawers in layers:
        for prop in stage.scene.props:
            if prop.kind in drawers:
                drawers[prop.kind](canvas, prop, stage.body)
