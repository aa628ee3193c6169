"""What is offered to choose from: exercises may move, be taken back, or be left out by a practice."""

from dataclasses import replace

import pytest

from guide.addresses.detours import detour
from guide.addresses.exercise_links import Detour
from guide.addresses.register import Address
from guide.facts import Facts
from guide.library import Library, open_library
from guide.page import parse_page
from guide.page_view import PageView, view_page
from guide.practice import Practice
from guide.search.index import fill

MOVED = Address(2, "low-lunge", "moved", to="cobra")
GONE = Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurt knees", instead="pigeon")
PIGEON_TOO = Address(21, "pigeon", "withdrawn", on="2027-02-03", why="Hips.", instead="cobra")


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


def with_addresses(library: Library, *changed: Address) -> Library:
    """The library when some exercises have moved or were taken back, and their pages are deleted."""
    slugs = {address.slug for address in changed}
    kept = tuple(address for address in library.facts.addresses if address.slug not in slugs)
    records = {slug: record for slug, record in library.records.items() if slug not in slugs}
    return Library(replace(library.facts, addresses=kept + changed), records)


def without(library: Library, *slugs: str) -> Library:
    """The library of a practice that leaves these out."""
    return replace(library, practice=Practice("Riverside Massage", leave_out=frozenset(slugs)))


def view(library: Library, slug: str) -> PageView:
    path = library.facts.docs / "exercises" / f"{slug}.md"
    return view_page(parse_page(path, f"exercises/{slug}.md", path.read_bytes()), library)


def test_all_that_is_advised_is_offered(library: Library) -> None:
    assert set(library.records) - set(library.offered) == {"seated-hip-check"}
    assert list(library.offered) == [slug for slug in library.records if slug in library.offered]


def test_what_a_practice_leaves_out_is_not_offered_and_stays_known(library: Library) -> None:
    ours = without(library, "low-lunge", "heat-pad", "warm-bath")
    assert set(library.offered) - set(ours.offered) == {"low-lunge", "heat-pad", "warm-bath"}
    assert ours.records == library.records
    assert "heat" not in [kind for kind, _, _ in ours.by_kind()]
    assert all("low-lunge" not in [one.slug for one in records] for _, _, records in ours.by_kind())
    assert [one.slug for one in ours.chosen(["low-lunge", "cobra"])] == ["cobra"]


def test_the_finder_drops_choices_and_ways_in_that_find_nothing(library: Library) -> None:
    ours = without(
        library, *(slug for slug, one in library.records.items() if "bed" in one.meta["places"] or one.kind == "heat")
    )
    choices = {group.key: [choice.key for choice in group.choices] for group in ours.finder.groups}
    assert "bed" not in choices["place"]
    assert "heat" not in choices["for"]
    assert "massage" in choices["for"]
    assert "In bed" in [preset.label for preset in library.finder.presets]
    assert "In bed" not in [preset.label for preset in ours.finder.presets]


def test_ladder_and_likeness_do_not_lead_to_what_is_left_out(library: Library) -> None:
    ours = without(library, "low-lunge", "hamstring-raise")
    assert view(library, "half-kneeling-stretch").harder
    assert view(ours, "half-kneeling-stretch").harder is None
    assert "hamstring-raise" in [one.slug for one in view(library, "knee-to-chest").related]
    assert "hamstring-raise" not in [one.slug for one in view(ours, "knee-to-chest").related]


def test_the_page_of_what_is_left_out_is_whole(library: Library) -> None:
    ours = without(library, "low-lunge")
    assert view(ours, "low-lunge").record == library.records["low-lunge"]
    assert view(ours, "low-lunge").easier == view(library, "low-lunge").easier


def test_the_search_does_not_find_what_is_left_out(library: Library) -> None:
    docs = [
        {"location": place, "title": "T", "text": "Words."}
        for place in ("exercises/low-lunge/", "exercises/low-lunge/#steps", "exercises/cobra/")
    ]
    index = {"config": {}, "docs": docs}
    assert [doc["location"] for doc in fill(index, without(library, "low-lunge"))["docs"]] == ["exercises/cobra/"]
    assert len(fill(index, library)["docs"]) == 3


def test_the_ladder_goes_on_where_a_rung_moved_and_ends_where_one_was_taken_back(library: Library) -> None:
    moved = view(with_addresses(library, MOVED), "half-kneeling-stretch").harder
    assert moved
    assert moved.record == library.records["cobra"]
    assert view(with_addresses(library, GONE), "half-kneeling-stretch").harder is None


def test_what_was_taken_back_says_why_and_what_instead_even_of_the_instead(library: Library) -> None:
    both = with_addresses(library, GONE, PIGEON_TOO)
    assert list(both.withdrawn) == ["low-lunge", "pigeon"]
    lunge = both.withdrawn["low-lunge"]
    assert (lunge.name, lunge.why, lunge.path) == ("Low lunge", "It hurt knees.", "exercises/low-lunge/")
    assert lunge.instead == both.withdrawn["pigeon"].instead == library.records["cobra"]


@pytest.mark.parametrize("page", ["sets.md", "exercises/cobra.md", "causes.md"])
def test_detours_on_any_page(page: str, library: Library) -> None:
    assert detour(library, "low-lunge", page) is None
    assert detour(library, "no-slug", page) is None
    assert detour(with_addresses(library, MOVED), "low-lunge", page) == Detour("cobra.md", keeps_anchor=True)
    gone = detour(with_addresses(library, GONE), "low-lunge", page)
    assert gone
    assert (gone.file, gone.note) == ("low-lunge/index.html", "It hurt knees.")
    assert gone.instead == ("pigeon.md", library.records["pigeon"].title)


def test_a_page_that_moved_to_one_that_was_taken_back_leads_there(library: Library) -> None:
    to_pigeon = replace(MOVED, to="pigeon")
    found = detour(with_addresses(library, to_pigeon, PIGEON_TOO), "low-lunge", "sets.md")
    assert found
    assert found.file == "pigeon/index.html"


@pytest.mark.parametrize("page", ["sets.md", "exercises/index.md", "index.md", "my-sheet.md", "for-practices.md"])
def test_what_is_left_out_is_no_link_on_pages_that_offer(page: str, library: Library) -> None:
    found = detour(without(library, "low-lunge"), "low-lunge", page)
    assert found
    assert (found.file, found.note) == ("", "Riverside Massage leaves this one out.")


@pytest.mark.parametrize("page", ["exercises/cobra.md", "causes.md"])
def test_health_text_stays_as_it_is(page: str, library: Library) -> None:
    assert detour(without(library, "low-lunge"), "low-lunge", page) is None


def test_no_two_claims_have_links_of_one_name_to_two_places(library: Library) -> None:
    """A list of links, as a screen reader makes one, must tell them apart."""
    carried = [claim for claim in library.facts.articles.claims if claim.page]
    places = {(library.place(claim), library.address(claim)) for claim in carried}
    assert len({name for name, _ in places}) == len(places)
