"""DAT2xx: is every claim of the five articles accounted for, and does the named section exist?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from files.finding import Finding
from guide.facts import Facts
from guide.page import Page

_FILE = Path("data/articles.yml")


def check_claims(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """What is wrong with data/articles.yml against the pages, sorted."""
    return sorted([*_accounted_for(facts), *_carried(pages, facts)])


def _accounted_for(facts: Facts) -> Iterator[Finding]:
    """Each article has as many claims as were found in it, numbered from 01 on."""
    for article in facts.articles.articles:
        found = [claim for claim in facts.articles.claims if claim.article == article.key]
        wanted = [f"{article.key}-{number:02}" for number in range(1, article.claims + 1)]
        for claim in found:
            if claim.id not in wanted:
                yield _finding(
                    claim.line, "DAT201", f"{claim.id} is not one of the {article.claims} claims: mend its id"
                )
        for missing in sorted(set(wanted) - {claim.id for claim in found}):
            yield _finding(
                found[0].line if found else 1, "DAT202", f"claim {missing} is missing: say what became of it"
            )
        for claim, later in pairwise(found):
            if claim.id == later.id:
                yield _finding(later.line, "DAT203", f"claim {later.id} is here twice: keep one")


def _carried(pages: Sequence[Page], facts: Facts) -> Iterator[Finding]:
    """Each claim stands in a section of a page, or says why it was dropped."""
    sections = {page.name: {section.title for section in page.sections} for page in pages}
    for claim in facts.articles.claims:
        if bool(claim.page) == bool(claim.dropped):
            yield _finding(
                claim.line, "DAT204", f"{claim.id} needs a page and section, or why it was dropped: give one"
            )
        elif facts.is_gone(claim.page):
            continue  # its page says why it was taken back
        elif claim.page and facts.page_now(claim.page) not in sections:
            yield _finding(claim.line, "DAT205", f"{claim.id} names {claim.page}, which is no page: name one that is")
        elif claim.page and claim.section not in sections[facts.page_now(claim.page)]:
            said = f'{claim.id} names the section "{claim.section}", which {claim.page} does not have: name one of it'
            yield _finding(claim.line, "DAT206", said)


def _finding(line: int, code: str, message: str) -> Finding:
    return Finding(_FILE, line, 1, code, message)
