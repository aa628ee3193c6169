"""DAT3xx: do the lists of data/search.yml lead somewhere, and does each word stand once?"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from files.finding import Finding
from guide.facts import Facts
from guide.library import Library
from guide.page import Page
from guide.record import find_record
from guide.search.index import said_of
from guide.search.lists import Entry, SearchLists
from guide.search.terms import Terms, stems, words

_FILE = Path("data/search.yml")


def check_search(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """What is wrong with data/search.yml against the pages, sorted."""
    lists = facts.search
    found = (
        _targets(pages, facts),
        _groups(lists),
        _entries(lists),
        _telling(lists),
        _limits(facts),
        _idle(pages, facts),
    )
    return sorted(finding for findings in found for finding in findings)


def _targets(pages: Sequence[Page], facts: Facts) -> Iterator[Finding]:
    """Each page and section that is named exists, or is an exercise that was withdrawn."""
    lists = facts.search
    sections = {page.name: {section.title for section in page.sections} for page in pages}
    for entry in (*(target for lead in lists.leads for target in lead.pages), *lists.urgent, *lists.quiet):
        named, _, section = entry.text.partition("#")
        name = facts.page_now(named)
        if facts.is_gone(name):
            continue
        if name not in sections:
            yield _finding(entry.line, "DAT301", f"{named} is no page: name one that is, as below docs/")
        elif section and section not in sections[name]:
            yield _finding(entry.line, "DAT302", f'{name} has no section "{section}": name one of its headings')


def _groups(lists: SearchLists) -> Iterator[Finding]:
    """A group has two words or more that mean the same; a lead has words and pages; a word is said in some way."""
    for index, group in enumerate(lists.same):
        if len(group) < 2:
            said = "a group needs two words that mean the same: add one, or take the line out"
            yield _finding(lists.lines.get(("same", index), 1), "DAT303", said)
    for lead in lists.leads:
        if not lead.words or not lead.pages:
            yield _finding(lead.line, "DAT303", "this entry has no words or no pages: give both, or take it out")
    for key, mapping in (("said", lists.said), ("limits", lists.limits)):
        for word, entries in mapping.items():
            if not entries:
                said = f"{word} has an empty list: add a word, or take the line out"
                yield _finding(lists.lines.get((key, word), 1), "DAT303", said)


def _entries(lists: SearchLists) -> Iterator[Finding]:
    """Each word has letters and stands once in its list."""
    for kind, entries in _lists(lists):
        first: dict[str, int] = {}
        for entry in entries:
            key = " ".join(words(entry.text))
            if not key:
                yield _finding(entry.line, "DAT305", f'"{entry.text}" has no letter: write a word')
            elif key in first:
                said = f'"{entry.text}" is in {kind} twice, first on line {first[key]}: keep one'
                yield _finding(entry.line, "DAT304", said)
            first.setdefault(key, entry.line)


def _telling(lists: SearchLists) -> Iterator[Finding]:
    """Each word of a line says something, and something that no other there says: endings do not count."""
    terms = Terms(lists)
    for line in (*lists.same, *(lead.words for lead in lists.leads)):
        first: dict[str, str] = {}
        for entry in line:
            key = " ".join(stems(entry.text))
            if key and not terms.of(entry.text):
                said = f'"{entry.text}" has only words that say nothing: add one that does, or take it out'
                yield _finding(entry.line, "DAT307", said)
            elif first.setdefault(key, entry.text) != entry.text:
                said = f'"{entry.text}" is found as "{first[key]}" is: keep one, endings do not count'
                yield _finding(entry.line, "DAT308", said)


def _lists(lists: SearchLists) -> Iterator[tuple[str, Iterable[Entry]]]:
    yield "same", [entry for group in lists.same for entry in group]
    yield "leads", [entry for lead in lists.leads for entry in lead.words]
    yield "said", [entry for entries in lists.said.values() for entry in entries]
    yield from {"elsewhere": lists.elsewhere, "without": lists.without, "small": lists.small}.items()


def _idle(pages: Sequence[Page], facts: Facts) -> Iterator[Finding]:
    """A group is of use where a page's names or facts say one of its words, or a lead is one; so is what is said."""
    if any(address.status == "withdrawn" for address in facts.addresses):
        return  # what only a page said that was taken back may stay: who takes one back in a hurry need not look for it
    lists = facts.search
    exercises = [page for page in pages if facts.contract(page.name).name == "exercise"]
    library = Library(facts, {page.slug: record for page in exercises if (record := find_record(page, facts))})
    texts = [text for page in pages for text in said_of(page, library)]
    leads = [entry.text for lead in lists.leads for entry in lead.words]
    known = " | ".join(" ".join(["", *stems(text), ""]) for text in (*texts, *leads))
    for group in lists.same:
        if group and not any(f" {' '.join(stems(entry.text))} " in known for entry in group):
            said = f'no page or lead says "{group[0].text}" or what means the same: lead it somewhere, or take it out'
            yield _finding(group[0].line, "DAT309", said)
    for word in lists.said:
        if f" {' '.join(stems(word))} " not in known:
            said = f'no page or lead says "{word}": write a word that one does, or take the line out'
            yield _finding(lists.lines.get(("said", word), 1), "DAT309", said)


def _limits(facts: Facts) -> Iterator[Finding]:
    """Each limit is one that the exercises know."""
    known = {
        name
        for contract in facts.contracts
        if (field := contract.fields.get("not_for")) and field.of
        for name in field.of.values
    }
    for caution in facts.search.limits:
        if caution not in known:
            line = facts.search.lines.get(("limits", caution), 1)
            yield _finding(line, "DAT306", f"{caution} is no entry of not_for in data/exercise.yml: name one that is")


def _finding(line: int, code: str, message: str) -> Finding:
    return Finding(_FILE, line, 1, code, message)
