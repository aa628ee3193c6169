"""The five articles the guide grew from: each claim, our verdict, and the page and section that carries it now."""

from dataclasses import dataclass
from typing import Any

from files.reading import Check, Reader, choice, each, entries_of, several, text, whole
from files.strict_yaml import Document, Where

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
    """The articles in data/articles.yml. Raises BadEntry for what does not serve."""
    fields: dict[str, Check] = {"articles": each(_article), "claims": several(_claim, 0, 9999)}
    read = entries_of(document, fields, needed=fields)
    return Articles(tuple(read["articles"].values()), read["claims"])


def _article(reader: Reader, where: Where, value: Any) -> Article:
    fields: dict[str, Check] = {"title": text, "named": text, "about": text, "claims": whole(0, 999)}
    return Article(str(where[-1]), **reader.record(where, value, fields, needed=fields))


def _claim(reader: Reader, where: Where, value: Any) -> Claim:
    read = reader.record(where, value, _CLAIM, _NEEDED)
    return Claim(line=reader.place(where)[0], **read.pop("dose", {}), **read)


def _dose(reader: Reader, where: Where, value: Any) -> dict[str, str]:
    return reader.record(where, value, {"theirs": text, "ours": text})


_NEEDED = ("id", "article", "kind", "claim", "verdict", "correction")
_CLAIM: dict[str, Check] = {
    **dict.fromkeys((*_NEEDED, "page", "section", "dropped"), text),
    "verdict": choice("verdict", OUTCOMES),
    "dose": _dose,
}
