"""The small drawings of cards: lighter, sound, and the same picture as the drawing to the eye."""

import gzip
import itertools
import re
from pathlib import Path
from statistics import median

import pytest

import figures
from figures import card_drawing
from figures.card_view import card_view
from figures.check_drawing import svg_problems
from figures.plane import distance, mix
from figures.theme import FONT

ROOT = Path(__file__).parents[2]
POSES = {path.stem for path in (ROOT / "data" / "figures").glob("*.yml")}
DRAWINGS = {path.stem: svg for path, svg in figures.drawings(ROOT) if path.stem in POSES}
NUMBER = re.compile(r"-?\d*\.?\d+")
EVERYWHERE = '<path class="sh" d="M-999-999h2e3v2e3h-2e3z"/>'  # what a clip cuts the shade from
SIZES = {"L": 1, "l": 1, "q": 2, "c": 3}


def polylines(svg: str) -> list[list[complex]]:
    """Points along each line and curve of a drawing, three on each piece."""
    paths = " ".join(re.findall(r' d="([^"]+)"', svg.replace(EVERYWHERE, "")))
    return [polyline(part) for part in re.findall(r"M[^M]+", paths)]


def polyline(part: str) -> list[complex]:
    begin, *pieces = re.findall(r"([MLlqc])([^MLlqcz]+)", part)
    line = points(begin[1])
    for command, text in pieces:
        to, size = points(text), SIZES[command]
        for first in range(0, len(to), size):
            start = line[-1]
            piece = [start, *(point + (0 if command == "L" else start) for point in to[first : first + size])]
            line += [along(piece, step / 3) for step in (1, 2, 3)]
    return [*line, line[0]] if "z" in part else line


def points(text: str) -> list[complex]:
    numbers = list(map(float, NUMBER.findall(text)))
    return [complex(*two) for two in zip(numbers[::2], numbers[1::2], strict=True)]


def along(piece: list[complex], share: float) -> complex:
    """The point at this share of a Bezier curve of any degree."""
    while len(piece) > 1:
        piece = [mix(a, b, share) for a, b in itertools.pairwise(piece)]
    return piece[0]


def off(point: complex, line: list[complex]) -> float:
    """How far a point is from a polyline."""
    return min(distance(point, two) for two in itertools.pairwise(line))


@pytest.mark.parametrize("name", DRAWINGS)
def test_nothing_moves_by_more_than_a_pixel(name: str) -> None:
    """Where a card is widest, 288 pixels, one and a half of its 456 units are a pixel. Half of it moves by a fifth."""
    fine = re.sub(r'<path class="(?:mf|ld)"[^>]*/>', "", card_view(DRAWINGS[name]))
    moves = []
    for before, after in zip(polylines(fine), polylines(card_drawing(DRAWINGS[name])), strict=True):
        moves += [off(point, after) for point in before] + [off(point, before) for point in after]
    assert max(moves) < 1.5
    assert median(moves) < 0.3


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_card_is_sound_and_weighs_less(name: str) -> None:
    card = card_drawing(DRAWINGS[name])
    # It is shown beside its name, so it has none of its own.
    worded = card.replace("<style>", '<title id="t">A</title><desc id="d">B</desc><style>', 1)
    named = worded.replace("<svg ", '<svg role="img" aria-labelledby="t d" ', 1)
    assert list(svg_problems(named)) == []
    full, packed = (len(gzip.compress(svg.encode(), 9, mtime=0)) for svg in (DRAWINGS[name], card))
    assert packed < 0.67 * full


def test_a_card_has_no_numbers_fibres_or_words_for_steps() -> None:
    card = card_drawing(DRAWINGS["half-kneeling-stretch"])
    assert 'class="mp"' in card, "the muscle is what it is about"
    for part in (FONT, 'class="nr"', 'class="lb"', 'class="mf"', "<text", "<title", "<desc", "aria-", 'id="plain"'):
        assert part not in card


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_card_has_the_styles_that_it_uses_and_no_others(name: str) -> None:
    _, style, marks = re.split(r"(<style>.*?</style>)", card_drawing(DRAWINGS[name]))
    used = {one for group in re.findall(r'class="([^"]*)"', marks) for one in group.split()}
    assert set(re.findall(r"\.fig \.(\w+)", style)) <= used
    known, asked = set(re.findall(r"--(\w+):", style)), set(re.findall(r"var\(--(\w+)\)", style + marks))
    assert known == asked
    light, dark = style.split("@media screen and (prefers-color-scheme:dark)")
    assert set(re.findall(r"--(\w+):", dark)) == known
    assert light.count("{") == light.count("}")
