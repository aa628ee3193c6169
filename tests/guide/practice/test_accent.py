"""Colours: contrast as WCAG counts it, and an accent that can be read in both schemes, whatever a practice chooses."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.colour import TEXT, contrast, is_colour, least_contrast, shade
from guide.practice.accent import DARK, LIGHT, accent_sheet

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#0b7285", "#ffffff", 5.6), ("#777777", "#ffffff", 4.48)],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("text", ["", "#fff", "7a2e5d", "#7a2e5g", "#7a2e5d;", "red", f"#{chr(0xFF17)}a2e5d"])
def test_what_is_no_colour(text: str) -> None:
    assert not is_colour(text)


@given(colours, st.booleans())
def test_a_shade_can_be_read(colour: str, lighter: bool) -> None:
    papers = DARK if lighter else LIGHT
    found = shade(colour, papers, TEXT, lighter=lighter)
    assert least_contrast(found, papers) >= TEXT
    if least_contrast(colour, papers) >= TEXT:
        assert found == colour


@given(colours)
def test_every_accent_that_serves_can_be_read_in_both_schemes(colour: str) -> None:
    accent = shade(colour, LIGHT, TEXT, lighter=False)
    light, dark = accent_sheet(accent).split("@media screen")
    for sheet, papers in ((light, LIGHT), (dark, DARK)):
        found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", sheet))
        assert least_contrast(found["accent"], papers) >= TEXT
        assert least_contrast(found["accent-strong"], papers) >= least_contrast(found["accent"], papers)
        for ground in ("accent", "accent-strong"):
            assert contrast(found["on-accent"], found[ground]) >= TEXT


def test_the_papers_are_those_of_the_styles(root: Path) -> None:
    light, dark = (root / "docs/assets/css/tokens.css").read_text(encoding="utf-8").split("@media screen")
    for sheet, papers in ((light, LIGHT), (dark, DARK)):
        found = dict(re.findall(r"--(paper|wash): (#[0-9a-f]+);", sheet))
        assert (found["paper"].replace("#fff", "#ffffff", found["paper"] == "#fff"), found["wash"]) == papers
