"""Wherever a page and a drawing of one exercise exist, they say the same."""

import re
from pathlib import Path

import pytest

from figures import describe
from figures.check_drawing import BENT_HIP, STRAIGHT_HIP
from figures.check_page import PageSays, page_faults, page_says
from figures.summary import summarize
from program import ROOT

from .entries import ENTRIES

_IMAGE = re.compile(r"!\[([^\]]*)\]\(\.\./assets/figures/([\w-]+)\.svg\)")


@pytest.mark.parametrize("name", ENTRIES)
def test_page_posture_and_colour_agree(name: str) -> None:
    entry = ENTRIES[name]
    assert entry.figure is not None
    assert entry.drawing is not None
    page = page_says(ROOT, entry.figure.exercise)
    if page is not None:
        assert list(page_faults(summarize(entry.figure, entry.drawing).scenes, page)) == []
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
    assert shown_in_text()[name] == describe(ROOT, name).alt


@pytest.mark.parametrize("name", ENTRIES)
def test_every_drawing_is_shown(name: str) -> None:
    figure = ENTRIES[name].figure
    assert figure is not None
    lent = any(f"as: {name}\n" in path.read_text(encoding="utf-8") for path in (ROOT / "data/figures").glob("*.yml"))
    by_record = name in (figure.exercise, f"{figure.exercise}-pair")
    assert by_record or lent or name in shown_in_text()


def write(root: Path, text: str) -> PageSays | None:
    path = root / "docs" / "exercises" / "cobra.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return page_says(root, "cobra")


def test_steps_and_roles_are_read(tmp_path: Path) -> None:
    front = "---\niliopsoas: {both legs: lengthens}\n---\n\n"
    text = front + "## Steps\n\n1. One.\n2. Two.\n\n## More\n\n3. Not a step.\n"
    assert write(tmp_path, text) == PageSays(frozenset({1, 2}), {"both legs": "lengthens"})


def test_a_page_that_cannot_be_read_is_not_this_check_s_business(tmp_path: Path) -> None:
    assert page_says(tmp_path, "cobra") is None
    assert write(tmp_path, "no front matter\n") is None
    assert write(tmp_path, "---\ntitle: x\n---\n\nno steps\n") == PageSays(frozenset(), {})
