"""Text alternatives say what is seen: posture, contact, side, and what the muscle does."""

import pytest

import figures
from program import ROOT

NAMES = [path.stem for path, _ in figures.drawings(ROOT)]


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_described(name: str) -> None:
    words = figures.described(ROOT, name)[0]
    assert 15 < len(words.alt) <= 240
    assert len(words.full) >= len(words.alt) or words.full.startswith(words.alt)
    assert words.caption
    for text in (words.alt, words.full, words.caption):
        assert ".." not in text
        assert "  " not in text


def test_the_caption_names_leg_side_role_and_colour() -> None:
    caption = figures.described(ROOT, "half-kneeling-stretch")[0].caption
    assert caption == (
        "Kneeling leg (right in the drawing): the iliopsoas lengthens (blue). "
        "Front leg (left in the drawing): the iliopsoas rests."
    )


def test_the_record_of_the_page_is_used() -> None:
    record = {"iliopsoas": {"kneeling leg": "lengthens", "front leg": "works"}}
    assert (
        "Front leg (left in the drawing): the iliopsoas works."
        in figures.described(ROOT, "half-kneeling-stretch", record)[0].caption
    )


def test_contacts_and_joints_are_said() -> None:
    full = figures.described(ROOT, "half-kneeling-stretch")[0].full
    assert "Kneeling leg: hip 20 degrees back, knee bent 80 degrees." in full
    assert "On the mat: right knee, both feet." in full


def test_a_support_is_called_what_it_is() -> None:
    assert "On the table: pelvis, back." in figures.described(ROOT, "assisted-stretch")[0].full
    assert "In the bath: pelvis, both feet." in figures.described(ROOT, "warm-bath")[0].full
    assert "On the bench: pelvis, back, head." in figures.described(ROOT, "bench-stretch")[0].full


def test_a_head_lies_on_the_pillow_not_on_the_bolster() -> None:
    assert "On the pillow: head." in figures.described(ROOT, "heat-pad")[0].full


def test_lying_people_do_not_face_right() -> None:
    assert "The head is at the left" in figures.described(ROOT, "heat-pad")[0].full
    assert "The head is at the right" in figures.described(ROOT, "cobra")[0].full
    assert "The person faces right" in figures.described(ROOT, "seated-march")[0].full


def test_panels_are_told_apart() -> None:
    pair = figures.described(ROOT, "half-kneeling-stretch-pair")[0]
    assert pair.alt.startswith("Like this: ")
    assert "Not like this: " in pair.alt
    assert figures.described(ROOT, "glute-bridge")[0].alt.startswith("Start: ")


def test_both_legs_take_the_plural() -> None:
    assert figures.described(ROOT, "cobra")[0].caption == "Both legs: the iliopsoas muscles lengthen (blue)."


def test_an_unknown_drawing_is_an_error() -> None:
    with pytest.raises(KeyError):
        figures.described(ROOT, "no-such-figure")[0]
