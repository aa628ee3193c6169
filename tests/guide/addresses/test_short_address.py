"""Addresses keep their promise: short ones lead on, moved ones follow, withdrawn ones say why and what instead."""

from dataclasses import replace

import html5lib
import pytest

from guide.addresses.register import Address
from guide.addresses.short_address import leading_page, notices, short_addresses
from guide.facts import Facts
from guide.library import Library, open_library
from guide.practice import Practice

SITE = "https://guide.example/below/"


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


def pages(library: Library, *changed: Address) -> dict[str, str]:
    """The pages when some addresses are other than they are."""
    slugs = {address.slug for address in changed}
    kept = tuple(address for address in library.facts.addresses if address.slug not in slugs)
    records = {slug: record for slug, record in library.records.items() if slug not in slugs}
    changed_library = Library(replace(library.facts, addresses=kept + changed), records)
    return {**dict(short_addresses(changed_library, SITE)), **dict(notices(changed_library))}


def test_a_short_address_leads_on_without_script(library: Library) -> None:
    page = pages(library)["e/1/index.html"]
    there = "../../exercises/half-kneeling-stretch/"
    assert f'<meta http-equiv="refresh" content="0; url={there}">' in page
    assert f'href="{there}">Go to this exercise</a>' in page
    assert f'<link rel="canonical" href="{SITE}exercises/half-kneeling-stretch/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_every_exercise_has_one_and_each_is_valid_and_small(library: Library) -> None:
    made = pages(library)
    assert {record.short_path + "index.html" for record in library.records.values()} == set(made)
    for page in made.values():
        html5lib.HTMLParser(strict=True).parse(page)
        assert len(page) < 1_000


def test_a_moved_address_leads_to_the_new_one_also_in_two_moves(library: Library) -> None:
    made = pages(library, Address(2, "low-lunge", "moved", to="pigeon"), Address(21, "pigeon", "moved", to="cobra"))
    for path in ("e/2/", "e/21/", "exercises/low-lunge/", "exercises/pigeon/"):
        assert "url=../../exercises/cobra/" in made[f"{path}index.html"]


def test_moves_in_a_circle_end(library: Library) -> None:
    made = pages(library, Address(2, "low-lunge", "moved", to="pigeon"), Address(21, "pigeon", "moved", to="low-lunge"))
    assert "e/2/index.html" not in made


def test_a_withdrawn_address_says_why_and_what_instead(library: Library) -> None:
    gone = Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurt <knees>.", instead="cobra")
    made = pages(library, gone)
    for path in ("e/2/", "exercises/low-lunge/"):
        page = made[f"{path}index.html"]
        html5lib.HTMLParser(strict=True).parse(page)
        assert "It hurt &lt;knees&gt;." in page
        assert 'href="../../exercises/cobra/">' in page
        assert "Low lunge: we took this exercise back" in page
        assert "<p>Withdrawn on 2027-01-02. Throw away old sheets that show it.</p>" in page
        assert "refresh" not in page
        assert "<script" not in page


def test_an_address_that_moved_to_one_that_was_withdrawn_says_why(library: Library) -> None:
    gone = Address(21, "pigeon", "withdrawn", on="2027-01-02", why="It hurt.", instead="cobra")
    made = pages(library, Address(2, "low-lunge", "moved", to="pigeon"), gone)
    for path in ("e/2/", "e/21/", "exercises/low-lunge/", "exercises/pigeon/"):
        assert "It hurt." in made[f"{path}index.html"]


def test_instead_of_what_was_withdrawn_too_stands_what_to_do_at_last(library: Library) -> None:
    gone = [
        Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurt.", instead="pigeon"),
        Address(21, "pigeon", "withdrawn", on="2027-01-02", why="It hurt too.", instead="cobra"),
    ]
    assert 'href="../../exercises/cobra/"' in pages(library, *gone)["e/2/index.html"]


def test_a_withdrawn_page_names_the_practice_to_ask(library: Library) -> None:
    gone = Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurt.", instead="cobra")
    practice = Practice("Ann & Bo <Massage>", phone="555-0100")
    changed = replace(library, facts=replace(library.facts, addresses=(gone,)), practice=practice)
    page = dict(notices(changed))["e/2/index.html"]
    html5lib.HTMLParser(strict=True).parse(page)
    assert 'Ask Ann &amp; Bo &lt;Massage&gt;. <a href="tel:5550100">555-0100</a>' in page


def test_a_title_cannot_break_out(library: Library) -> None:
    record = library.records["half-kneeling-stretch"]
    page = leading_page(replace(record, title="<script>alert(1)</script> & more"), SITE)
    assert "<script>alert" not in page
    assert "&amp; more" in page
