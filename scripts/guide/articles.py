"""The five articles the guide grew from: each claim, our verdict, and the page and section that carries it now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from files.strict_yaml import Document

# Verdict: what became of a claim that a page carries.
OUTCOMES = {
    "supported": "kept",
    "partly": "corrected",
    "unsupported": "corrected",
    "wrong": "corrected",
    "harmful": "corrected",
    "garbled": "corrected",
}


@dataclass(frozen=True)
class Article:
    """One article. `claims` is how many claims were found in it, so that none can go missing."""

    key: str
    title: str
    named: str
    about: str
    claims: int


@dataclass(frozen=True)
class Claim:
    """One claim, number or instruction. It has a `page` and a `section`, or the reason why it was `dropped`.

    `theirs` and `ours` set a number of the article beside ours. `line` is its line in data/articles.yml.
    """

    line: int
    id: str
    article: str
    kind: str
    claim: str
    verdict: str
    correction: str
    page: str = ""
    section: str = ""
    dropped: str = ""
    theirs: str = ""
    ours: str = ""

    @property
    def outcome(self) -> str:
        """What became of it: kept, corrected or dropped."""
        return "dropped" if self.dropped else OUTCOMES[self.verdict]


@dataclass(frozen=True)
class Articles:
    """All of data/articles.yml."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()

    def of(self, article: Article, outcome: str) -> list[Claim]:
        """The claims of an article with this outcome, in their order."""
        return [claim for claim in self.claims if claim.article == article.key and claim.outcome == outcome]

    def count(self, verdict: str) -> int:
        """How many claims have this verdict."""
        return sum(claim.verdict == verdict for claim in self.claims)


def make_articles(document: Document) -> Articles:
    """The articles in data/articles.yml. Raises KeyError, TypeError or ValueError where the values do not fit."""
    values = document.values
    return Articles(
        tuple(Article(key, **entry) for key, entry in values["articles"].items()),
        tuple(_claim(entry, document.place("claims", index)[0]) for index, entry in enumerate(values["claims"])),
    )


def _claim(entry: Mapping[str, Any], line: int) -> Claim:
    plain = {key: value for key, value in entry.items() if key != "dose"}
    claim = Claim(line=line, **plain, **entry.get("dose", {}))
    if claim.verdict not in OUTCOMES:
        raise ValueError(f"{claim.id} has the verdict {claim.verdict}")
    return claim
