from typing import Any

import pytest

from guide.facts import Facts
from guide.sources import citations, cite


@pytest.mark.parametrize(
    ("authors", "by"),
    [
        ("Herrington L", "Herrington, 2020"),
        ("Bordoni B, Varacallo M", "Bordoni and Varacallo, 2020"),
        ("Lifshitz L, Bar Sela S, Gal N", "Lifshitz and others, 2020"),
        ("Chen H-L, Wu C-C, Lin AC-M", "Chen and others, 2020"),
        ("Gonzalez-de-la-Flor A, Cotteret C", "Gonzalez-de-la-Flor and Cotteret, 2020"),
        ("Hayden JA et al.", "Hayden and others, 2020"),
        ("Volpato CP, Added MAN, et al.", "Volpato and others, 2020"),
        ("Sun et al.", "Sun and others, 2020"),
        ("World Health Organization", "World Health Organization, 2020"),
        ("Selman K, Cooper University Health", "Selman K, Cooper University Health, 2020"),
        ("Ingraham P summarising Draper et al. 1998", "Ingraham P summarising Draper et al. 1998, 2020"),
    ],
)
def test_authors_in_plain_words(authors: str, by: str) -> None:
    assert cite({"authors": authors, "year": 2020, "title": "A title"}).by == by


def test_the_parts_in_one_line() -> None:
    source = {
        "authors": "Winters MV, Blake CG",
        "year": 2004,
        "title": "Passive versus active stretching.",
        "container": "Phys Ther",
        "volume_pages": "84(9):800-807",
        "link": "https://example.org/1",
    }
    found = cite(source)
    assert found.text == "Winters and Blake, 2004. Passive versus active stretching. Phys Ther 84(9):800-807."
    assert found.link == "https://example.org/1"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ({"title": "Hip pain"}, "Hip pain."),
        ({"title": "Hip pain", "year": 2010}, "Hip pain. 2010."),
        ({"title": "Hip pain", "year": 2010, "container": "news item"}, "Hip pain. News item, 2010."),
        ({"title": "Hip pain", "authors": "AAOS OrthoInfo"}, "AAOS OrthoInfo. Hip pain."),
    ],
)
def test_what_is_not_known_leaves_no_gap(source: dict[str, Any], text: str) -> None:
    assert cite(source).text == text


def test_an_unknown_key_is_left_to_the_checker() -> None:
    known = {"one": cite({"title": "One"}), "two": cite({"title": "Two"})}
    assert [found.title for found in citations(["two", "gone", "one"], known)] == ["Two", "One"]


def test_every_published_source_can_be_cited(facts: Facts) -> None:
    for key, source in facts.sources.items():
        text = cite(source).text
        assert text.endswith("."), key
        assert ".." not in text, key
        assert "  " not in text, key
