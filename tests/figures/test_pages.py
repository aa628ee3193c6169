"""Wherever a page and a drawing of one exercise exist, they say the same."""

import re

import pytest

from figures import described
from figures.check_drawing import BENT_HIP, STRAIGHT_HIP
from program import ROOT

from .entries import ENTRIES

_IMAGE = re.compile(r"!\[([^\]]*)\]\(\.\./assets/figures/([\w-]+)\.svg\)")


@pytest.mark.parametrize("name", ENTRIES)
def test_posture_and_colour_agree(name: str) -> None:
    entry = ENTRIES[name]
    assert entry.figure is not None
    assert entry.drawing is not None
    for panel in entry.drawing.panels:
        scene, marks = panel.scene, "".join(panel.canvas.marks)
        for side, leg in scene.legs.items():
            hip = panel.stage.body.pose[f"{side}.hip"]
            if scene.verdict != "not-like":
                assert leg.role != "lengthens" or hip <= STRAIGHT_HIP
                assert leg.role != "works" or hip >= BENT_HIP or leg.lowers
                assert side == "far" or f"var(--{leg.role})" in marks


def shown_in_text() -> dict[str, str]:
    """Name -> words of every drawing that stands in the text of an exercise's page."""
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "exercises").glob("*.md")]
    return {name: words for text in texts for words, name in _IMAGE.findall(text)}


@pytest.mark.parametrize("name", shown_in_text())
def test_a_drawing_in_the_text_has_its_own_words(name: str) -> None:
    assert shown_in_text()[name] == described(ROOT, name)[0].alt


@pytest.mark.parametrize("name", ENTRIES)
def test_every_drawing_is_shown(name: str) -> None:
    figure = ENTRIES[name].figure
    assert figure is not None
    lent = any(f"as: {name}\n" in path.read_text(encoding="utf-8") for path in (ROOT / "data/figures").glob("*.yml"))
    by_record = name in (figure.exercise, f"{figure.exercise}-pair")
    assert by_record or lent or name in shown_in_text()
