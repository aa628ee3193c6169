"""The one engine: pages in, findings out. The command, the MkDocs hook and the tests all call it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from figures import check_figures
from files.finding import Finding
from guide.checked_before import note_clean, state_of, was_clean
from guide.facts import Facts
from guide.page import Page, read_page
from guide.rules import FILE_RULES, STRUCTURE_RULES, WORD_RULES, Rule
from guide.rules.across import check_across
from guide.rules.claims import check_claims
from guide.rules.drawings import check_drawings
from guide.rules.finder import check_finder
from guide.rules.search_lists import check_search
from guide.rules.sets import check_sets
from guide.rules.shelves import check_shelves

LATER_RULES = {**STRUCTURE_RULES, **WORD_RULES}


def check_page(page: Page, facts: Facts, rules: Mapping[str, Rule] = LATER_RULES) -> list[Finding]:
    """What is wrong with a page, sorted. What makes it unreadable stands alone."""
    return _apply(FILE_RULES, page, facts) or _apply(rules, page, facts)


def check_paths(paths: Iterable[Path], facts: Facts, rules: Mapping[str, Rule] = LATER_RULES) -> list[Finding]:
    """What is wrong with the pages at these paths, sorted by path and line."""
    return sorted(finding for path in paths for finding in check_page(page_at(path, facts), facts, rules))


def check_all(facts: Facts) -> list[Finding]:
    """What is wrong with any page, between pages, in the lists, or with a drawing, sorted by path and line."""
    state = state_of(facts.root)
    if was_clean(facts.root, state):
        return []
    pages: list[Page] = []
    found: list[Finding] = []
    for path in facts.page_paths():
        page = page_at(path, facts)
        found += check_page(page, facts)
        pages.append(page.slim())
    for check in (check_across, check_claims, check_drawings, check_finder, check_search, check_sets, check_shelves):
        found += check(pages, facts)
    found += check_figures(facts.root)
    if not found:
        note_clean(facts.root, state)
    return sorted(found)


def page_at(path: Path, facts: Facts) -> Page:
    """The page in the file at `path`, named by its place below docs/ and shown by its place below the root."""
    absolute = path.absolute()
    inside = absolute.is_relative_to(facts.docs)
    name = absolute.relative_to(facts.docs).as_posix() if inside else f"{path.parent.name}/{path.name}"
    page = read_page(absolute, name)
    return page.shown_as(absolute.relative_to(facts.root) if absolute.is_relative_to(facts.root) else path)


def _apply(rules: Mapping[str, Rule], page: Page, facts: Facts) -> list[Finding]:
    return sorted(
        Finding(page.path, spot.line, spot.column, code, spot.message)
        for code, rule in rules.items()
        for spot in rule(page, facts)
    )
