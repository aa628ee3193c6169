"""Markdown becomes sentences, each with its line."""

import pytest

from guide.prose import plain, sentences, taken_back


def read(text: str) -> list[tuple[int, str]]:
    return [(sentence.line, sentence.text) for sentence in sentences(enumerate(text.split("\n"), 1))]


def test_paragraphs_items_and_steps_end_their_sentences() -> None:
    assert read("One thing. Another\nthing here.\n\n- an item\n- a **second** item. And more\n1. A step") == [
        (1, "One thing."),
        (1, "Another thing here."),
        (4, "an item"),
        (5, "a second item."),
        (5, "And more"),
        (6, "A step"),
    ]


def test_a_sentence_knows_the_line_it_starts_on() -> None:
    assert read("One\nthing. Two\nthings.") == [(1, "One thing."), (2, "Two things.")]


def test_a_number_with_a_point_does_not_end_a_sentence() -> None:
    assert read("Lift 2.5 cm. Then rest.") == [(1, "Lift 2.5 cm."), (1, "Then rest.")]


def test_links_keep_their_words_and_tables_their_cells() -> None:
    assert plain("See [**help**](get-help.md) `now`.") == "See help now."
    assert [text for _, text in read("| one | two |\n| --- | --- |\n| three | four |")] == [
        "one | two |",
        "three | four |",
    ]


def test_words_leave_numbers_out() -> None:
    (sentence,) = sentences([(1, "Hold it for 20 to 30 seconds, don't bounce")])
    assert sentence.words == ["Hold", "it", "for", "to", "seconds", "don't", "bounce"]


@pytest.mark.parametrize(
    ("before", "is_taken_back"),
    [
        ("never press the ", True),
        ("don't roll over the ", True),
        ("do not hurry: roll the ", False),
        ("roll the ", False),
    ],
)
def test_a_not_takes_back_what_follows_in_its_clause(before: str, is_taken_back: bool) -> None:
    assert taken_back(before) == is_taken_back
