"""Every claim of the articles is accounted for, and the check of it bites."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest

from guide.articles import OUTCOMES, Articles, Claim
from guide.check import page_at
from guide.facts import Facts
from guide.page import Page
from guide.rules.claims import check_claims


@pytest.fixture(scope="module")
def pages(facts: Facts) -> list[Page]:
    return [page_at(path, facts) for path in facts.page_paths()]


def with_claims(facts: Facts, *claims: Claim) -> Facts:
    return replace(facts, articles=Articles(facts.articles.articles, claims))


def test_all_151_claims_are_accounted_for(facts: Facts, pages: list[Page]) -> None:
    assert len(facts.articles.claims) == 151
    assert check_claims(pages, facts) == []


def test_the_outcomes_cover_every_claim(facts: Facts) -> None:
    every = facts.articles
    outcomes = [
        claim
        for article in every.articles
        for name in ("kept", "corrected", "dropped")
        for claim in every.of(article, name)
    ]
    assert len(outcomes) == len(every.claims)
    assert sum(every.count(verdict) for verdict in {claim.verdict for claim in every.claims}) == len(every.claims)


SPOILED = {
    "an id of another article": ({"id": "004-99"}, "DAT201"),
    "a page that is none": ({"page": "nowhere.md"}, "DAT205"),
    "a section that is none": ({"section": "Nowhere"}, "DAT206"),
    "neither carried nor dropped": ({"page": "", "section": ""}, "DAT204"),
    "carried and dropped": ({"dropped": "Noise."}, "DAT204"),
}


@pytest.mark.parametrize("case", SPOILED)
def test_a_spoiled_claim_is_a_finding_at_its_line(case: str, facts: Facts, pages: list[Page]) -> None:
    change, code = SPOILED[case]
    first, *rest = facts.articles.claims
    found = check_claims(pages, with_claims(facts, Claim(**asdict(first) | change), *rest))
    assert (Path("data/articles.yml"), first.line, code) in [(one.path, one.line, one.code) for one in found]


def test_a_claim_left_out_or_doubled_is_a_finding(facts: Facts, pages: list[Page]) -> None:
    first, *rest = facts.articles.claims
    assert [one.code for one in check_claims(pages, with_claims(facts, *rest))] == ["DAT202"]
    assert [one.code for one in check_claims(pages, with_claims(facts, first, first, *rest))] == ["DAT203"]


def test_the_about_page_counts_as_the_data_does(facts: Facts, pages: list[Page]) -> None:
    about = next(page for page in pages if page.name == "about.md")
    for verdict in OUTCOMES:
        rows = [text for _, text in about.lines if text.startswith(f"| {verdict.capitalize()} |")]
        assert [row.rsplit("|", 2)[1].strip() for row in rows] == [str(facts.articles.count(verdict))], verdict
    for article in facts.articles.articles:
        assert f"{article.claims} claims: " in about.text, article.title
