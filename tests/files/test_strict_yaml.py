"""YAML is read with places, and every trap of it is a problem with a line, never an exception."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from files.strict_yaml import MAX_DEPTH, read_yaml


def test_values_and_places() -> None:
    document = read_yaml("id: 1\ndose: {hold: [20, 30]}\nday: 2026-11-20\nratio: 0.5\nlive: true\nnote: 'no'", 2)
    assert document.problems == ()
    assert document.values == {
        "id": 1,
        "dose": {"hold": [20, 30]},
        "day": datetime.date(2026, 11, 20),
        "ratio": 0.5,
        "live": True,
        "note": "no",
    }
    assert document.place("dose") == (3, 1)
    assert document.place("dose", "hold", 1) == (3, 19)
    assert document.place("dose", "rounds") == (3, 1), "a missing value is placed at what should hold it"
    assert document.place("nothing") == (1, 1)


def test_keys_are_text_even_where_yaml_reads_a_boolean() -> None:
    assert read_yaml("on: 2026-11-20\nno: x").values == {"on": datetime.date(2026, 11, 20), "no": "x"}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\na: 2", 2, "twice, first on line 1"),
        ("a: no", 1, "YAML reads no as true or false"),
        ("a: 1:30", 1, "YAML reads 1:30 as a number"),
        ("a: 010", 1, "YAML reads 010 as a number"),
        ("a: 1_000", 1, "YAML reads 1_000 as a number"),
        ("a: .inf", 1, "YAML reads .inf as a number"),
        ("a: 99999999999999999999", 1, "a number this long"),
        ("a: 2026-13-01", 1, "not a day of the calendar"),
        ("a: 2026-01-01 10:00:00", 1, "a point in time"),
        ("a: 1\nb: !!python/object/apply:os.system [ls]", 2, "is a tag"),
        ("a: &x 1", 1, "is an anchor"),
        ("a: *x", 1, "is an alias"),
        ("a: &x [*x]", 1, "is an anchor"),
        ("- a", 1, "one key on each line"),
        ("just words", 1, "one key on each line"),
        ("a: {b, c: 1}", 1, "has no value"),
        ("[1, 2]: a", 1, "a key here is not a word"),
        ("a: [1, 2", 1, "breaks off"),
        ("a: 'x", 1, "breaks off"),
        ("a: b: c", 1, "breaks off"),
        ("a:\n\tb: 1", 2, "breaks off"),
        ("a: 1\n---\nb: 2", 2, "a second YAML document"),
        ("a: 1\nb: \x00", 2, "may not stand in YAML"),
        ("a: ééé\nb: \x07\nc: 1\nd: 1", 2, "may not stand in YAML"),
        ("a: " + "[" * 5000, 1, f"deeper than {MAX_DEPTH}"),
        ("a: " + "{b: " * 5000, 1, f"deeper than {MAX_DEPTH}"),
        ("a:\n  - " + "- " * 5000, 2, f"deeper than {MAX_DEPTH}"),
    ],
)
def test_a_trap_is_a_problem_with_its_line(text: str, line: int, said: str) -> None:
    (problem, *_) = read_yaml(text).problems
    assert said in problem.message
    assert problem.line == line


def test_an_alias_bomb_stops_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(20)
    )
    assert [problem.line for problem in read_yaml(bomb).problems] == [1]


@given(st.text(alphabet=st.sampled_from("ab:,-[]{}&*!|>'\"%@`#?~ \n\t0123456789.é\x00no"), max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    read_yaml(text)
