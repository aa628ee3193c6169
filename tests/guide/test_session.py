"""What the timer of an exercise page is told."""

import dataclasses
import json

import pytest

from guide.contract import SessionContract
from guide.facts import Facts
from guide.library import Library, open_library
from guide.session import Session, make_session


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


@pytest.fixture(scope="module")
def contract(facts: Facts) -> SessionContract:
    found = facts.contract("exercises/cobra.md").session
    assert found
    return found


@pytest.mark.parametrize(
    ("slug", "session"),
    [
        (
            "half-kneeling-stretch",
            Session("s", (20, 30), (2, 4), ("Right leg kneels", "Left leg kneels"), False),
        ),
        ("cobra", Session("s", (10, 20), (3, 5), ("",), False)),
        ("ball-massage", Session("s", (30, 60), (1, 2), ("Right leg", "Left leg"), False)),
        ("heat-pad", Session("m", (10, 15), (1, 1), ("",), False)),
        ("seated-march", Session("r", (8, 15), (1, 3), ("Right leg lifts", "Left leg lifts"), False)),
        ("standing-knee-lift", Session("r", (8, 15), (1, 3), ("",), True)),
    ],
)
def test_the_dose_becomes_a_session(slug: str, session: Session, library: Library, contract: SessionContract) -> None:
    assert make_session(library.records[slug], contract) == session


def test_what_has_no_session(library: Library, contract: SessionContract) -> None:
    """A check has no dose, the seated check is not advised, and someone else does the other two."""
    without = {slug for slug, record in library.records.items() if make_session(record, contract) is None}
    assert without == {"assisted-stretch", "professional-massage", "seated-hip-check", "thomas-check"}
    cobra = library.records["cobra"]
    assert make_session(cobra, None) is None
    assert make_session(dataclasses.replace(cobra, advised=False), contract) is None


def test_the_data_names_what_exists(library: Library, contract: SessionContract) -> None:
    assert set(contract.without) | set(contract.in_turns) <= set(library.records)
    assert set(contract.parts) <= {part for record in library.records.values() for part in record.roles}


def test_values_are_plain(library: Library, contract: SessionContract) -> None:
    session = make_session(library.records["cobra"], contract)
    assert session
    assert json.loads(json.dumps(session.values)) == {
        "unit": "s",
        "amount": [10, 20],
        "rounds": [3, 5],
        "sides": [""],
        "per_side": False,
    }
