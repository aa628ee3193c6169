"""EX20x: are the fixed sections there, once, in order, worded as the contract words them, and not empty?"""

from collections.abc import Iterator
from itertools import pairwise

from files.finding import Spot
from guide.contract import SectionRule
from guide.facts import Facts
from guide.page import Page, Section


def required_sections(page: Page, facts: Facts) -> Iterator[Spot]:
    """Each page answers the same questions, so that a reader finds the warning where every page has it.

    Bad:  a page without "Stop and get help if", or with it inside a comment
    Good: all sections of data/exercise.yml, each as ## and its words
    """
    wanted = _wanted(page, facts)
    titles = {section.title for section in page.sections}
    for index, rule in enumerate(wanted):
        if rule.title in titles:
            continue
        line = next((number for number, text in page.hidden if text == rule.title), 0)
        if line:
            yield Spot(
                line,
                f'"{rule.title}" is hidden in code, a comment, a quote or a list: write "## {rule.title}" as a line',
            )
        else:
            later = [other.title for other in wanted[index + 1 :]]
            line = next((section.line for section in page.sections if section.title in later), page.last_line)
            yield Spot(line, f'"{rule.title}" is missing: add "## {rule.title}" before this line')


def section_order(page: Page, facts: Facts) -> Iterator[Spot]:
    """The sections come in one order on every page, so that a reader knows where to look.

    Bad:  "Stop and get help if" before "How much"
    Good: "How much" before "Stop and get help if"
    """
    order = {rule.title: index for index, rule in enumerate(_wanted(page, facts))}
    known = [section for section in page.sections if section.title in order]
    for before, here in pairwise(known):
        if order[here.title] < order[before.title]:
            yield Spot(here.line, f'"{here.title}" comes after "{before.title}": move it up')
    if known and facts.contract(page.name).free_sections:
        for section in page.sections:
            if section.title not in order and section.line > known[0].line:
                yield Spot(section.line, f'"{section.title}" comes after "{known[0].title}": move it up')


def sections_once(page: Page, _: Facts) -> Iterator[Spot]:
    """Two sections of one name contradict each other sooner or later, and their links clash.

    Bad:  two times ## Steps
    Good: one
    """
    first: dict[str, int] = {}
    for section in page.sections:
        if section.title in first:
            yield Spot(
                section.line,
                f'"{section.title}" is here twice, first on line {first[section.title]}: keep one',
            )
        first.setdefault(section.title, section.line)


def known_sections(page: Page, facts: Facts) -> Iterator[Spot]:
    """An exercise page has no sections of its own; one in other words is one that print and sheet do not find.

    Bad:  ## How often
    Good: ## How much
    """
    contract = facts.contract(page.name)
    if contract.free_sections:
        return
    wanted = [rule.title for rule in _wanted(page, facts)]
    missing = [title for title in wanted if title not in {section.title for section in page.sections}]
    for section in page.sections:
        if section.title not in wanted:
            near = [title for title in missing if title.casefold() == section.title.casefold()] or missing
            cure = f'write "{near[0]}"' if len(near) == 1 else "use a section of data/exercise.yml or ###"
            yield Spot(section.line, f'"{section.title}" is not a section of this kind of page: {cure}')


def sections_with_words(page: Page, _: Facts) -> Iterator[Spot]:
    """An empty section promises an answer and gives none.

    Bad:  ## Steps, and then the next heading
    Good: ## Steps, and the steps
    """
    headings = {heading.line for heading in page.headings}
    for section in page.sections:
        if not any(text.strip(" -*_>|#.") for number, text in section.lines if number not in headings):
            yield Spot(section.line, f'"{section.title}" is empty: write it, or delete the heading')


def summary_first(page: Page, facts: Facts) -> Iterator[Spot]:
    """A reader with two minutes reads the first lines of a topic page: they carry the answer.

    Bad:  a topic page that starts with a heading
    Good: one or two paragraphs, then the first heading
    """
    if facts.contract(page.name).summary and not page.intro.words:
        yield Spot(page.intro.line, "no summary stands before the first section: write the short answer there")


def _wanted(page: Page, facts: Facts) -> tuple[SectionRule, ...]:
    return facts.contract(page.name).wanted_sections(page.meta.values)


def fixed_sections(page: Page, facts: Facts) -> Iterator[tuple[SectionRule, Section]]:
    """The contract's sections that stand on the page, each with what the contract asks of it."""
    rules = {rule.title: rule for rule in _wanted(page, facts)}
    return ((rules[section.title], section) for section in page.sections if section.title in rules)
