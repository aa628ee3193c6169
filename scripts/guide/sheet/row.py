"""What a sheet shows of an exercise: its record, what its dose may be, and the sections of its page that are printed.

The page is rendered once, below /exercises/<slug>/; its words are then shown at /my-sheet/, so its links are led there.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from markdown.extensions.toc import slugify

from guide.addresses.register import Address
from guide.contract import Contract
from guide.library import Library
from guide.record import Record
from guide.session import Session, make_session
from guide.sheet.dose import SheetDose
from guide.sheet.said_numbers import mark_numbers

UP = ".."  # to the site, from /my-sheet/ as from /rows/: the links of a row hold in both

_STEPS = "steps"
_SECTION = re.compile(r'<section [^>]*data-section="([^"]+)"[^>]*>\s*<h2[^>]*>.*?</h2>(.*?)</section>', re.DOTALL)
_LINK = re.compile(r'\b(href|src)="([^"]*)"')
_ID = re.compile(r' (?:id|aria-labelledby)="[^"]*"')  # two rows on one sheet must not share one


@dataclass(frozen=True)
class SheetRow:
    """The row of a registered id. A withdrawn exercise has no record but what to do `instead`, if anything.

    `sections` is HTML by the name of the section, without its heading. `dose` is None where nothing is to be done,
    `session` where no timer helps.
    """

    address: Address
    record: Record | None = None
    instead: Record | None = None
    dose: SheetDose | None = None
    session: Session | None = None
    sections: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where the row lies below the site."""
        return f"rows/{self.address.id}.html"


def sheet_rows(library: Library, contents: Mapping[str, str]) -> Iterator[SheetRow]:
    """The row of each address that leads somewhere. `contents` is the HTML of each exercise's page by its slug."""
    for address in library.facts.addresses:
        end = library.facts.leads_to(address.slug)
        if end and end.status == "withdrawn":
            yield SheetRow(replace(end, id=address.id), instead=library.withdrawn[end.slug].instead)
        elif record := library.final(address.slug):
            contract = library.facts.contract(f"{record.path.rstrip('/')}.md")
            sections = printed_sections(contents.get(record.slug, ""), record, contract)
            dose, session = library.sheet_dose(record), make_session(record, contract.session)
            if _STEPS in sections:
                sections[_STEPS] = mark_numbers(sections[_STEPS], dose)
            yield SheetRow(address, record, dose=dose, session=session, sections=sections)


def printed_sections(content: str, record: Record, contract: Contract) -> dict[str, str]:
    """The sections of a rendered page that its contract prints, fit to stand on the sheet."""
    printed = {slugify(section.title, "-") for section in contract.sections if section.print}
    found = ((name, html.strip()) for name, html in _SECTION.findall(content) if name in printed)
    return {name: _led_to_sheet(html, record.path) for name, html in found}


def _led_to_sheet(html: str, path: str) -> str:
    return _LINK.sub(lambda found: f'{found[1]}="{_from_sheet(found[2], path)}"', _ID.sub("", html))


def _from_sheet(target: str, path: str) -> str:
    """A link of the page at `path` as /my-sheet/ has to write it. Links that leave the site stay as they are."""
    there = urljoin(f"/{path}", target)
    return f"{UP}{there}" if there.startswith("/") and not there.startswith("//") else target
