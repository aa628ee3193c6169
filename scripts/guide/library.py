"""All exercises together: the pages that exist, by kind and by neighbour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markdown.extensions.toc import slugify

from figures import drawings, size
from guide.articles import Claim
from guide.bibliography import Source, address_of, bibliography
from guide.drawing import Drawing, find_drawing
from guide.facts import Facts
from guide.finder import Finder
from guide.record import Record, read_records
from guide.sets import ReadySet
from guide.sheet import read_sheet, write_sheet
from guide.sheet_dose import SheetDose, sheet_dose


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
    """The facts and the records read with them."""

    facts: Facts
    records: Mapping[str, Record]

    def neighbour(self, slug: str) -> Neighbour | None:
        """The exercise called `slug`; its name is made from the register where no page tells it."""
        if slug in self.records:
            return Neighbour(self.records[slug].title, self.records[slug])
        known = slug in self.facts.by_slug
        return Neighbour(slug.replace("-", " ").capitalize(), None) if known else None

    def final(self, slug: str) -> Record | None:
        """The exercise that an address leads to in the end, however often it moved."""
        seen: set[str] = set()
        while slug not in self.records and slug not in seen:
            seen.add(slug)
            address = self.facts.by_slug.get(slug)
            slug = address.to if address and address.status == "moved" else slug
        return self.records.get(slug)

    def by_kind(self) -> Iterator[tuple[str, str, list[Record]]]:
        """Each kind that has exercises to do: its key, its words and its records. Advised against is not offered."""
        kinds = {record.kind: record.kind_label for record in self._in_contract_order()}
        for kind, label in kinds.items():
            yield kind, label, [one for one in self.records.values() if one.kind == kind and one.advised]

    @cached_property
    def finder(self) -> Finder:
        """The finder's filter with the choices that the exercises have."""
        contract = next(one for one in self.facts.contracts if one.name == "exercise")
        return self.facts.finder.complete(contract, [one.meta for one in self.records.values() if one.advised])

    def chosen(self, slugs: list[str]) -> list[Record]:
        """The records of `slugs` whose pages exist."""
        return [self.records[slug] for slug in slugs if slug in self.records]

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
        return [one.id for one in self.facts.addresses if one.status == "withdrawn" or self.final(one.slug)]

    def bibliography(self) -> list[Source]:
        """Every source, with the pages that rest on it."""
        return bibliography(self.facts)

    def gallery(self) -> list[Drawing]:
        """Every drawing, in the order of their names."""
        names = (path.stem for path, _ in drawings(self.facts.root))
        return [drawing for name in names if (drawing := find_drawing(self.facts.root, name))]

    def size_of(self, name: str) -> tuple[int, int] | None:
        """Width and height of the drawing called `name`, None where there is none."""
        try:
            return size(self.facts.root, name)
        except (OSError, ValueError):
            return None

    @staticmethod
    def address(claim: Claim) -> str:
        """Where a claim of the articles stands now, below the site's address."""
        return f"{address_of(claim.page)}#{slugify(claim.section, '-')}"

    def unwritten(self) -> frozenset[str]:
        """The registered slugs that have no page yet."""
        return frozenset(slug for slug in self.facts.by_slug if not self.facts.has_page(slug))

    def _in_contract_order(self) -> list[Record]:
        kinds = [kind for contract in self.facts.contracts if contract.dose for kind in contract.fields["kind"].values]
        return sorted((one for one in self.records.values() if one.advised), key=lambda one: kinds.index(one.kind))


def open_library(facts: Facts) -> Library:
    """The library of the project."""
    return Library(facts, read_records(facts))
