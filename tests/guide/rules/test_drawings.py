"""Drawings and their pages say the same, and each way to differ is found."""

from dataclasses import replace
from pathlib import Path

import pytest

from figures.collection import POSES
from files.finding import Finding
from files.tree import write_part
from guide.check import page_at
from guide.facts import Facts
from guide.page import Page, parse_page
from guide.rules.drawings import PageSays, check_drawings, page_says
from program import ROOT

# what is spoiled: (words in the pose file, what they become, the rule that must notice)
SPOILED = {
    "label beyond the steps": ("{n: 4,", "{n: 8,", "FIG501"),
    "role unlike the page": ("part: lifted leg, iliopsoas: works", "part: lifted leg, iliopsoas: rests", "FIG502"),
    "leg unlike the page": ("part: lifted leg", "part: right leg", "FIG503"),
}


@pytest.fixture(scope="module")
def pages(facts: Facts) -> list[Page]:
    return [page_at(path, facts) for path in facts.page_paths()]


def found(root: Path, facts: Facts, pages: list[Page], name: str, words: str = "", instead: str = "") -> list[Finding]:
    """What is found where this drawing stands alone beside our pages, with words of its pose file spoiled."""
    sound = (ROOT / POSES / f"{name}.yml").read_text(encoding="utf-8")
    assert words in sound, "the figure no longer has the words this test spoils"
    write_part(root / POSES / f"{name}.yml", sound.replace(words, instead, 1))
    return check_drawings(pages, replace(facts, root=root))


def test_ours_agree(facts: Facts, pages: list[Page]) -> None:
    assert check_drawings(pages, facts) == []


@pytest.mark.parametrize("way", SPOILED)
def test_what_differs_is_found(tmp_path: Path, facts: Facts, pages: list[Page], way: str) -> None:
    words, instead, code = SPOILED[way]
    assert found(tmp_path, facts, pages, "seated-march") == []
    seen = found(tmp_path, facts, pages, "seated-march", words, instead)
    assert {finding.code for finding in seen} == {code}
    for finding in seen:
        assert finding.path == POSES / "seated-march.yml"
        assert finding.line >= 1
        assert ": " in finding.message, "a finding says what is wrong, then what to do"


def test_an_exercise_without_an_address_is_found(tmp_path: Path, facts: Facts, pages: list[Page]) -> None:
    (finding,) = found(tmp_path, facts, pages, "double-leg-raise", "exercise: double-leg-raise", "exercise: double-leg")
    assert str(finding).startswith("data/figures/double-leg-raise.yml:1: FIG106 no exercise is called")


def says(text: str) -> PageSays | None:
    return page_says(parse_page(Path("cobra.md"), "exercises/cobra.md", text.encode()))


def test_steps_and_roles_are_read() -> None:
    front = "---\niliopsoas: {both legs: lengthens}\n---\n\n"
    text = front + "## Steps\n\n1. One.\n2. Two.\n\n## More\n\n3. Not a step.\n"
    assert says(text) == PageSays(frozenset({1, 2}), {"both legs": "lengthens"})


def test_a_page_that_cannot_be_read_is_not_this_check_s_business() -> None:
    assert says("no front matter\n") is None
    assert says("---\ntitle: x\n---\n\nno steps\n") == PageSays(frozenset(), {})
