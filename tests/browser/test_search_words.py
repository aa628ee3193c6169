"""What search-words.js makes of what is typed, over a small index: each rule once."""

import json
from collections.abc import Callable, Iterator

import pytest

from guide.search.terms import ENDINGS, NOT

from .served_site import Opener

INDEX = {
    "config": {
        "guide": {
            "endings": ENDINGS,
            "not": NOT,
            "small": ["the", "in"],
            "without": ["cant"],
            "elsewhere": ["shoulder", "ankle sprain", "push up", "headache"],
            "said": {"soaz": ["psoas"]},
            "words": ["psoas", "flexor"],
        }
    },
    "docs": [
        {"title": "Psoas", "text": "It flexes the hip. Trains run.", "leads": "psoa numb", "facts": "nokneel"},
        {"title": "Hip flexor stretch", "text": "Kneel.", "names": "hip flex stretch", "pairs": "hipflex flexstretch"},
        {"title": "March", "text": "The ankle.", "leads": "ankl sprain", "names": "march", "facts": "band train kneel"},
    ],
}
CASES = {
    "the psoas": "psoa^5 psoas^1",
    "so az": "psoa^5 psoas^1",
    "strech": "stretch^5",
    "hip flexar": "hipflex^3 hip^5 flex^5 flexes^1 flexor^1",
    "can't kneel": "nokneel^5",
    "kneel": "kneel^5",
    "band": "band^5",
    "marc": "marc*^3",
    "psoas qwertz": "psoa^5 psoas^1 qwertz",
    "band qwertz": "",  # a fact of many pages and a word of none
    "trains qwertz": "",
    "frozen shoulder": "",
    "ankle sprain": "",
    "sprained ankles": "",
    "pushups": "",
    "head ache": "",
    "ankle": "ankl^5 ankle^1",
    "psoas~1": "psoas~1",
}

Translate = Callable[[str], str]


@pytest.fixture(scope="module")
def translate(open_page: Opener) -> Iterator[Translate]:
    page = open_page("about/").page
    page.evaluate(
        """async (index) => {
          const { SearchWords } = await import("/assets/js/search-words.js");
          window.words = new SearchWords(index);
        }""",
        json.loads(json.dumps(INDEX)),
    )
    yield lambda typed: str(page.evaluate("(typed) => words.translate(typed)", typed))
    page.close()


@pytest.mark.parametrize("typed", CASES)
def test_what_is_typed_becomes_words_of_the_index(typed: str, translate: Translate) -> None:
    assert translate(typed) == CASES[typed]
