"""The paths of cards: whole units, few handles, and nothing lost."""

import pytest

from figures.card_path import ARROW, card_path


@pytest.mark.parametrize(
    ("path", "light"),
    [
        ("M.4 .4c10 1 20 1 30 0", "M0 0l30 0"),
        ("M0 0c0 10 10 20 20 20", "M0 0c0 10 10 20 20 20"),
        ("M0 0c0 4 2 6 6 6", "M0 0q0 6 6 6"),
        ("M0 0c3 0 6 0 10 0 3 0 6 0 10 .4", "M0 0l20 0"),
        ("M0 0c3 0 6 0 10 0 0 3 0 6 0 10z", "M0 0l10 0 0 10z"),
        ("M0 0c20 0 20 10 20 10-7-3-13-7-20-10z", "M0 0c20 0 20 10 20 10z"),
        ("M0 0c.1 0 .2 0 .4 0 0 10 10 20 20 20", "M0 0c0 10 10 20 20 20"),
        ("M0 0c.1 0 .2 0 .4 0", "M0 0l0 0"),
        ("M-26-56.1L-32-69.2L-33.9-62.2z", "M-26-56l-6-13-2 7z"),
        ("M0 0c3 0 6 0 9 0M20.6-158.4L.5-151.3", "M0 0l9 0M21-158l-21 7"),
    ],
    ids=["straight", "bent", "one-handle", "joined", "a-corner", "closing", "vanished", "dot", "lines", "parts"],
)
def test_a_path_says_what_is_seen(path: str, light: str) -> None:
    assert card_path(path) == light


def test_rounding_never_adds_up() -> None:
    assert card_path("M0 0c.1 3 .3 7 .4 10 3 0 7 .3 10 .4" + " .1 3 .3 7 .4 10 3 0 7 .3 10 .4" * 4) == (
        "M0 0l0 10 10 0 1 10 10 1 0 10 10 0 1 10 10 1 0 10 10 0"
    )


def test_lines_that_turn_little_by_little_are_not_joined_to_one() -> None:
    slow = "M0 0L10 0L20 1L30 2L40 4L50 6L60 9L70 12L80 16"
    assert card_path(slow).count(" ") > 2


def test_an_arrow_keeps_its_bend() -> None:
    bent = "M0 0c10 1 20 1 30 0"
    assert card_path(bent, ARROW) == "M0 0q15 2 30 0"
