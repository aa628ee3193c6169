"""The engine over whole trees: broken input is a finding, and nothing passes unseen."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.check import check_all, check_page
from guide.facts import Facts, load_facts
from guide.page import parse_page
from program import ROOT

GOOD = ROOT / "tests" / "pages" / "good"
NAME = "exercises/half-kneeling-stretch.md"
TEXT = (GOOD / NAME).read_text(encoding="utf-8").replace("easier: ball-massage\nharder: thomas-check\n", "")


@pytest.fixture(autouse=True)
def one_good_page(project: Path) -> None:
    (project / "docs" / NAME).write_text(TEXT)


def codes(project: Path) -> list[tuple[str, int, str]]:
    found = check_all(load_facts(project))
    return [(finding.path.as_posix(), finding.line, finding.code) for finding in found]


def test_a_good_tree_is_silent_but_for_the_page_it_links_to(project: Path) -> None:
    assert codes(project) == [(f"docs/{NAME}", 57, "EX501")]
    (project / "docs" / "get-help.md").write_text((GOOD / "privacy.md").read_text())
    assert codes(project) == []


BROKEN = {
    "empty": (b"", "EX002"),
    "blank": (b"\n \n", "EX002"),
    "utf-16": (TEXT.encode("utf-16"), "EX001"),
    "latin-1": (TEXT.replace("Kneel on", "Kn\xe9el on").encode("latin-1"), "EX001"),
    "nul": (TEXT.replace("Kneel on", "Kneel\0on").encode(), "EX003"),
    "tab": (TEXT.replace("- **You", "\t- **You").encode(), "EX004"),
    "ten megabytes": (b"x" * 10_000_000, "EX001"),
    "no front matter": (TEXT.removeprefix("---\n").encode(), "EX101"),
    "unclosed front matter": (TEXT.replace("\n---\n", "\n", 1).encode(), "EX101"),
    "a list as front matter": (b"---\n- a\n- b\n---\n", "EX102"),
    "5,000 brackets": (TEXT.replace("goals: [stretch]", "goals: " + "[" * 5000).encode(), "EX102"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_a_finding_under_its_code(project: Path, case: str) -> None:
    raw, code = BROKEN[case]
    (project / "docs" / NAME).write_bytes(raw)
    assert code in {found for _, _, found in codes(project)}


def test_what_is_named_like_a_page_is_never_passed_over(project: Path) -> None:
    exercises = project / "docs" / "exercises"
    (exercises / "folder.md").mkdir()
    (exercises / "loop.md").symlink_to(exercises / "loop.md")
    (exercises / "dangling.md").symlink_to(exercises / "nowhere.md")
    found = {path for path, _, code in codes(project) if code == "EX001"}
    assert found == {f"docs/exercises/{name}.md" for name in ("folder", "loop", "dangling")}


@settings(max_examples=200)
@given(
    st.integers(0, len(TEXT)),
    st.integers(0, 40),
    st.text(st.sampled_from("#-`<>!*[]()~:{}|=.\n 1aB\"'&\\é"), max_size=30),
)
def test_no_change_to_a_page_makes_the_engine_raise(facts: Facts, at: int, cut: int, put: str) -> None:
    raw = (TEXT[:at] + put + TEXT[at + cut :]).encode()
    check_page(parse_page(Path(NAME), NAME, raw), facts)


@given(st.binary(max_size=200))
def test_no_bytes_make_the_engine_raise_or_pass(facts: Facts, raw: bytes) -> None:
    assert check_page(parse_page(Path(NAME), NAME, raw), facts)
