"""Text alternatives say what is seen: posture, contact, side, and what the muscle does."""

import pytest

import figures
from program import ROOT

NAMES = [path.stem for path, _ in figures.drawings(ROOT)]


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_described(name: str) -> None:
    words = figures.describe(ROOT, name)
    assert 15 < len(words.alt) <= 240
    assert len(words.full) >= len(words.alt) or words.full.startswith(words.alt)
    assert words.caption
    for text in (words.alt, words.full, words.caption):
        assert ".." not in text
        assert "  " not in text


def test_the_caption_names_leg_side_role_and_colour() -> None:
    caption = figures.describe(ROOT, "half-kneeling-stretch").caption
    assert caption == (
        "Kneeling leg (right in the drawing): the iliopsoas lengthens (blue). "
        "Front leg (left in the drawing): the iliopsoas rests."
    )


def test_the_record_of_the_page_is_used() -> None:
    record = {"iliopsoas": {"kneeling leg": "lengthens", "front leg": "works"}}
    assert (
        "Front leg (left in the drawing): the iliopsoas works."
        in figures.describe(ROOT, "half-kneeling-stretch", record).caption
    )


def test_contacts_and_joints_are_said() -> None:
    full = figures.describe(ROOT, "half-kneeling-stretch").full
    assert "Kneeling leg: hip 20 degrees back, knee bent 80 degrees." in full
    assert "On the mat: right knee, both feet." in full


def test_a_support_is_called_what_it_is() -> None:
    assert "On the table: pelvis, back." in figures.describe(ROOT, "assisted-stretch").full
    assert "In the bath: pelvis, both feet." in figures.describe(ROOT, "warm-bath").full
    assert "On the bench: pelvis, back, head." in figures.describe(ROOT, "bench-stretch").full


def test_a_head_lies_on_the_pillow_not_on_the_bolster() -> None:
    assert "On the pillow: head." in figures.describe(ROOT, "heat-pad").full


def test_lying_people_do_not_face_right() -> None:
    assert "The head is at the left" in figures.describe(ROOT, "heat-pad").full
    assert "The head is at the right" in figures.describe(ROOT, "cobra").full
    assert "The person faces right" in figures.describe(ROOT, "seated-march").full


def test_panels_are_told_apart() -> None:
    pair = figures.describe(ROOT, "half-kneeling-stretch-pair")
    assert pair.alt.startswith("Like this: ")
    assert "Not like this: " in pair.alt
    assert figures.describe(ROOT, "glute-bridge").alt.startswith("Start: ")


def test_both_legs_take_the_plural() -> None:
    assert figures.describe(ROOT, "cobra").caption == "Both legs: the iliopsoas muscles lengthen (blue)."


def test_an_unknown_drawing_is_an_error() -> None:
    with pytest.raises(KeyError):
        figures.describe(ROOT, "no-such-figure")
