"""What the templates print about a page beside its text."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.contract import Contract
from guide.library import Library, Neighbour
from guide.page import Page, read_page
from guide.pictures.social_card import NAME
from guide.record import Record
from guide.related import related
from guide.session import Session, make_session
from guide.sources import Citation, citations

PLAINEST = "main.html"
NOT_REVIEWED = "Not checked by a clinician yet"


@dataclass(frozen=True)
class Review:
    """Who reviewed a page, and on which day."""

    by: str
    credential: str
    on: datetime.date

    def __str__(self) -> str:
        return f"{self.by}, {self.credential}, {_long_date(self.on)}"


@dataclass(frozen=True)
class PageView:
    """Words for readers, each empty where the page does not give it. `record` is set on exercise pages.

    "Reviewed" is never said without a name: `review` is None, and `review_line` says so.
    """

    title: str
    description: str
    template: str
    record: Record | None
    session: Session | None
    easier: Neighbour | None
    harder: Neighbour | None
    related: list[Record]
    start: list[Record]
    citations: tuple[Citation, ...]
    checked: str
    next_check: str
    review: Review | None
    review_line: str
    card: str  # the picture that goes with a link to the page, below the site

    @staticmethod
    def typed_address(path: str, site_url: str) -> str:
        """An address as people type it: no scheme, no slash at the end."""
        return (site_url + path).partition("://")[2].rstrip("/")


def view_at(path: Path, name: str, library: Library) -> PageView:
    """The view of the page called `name`, such as "exercises/low-lunge.md", in the file at `path`."""
    folder, _, file = name.rpartition("/")
    record = library.records.get(file.removesuffix(".md")) if folder == "exercises" else None
    return view_record(record, library) if record else view_page(read_page(path, name), library)


def view_page(page: Page, library: Library) -> PageView:
    """The view of any page; what does not fit its contract is left out, for the checker reports it."""
    return _view(page.name, page.meta.values, library)


def view_record(record: Record, library: Library) -> PageView:
    """The view of an exercise's page, which its record holds all of: the page is not read again."""
    return _view(f"exercises/{record.slug}.md", record.meta, library)


def _view(name: str, meta: Mapping[str, Any], library: Library) -> PageView:
    contract = library.facts.contract(name)
    slug = name.rpartition("/")[2].removesuffix(".md")
    record = library.records.get(slug) if contract.name == "exercise" else None
    review = _review(meta.get("review"))
    return PageView(
        title=str(meta.get("title", "")),
        description=str(meta.get("description", "")),
        template=_template(contract, name, record),
        record=record,
        session=make_session(record, contract.session) if record else None,
        easier=library.neighbour(record.easier) if record else None,
        harder=library.neighbour(record.harder) if record else None,
        related=related(record, library.shapes) if record and record.advised else [],
        start=library.chosen(_words(meta, "start")),
        citations=citations(_words(meta, "sources"), library.citations),
        checked=_long_date(meta.get("checked")),
        next_check=_long_date(meta.get("next_check")),
        review=review,
        review_line=str(review) if review else NOT_REVIEWED if "review" in meta else "",
        card=_card(slug, library.facts.root),
    )


def _card(slug: str, root: Path) -> str:
    """The card of its own that generate.py made for a page, or else that for all."""
    own = f"assets/cards/{slug}.png"
    return own if (root / "docs" / own).is_file() else f"assets/cards/{NAME}.png"


def _template(contract: Contract, name: str, record: Record | None) -> str:
    """The contract's template; the theme's own for a page that has no contract, or no sound record to print."""
    if contract.name == "exercise" and record is None:
        return PLAINEST
    return contract.templates.get(name, contract.template) or PLAINEST


def _words(meta: Mapping[str, Any], key: str) -> list[str]:
    value = meta.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _long_date(value: object) -> str:
    """20 November 2026, the same in every locale."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if isinstance(value, datetime.date) else ""


def _review(value: object) -> Review | None:
    if isinstance(value, dict) and set(value) == {"by", "credential", "on"} and isinstance(value["on"], datetime.date):
        return Review(**value)
    return None


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
