"""From a figure to its SVG text."""

import html
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from figures.canvas import SCALE
from figures.fitting import TOLERANCE
from figures.layout import Sheet, lay_out
from figures.panel import Panel, paint
from figures.people import CAST
from figures.spec import Figure, Scene
from figures.theme import PLAIN, stylesheet
from figures.view import View

PANEL_TOLERANCE = 0.2  # cm; panels are shown smaller


@dataclass(frozen=True)
class Drawing:
    """A finished drawing; width and height are SVG units, and CSS pixels at natural size.

    `floor` is how far its floor line lies above the lower edge; None where it has several, or words.
    """

    figure: Figure
    panels: Sequence[Panel]
    svg: str
    width: int
    height: int
    floor: int | None = None


def prefix_of(name: str) -> str:
    """A short beginning for the ids of a drawing; the check FIG304 proves that no two are alike."""
    return f"f{zlib.crc32(name.encode()) % 46656:x}-"


def draw(figure: Figure) -> Drawing:
    """The drawing of a figure. Raises KeyError for a support or point that the scene does not have."""
    people = [person for scene in figure.scenes for person in _people(scene)]
    groups = {name: f"p{i + 1}" for i, name in enumerate(dict.fromkeys(people))}
    prefix = prefix_of(figure.name)
    letters, tolerance = ("abc", PANEL_TOLERANCE) if len(figure.scenes) > 1 else ([""], TOLERANCE)
    shapes: dict[str, str] = {}
    panels = [
        paint(scene, prefix + letter, groups, tolerance, shapes)
        for scene, letter in zip(figure.scenes, letters, strict=False)
    ]
    sheet = lay_out(panels)
    view = View.around(sheet.frame)
    svg = _svg(figure, sheet, groups, view)
    return Drawing(figure, panels, svg, view.width, view.height, _floor(panels, sheet))


def _floor(panels: Sequence[Panel], sheet: Sheet) -> int | None:
    """There are words under several panels, under a view from above, and where there is a note."""
    worded = len(panels) > 1 or any(prop.kind == "note" for prop in panels[0].scene.props)
    floor = None if worded else panels[0].floor
    return None if floor is None else round((floor - sheet.frame.bottom) * SCALE)


def _people(scene: Scene) -> list[str]:
    return [scene.person] + ([scene.helper.person] if scene.helper is not None else [])


def _svg(figure: Figure, sheet: Sheet, groups: Mapping[str, str], view: View) -> str:
    people = {group: CAST[name] for name, group in groups.items()}
    shows = " ".join(scene.shows for scene in figure.scenes)
    style = stylesheet(sheet.marks, people)
    return svg_document(prefix_of(figure.name), "fig", figure.title, shows, view, style + sheet.marks)


def svg_document(prefix: str, css: str, title: str, description: str, view: View, body: str) -> str:
    """An SVG file with a size, a name and a description."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{PLAIN}" class="{css}" role="img" '
        f'aria-labelledby="{prefix}t {prefix}d" {view}>'
        f'<title id="{prefix}t">{html.escape(title)}</title>'
        f'<desc id="{prefix}d">{html.escape(description)}</desc>{body}</svg>\n'
    )
