"""A value of a data file is of its kind, or what is wrong is said at its line."""

from typing import Any

import pytest

from files.finding import BadEntry
from files.reading import Check, any_text, each, entries_of, flag, several, small_text, text, whole, word
from files.strict_yaml import read_yaml

FIELDS: dict[str, Check] = {
    "title": text, "note": any_text, "key": word, "small": small_text, "on": flag, "count": whole(1, 9),
    "names": several(text, 1, 2), "said": each(several(text), small_text),
}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("title: ' A b '", "A b"),
        ("note: ''", ""),
        ("key: 5", "5"),
        ("key: five", "five"),
        ("small: über", "über"),
        ("on: true", True),
        ("count: 9", 9),
        ("names: [a, b]", ("a", "b")),
        ("said: {a: [b], c: [d]}", {"a": ("b",), "c": ("d",)}),
        ("said: {}", {}),
    ],
)
def test_a_value_of_its_kind_is_read(written: str, value: Any) -> None:
    (found,) = entries_of(read_yaml(written), FIELDS).values()
    assert found == value


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("\ntitle: 5", 2, "title is a number: write a few words"),
        ("title: ''", 1, "title is empty: write a few words"),
        ("key: true", 1, "key is true or false: write a few words"),
        ("key: [a]", 1, "key is a list: write a few words"),
        ("small: Large", 1, '"Large" has a capital: write small letters'),
        ("on: 'true'", 1, "on is text: write true or false"),
        ("count: 10", 1, "count: write a whole number from 1 to 9"),
        ("count: true", 1, "count: write a whole number from 1 to 9"),
        ("names: a", 1, "names is text: write a list, [a, b]"),
        ("names: [a, b, c]", 1, "names has 3 items: write 1 to 2"),
        ("said:\n  a: [b]\n  c: d", 3, "said c is text: write a list, [a, b]"),
        ("said:\n  a: [b]\n  C: [d]", 3, '"C" has a capital: write small letters'),
        ("said: [a]", 1, "said is a list: write it as key: value pairs"),
    ],
)
def test_a_value_of_another_kind_is_refused_at_its_line(written: str, line: int, said: str) -> None:
    with pytest.raises(BadEntry) as caught:
        entries_of(read_yaml(written), FIELDS)
    assert (caught.value.place[0], caught.value.message) == (line, said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("count: 0\ntitel: A", 'the key "titel" does not exist: did you mean "title"?'),
        ("count: 1", '"title" is missing in the file: add it'),
        ("title: A\non: 1\ncount: 0", "on is a number: write true or false"),
    ],
)
def test_one_thing_is_said_and_a_misspelled_key_before_what_is_missing_for_it(written: str, said: str) -> None:
    with pytest.raises(BadEntry) as caught:
        entries_of(read_yaml(written), FIELDS, needed=("title",))
    assert caught.value.message == said
