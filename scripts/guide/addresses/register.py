"""The register of addresses: data/addresses.yml, held to what data/released.yml says was published."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from files.finding import BadEntry
from files.strict_yaml import Document

_IDS = range(1, 10_000)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NEEDS = {"live": set[str](), "moved": {"to"}, "withdrawn": {"on", "why", "instead"}}


@dataclass(frozen=True)
class Address:
    """One entry of the register, and its line. `to` is set when moved; `on`, `why` and `instead` when withdrawn."""

    id: int
    slug: str
    status: str
    to: str = ""
    on: str = ""
    why: str = ""
    instead: str = ""
    line: int = field(default=0, compare=False)


def leads_to(slug: str, by_slug: Mapping[str, Address]) -> Address | None:
    """The live or withdrawn address at the end of all moves; None for an unknown slug."""
    seen: set[str] = set()
    address = by_slug.get(slug)
    while address and address.status == "moved" and address.slug not in seen:
        seen.add(address.slug)
        address = by_slug.get(address.to)
    return None if address and address.status == "moved" else address


def instead_of(address: Address, by_slug: Mapping[str, Address]) -> Address | None:
    """What to do instead of a withdrawn exercise; where that was withdrawn too, what to do instead of that."""
    seen: set[str] = set()
    end: Address | None = address
    while end and end.status == "withdrawn" and end.slug not in seen:
        seen.add(end.slug)
        end = leads_to(end.instead, by_slug)
    return end if end and end.status == "live" else None


def make_addresses(document: Document) -> tuple[Address, ...]:
    """The register. Ids and slugs are unique; a status is live, moved or withdrawn with what it needs."""
    found: list[Address] = []
    taken: dict[int | str, Address] = {}
    for index, entry in enumerate(document.values["exercises"]):
        place = document.place("exercises", index)
        if said := _unfit(entry):
            raise BadEntry(place, said)
        said_of = {key: str(value) for key, value in entry.items() if key != "id"}
        address = Address(entry["id"], **said_of, line=place[0])
        if {address.id, address.slug} & taken.keys():
            other = min((taken[key] for key in (address.id, address.slug) if key in taken), key=found.index)
            said = f"id {other.id} or slug {other.slug} is registered twice: an address has one owner"
            raise BadEntry(place, said)
        taken[address.id] = taken[address.slug] = address
        found.append(address)
    by_slug = {address.slug: address for address in found}
    for index, address in enumerate(found):
        if said := _astray(address, by_slug):
            raise BadEntry(document.place("exercises", index), said)
    return tuple(found)


def _unfit(entry: Mapping[str, Any]) -> str:
    """What is wrong with an entry by itself, if anything."""
    status = entry.get("status")
    if status not in _NEEDS:
        return f'status is "{status}": write live, moved or withdrawn'
    wanted = {"id", "slug", "status"} | _NEEDS[status]
    if set(entry) != wanted:
        return f"a {status} address has {', '.join(sorted(wanted))}: add or take out what differs"
    if type(entry["id"]) is not int or entry["id"] not in _IDS:
        return f"id is {entry['id']}: write a whole number from {_IDS[0]} to {_IDS[-1]}"
    if not isinstance(entry["slug"], str) or not _SLUG.fullmatch(entry["slug"]):
        return f'slug is "{entry["slug"]}": write small letters, digits and single hyphens between them'
    if status == "withdrawn" and (type(entry["on"]) is not date or not str(entry["why"] or "").strip()):
        return "a withdrawn address says on which day and why: write on: 2027-01-02 and a sentence"
    return ""


def _astray(address: Address, by_slug: Mapping[str, Address]) -> str:
    """What is wrong with where an address leads, if anything. What to do instead of it must end at a live one."""
    seen: set[str] = set()
    end = address
    while end.status != "live":
        target = end.to or end.instead
        if target not in by_slug or target == end.slug:
            return f"{end.slug} leads to {target}, which is not another registered slug: mend it"
        if end.slug in seen:
            return f"{address.slug} leads round in a circle: lead it to a live address"
        seen.add(end.slug)
        end = by_slug[target]
    return ""


def broken_promises(released: Document, addresses: tuple[Address, ...]) -> Iterator[BadEntry]:
    """The entries of the last release whose address belongs to the same exercise no more."""
    now = {address.id: address for address in addresses}
    for index, entry in enumerate(released.values["exercises"]):
        place, address = released.place("exercises", index), now.get(entry["id"])
        if not address or address.slug != entry["slug"]:
            said = f"{entry['slug']} was released as {entry['id']} and is not so in data/addresses.yml: put it back"
            yield BadEntry(place, f"{said}, with status moved or withdrawn if need be")
        elif address.status == "live" and entry.get("status", "live") != "live":
            said = f"{entry['slug']} was released as {entry['status']} and is live in data/addresses.yml"
            yield BadEntry(place, f"{said}: an address is never used again, give the exercise a new one")
