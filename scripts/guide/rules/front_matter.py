"""EX1xx: is the record at the top of the page whole, and does each value fit the contract?"""

import datetime
from collections.abc import Iterator

from files.finding import Spot
from guide.dose import dose_misfits
from guide.facts import Facts
from guide.fields import misfits
from guide.page import Page


def has_front_matter(page: Page, _: Facts) -> Iterator[Spot]:
    """The record at the top names the page; without it MkDocs prints a page that nothing can find.

    Bad:  a page that starts with its first paragraph, or a record without its closing ---
    Good: --- on line 1, the fields, --- on a line of its own
    """
    if not page.opened:
        yield Spot(1, "there is no front matter: start the page with ---, its fields and ---")
    elif not page.closed:
        yield Spot(1, "the front matter that starts here never ends: write --- on a line of its own below the fields")
    elif not page.meta.values and not page.meta.problems:
        yield Spot(1, "the front matter is empty: write the fields")


def plain_yaml(page: Page, _: Facts) -> Iterator[Spot]:
    """MkDocs hides broken YAML, keeps the last of two equal keys, and YAML reads no as false and 1:30 as 90.

    Bad:  sides: no
    Good: sides: both
    """
    for problem in page.meta.problems:
        yield Spot(problem.line, problem.message, problem.column)


def required_fields(page: Page, facts: Facts) -> Iterator[Spot]:
    """Card, finder, sheet and print are made from the record; a gap there is a gap everywhere.

    Bad:  a page without not_for
    Good: not_for: [cannot-kneel, hip-surgery, under-16]
    """
    if not page.meta.values:
        return
    for field in facts.contract(page.name).wanted_fields(page.meta.values):
        if not field.optional and page.meta.values.get(field.name) is None:
            line, column = page.meta.place(field.name)
            yield Spot(line, f"{field.name} is missing: add {field.hint}", column)


def known_fields(page: Page, facts: Facts) -> Iterator[Spot]:
    """A misspelled field is silently lost, and a field that does not belong says what the page does not do.

    Bad:  level_of_effort: 2
    Good: level: 2
    """
    wanted = {field.name for field in facts.contract(page.name).wanted_fields(page.meta.values)}
    for key in page.meta.values:
        if key not in wanted:
            line, column = page.meta.place(key)
            known = key in facts.contract(page.name).fields
            cure = "this kind of page has none, take it out" if known else f"use {', '.join(sorted(wanted))}"
            yield Spot(line, f'"{key}" is not a field here: {cure}', column)


def fitting_values(page: Page, facts: Facts) -> Iterator[Spot]:
    """A value outside its bounds misleads the reader or breaks what is made from it.

    Bad:  level: 7
    Good: level: 2
    """
    values = page.meta.values
    for field in facts.contract(page.name).wanted_fields(values):
        if values.get(field.name) is not None:
            for where, message in misfits(field, values[field.name], (field.name,)):
                line, column = page.meta.place(*where)
                yield Spot(line, message, column)


def safe_dose(page: Page, facts: Facts) -> Iterator[Spot]:
    """A dose outside its kind's range is not backed by any source, and too much can harm.

    Bad:  dose: {hold: [60, 180], rounds: [2, 4], sides: each, days: [2, 7], basis: trial}
    Good: dose: {hold: [20, 30], rounds: [2, 4], sides: each, days: [2, 7], basis: trial}
    """
    contract, dose = facts.contract(page.name), page.meta.values.get("dose")
    if contract.dose and dose is not None:
        bounds = contract.dose.bounds(page.meta.values.get("kind"), page.slug)
        if bounds:
            for where, message in dose_misfits(dose, contract.dose, bounds):
                line, column = page.meta.place(*where)
                yield Spot(line, message, column)


def registered_address(page: Page, facts: Facts) -> Iterator[Spot]:
    """An address is a promise: a page's id and file name are the ones registered for it, for ever.

    Bad:  id: 2 in half-kneeling-stretch.md
    Good: id: 1 in half-kneeling-stretch.md
    """
    if "id" not in facts.contract(page.name).fields:
        return
    line, column = page.meta.place("id")
    address, number = facts.by_slug.get(page.slug), page.meta.values.get("id")
    if address is None:
        yield Spot(
            line,
            f'"{page.slug}" is not registered: add it to data/addresses.yml, or mend the file name',
            column,
        )
    elif address.status != "live":
        yield Spot(
            line,
            f'"{page.slug}" is {address.status} in data/addresses.yml: a page there needs status live',
            column,
        )
    elif number is not None and number != address.id:
        yield Spot(
            line,
            f'id is {number}, but "{page.slug}" is registered as {address.id}: write {address.id}',
            column,
        )


def dates_in_order(page: Page, facts: Facts) -> Iterator[Spot]:
    """A next check that lies before the last one would never be made.

    Bad:  checked: 2026-11-20 and next_check: 2025-11-20
    Good: checked: 2026-11-20 and next_check: 2028-11-20
    """
    values = page.meta.values
    for field in facts.contract(page.name).fields.values():
        later, earlier = values.get(field.name), values.get(field.after)
        if isinstance(later, datetime.date) and isinstance(earlier, datetime.date) and later <= earlier:
            line, column = page.meta.place(field.name)
            yield Spot(line, f"{field.name} is not after {field.after}: write a later day", column)
