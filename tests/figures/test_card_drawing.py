"""The small drawings of cards: lighter, sound, and the same picture as the drawing within a unit."""

import gzip
import re
from pathlib import Path

import pytest

import figures
from figures import card_drawing
from figures.check_drawing import svg_problems
from figures.theme import FONT

ROOT = Path(__file__).parents[2]
POSES = {path.stem for path in (ROOT / "data" / "figures").glob("*.yml")}
DRAWINGS = {path.stem: svg for path, svg in figures.drawings(ROOT) if path.stem in POSES}
NUMBER = re.compile(r"-?\d*\.?\d+")


def places(svg: str) -> list[list[complex]]:
    """Where the points of each curve are, by adding up its steps."""
    found = []
    paths = " ".join(re.findall(r' d="([^"]+)"', svg))
    for start, steps in re.findall(r"M([^McL]+)c([^MLz]+)", paths):
        x, y = map(float, NUMBER.findall(start))
        at, curve = complex(x, y), []
        numbers = list(map(float, NUMBER.findall(steps)))
        points = [complex(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        for first in range(0, len(points), 3):
            curve += [at + point for point in points[first : first + 3]]
            at = curve[-1]
        found.append(curve)
    return found


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_card_is_the_drawing_within_a_unit(name: str) -> None:
    fine = re.sub(r'<path class="mf"[^>]*/>', "", DRAWINGS[name])
    for before, after in zip(places(fine), places(card_drawing(DRAWINGS[name])), strict=True):
        assert max(abs(a - b) for a, b in zip(before, after, strict=True)) < 1


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_card_is_sound_and_weighs_less(name: str) -> None:
    card = card_drawing(DRAWINGS[name])
    # It is shown beside its name, so it has none of its own.
    worded = card.replace("<style>", '<title id="t">A</title><desc id="d">B</desc><style>', 1)
    named = worded.replace("<svg ", '<svg role="img" aria-labelledby="t d" ', 1)
    assert list(svg_problems(named)) == []
    full, packed = (len(gzip.compress(svg.encode(), 9, mtime=0)) for svg in (DRAWINGS[name], card))
    assert packed < 0.86 * full


def test_a_card_has_no_numbers_fibres_or_words_for_steps() -> None:
    card = card_drawing(DRAWINGS["half-kneeling-stretch"])
    assert 'class="mp"' in card, "the muscle is what it is about"
    for part in ('class="nr"', 'class="lb"', 'class="mf"', "<text", "<title", "<desc", "aria-", 'id="plain"'):
        assert part not in card


def test_words_in_the_picture_stay_and_bring_their_font() -> None:
    worded = card_drawing(DRAWINGS["glute-bridge"])
    assert ">Lift</text>" in worded
    assert [FONT in card for card in (worded, card_drawing(DRAWINGS["cobra"]))] == [True, False]


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_card_has_the_styles_that_it_uses_and_no_others(name: str) -> None:
    _, style, marks = re.split(r"(<style>.*?</style>)", card_drawing(DRAWINGS[name]))
    used = {one for group in re.findall(r'class="([^"]*)"', marks) for one in group.split()}
    assert set(re.findall(r"\.fig \.(\w+)", style)) <= used
    known, asked = set(re.findall(r"--(\w+):", style)), set(re.findall(r"var\(--(\w+)\)", style + marks))
    assert known == asked
    light, dark = style.split("@media screen and (prefers-color-scheme:dark)")
    assert set(re.findall(r"--(\w+):", dark)) == known - {"yes", "no"} | set(re.findall(r"--(yes|no):", dark))
    assert light.count("{") == light.count("}")
