"""Where an address leads at last. What the register refuses: tests/guide/test_facts.py."""

import pytest

from guide.addresses.register import Address, leads_to

GONE = Address(5, "gone", "withdrawn", on="2027-01-02", why="It hurt.", instead="here")
REGISTER = [
    Address(1, "here", "live"),
    Address(2, "there", "moved", to="here"),
    Address(3, "far", "moved", to="there"),
    Address(4, "lost", "moved", to="nowhere"),
    GONE,
    Address(6, "to-gone", "moved", to="gone"),
    Address(7, "round", "moved", to="about"),
    Address(8, "about", "moved", to="round"),
    Address(9, "into-the-round", "moved", to="round"),
]


@pytest.mark.parametrize(
    ("slug", "end"),
    [
        ("here", "here"),
        ("there", "here"),
        ("far", "here"),
        ("gone", "gone"),
        ("to-gone", "gone"),
        ("lost", None),
        ("unknown", None),
        ("round", None),
        ("into-the-round", None),
    ],
)
def test_moves_lead_to_a_live_or_withdrawn_address_or_nowhere(slug: str, end: str | None) -> None:
    by_slug = {address.slug: address for address in REGISTER}
    assert leads_to(slug, by_slug) == by_slug.get(end or "")
