"""A new exercise page: every field and section of the contract, each with its hint."""

import datetime
import re
import unicodedata
from collections.abc import Iterator

from guide.addresses.register import Address
from guide.contract import Contract, Field
from guide.facts import Facts
from guide.page import read_page

_COMMENTED = "<!-- {} -->"


class NameTakenError(ValueError):
    """The title gives no new address. The message says why and what to do."""


def slug_of(title: str) -> str:
    """The address of a title: "Child's pose" becomes "childs-pose". Raises NameTakenError where nothing is left."""
    ascii_text = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", ascii_text.lower())).strip("-")
    if not slug:
        raise NameTakenError(f'"{title}" has no letters for an address: write the title in Latin letters')
    return slug


def new_address(title: str, facts: Facts) -> Address:
    """The address for a new page: the registered one where the title has it, else the next free id.

    Raises NameTakenError where a page or its title exists, or the address moved or was withdrawn.
    """
    slug = slug_of(title)
    if facts.has_page(slug):
        raise NameTakenError(f"docs/exercises/{slug}.md exists: edit it, or choose another title")
    if namesake := _titled(title, facts):
        raise NameTakenError(f'{namesake} has the title "{title}": edit it, or choose another title')
    known = facts.by_slug.get(slug)
    if known and known.status != "live":
        raise NameTakenError(f'"{slug}" is {known.status}, and an address is never used again: choose another title')
    return known or Address(max((address.id for address in facts.addresses), default=0) + 1, slug, "live")


def _titled(title: str, facts: Facts) -> str | None:
    """The exercise page with this title, whatever its letters' case."""
    for file in sorted((facts.docs / "exercises").glob("*.md")):
        page = read_page(file, f"exercises/{file.name}")
        if str(page.meta.values.get("title", "")).casefold() == title.casefold():
            return f"docs/exercises/{file.name}"
    return None


def _in_two_years(day: datetime.date) -> datetime.date:
    return day.replace(year=day.year + 2, day=min(day.day, 28))


def register_line(address: Address) -> str:
    """The line of data/addresses.yml for an address."""
    return f"  - {{id: {address.id}, slug: {address.slug}, status: {address.status}}}\n"


def blank_page(title: str, address: Address, contract: Contract, today: datetime.date) -> str:
    """A page with every field and section, to be filled; the checker names what is missing."""
    known = {
        "id": str(address.id),
        "title": quoted(title),
        "checked": str(today),
        "next_check": str(_in_two_years(today)),
        "review": "none",
        "status": "advised",
    }
    fields = "".join(_field_lines(contract, known))
    wanted = contract.wanted_sections({"status": "advised"})
    sections = "".join(f"\n## {section.title}\n\n{_COMMENTED.format(section.hint)}\n" for section in wanted)
    return f"---\n{fields}---\n{sections}"


def quoted(text: str) -> str:
    """`text` as one line of YAML that reads back as the same text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _field_lines(contract: Contract, known: dict[str, str]) -> Iterator[str]:
    for field in contract.fields.values():
        name = f"# {field.name}" if field.optional else field.name
        allowed = _allowed(field)
        said = f"[one, two]: {field.hint}" if field.type == "list" else field.hint
        hint = f"{said}: {allowed}" if allowed else said
        yield f"{name}: {known.get(field.name, '')}".rstrip() + f"   # {hint}\n"


def _allowed(field: Field) -> str:
    inner = field.of or field
    return " | ".join(inner.values)
