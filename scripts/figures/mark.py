"""The guide's mark: low spine and both muscles from the front, by the outlines of the plate, made for 24 pixels."""

from collections.abc import Sequence

from figures.front_plate import FRONT, spine_from_front
from figures.outline import Outline
from figures.plane import Point
from figures.plate import mirrored
from figures.theme import TONES

SIZE = 24
_FILLED = 22.0  # of its height
_WIDER = 1.15  # the muscles spread a little more than they do, and the vertebrae are slimmer: gaps stay open
_SLIMMER = 0.85
_TOLERANCE = 0.35  # cm
_TONE = TONES["acc"]


def mark() -> str:
    """The paths of the mark, in a square of `SIZE`, without a colour; the bones are paler."""
    bones = [Outline(_scaled(shape, _SLIMMER), corners=(0, 2, 4, 6)) for shape in spine_from_front()[1:]]
    muscles = [Outline(half) for shape in FRONT for half in (shape, mirrored(shape))]
    heights = [point.imag for outline in (*bones, *muscles) for point in outline.polygon()]
    scale = _FILLED / (max(heights) - min(heights))
    middle = (max(heights) + min(heights)) / 2

    def to_page(point: Point) -> complex:
        return complex(point.real * scale * _WIDER + SIZE / 2, (middle - point.imag) * scale + SIZE / 2)

    pale, full = ("".join(one.path(to_page, 0.1, _TOLERANCE) for one in group) for group in (bones, muscles))
    return f'<path opacity=".55" d="{pale}"/><path d="{full}"/>'


def mark_style() -> str:
    """The mark for style sheets, which give it its colour: there it comes with the first page, not with each one."""
    svg = _svg(mark()).strip().replace('"', "'").replace("<", "%3C").replace(">", "%3E")
    return f'/* Written by run.py generate. */\n:root {{\n  --mark: url("data:image/svg+xml,{svg}");\n}}\n'


def favicon() -> str:
    """The mark in the guide's colours, which follow the browser's scheme."""
    dark = f"@media (prefers-color-scheme:dark){{path{{fill:{_TONE.dark}}}}}"
    return _svg(f"<style>path{{fill:{_TONE.light}}}{dark}</style>{mark()}")


def _svg(inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">{inside}</svg>\n'


def _scaled(shape: Sequence[Point], by: float) -> list[Point]:
    return [complex(point.real * by, point.imag) for point in shape]
