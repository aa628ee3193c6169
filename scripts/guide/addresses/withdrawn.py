"""An exercise that was taken back: its address says why and what to do instead, and so does whatever named it."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.addresses.register import Address, instead_of
from guide.facts import Facts
from guide.record import Record


@dataclass(frozen=True)
class Withdrawn:
    """What is left of an exercise: its number and name, the day, the reason and what to do instead."""

    id: int
    slug: str
    name: str
    on: str
    why: str
    instead: Record | None

    @property
    def path(self) -> str:
        """The address below the site's that says all this."""
        return f"exercises/{self.slug}/"


def withdrawn(facts: Facts, records: Mapping[str, Record]) -> dict[str, Withdrawn]:
    """Every withdrawn exercise by its slug, in the order of the register."""
    gone = [address for address in facts.addresses if address.status == "withdrawn"]
    return {address.slug: _withdrawn(address, facts, records) for address in gone}


def spoken(slug: str) -> str:
    """The name of an exercise that has no page to tell it."""
    return slug.replace("-", " ").capitalize()


def _withdrawn(address: Address, facts: Facts, records: Mapping[str, Record]) -> Withdrawn:
    why, end = address.why.strip(), instead_of(address, facts.by_slug)
    return Withdrawn(
        id=address.id,
        slug=address.slug,
        name=spoken(address.slug),
        on=address.on,
        why=why if why.endswith((".", "!", "?")) else f"{why}.",
        instead=records.get(end.slug) if end else None,
    )
