"""The claims of the articles are read strictly: what does not serve is refused at its line."""

import pytest

from files.finding import BadEntry
from files.strict_yaml import read_yaml
from guide.articles import Article, make_articles

TEXT = """articles:
  "000": {title: One, named: its own, about: An article., claims: 1}
claims:
  - id: "000-01"
    article: "000"
    kind: claim
    claim: It helps.
    verdict: partly
    correction: A little.
    page: causes.md
    dose: {theirs: none given, ours: 2 times}
"""


def test_a_claim_is_read_with_its_line_and_its_numbers() -> None:
    articles = make_articles(read_yaml(TEXT))
    assert articles.articles == (Article("000", "One", "its own", "An article.", 1),)
    (claim,) = articles.claims
    assert (claim.line, claim.id, claim.theirs, claim.ours) == (4, "000-01", "none given", "2 times")


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("claims: 1}", "claims: one}", 2, "articles 000 claims: write a whole number"),
        ('id: "000-01"', "id: [a]", 4, "claims 1 id is a list"),
        ("verdict: partly", "verdict: party", 8, 'the verdict "party" does not exist: did you mean "partly"?'),
        ("page: causes.md", "page: [causes.md]", 10, "claims 1 page is a list"),
        ("page: causes.md", "pgae: causes.md", 10, 'the key "pgae" does not exist: did you mean "page"?'),
        ("theirs: none given", "their: none given", 11, 'the key "their" does not exist'),
        ("dose: {theirs: none given, ours: 2 times}", "dose: 2 times", 11, "claims 1 dose is text"),
        ("    claim: It helps.\n", "", 4, '"claim" is missing in claims 1: add it'),
    ],
)
def test_what_does_not_serve_is_refused_at_its_line(old: str, new: str, line: int, said: str) -> None:
    assert TEXT.count(old) == 1
    with pytest.raises(BadEntry) as caught:
        make_articles(read_yaml(TEXT.replace(old, new)))
    assert caught.value.place[0] == line
    assert caught.value.message.startswith(said)
