"""The reading grade counts what a reader stumbles over."""

import pytest

from guide.prose import sentences
from guide.readability import reading_grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("hip", 1),
        ("whole", 1),
        ("moved", 1),
        ("wanted", 2),
        ("dizzy", 2),
        ("muscle", 2),
        ("surgery", 3),
        ("iliopsoas", 3),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def grade(text: str, terms: frozenset[str] = frozenset()) -> float:
    return reading_grade(sentences([(1, text)]), terms)


def test_the_formula() -> None:
    # 4 words, 1 sentence, 5 syllables: 0.39 * 4 + 11.8 * 5 / 4 - 15.59
    assert grade("Kneel on your muscle.") == 0.7


def test_terms_are_words_but_not_hard_words() -> None:
    assert grade("Physical therapists help.") > grade(
        "Physical therapists help.", frozenset({"physical", "therapists"})
    )


def test_no_words_have_grade_0() -> None:
    assert grade("20 - 30") == 0.0
