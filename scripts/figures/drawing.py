"""From a figure to its SVG: panels side by side on one scale, standing on one floor line."""

import html
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from figures import furniture, things
from figures.canvas import SCALE, Canvas
from figures.labels import Ground, Seat, draw_labels, seat_labels
from figures.marks import draw_arrows, draw_word
from figures.painter import paint_arm, paint_body, paint_ghost
from figures.people import CAST
from figures.plane import Box
from figures.spec import Figure, Label, Scene
from figures.stage import Stage, set_up
from figures.theme import GREY_ROLE, stylesheet

WIDTH = (
    228.0  # cm; every picture of one panel is at least this wide, so that persons are one size down a page
)
MARGIN = 4.0  # cm
PANEL_GAP = 8.0  # cm
WORD_ROOM = 15.0  # cm under the floor for the word of a panel
VERDICT_ROOM = 24.0
MAT_DEPTH = furniture.MAT_THICKNESS


@dataclass(frozen=True)
class Panel:
    """One painted scene: marks in cm coordinates of its own, and the room they need."""

    stage: Stage
    canvas: Canvas
    seats: Sequence[Seat]
    unseated: Sequence[Label]
    floor: float | None
    box: Box


@dataclass(frozen=True)
class Drawing:
    """A finished drawing; width and height are SVG units, and CSS pixels at natural size."""

    figure: Figure
    panels: Sequence[Panel]
    svg: str
    width: int
    height: int


def role_of(scene: Scene) -> str | None:
    """The colour of the muscle: its role, grey in a rejected posture, None where the file gives no legs."""
    if "near" not in scene.legs:
        return None
    return GREY_ROLE if scene.verdict == "not-like" else scene.legs["near"].role


def prefix_of(name: str) -> str:
    """A short beginning for the ids of a drawing; the check FIG304 proves that no two are alike."""
    return f"f{zlib.crc32(name.encode()) % 46656:x}-"


def paint(scene: Scene, prefix: str, groups: Mapping[str, str]) -> Panel:
    """Set up and paint one scene. `groups` gives the CSS class of each person's colours."""
    stage = set_up(scene)
    canvas = Canvas(prefix)
    floor = _floor(scene)
    _props(canvas, stage, (furniture.BEHIND, things.BEHIND))
    if stage.ghost is not None and scene.start is not None:
        paint_ghost(canvas, stage.ghost.body, scene.start.show)
    helper = scene.helper
    if helper is not None and stage.other is not None:
        canvas.mirrored = True
        canvas.open(groups[helper.person])
        paint_body(canvas, stage.other, {**helper.layers, "near_arm": "back"}, None)
        canvas.close()
        canvas.mirrored = False
    canvas.open(groups[scene.person])
    paint_body(canvas, stage.body, scene.layers, role_of(scene))
    canvas.close()
    if helper is not None and stage.other is not None:
        canvas.mirrored = True
        canvas.open(groups[helper.person])
        paint_arm(canvas, stage.other, "near", over_trunk=False)
        canvas.close()
        canvas.mirrored = False
    _props(canvas, stage, (furniture.IN_FRONT, things.IN_FRONT))
    draw_arrows(canvas, scene.arrows, stage.body, stage.other)
    seats, unseated = seat_labels(scene.labels, stage.body, stage.other, Ground(canvas), floor)
    draw_labels(canvas, seats)
    return Panel(stage, canvas, seats, unseated, floor, canvas.box())


def _floor(scene: Scene) -> float | None:
    if scene.view == "above":
        return None
    return -MAT_DEPTH if any(prop.kind == "mat" for prop in scene.props) else 0.0


def _props(canvas: Canvas, stage: Stage, layers: Sequence[Mapping[str, furniture.Drawer]]) -> None:
    for drawers in layers:
        for prop in stage.scene.props:
            if prop.kind in drawers:
                drawers[prop.kind](canvas, prop, stage.body)


def draw(figure: Figure) -> Drawing:
    """The SVG of a figure. Raises KeyError for a name that does not exist; `checks` catches that first."""
    names = [person for scene in figure.scenes for person in _people(scene)]
    groups = {name: f"p{i + 1}" for i, name in enumerate(dict.fromkeys(names))}
    prefix = prefix_of(figure.name)
    several = len(figure.scenes) > 1
    panels = [
        paint(scene, f"{prefix}{'abc'[i] if several else ''}", groups)
        for i, scene in enumerate(figure.scenes)
    ]
    top = max(panel.box.top for panel in panels) + MARGIN
    bottom = min(_bottom(panel, several) for panel in panels)
    marks, width = _row(panels, bottom) if several else _single(panels[0])
    left = 0.0 if several else (panels[0].box.left + panels[0].box.right - width) / 2
    view = (round(left * SCALE), -round(top * SCALE), round(width * SCALE), round((top - bottom) * SCALE))
    svg = _svg(figure, marks, groups, view)
    return Drawing(figure, panels, svg, view[2], view[3])


def _people(scene: Scene) -> list[str]:
    return [scene.person] + ([scene.helper.person] if scene.helper is not None else [])


def _bottom(panel: Panel, several: bool) -> float:
    scene = panel.stage.scene
    low = panel.box.bottom - MARGIN / 2
    if several or scene.view == "above":
        low = min(low, (panel.floor or panel.box.bottom) - (VERDICT_ROOM if scene.verdict else WORD_ROOM))
    return low


def _single(panel: Panel) -> tuple[str, float]:
    """The marks of a picture of one panel and its width in cm; the floor runs from edge to edge."""
    box, canvas = panel.box, panel.canvas
    width = max(WIDTH, box.right - box.left + 2 * MARGIN)
    middle = (box.left + box.right) / 2
    floor = _floor_line(canvas, panel.floor, middle - width / 2, middle + width / 2, "fl")
    if panel.floor is None:
        canvas.text("Seen from above", complex(middle, box.bottom - 10), "tx", "middle")
    return floor + "".join(canvas.marks), width


def _floor_line(
    canvas: Canvas, floor: float | None, left: float, right: float, css: str, more: str = ""
) -> str:
    if floor is None:
        return ""
    line = Canvas(canvas.prefix)
    line.straight([complex(left, floor), complex(right, floor)], css, more=more)
    return "".join(line.marks)


def _row(panels: Sequence[Panel], bottom: float) -> tuple[str, float]:
    """The marks of panels side by side from x = 0, each with its floor and its word, and their width in cm."""
    marks, x = [], 0.0
    for panel in panels:
        box, canvas, scene = panel.box, panel.canvas, panel.stage.scene
        width = max(box.right - box.left + 2 * MARGIN, WIDTH / 2)
        middle = (box.left + box.right) / 2
        floor = panel.floor or 0.0
        colour = {"like": "yes", "not-like": "no"}.get(scene.verdict or "")
        more = f' style="stroke:var(--{colour});stroke-width:5"' if colour else ""
        line = _floor_line(canvas, floor, middle - width / 2, middle + width / 2, "fl", more)
        draw_word(canvas, scene.word or "", scene.verdict, complex(middle, floor - 11))
        shift = (x + width / 2 - middle) * SCALE
        marks.append(f'<g transform="translate({shift:.1f} 0)">{line}{"".join(canvas.marks)}</g>')
        x += width + PANEL_GAP
    return "".join(marks), x - PANEL_GAP


def _svg(figure: Figure, marks: str, groups: Mapping[str, str], view: tuple[int, int, int, int]) -> str:
    prefix = prefix_of(figure.name)
    people = {group: CAST[name] for name, group in groups.items()}
    shows = " ".join(scene.shows for scene in figure.scenes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fig" role="img" aria-labelledby="{prefix}t {prefix}d" '
        f'width="{view[2]}" height="{view[3]}" viewBox="{view[0]} {view[1]} {view[2]} {view[3]}">'
        f'<title id="{prefix}t">{html.escape(figure.title)}</title>'
        f'<desc id="{prefix}d">{html.escape(shows)}</desc>'
        f"{stylesheet(marks, people)}{marks}</svg>\n"
    )
