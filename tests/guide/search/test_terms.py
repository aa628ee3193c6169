"""What is typed and what is written become the same terms."""

import re

import pytest

from guide.search.lists import Entry, SearchLists
from guide.search.terms import SEPARATOR, Terms, stem, stems, words


def entries(*texts: str) -> tuple[Entry, ...]:
    return tuple(Entry(text, 1) for text in texts)


TERMS = Terms(SearchLists(small=entries("a", "the", "I"), without=entries("can't", "without")))


def test_words_have_no_capitals_accents_and_apostrophes() -> None:
    assert words("Can't So-áz? 30 s") == ["cant", "so", "az", "30", "s"]  # codespell:ignore


@pytest.mark.parametrize(
    "forms",
    [
        "kneel kneels kneeling",
        "strengthen strengthening strength strengthens",
        "roll rolls rolling roller rollers",
        "sit sits sitting",
        "numb numbness",
        "pee peeing",
        "flexor flexors flex flexion flexer",
        "injury injuries",
        "raise raises raising",
        "press pressing presses",
        "exercise exercises exercising",
    ],
)
def test_the_forms_of_a_word_are_one_term(forms: str) -> None:
    assert len(set(stems(forms))) == 1


@pytest.mark.parametrize("word", ["hip", "leg", "bed", "sit", "knee", "psoas", "30"])
def test_a_short_word_keeps_enough_to_be_known(word: str) -> None:
    assert len(stem(word)) >= min(3, len(word))


def test_what_cannot_be_done_is_a_term_of_its_own() -> None:
    assert TERMS.of("I can't kneel") == ["nokneel"]
    assert TERMS.of("without the chair") == ["nochair"]
    assert TERMS.of("kneel") == ["kneel"]


def test_running_text_is_about_what_it_says_not_to_do() -> None:
    assert TERMS.used("You can't kneel on the mat") == ["you", "kneel", "on", "mat"]


def test_marks_stand_between_words_but_not_the_wildcard() -> None:
    assert re.split(SEPARATOR, "a (stress fracture), then kne*") == ["a", "stress", "fracture", "then", "kne*"]


def test_neighbours_are_joined_unless_the_first_says_nothing() -> None:
    assert TERMS.joined("the dead bugs") == ["deadbug"]
    assert TERMS.joined("sit-up") == ["situp"]
    assert TERMS.joined("can't kneel") == []


def test_a_short_word_stays_apart_from_those_that_say_nothing() -> None:
    """Material's worker drops "we" and "as"."""
    assert stems("wee ass ball") == ["wee", "ass", "bal"]
