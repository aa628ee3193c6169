"""All exercises together: the pages that exist, by kind and by neighbour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from markdown.extensions.toc import slugify

from figures import size
from guide.addresses.withdrawn import Withdrawn, spoken, withdrawn
from guide.articles import Claim
from guide.bibliography import Shelf, bibliography
from guide.drawing import Drawing, find_drawing
from guide.facts import Facts
from guide.finder import Finder
from guide.page import address_of
from guide.practice import Practice, read_practice
from guide.record import Record, read_records
from guide.related import Shapes, by_shape
from guide.sheet import read_sheet, write_sheet
from guide.sheet.dose import SheetDose, sheet_dose
from guide.sheet.sets import ReadySet
from guide.sources import Citation, cite


@dataclass(frozen=True)
class Neighbour:
    """The next easier or harder exercise. `record` is None where its page is not written yet."""

    name: str
    record: Record | None


@dataclass(frozen=True)
class Offer:
    """An exercise for a sheet, with what its dose may be. `ids` lead to it, its own first; the others moved here."""

    record: Record
    dose: SheetDose
    ids: tuple[int, ...]


@dataclass(frozen=True)
class Library:
    """The facts, the records read with them, and the practice that the guide is built for, if any."""

    facts: Facts
    records: Mapping[str, Record]
    practice: Practice | None = None

    @cached_property
    def offered(self) -> Mapping[str, Record]:
        """The exercises that a reader may choose from, by slug: advised, and not left out by the practice.

        What a practice leaves out keeps its page, its short address and its place on old sheets: see `records`.
        """
        left_out = self.practice.leave_out if self.practice else frozenset[str]()
        return {slug: one for slug, one in self.records.items() if one.advised and slug not in left_out}

    @cached_property
    def shapes(self) -> Shapes:
        """The exercises that a reader may choose from, by what makes them alike."""
        return by_shape(self.offered.values())

    @cached_property
    def withdrawn(self) -> Mapping[str, Withdrawn]:
        """The exercises that were taken back, by slug."""
        return withdrawn(self.facts, self.records)

    @cached_property
    def citations(self) -> Mapping[str, Citation]:
        """How each source is cited, by its key: many pages rest on the same."""
        return {key: cite(source) for key, source in self.facts.sources.items()}

    def final(self, slug: str) -> Record | None:
        """The exercise that an address leads to in the end, however often it moved."""
        end = self.facts.leads_to(slug)
        return self.records.get(end.slug) if end else None

    def neighbour(self, slug: str) -> Neighbour | None:
        """The exercise called `slug`; its name is made from the register where no page tells it.

        None where it is not offered any more: a ladder must not lead there.
        """
        if record := self.final(slug):
            left_out = record.advised and record.slug not in self.offered
            return None if left_out else Neighbour(record.title, record)
        end = self.facts.leads_to(slug)
        return Neighbour(spoken(slug), None) if end and end.status == "live" else None

    def by_kind(self) -> Iterator[tuple[str, str, list[Record]]]:
        """Each kind that has exercises to do: its key, its words and its records. Advised against is not offered."""
        kinds = {record.kind: record.kind_label for record in self._in_contract_order()}
        for kind, label in kinds.items():
            yield kind, label, [one for one in self.offered.values() if one.kind == kind]

    @cached_property
    def finder(self) -> Finder:
        """The finder's filter with the choices that the exercises have."""
        contract = next(one for one in self.facts.contracts if one.name == "exercise")
        metas = [one.meta for one in self.offered.values()]
        return self.facts.finder.complete(contract, metas).serving(metas)

    def chosen(self, slugs: list[str]) -> list[Record]:
        """The records of `slugs`, or of what they moved to, that are offered."""
        found = [self.final(slug) for slug in slugs]
        return [one for one in found if one and one.slug in self.offered]

    def sheet_dose(self, record: Record) -> SheetDose | None:
        """What a sheet may say of an exercise. None where nothing is to be done."""
        terms = self.facts.contract(f"exercises/{record.slug}.md").dose
        return sheet_dose(record, terms) if terms else None

    def first_sheet(self, record: Record) -> str:
        """The address, after #, of a sheet with this exercise alone at its low end. Empty where nothing is to be done.

        "Add to my sheet" leads to my-sheet/?change# and this.
        """
        dose = self.sheet_dose(record)
        return write_sheet([dose.first(record.id)]) if dose else ""

    def on_sheets(self) -> Iterator[tuple[str, str, list[Offer]]]:
        """What a sheet can hold, by kind: the kind's key, its words, and its exercises."""
        ids = self._ids_on_sheets()
        for kind, label, records in self.by_kind():
            live = [record for record in records if self.facts.by_slug[record.slug].status == "live"]
            offers = [Offer(one, dose, ids[one.slug]) for one in live if (dose := self.sheet_dose(one))]
            if offers:
                yield kind, label, offers

    def sets_on_sheets(self) -> list[ReadySet]:
        """The ready-made sets of which every exercise is offered."""
        offered = {id_ for _, _, offers in self.on_sheets() for offer in offers for id_ in offer.ids}
        return [one for one in self.facts.sets if offered.issuperset(item.id for item in read_sheet(one.sheet).items)]

    def _ids_on_sheets(self) -> dict[str, tuple[int, ...]]:
        """The ids that lead to each exercise by its slug, its own first."""
        found: dict[str, tuple[int, ...]] = {slug: (record.id,) for slug, record in self.records.items()}
        for address in self.facts.addresses:
            if address.status == "moved" and (record := self.final(address.slug)):
                found[record.slug] += (address.id,)
        return found

    def ids_with_row(self) -> list[int]:
        """The ids that a sheet can show, if only to say why an exercise was taken back."""
        ends = {one.id: self.facts.leads_to(one.slug) for one in self.facts.addresses}
        return [id_ for id_, end in ends.items() if end and (end.slug in self.withdrawn or end.slug in self.records)]

    @cached_property
    def bibliography(self) -> list[Shelf]:
        """Every source by its kind, with the pages that rest on it."""
        return bibliography(self.facts)

    def gallery(self) -> list[Drawing]:
        """Every drawing, in the order of their names."""
        names = sorted(path.stem for path in (self.facts.docs / "assets" / "figures").glob("*.svg"))
        return [drawing for name in names if (drawing := find_drawing(self.facts.root, name))]

    def size_of(self, name: str) -> tuple[int, int] | None:
        """Width and height of the drawing called `name`, None where there is none."""
        try:
            return size(self.facts.root, name)
        except (OSError, ValueError):
            return None

    def address(self, claim: Claim) -> str:
        """Where a claim of the articles stands now, below the site's address; a withdrawn page has no sections."""
        page = address_of(self.facts.page_now(claim.page))
        return (
            page if page in {gone.path for gone in self.withdrawn.values()} else f"{page}#{slugify(claim.section, '-')}"
        )

    def place(self, claim: Claim) -> str:
        """What the link there says: the section, with the name of the exercise, for all exercises have the same."""
        page = PurePosixPath(claim.page)
        record = self.final(page.stem) if page.parent.name else None
        return f"{record.title}: {claim.section}" if record else claim.section

    def _in_contract_order(self) -> list[Record]:
        kinds = [kind for contract in self.facts.contracts if contract.dose for kind in contract.fields["kind"].values]
        return sorted(self.offered.values(), key=lambda one: kinds.index(one.kind))


def open_library(facts: Facts, practice: Path | None = None) -> Library:
    """The library of the project, for a practice if its file is named. Raises BrokenPracticeError."""
    return Library(facts, read_records(facts), read_practice(practice, facts) if practice else None)
