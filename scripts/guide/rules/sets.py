"""DAT5xx: is each ready-made set a sound sheet, and the same as on the page of sets?"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from files.finding import Finding
from guide.facts import Facts
from guide.page import Page, Section
from guide.record import Record, find_record
from guide.sheet import SheetItem, read_sheet, write_sheet
from guide.sheet.dose import sheet_dose
from guide.sheet.sets import ReadySet

_FILE = Path("data/sets.yml")
PAGE = "sets.md"


def check_sets(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """What is wrong with data/sets.yml against the page of sets and the records, sorted."""
    sections = {section.title: (page, section) for page in pages if page.name == PAGE for section in page.sections}
    records = _records(pages, facts)
    return sorted(
        Finding(_FILE, one.line, 1, code, said)
        for one in facts.sets
        for code, said in _wrong(one, sections, records, facts)
    )


def _slugs(facts: Facts) -> dict[int, str]:
    """Where each id leads today, as a slug."""
    return {address.id: _final(address.slug, facts) for address in facts.addresses}


def _final(slug: str, facts: Facts) -> str:
    """The slug at the end of all moves."""
    address = facts.leads_to(slug)
    return address.slug if address else slug


def _records(pages: Sequence[Page], facts: Facts) -> dict[str, Record]:
    """The records that the sets name, by their slugs."""
    slugs = _slugs(facts)
    wanted = {slugs.get(item.id) for one in facts.sets for item in read_sheet(one.sheet).items}
    named = [page for page in pages if page.slug in wanted and facts.contract(page.name).dose]
    return {record.slug: record for page in named if (record := find_record(page, facts))}


def _wrong(
    one: ReadySet, sections: Mapping[str, tuple[Page, Section]], records: Mapping[str, Record], facts: Facts
) -> Iterator[tuple[str, str]]:
    sheet = read_sheet(one.sheet)
    if sheet.problems or not sheet.items or write_sheet(sheet.items) != one.sheet:
        yield "DAT501", f'{one.sheet} is not the plain address of a sheet: write it like "1;1:20sx2w5"'
        return
    slugs = _slugs(facts)
    here = [slugs.get(item.id, str(item.id)) for item in sheet.items]
    if one.name not in sections:
        yield "DAT502", f'docs/{PAGE} has no section "{one.name}": name one of its headings'
    elif here != (there := [_final(slug, facts) for slug in _exercises(*sections[one.name])]):
        yield "DAT503", f"{one.name} has {', '.join(here)}, but docs/{PAGE} has {', '.join(there)}: make them the same"
    for item, slug in zip(sheet.items, here, strict=True):
        if slug in records and (said := _outside(item, records[slug], facts)):
            yield "DAT504", f"{slug} {said}"


def _exercises(page: Page, section: Section) -> list[str]:
    """The exercises in the numbered list of a section: the first link of each item."""
    numbered = {line for line, text in section.lines if text[:1].isdecimal()}
    links = {link.line: link.target for link in reversed(page.links) if link.line in numbered}
    return [PurePosixPath(links[line]).stem for line in sorted(links)]


def _outside(item: SheetItem, record: Record, facts: Facts) -> str:
    """What is outside the page's own range, with what to do."""
    terms = facts.contract(f"exercises/{record.slug}.md").dose
    dose = sheet_dose(record, terms) if terms else None
    if not dose:
        return "has no dose: take it out of the set"
    if item.unit != dose.unit:
        return f"counts in {dose.amount.word}: write the unit {dose.unit}"
    for number, said in zip(dose.numbers, (item.amount, item.rounds, item.days or dose.days.low), strict=True):
        if not number.low <= said <= number.high:
            return f"has {said} {number.word}: its page says {number.low} to {number.high}"
    return ""
