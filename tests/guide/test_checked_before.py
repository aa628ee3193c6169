"""What was found clean is not checked again, and any change ends that."""

import os
from pathlib import Path

import pytest

from guide import check
from guide.check import check_all
from guide.checked_before import FILE, note_clean, state_of, was_clean
from guide.facts import load_facts


def test_every_change_is_another_state(project: Path) -> None:
    page, picture = project / "docs" / "a.md", project / "docs" / "a.svg"
    states = [state_of(project)]
    for path, text in (
        (page, "one"),
        (page, "two"),
        (picture, ""),
        (picture, "<svg/>"),
        (project / "data" / "sets.yml", "sets: [] "),
    ):
        path.write_text(text)
        states.append(state_of(project))
    assert len(set(states)) == len(states)
    assert state_of(project) == states[-1]


def test_a_clean_guide_is_checked_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = load_facts(project)
    state = state_of(project)
    assert not was_clean(project, state)
    note_clean(project, state)
    assert was_clean(project, state)
    monkeypatch.setattr(check, "check_figures", lambda _: pytest.fail("it was checked again"))
    assert check_all(facts) == []


def test_findings_are_found_again(project: Path) -> None:
    (project / "docs" / "a.md").write_text("no front matter\n")
    facts = load_facts(project)
    found = check_all(facts)
    assert found
    assert check_all(facts) == found
    assert not (project / FILE).exists()


def test_what_cannot_be_read_or_named_is_for_the_check_to_say(project: Path) -> None:
    state = state_of(project)
    (project / "docs" / "a.md").symlink_to("/proc/self/mem")  # reading it fails for root too
    unreadable = state_of(project)
    (project / "docs" / os.fsdecode(b"caf\xe9.svg")).touch()
    assert len({state, unreadable, state_of(project)}) == 3
