"""The finder's data: what each choice finds, what a card carries, and findings for what leads nowhere."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from guide.check import page_at
from guide.facts import BrokenDataError, Facts, load_facts
from guide.finder import Choice, Finder, Group, Preset
from guide.library import Library, open_library
from guide.page import Page
from guide.record import Record
from guide.rules.finder import check_finder


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


@pytest.fixture(scope="module")
def offered(library: Library) -> list[Record]:
    return [record for record in library.records.values() if record.advised]


@pytest.fixture(scope="module")
def pages(facts: Facts) -> list[Page]:
    return [page_at(path, facts) for path in facts.page_paths()]


def group(library: Library, key: str) -> Group:
    return next(one for one in library.finder.groups if one.key == key)


def test_the_real_data_is_clean(facts: Facts, pages: list[Page]) -> None:
    assert check_finder(pages, facts) == []
    assert [one.key for one in facts.finder.groups] == ["for", "place", "not", "time", "have"]


def test_the_words_of_published_addresses_are_kept(library: Library) -> None:
    """A link that leaves out kneeling must not bring it back because a word was changed."""
    assert {choice.key for choice in group(library, "not").choices} >= {
        "cannot-kneel",
        "cannot-get-to-floor",
        "cannot-lie-on-back",
        "falls",
        "fresh-strain",
        "hip-surgery",
        "pregnancy",
        "under-16",
    }


def test_what_a_card_carries(library: Library) -> None:
    march = library.records["standing-knee-lift"]
    assert library.finder.words(march.meta) == {
        "for": "strengthen",
        "place": "wall standing-space",
        "not": "falls fresh-strain hip-surgery under-16",
        "time": str(march.minutes),
        "have": "",  # a wall is given
    }
    assert library.finder.words(library.records["cobra"].meta)["for"] == "stretch yoga"


def test_a_reason_leaves_out_what_the_record_says(library: Library, offered: list[Record]) -> None:
    reasons = group(library, "not")
    assert reasons.match == "none"
    for choice in reasons.choices:
        for record in offered:
            made_up = any(value in record.meta[name] for name, value in choice.unless)
            stays = made_up or choice.value not in record.meta["not_for"]
            assert reasons.fits(record.meta, [choice.key]) == stays, record.slug


def test_who_may_fall_keeps_what_is_done_on_a_bed_or_chair(library: Library, offered: list[Record]) -> None:
    """Most pages only ask for a bed or a strong chair. None on the feet, the knees or the floor alone may stay."""
    reasons = group(library, "not")
    kept = [record for record in offered if reasons.fits(record.meta, ["falls"])]
    assert {"seated-march", "edge-of-bed-stretch", "glute-bridge"} < {record.slug for record in kept}
    for record in kept:
        assert record.meta["position"].startswith(("sitting", "lying", "any")), record.slug
        assert {"bed", "chair"} & set(record.meta["places"]), record.slug


def test_what_one_cannot_do_is_said_by_every_record(offered: list[Record]) -> None:
    """The finder trusts `not_for`: it must hold what position and places already tell."""
    for record in offered:
        position, said = record.meta["position"], record.meta["not_for"]
        assert "kneeling" not in position or "cannot-kneel" in said, record.slug
        assert position != "lying on the back" or "cannot-lie-on-back" in said, record.slug
        assert (record.meta["places"] == ["floor"]) == ("cannot-get-to-floor" in said), record.slug


def test_gear_is_enough_only_if_all_of_it_is_there(library: Library) -> None:
    have, lying = group(library, "have"), library.records["hamstring-raise"].meta
    assert lying["equipment"] == ["mat", "towel"]
    assert not have.fits(lying, ["mat"])
    assert have.fits(lying, ["mat", "towel", "band"])
    assert have.fits(library.records["seated-march"].meta, ["none"])


def test_time_is_at_most(library: Library, offered: list[Record]) -> None:
    time = group(library, "time")
    assert {record.minutes <= 5 for record in offered} == {True, False}
    assert all(time.fits(record.meta, ["5"]) == (record.minutes <= 5) for record in offered)


def test_a_new_exercise_brings_its_choice(facts: Facts, library: Library, offered: list[Record]) -> None:
    contract = facts.contract("exercises/cobra.md")
    new = {**offered[0].meta, "equipment": ["ankle weight"], "places": ["bath"]}
    have = facts.finder.complete(contract, [new]).groups[-1]
    assert [(one.key, one.label) for one in have.choices[1:]] == [("ankle-weight", "Ankle weight")]
    assert have.words(new) == ["ankle-weight"]
    assert "ankle-weight" not in [one.key for one in group(library, "have").choices]


def test_words_are_the_records_unless_the_data_has_its_own(library: Library) -> None:
    kneel = group(library, "not").choices[0]
    assert (kneel.label, kneel.because) == ("I cannot kneel", "you cannot kneel")
    assert [one.label for one in group(library, "place").choices][-1] == "At a practice"


def test_what_means_a_kind_is_called_as_its_heading_is(library: Library) -> None:
    """And has its colour. Its word in an address is its own: links carry it."""
    called = {one.kind: (one.label, one.key) for one in group(library, "for").choices if one.kind}
    assert {kind: label for kind, (label, _) in called.items()} == {kind: label for kind, label, _ in library.by_kind()}
    assert called["strength"] == ("Strength", "strengthen")


def test_who_must_ask_first(library: Library) -> None:
    asked = {choice.key for one in library.finder.groups for choice in one.choices if choice.ask}
    assert asked == {"falls", "fresh-strain", "hip-surgery", "pregnancy", "under-16"}
    assert "doctor or physical therapist first" in library.finder.ask


def test_ways_in_are_addresses_that_find_something(library: Library, offered: list[Record]) -> None:
    queries = {preset.label: preset.query for preset in library.finder.presets}
    assert queries["In bed"] == "place=bed"
    assert queries["I cannot kneel"] == "not=cannot-kneel"
    for preset in library.finder.presets:
        assert any(library.finder.fits(record.meta, preset.choose) for record in offered), preset.label


def with_choice(**changes: Any) -> Callable[[Finder], Finder]:
    """The data with one more choice in its first group."""

    def change(finder: Finder) -> Finder:
        first, *rest = finder.groups
        added = replace(Choice(7, "stretch", "goals"), **changes)
        return replace(finder, groups=(replace(first, choices=(*first.choices[1:], added)), *rest))

    return change


def with_first(**changes: Any) -> Callable[[Finder], Finder]:
    return lambda finder: replace(finder, groups=(replace(finder.groups[0], line=7, **changes), *finder.groups[1:]))


def with_preset(choose: dict[str, list[str]]) -> Callable[[Finder], Finder]:
    return lambda finder: replace(finder, presets=(Preset(7, "Here", choose),))


SPOILED = {
    "a field that is none": (with_choice(field="aims"), "DAT402 stretch is no value of the field aims"),
    "a group's field that is none": (with_first(field="aims"), "DAT402 aims is no field"),
    "a kind that is none": (with_choice(value="relax", kind="rest"), "DAT402 rest is no kind of data/exercise.yml"),
    "a choice without a field": (with_choice(field=""), "DAT402 stretch is no value of the field (none)"),
    "a value that is none": (with_choice(value="sleep"), "DAT402 sleep is no value of the field goals"),
    "a place that is none": (with_choice(unless=(("places", "sofa"),)), "DAT402 sofa is no value of the field places"),
    "a choice twice": (with_choice(value="relax"), "DAT403 relax is a choice twice in for"),
    "a choice that no exercise has": (with_choice(field="level", value="9"), "DAT404 no exercise has the choice 9"),
    "a reason that leaves nothing out": (
        lambda finder: replace(finder, groups=(Group(7, "not", "", "none", (Choice(7, "9", "level"),)),), presets=()),
        "DAT404 no exercise has the choice 9",
    ),
    "a way in by no group": (with_preset({"spot": ["bed"]}), 'DAT405 "Here" names a group or choice'),
    "a way in by no choice": (with_preset({"place": ["sofa"]}), 'DAT405 "Here" names a group or choice'),
    "a way in to nothing": (with_preset({"not": ["under-16"]}), 'DAT405 no exercise fits "Here"'),
}


def test_a_field_without_a_list_of_values_may_make_up_for_a_choice(facts: Facts, pages: list[Page]) -> None:
    finder = with_choice(unless=(("level", "1"),))(facts.finder)
    assert check_finder(pages, replace(facts, finder=finder)) == []


@pytest.mark.parametrize("case", SPOILED)
def test_what_leads_nowhere_is_a_finding_at_its_line(case: str, facts: Facts, pages: list[Page]) -> None:
    spoil, said = SPOILED[case]
    found = check_finder(pages, replace(facts, finder=spoil(facts.finder)))
    assert any(str(one).startswith(f"data/finder.yml:7: {said}") for one in found), [str(one) for one in found]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("label: What for", "lable: What for", 'the key "lable" does not exist: did you mean "label"?'),
        ("hint: by", "tint: by", 'the key "tint" does not exist: did you mean "hint"?'),
        ("  time:\n", "  Time!:\n", "the group Time! is not a word of small letters"),
        ("choose: {time: [5]}", "choose: time", "presets 4 choose is text: write it as key: value pairs"),
        ("{value: 5, label: 5 minutes}", "{label: 5 minutes}", '"value" is missing in groups time choices 1'),
        (
            "{value: 5, label: 5 minutes}",
            "{value: five, label: 5 minutes}",
            "five is not a whole number",
        ),
        ("given: [none, bed, chair, wall]", "gives: [mat]", 'the key "gives" does not exist: did you mean "given"?'),
        ("given: [none, bed, chair, wall]", "given: [[none]]", "groups have given 1 is a list: write a few words"),
        ("    match: none\n", "    match: nothing\n", 'the match "nothing" does not exist'),
        ("unless: {places: [bed, chair]}", "unless: [bed]", "groups not choices 4 unless is a list: write it as key"),
        ("unless: {places: [bed, chair]}", "unless: {places: bed}", "groups not choices 4 unless places is text"),
        ("value: yoga, kind: yoga", "value: yoga, kind: [yoga]", "groups for choices 3 kind is a list"),
        ("    match: most\n    field: minutes\n", "    match: most\n", '"field" is missing in time'),
    ],
)
def test_the_file_is_read_strictly(old: str, new: str, said: str, project: Path, root: Path) -> None:
    text = (root / "data" / "finder.yml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    (project / "data" / "finder.yml").write_text(text.replace(old, new), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    with pytest.raises(BrokenDataError) as caught:
        load_facts(project)
    where, found = str(caught.value).split(" DAT101 ")
    assert found.startswith(said)
    assert line - 2 <= int(where.split(":")[1]) <= line, "at the value, or at what it belongs to"


def test_a_choice_that_a_withdrawal_emptied_is_no_finding(facts: Facts, pages: list[Page]) -> None:
    """Else the data would have to change before a harmful page may go."""
    left = [page for page in pages if page.meta.values.get("kind") != "heat"]
    assert "DAT404" in [finding.code for finding in check_finder(left, facts)]
    gone = replace(facts.by_slug["heat-pad"], status="withdrawn", on="2027-01-02", why="Burns.", instead="cobra")
    others = tuple(address for address in facts.addresses if address.slug != "heat-pad")
    assert check_finder(left, replace(facts, addresses=(*others, gone))) == []


def test_an_unsound_page_does_not_stop_the_check(facts: Facts, pages: list[Page]) -> None:
    spoiled = [
        replace(page, meta=replace(page.meta, values={"status": "advised", "minutes": "long", "places": {"a": 1}}))
        for page in pages
        if page.name == "exercises/cobra.md"
    ]
    assert {one.code for one in check_finder(spoiled, facts)} == {"DAT404", "DAT405"}
