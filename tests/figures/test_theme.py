"""Colours: readable in both schemes, plain on paper."""

import re

import pytest

from figures.people import CAST, Tone
from figures.theme import PLATE_TONES, TONES, stylesheet

MARKS = '<path class="ar"/><text class="tx"/><path fill="var(--lengthens)"/>'


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance of #rgb or #rrggbb."""
    digits = colour.removeprefix("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("front", "back", "least"), [("fg", "bg", 4.5), ("on", "acc", 4.5), ("acc", "bg", 3.0)])
def test_words_and_marks_can_be_read(front: str, back: str, least: float) -> None:
    assert contrast(TONES[front].light, TONES[back].light) >= least
    assert contrast(TONES[front].dark, TONES[back].dark) >= least


@pytest.mark.parametrize("person", sorted(CAST))
def test_people_stand_out_from_a_dark_page(person: str) -> None:
    for name, tone in CAST[person].tones().items():
        assert contrast(tone.dark, TONES["bg"].dark) >= 1.5, name


@pytest.mark.parametrize("role", ["lengthens", "works", "rests"])
def test_roles_stand_out_on_the_page(role: str) -> None:
    assert contrast(TONES[role].light, TONES["bg"].light) >= 3.0
    assert contrast(TONES[role].dark, TONES["bg"].dark) >= 3.0


def test_only_what_is_used_is_written() -> None:
    style = stylesheet(MARKS, {"p1": CAST["ana"]})
    assert "--lengthens:" in style
    assert "--works:" not in style
    assert ".fig .ar{" in style
    assert ".gh" not in style


def test_paper_is_always_light_and_no_colour_is_the_system_s() -> None:
    style = stylesheet(MARKS, {"p1": CAST["ana"]})
    assert "@media screen and (prefers-color-scheme:dark)" in style
    assert "forced-colors" not in style
    assert "Canvas" not in style


def test_every_colour_has_both_schemes() -> None:
    tones = [*TONES.values(), *PLATE_TONES.values()]
    tones += [tone for person in CAST.values() for tone in person.tones().values()]
    for tone in tones:
        assert isinstance(tone, Tone)
        assert re.fullmatch(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", tone.light)
        assert re.fullmatch(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", tone.dark)
