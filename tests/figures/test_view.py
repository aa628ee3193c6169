"""The view at the head of a drawing: written, read, and put in place of another."""

import pytest

from figures import View
from figures.plane import Box


def test_what_is_written_is_read() -> None:
    view = View(left=-228, top=-273, width=456, height=281)
    assert View.of(f'<svg xmlns="x" {view}><path d="M0 0"/></svg>') == view


def test_a_frame_is_turned_over_for_its_y_grows_upwards() -> None:
    assert View.around(Box(left=-2, bottom=-1, right=5, top=3)) == View(left=-4, top=-6, width=14, height=8)


def test_another_view_takes_the_place_of_the_first_only() -> None:
    old, new = View(0, 0, 9, 9), View(1, -2, 3, 4)
    assert new.framing(f"<svg {old}><svg {old}/></svg>") == f"<svg {new}><svg {old}/></svg>"


def test_what_is_no_drawing_says_so() -> None:
    with pytest.raises(ValueError, match="does not begin with its size"):
        View.of("<svg></svg>")
