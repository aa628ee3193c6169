"""Movement arrows and the word and mark under a panel."""

import textwrap
from collections.abc import Sequence

from figures.body import Body
from figures.canvas import Canvas
from figures.curves import sample, spline
from figures.outline import Outline
from figures.plane import Point, Polyline, mix, turn, unit
from figures.spec import Arrow

HEAD_LENGTH = 6.4  # cm
LETTER = 6.2  # cm, about the width of a bold letter
LINE_LENGTH, MOST_LINES = 24, 2  # letters and lines of the sentence under a verdict
_ARC_STEP = 12.0  # degrees
VERDICTS = {"like": ("Like this", "yes"), "not-like": ("Not like this", "no")}


def _way(arrow: Arrow, body: Body, other: Body | None) -> Polyline:
    start = arrow.start.on(body, other)
    if arrow.end is None:
        sweep = arrow.last - arrow.first
        count = max(3, int(abs(sweep) / _ARC_STEP))
        return [start + arrow.radius * turn(arrow.first + sweep * k / count) for k in range(count + 1)]
    end = arrow.end.on(body, other)
    return [start, mix(start, end, 0.5) + 1j * (end - start) * arrow.bend, end]


def draw_arrows(canvas: Canvas, arrows: Sequence[Arrow], body: Body, other: Body | None) -> None:
    """Draw every arrow of a scene."""
    for arrow in arrows:
        draw_arrow(canvas, _way(arrow, body, other))


def draw_arrow(canvas: Canvas, way: Polyline, head_length: float = HEAD_LENGTH) -> None:
    """A smooth line through the points of `way` with a head at its end; the line ends inside the head."""
    line = sample(spline(way, closed=False), 8)
    last, covered = len(line) - 1, 0.0
    while last > 1 and covered < head_length * 0.8:
        covered += abs(line[last] - line[last - 1])
        last -= 1
    tip = line[-1]
    along = unit(tip - line[last])
    side = 1j * along * head_length * 0.52
    back = tip - along * head_length
    head = [tip, back + side, tip - along * head_length * 0.78, back - side]
    shaft = line[: last + 1]
    step = max(1, len(shaft) // 8)
    kept = shaft[::step] + ([] if (len(shaft) - 1) % step == 0 else [shaft[-1]])
    path = canvas.path_of(Outline(kept if len(kept) > 1 else [line[0], back], closed=False))
    canvas.mark(f'<path class="hl" d="{path}"/><path class="ar" d="{path}"/>')
    canvas.straight(head, "ah", closed=True)
    canvas.needs(line + head)
    canvas.arrows.append([canvas.world(p) for p in line])


def draw_word(canvas: Canvas, word: str, verdict: str | None, middle: Point) -> None:
    """The panel's word, under its floor line; a verdict puts a tick or a cross and its own word before it."""
    if verdict is None:
        canvas.text(word, middle, "tx", "middle")
        return
    title, colour = VERDICTS[verdict]
    mark = middle + complex(-len(title) * LETTER / 2 - 5, 3.4)
    if verdict == "like":
        lines: tuple[list[Point], ...] = ([mark + p for p in (-2.6 + 0.2j, -0.6 - 2.2j, 3.2 + 3.2j)],)
    else:
        lines = ([mark - 2.6 - 2.6j, mark + 2.6 + 2.6j], [mark - 2.6 + 2.6j, mark + 2.6 - 2.6j])
    for stroke in lines:
        canvas.straight(
            stroke,
            "",
            more=f' fill="none" stroke="var(--{colour})" stroke-width="3.6" stroke-linecap="round"',
        )
    canvas.text(title, middle + 2, "tx", "middle")
    for k, line in enumerate(textwrap.wrap(word, LINE_LENGTH)):
        canvas.text(line, middle - 11j * (k + 1), "sm", "middle")
