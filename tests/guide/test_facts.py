"""The data files are read strictly: what does not serve is a finding with its line."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.contract import NO_CONTRACT
from guide.facts import BrokenDataError, Facts, load_facts


def test_each_page_has_one_contract(facts: Facts) -> None:
    assert facts.contract("exercises/low-lunge.md").name == "exercise"
    assert facts.contract("exercises/index.md").name == "plain"
    assert facts.contract("anatomy.md").name == "topic"
    assert facts.contract("privacy.md").name == "plain"
    assert facts.contract("exercises/floor/low-lunge.md") is NO_CONTRACT


def test_all_34_addresses_of_the_first_day_are_registered(facts: Facts) -> None:
    by_id = {address.id: address.slug for address in facts.addresses}
    assert set(by_id) >= set(range(1, 35))
    assert (by_id[1], by_id[12], by_id[22], by_id[34]) == (
        "half-kneeling-stretch",
        "seated-march",
        "cobra",
        "constructive-rest",
    )


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    def do(project: Path) -> None:
        path = project / "data" / name
        text = path.read_text()
        assert text.count(old) == 1
        path.write_text(text.replace(old, new))

    return do


def withdraw(rest: str) -> Callable[[Path], None]:
    return change("addresses.yml", "low-lunge, status: live", f"low-lunge, status: withdrawn, {rest}")


BROKEN = {
    "a slug twice": (
        change("addresses.yml", "slug: low-lunge", "slug: cobra"),
        "data/addresses.yml:26: DAT101 id 2 or slug cobra",
    ),
    "a status that is none": (
        change("addresses.yml", "low-lunge, status: live", "low-lunge, status: gone"),
        ":6: DAT101 status",
    ),
    "a move to nowhere": (
        change("addresses.yml", "low-lunge, status: live", "low-lunge, status: moved"),
        "a moved address has",
    ),
    "a move to itself": (
        change("addresses.yml", "low-lunge, status: live", "low-lunge, status: moved, to: low-lunge"),
        "low-lunge leads to low-lunge",
    ),
    "a released address that was renamed": (
        change("addresses.yml", "slug: low-lunge", "slug: deep-lunge"),
        "data/released.yml:5: DAT101 low-lunge was released as 2",
    ),
    "a released address that was removed": (
        change("addresses.yml", "  - {id: 2, slug: low-lunge, status: live}\n", ""),
        "data/released.yml:5: DAT101 low-lunge was released as 2",
    ),
    "a released slug under another id": (
        change("addresses.yml", "{id: 2, slug: low-lunge", "{id: 99, slug: low-lunge"),
        "data/released.yml:5: DAT101 low-lunge was released as 2",
    ),
    "a released id that is used again": (
        change(
            "addresses.yml",
            "{id: 2, slug: low-lunge, status: live}",
            "{id: 99, slug: low-lunge, status: live}\n  - {id: 2, slug: new-stretch, status: live}",
        ),
        "data/released.yml:5: DAT101 low-lunge was released as 2",
    ),
    "an address released as withdrawn that is used again": (
        change("released.yml", "{id: 2, slug: low-lunge}", "{id: 2, slug: low-lunge, status: withdrawn}"),
        "data/released.yml:5: DAT101 low-lunge was released as withdrawn and is live",
    ),
    "a withdrawal without a reason": (
        withdraw('why: "  ", on: 2027-01-02, instead: cobra'),
        "data/addresses.yml:6: DAT101 a withdrawn address says on which day and why",
    ),
    "a withdrawal without a day": (
        withdraw("why: It hurt., on: soon, instead: cobra"),
        "data/addresses.yml:6: DAT101 a withdrawn address says on which day and why",
    ),
    "a withdrawal with nothing instead": (
        withdraw("why: It hurt., on: 2027-01-02"),
        "data/addresses.yml:6: DAT101 a withdrawn address has id, instead, on, slug, status, why",
    ),
    "a withdrawal with an unknown exercise instead": (
        withdraw("why: It hurt., on: 2027-01-02, instead: cobr"),
        "data/addresses.yml:6: DAT101 low-lunge leads to cobr",
    ),
    "moves in a circle": (
        change(
            "addresses.yml",
            "{id: 2, slug: low-lunge, status: live}\n  - {id: 3, slug: edge-of-bed-stretch, status: live}",
            "{id: 2, slug: low-lunge, status: moved, to: edge-of-bed-stretch}\n"
            "  - {id: 3, slug: edge-of-bed-stretch, status: moved, to: low-lunge}",
        ),
        "data/addresses.yml:6: DAT101 low-lunge leads round in a circle",
    ),
    "a key twice": (
        change("topic.yml", "summary: true", "summary: true\nsummary: false"),
        "data/topic.yml:14: DAT101",
    ),
    "a misspelled key": (
        change("plain.yml", "template: plain.html", "templat: plain.html"),
        'data/plain.yml:4: DAT101 the key "templat" does not exist: did you mean "template',
    ),
    "a session that lacks a list": (
        change("exercise.yml", "  in_turns: [", "  in_turn: ["),
        'data/exercise.yml:212: DAT101 the key "in_turn" does not exist: did you mean "in_turns',
    ),
    "a file that is gone": (
        lambda project: (project / "data" / "words.yml").unlink(),
        "data/words.yml:1: DAT101",
    ),
    "a name that is not UTF-8": (
        lambda project: (project / "docs" / os.fsdecode(b"caf\xe9.svg")).touch(),
        "docs/caf\\udce9.svg:1: DAT101 the name of this file is not UTF-8: rename it",
    ),
    "an unconfirmed field": (
        change("sources.yml", "  gonzalez_2024:\n", "  gonzalez_2024:\n    unconfirmed: {link: x}\n"),
        "has unconfirmed fields",
    ),
}


def exercise(old: str, new: str) -> Callable[[Path], None]:
    return change("exercise.yml", old, new)


def words(old: str, new: str) -> Callable[[Path], None]:
    return change("words.yml", old, new)


def banned(instead: str) -> Callable[[Path], None]:
    def do(project: Path) -> None:
        path = project / "data" / "words.yml"
        path.write_text(re.sub(r"^banned:\n(  .*\n)+", instead, path.read_text(), flags=re.MULTILINE))

    return do


FIRST_SOURCE = """  statpearls_iliopsoas:
    authors: "Bordoni B, Varacallo M"
    year: 2020
"""


def source(line: str) -> Callable[[Path], None]:
    """The first source of data/sources.yml, whose year stands on line 8, with this line for its year."""
    return change("sources.yml", FIRST_SOURCE, FIRST_SOURCE.replace("year: 2020", line))


STRETCH = "stretch: {amount: [hold], hold: [15, 60]"
BROKEN |= {
    "one number as bounds": (
        exercise(STRETCH, "stretch: {amount: [hold], hold: 30"),
        "data/exercise.yml:143: DAT101 dose kinds stretch hold is a number: write a list",
    ),
    "bounds that go down": (
        exercise(STRETCH, "stretch: {amount: [hold], hold: [60, 15]"),
        "data/exercise.yml:143: DAT101 hold goes down from 60 to 15",
    ),
    "bounds of nothing": (
        exercise(STRETCH, "stretch: {amount: [hold], hold: [15, 60], holds: [15, 60]"),
        "data/exercise.yml:143: DAT101 holds is no part of a dose: use hold, repetitions",
    ),
    "bounds without the amount": (
        exercise(STRETCH, "stretch: {amount: [hold, repetitions], hold: [15, 60]"),
        'data/exercise.yml:143: DAT101 "repetitions" is an amount of stretch and has no bounds',
    ),
    "no amount": (
        exercise(STRETCH, "stretch: {amounts: [hold], hold: [15, 60]"),
        'data/exercise.yml:143: DAT101 "amount" is missing in dose kinds stretch',
    ),
    "a part that nothing bounds": (
        exercise(" times_a_day: [1, 3],", ""),
        "data/exercise.yml:138: DAT101 no kind of exercise bounds times_a_day",
    ),
    "bounds for no kind": (
        exercise(STRETCH, "strech: {amount: [hold], hold: [15, 60]"),
        "data/exercise.yml:143: DAT101 strech is no kind of exercise: use stretch",
    ),
    "a kind without bounds": (
        exercise("values: {stretch: Stretch, strength:", "values: {ball: Ball, stretch: Stretch, strength:"),
        "data/exercise.yml:142: DAT101 ball has no bounds, so that any dose would pass",
    ),
    "bounds for no exercise": (
        exercise("    the-hundred: {amount", "    the-hundrd: {amount"),
        'data/exercise.yml:151: DAT101 there is no exercise "the-hundrd"',
    ),
    "a timer left out of no exercise": (
        exercise("without: [assisted-stretch", "without: [assisted-strech"),
        'data/exercise.yml:213: DAT101 there is no exercise "assisted-strech"',
    ),
    "a timer of what is no part": (
        exercise("units: {repetitions: r", "units: {repetition: r"),
        "data/exercise.yml:200: DAT101 repetition is no part of a dose",
    ),
    "fewer labels than levels": (
        exercise("labels: [Easy, Medium, Hard, Very hard]", "labels: [Easy, Hard]"),
        "data/exercise.yml:81: DAT101 level has 2 labels for 1 to 4",
    ),
    "levels without labels": (
        exercise("labels: [Easy, Medium, Hard, Very hard], ", ""),
        "data/exercise.yml:81: DAT101 level has no labels",
    ),
    "a limit in words": (
        exercise("grade: 6.5", "grade: six"),
        "data/exercise.yml:8: DAT101 limits grade is text: write a number",
    ),
    "a broken pattern": (
        exercise('"00[0-4]"', '"00[0-4"'),
        'data/exercise.yml:122: DAT101 the pattern "00[0-4" is broken',
    ),
    "a number of steps in words": (
        exercise("least: 1\n", "least: two\n"),
        "data/exercise.yml:165: DAT101 sections 3 least: write a whole number",
    ),
    "a section that holds nothing known": (
        exercise("holds: steps", "holds: step"),
        'data/exercise.yml:164: DAT101 the content "step" does not exist: did you mean "steps"?',
    ),
    "one condition for a list of them": (
        exercise("    only: [{kind: check}]", "    only: {kind: check}"),
        "data/exercise.yml:177: DAT101 sections 6 only is a mapping: write a list",
    ),
    "a condition on no field": (
        exercise("    only: [{kind: check}]", "    only: [{knd: check}]"),
        'data/exercise.yml:177: DAT101 "knd" is no field here',
    ),
    "a condition that never holds": (
        exercise("    only: [{kind: check}]", "    only: [{kind: chek}]"),
        'data/exercise.yml:177: DAT101 kind is never "chek": choose from stretch',
    ),
    "a type that is none": (
        exercise("  position:\n    type: choice", "  position:\n    type: choise"),
        'data/exercise.yml:33: DAT101 the type "choise" does not exist: did you mean "choice"?',
    ),
    "a choice without values": (
        exercise("{type: choice, values: {advised: Advised, not-advised: Not advised}", "{type: choice"),
        "data/exercise.yml:129: DAT101 status is a choice without values",
    ),
    "a list of anything": (
        change("topic.yml", "sources: {type: list, of: {type: source},", "sources: {type: list,"),
        "data/topic.yml:19: DAT101 sources is a list without of: add what it may hold",
    ),
    "a field that every record has": (
        exercise("  minutes: {type: integer", "  minute: {type: integer"),
        "data/exercise.yml:10: DAT101 an exercise always has minutes, of type integer",
    ),
    "a day after no day": (
        exercise("after: checked", "after: cheked"),
        'data/exercise.yml:127: DAT101 next_check comes after "cheked", which is no date',
    ),
    "a dose without bounds": (
        change("topic.yml", "  title: {type: text", "  dose: {type: dose}\n  title: {type: text"),
        "data/topic.yml:17: DAT101 dose is a dose, and the bounds of doses are not here",
    ),
    "places in one text": (
        words("[belly, tummy, abdomen, stomach, groin, front of the hip, front of your hip]", "belly"),
        "DAT101 forbidden_places is text: write a list",
    ),
    "no places": (
        words("[belly, tummy, abdomen, stomach, groin, front of the hip, front of your hip]", "[]"),
        "DAT101 forbidden_places has 0 items",
    ),
    "banned words in a list": (
        banned("banned: [cure]\n"),
        "DAT101 banned is a list: write it as key: value pairs",
    ),
    "places that are numbers": (
        words("forbidden_places: [belly", "forbidden_places: [1"),
        "is a number: write a few words",
    ),
    "places in capitals": (words("forbidden_places: [belly", "forbidden_places: [Belly"), '"Belly" has a capital'),
    "an exception for no page": (words("- {page: about.md}", "- {pages: about.md}"), 'the key "pages" does not exist'),
    "a banned word in capitals": (words("  cure: say", "  Cure: say"), '"Cure" has a capital'),
    "no banned word": (banned("banned: {}\n"), "DAT101 no word is banned: name one"),
    "cautions said of none": (words("  falls: [", "  fals: ["), '"fals" is no value of not_for'),
    "a caution that is not said": (words("  cancer: [cancer]\n", ""), "said_as has no words for cancer"),
    "a caution without words": (words("  cancer: [cancer]", "  cancer: []"), "said_as cancer has 0 items"),
    "a year in words": (
        source("year: long ago"),
        "data/sources.yml:8: DAT101 sources statpearls_iliopsoas year: write",
    ),
    "a text for a mark": (source("weak: 'true'"), "sources statpearls_iliopsoas weak is text: write true or false"),
    "a misspelled field of a source": (
        source("yaer: 2020"),
        'data/sources.yml:8: DAT101 the key "yaer" does not exist',
    ),
    "a section in a list": (
        change(
            "sources.yml",
            'Books for doctors\n    kind: "textbook chapter"\n    finding: "The psoas and',
            '[a]\n    kind: "textbook chapter"\n    finding: "The psoas and',
        ),
        "sources statpearls_iliopsoas section is a list: write a few words",
    ),
    "a source without a finding": (
        change(
            "sources.yml",
            'finding: "The psoas and iliacus are the main',
            'findings: "The psoas and iliacus are the main',
        ),
        'the key "findings" does not exist: did you mean "finding"?',
    ),
    "sources in a list": (
        lambda project: (project / "data" / "sources.yml").write_text("sources: [a]\n"),
        "data/sources.yml:1: DAT101 sources is a list: write it as key: value pairs",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_data_is_a_finding(case: str, project: Path) -> None:
    spoil, said = BROKEN[case]
    spoil(project)
    with pytest.raises(BrokenDataError) as caught:
        load_facts(project)
    assert said in str(caught.value)


def test_every_broken_promise_is_told(project: Path) -> None:
    change("addresses.yml", "slug: low-lunge", "slug: deep-lunge")(project)
    change("addresses.yml", "  - {id: 22, slug: cobra, status: live}\n", "")(project)
    with pytest.raises(BrokenDataError) as caught:
        load_facts(project)
    assert [str(finding).split(" and is not so")[0] for finding in caught.value.findings] == [
        "data/released.yml:5: DAT101 low-lunge was released as 2",
        "data/released.yml:25: DAT101 cobra was released as 22",
    ]


def test_a_register_that_cannot_be_read_breaks_no_promise(project: Path) -> None:
    change("addresses.yml", "low-lunge, status: live", "low-lunge, status: gone")(project)
    with pytest.raises(BrokenDataError) as caught:
        load_facts(project)
    assert len(caught.value.findings) == 1


def test_a_withdrawn_and_a_moved_address_keep_their_promise(project: Path) -> None:
    withdraw("why: It hurt., on: 2027-01-02, instead: cobra")(project)
    change("addresses.yml", "slug: pigeon, status: live", "slug: pigeon, status: moved, to: low-lunge")(project)
    change("released.yml", "{id: 2, slug: low-lunge}", "{id: 2, slug: low-lunge, status: withdrawn}")(project)
    facts = load_facts(project)
    end = facts.leads_to("pigeon")
    assert end
    assert (end.slug, end.on, end.why, end.instead) == ("low-lunge", "2027-01-02", "It hurt.", "cobra")
    assert facts.leads_to("no-slug") is None
    assert facts.page_now("exercises/pigeon.md") == "exercises/low-lunge.md"
    assert facts.page_now("causes.md") == "causes.md"
    assert facts.is_gone("exercises/pigeon.md")
    assert not facts.is_gone("exercises/cobra.md")


def test_every_page_is_read_once_and_known_by_its_name(project: Path) -> None:
    page = project / "docs" / "index.md"
    page.write_text("---\ntitle: Home\n---\n\nWords.\n")
    facts = load_facts(project)
    assert facts.pages["index.md"].meta.values == {"title": "Home"}
    page.unlink()
    assert list(facts.pages) == ["index.md"]
