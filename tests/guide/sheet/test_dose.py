"""What a sheet may say of each exercise: inside the page's range and its kind's bounds, first at the low end."""

import re
from dataclasses import replace

import pytest

from guide.addresses.register import Address
from guide.facts import Facts
from guide.library import Library, open_library
from guide.sheet import read_sheet
from guide.sheet.dose import SheetDose, SheetNumber

SCRIPTS = ("sheet-words.js", "sheet-dose.js")


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


def dose(library: Library, slug: str) -> SheetDose:
    found = library.sheet_dose(library.records[slug])
    assert found
    return found


def test_a_stretch_counts_seconds_on_each_side(library: Library) -> None:
    stretch = dose(library, "half-kneeling-stretch")
    assert (stretch.unit, stretch.each_side, stretch.hold) == ("s", True, None)
    assert stretch.numbers == (
        SheetNumber("amount", 20, 30, 60, "seconds"),
        SheetNumber("rounds", 2, 4, 5, "rounds"),
        SheetNumber("days", 2, 7, 7, "days a week"),
    )


def test_lifts_that_are_held_are_counted_and_the_hold_is_told(library: Library) -> None:
    march = dose(library, "seated-march")
    assert (march.unit, march.hold) == ("r", (3, 10))
    assert march.amount == SheetNumber("amount", 8, 15, 20, "times")
    assert march.rounds.word == "sets"


def test_heat_has_a_most(library: Library) -> None:
    heat = dose(library, "heat-pad")
    assert (heat.unit, heat.amount.most, heat.rounds.most, heat.times_a_day) == ("m", 20, 1, (1, 3))


def test_an_exception_of_the_contract_has_its_own_bounds(library: Library) -> None:
    assert dose(library, "the-hundred").amount.most == 100
    assert dose(library, "constructive-rest").amount == SheetNumber("amount", 5, 20, 20, "minutes")


def test_what_is_not_to_be_done_has_no_dose(library: Library) -> None:
    for slug in ("thomas-check", "seated-hip-check"):
        assert library.sheet_dose(library.records[slug]) is None
        assert library.first_sheet(library.records[slug]) == ""


def test_the_first_dose_is_the_low_end(library: Library) -> None:
    assert library.first_sheet(library.records["half-kneeling-stretch"]) == "1;1:20sx2w2"
    assert library.first_sheet(library.records["seated-march"]) == "1;12:8rx1w2"
    assert library.first_sheet(library.records["heat-pad"]) == "1;27:10mx1w1"


def test_a_sheet_can_hold_every_exercise_that_is_offered(library: Library) -> None:
    held = [offer.record for _, _, offers in library.on_sheets() for offer in offers]
    offered = [record for _, _, kind in library.by_kind() for record in kind if record.kind != "check"]
    assert held == offered
    for record in held:
        (item,) = read_sheet(library.first_sheet(record)).items
        assert item.id == record.id
        numbers = dose(library, record.slug).numbers
        for number, said in zip(numbers, (item.amount, item.rounds, item.days), strict=True):
            assert number.low == said
            assert number.low <= number.high <= number.most


def test_an_exercise_that_moved_is_offered_under_both_ids_and_a_withdrawn_one_is_not(library: Library) -> None:
    moved = Address(90, "old-kneeling", "moved", to="half-kneeling-stretch")
    gone = Address(2, "low-lunge", "withdrawn", on="2027-01-02", why="It hurts.", instead="half-kneeling-stretch")
    addresses = tuple(gone if one.id == 2 else one for one in library.facts.addresses)
    changed = replace(library, facts=replace(library.facts, addresses=(*addresses, moved)))
    offers = {offer.record.slug: offer.ids for _, _, offers in changed.on_sheets() for offer in offers}
    assert offers["half-kneeling-stretch"] == (1, 90)
    assert "low-lunge" not in offers
    assert {2, 29, 90} < set(changed.ids_with_row())
    assert 91 not in changed.ids_with_row()


def test_a_set_is_offered_while_all_of_it_is(library: Library) -> None:
    assert library.sets_on_sheets() == list(library.facts.sets)
    bridge = next(one for one in library.facts.addresses if one.slug == "glute-bridge")
    gone = Address(bridge.id, bridge.slug, "withdrawn", on="2027-01-02", why="It hurts.", instead="dead-bug")
    addresses = tuple(gone if one == bridge else one for one in library.facts.addresses)
    changed = replace(library, facts=replace(library.facts, addresses=addresses))
    left = {one.name for one in library.facts.sets} - {one.name for one in changed.sets_on_sheets()}
    assert left == {"In bed", "For runners", "The first week after a flare"}


def test_the_script_has_the_words_that_the_data_leaves_out(library: Library) -> None:
    """Those of the unit and of the days: see sheet-dose.js."""
    scripts = {name: (library.facts.docs / "assets" / "js" / name).read_text(encoding="utf-8") for name in SCRIPTS}
    units = re.search(r"UNITS = \{ ([^}]+) \}", scripts["sheet-words.js"])
    assert units
    doses = [found for record in library.records.values() if (found := library.sheet_dose(record))]
    assert set(re.findall(r'(\w): "(\w+)"', units[1])) == {(one.unit, one.amount.word) for one in doses}
    assert {f'"{one.days.word}"' for one in doses} == {'"days a week"'}
    assert '"days a week"]' in scripts["sheet-dose.js"]
