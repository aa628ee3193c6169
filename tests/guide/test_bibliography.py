"""The bibliography: every source once, by kind, with the pages that rest on it."""

from collections import Counter

from guide.bibliography import bibliography
from guide.facts import Facts


def test_every_source_stands_once(facts: Facts) -> None:
    shown = Counter(source.key for shelf in bibliography(facts) for source in shelf.sources)
    assert shown == Counter(facts.sources.keys())


def test_kinds_come_in_the_order_of_the_pages_and_none_is_empty(facts: Facts) -> None:
    shelves = bibliography(facts)
    assert [(shelf.path, shelf.id) for shelf in shelves][1:3] == [
        ("sources/", "reviews"),
        ("sources/studies/", "trials"),
    ]
    assert all(shelf.sources for shelf in shelves)


def test_a_kind_is_in_the_order_of_authors_or_titles(facts: Facts) -> None:
    for shelf in bibliography(facts):
        names = [(source.citation.by or source.citation.title).casefold() for source in shelf.sources]
        assert names == sorted(names), shelf.title


def test_a_source_names_the_pages_that_rest_on_it(facts: Facts) -> None:
    found = {source.key: source for shelf in bibliography(facts) for source in shelf.sources}
    naming = {name for name, page in facts.pages.items() if "winters_2004" in page.meta.values.get("sources", [])}
    assert len(naming) > 1
    assert len(found["winters_2004"].uses) == len(naming)
    assert "exercises/half-kneeling-stretch/" in {use.path for use in found["winters_2004"].uses}
