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
    "a slug that is a way": (
        change("addresses.yml", "slug: low-lunge", "slug: ../low-lunge"),
        'data/addresses.yml:6: DAT101 slug is "../low-lunge": write small letters',
    ),
    "a slug in capitals": (
        change("addresses.yml", "slug: low-lunge", "slug: Low-lunge"),
        'data/addresses.yml:6: DAT101 slug is "Low-lunge": write small letters',
    ),
    "a slug that ends with a hyphen": (
        change("addresses.yml", "slug: low-lunge", "slug: low-lunge-"),
        'data/addresses.yml:6: DAT101 slug is "low-lunge-": write small letters',
    ),
    "a slug that is a number": (
        change("addresses.yml", "slug: low-lunge", "slug: 7"),
        'data/addresses.yml:6: DAT101 slug is "7": write small letters',
    ),
    "an id below the first": (
        change("addresses.yml", "{id: 2,", "{id: 0,"),
        "data/addresses.yml:6: DAT101 id is 0: write a whole number from 1 to 9999",
    ),
    "an id that no page may have": (
        change("addresses.yml", "{id: 2,", "{id: 10000,"),
        "data/addresses.yml:6: DAT101 id is 10000: write a whole number from 1 to 9999",
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
    "a file that is gone": (
        lambda project: (project / "data" / "words.yml").unlink(),
        "data/words.yml:1: DAT101",
    ),
    "a name that is not UTF-8": (
        lambda project: (project / "docs" / os.fsdecode(b"caf\xe9.svg")).touch(),
        "docs/caf\\udce9.svg:1: DAT101 the name of this file is not UTF-8: rename it",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_data_is_a_finding(case: str, project: Path) -> None:
    spoil, said = BROKEN[case]
    spoil(project)
    with pytest.raises(BrokenDataError) as caught:
        load_facts(project)
    assert said in str(caught.value)


# What is changed in which file, and what is said: at the changed line, or at the line that begins with the last text.
STRETCH = "stretch: {amount: [hold], hold: [15, 60]"
PLACES = "[belly, tummy, abdomen, stomach, groin, front of the hip, front of your hip]"
BANNED = re.compile(r"^banned:\n(?:  .*\n)+", re.MULTILINE)
FIRST_FINDING = (
    'section: Books for doctors\n    kind: "textbook chapter"\n    finding: "The psoas and iliacus are the main'
)
WRONG: dict[str, tuple[str, str | re.Pattern[str], str, str, str]] = {
    "one number as bounds": (
        "exercise.yml", STRETCH, "stretch: {amount: [hold], hold: 30",
        "dose kinds stretch hold is a number: write a list", "",
    ),
    "bounds that go down": (
        "exercise.yml", STRETCH, "stretch: {amount: [hold], hold: [60, 15]", "hold goes down from 60 to 15", "",
    ),
    "bounds of nothing": (
        "exercise.yml", STRETCH, f"{STRETCH}, holds: [15, 60]", "holds is no part of a dose: use hold, repetitions", "",
    ),
    "bounds without the amount": (
        "exercise.yml", STRETCH, "stretch: {amount: [hold, repetitions], hold: [15, 60]",
        '"repetitions" is an amount of stretch and has no bounds', "",
    ),
    "no amount": (
        "exercise.yml", STRETCH, "stretch: {amounts: [hold], hold: [15, 60]",
        '"amount" is missing in dose kinds stretch', "",
    ),
    "a part that nothing bounds": (
        "exercise.yml", " times_a_day: [1, 3],", "", "no kind of exercise bounds times_a_day", "    times_a_day: {",
    ),
    "bounds for no kind": (
        "exercise.yml", STRETCH, STRETCH.replace("stretch", "strech"), "strech is no kind of exercise: use stretch", "",
    ),
    "a kind without bounds": (
        "exercise.yml", "values: {stretch: Stretch, strength:", "values: {ball: Ball, stretch: Stretch, strength:",
        "ball has no bounds, so that any dose would pass", "  kinds:",
    ),
    "bounds for no exercise": (
        "exercise.yml", "    the-hundred: {amount", "    the-hundrd: {amount", 'there is no exercise "the-hundrd"', "",
    ),
    "a timer left out of no exercise": (
        "exercise.yml", "without: [assisted-stretch", "without: [assisted-strech",
        'there is no exercise "assisted-strech"', "",
    ),
    "a timer of what is no part": (
        "exercise.yml", "units: {repetitions: r", "units: {repetition: r", "repetition is no part of a dose", "",
    ),
    "a session that lacks a list": (
        "exercise.yml", "  in_turns: [", "  in_turn: [",
        'the key "in_turn" does not exist: did you mean "in_turns"?', "",
    ),
    "fewer labels than levels": (
        "exercise.yml", "labels: [Easy, Medium, Hard, Very hard]", "labels: [Easy, Hard]",
        "level has 2 labels for 1 to 4", "",
    ),
    "levels without labels": (
        "exercise.yml", "labels: [Easy, Medium, Hard, Very hard], ", "", "level has no labels", "",
    ),
    "a limit in words": ("exercise.yml", "grade: 6.5", "grade: six", "limits grade is text: write a number", ""),
    "a broken pattern": ("exercise.yml", '"00[0-4]"', '"00[0-4"', 'the pattern "00[0-4" is broken', ""),
    "a number of steps in words": (
        "exercise.yml", "least: 1\n", "least: two\n", "sections 3 least: write a whole number", "",
    ),
    "a section that holds nothing known": (
        "exercise.yml", "holds: steps", "holds: step", 'the content "step" does not exist: did you mean "steps"?', "",
    ),
    "one condition for a list of them": (
        "exercise.yml", "    only: [{kind: check}]", "    only: {kind: check}",
        "sections 6 only is a mapping: write a list", "",
    ),
    "a condition on no field": (
        "exercise.yml", "    only: [{kind: check}]", "    only: [{knd: check}]", '"knd" is no field here', "",
    ),
    "a condition that never holds": (
        "exercise.yml", "    only: [{kind: check}]", "    only: [{kind: chek}]",
        'kind is never "chek": choose from stretch', "",
    ),
    "a type that is none": (
        "exercise.yml", "  position:\n    type: choice", "  position:\n    type: choise",
        'the type "choise" does not exist: did you mean "choice"?', "",
    ),
    "a choice without values": (
        "exercise.yml", "{type: choice, values: {advised: Advised, not-advised: Not advised}", "{type: choice",
        "status is a choice without values", "",
    ),
    "a list of anything": (
        "topic.yml", "sources: {type: list, of: {type: source},", "sources: {type: list,",
        "sources is a list without of: add what it may hold", "",
    ),
    "a field that every record has": (
        "exercise.yml", "  minutes: {type: integer", "  minute: {type: integer",
        "an exercise always has minutes, of type integer", "fields:",
    ),
    "a day after no day": (
        "exercise.yml", "after: checked", "after: cheked", 'next_check comes after "cheked", which is no date', "",
    ),
    "a dose without bounds": (
        "topic.yml", "  title: {type: text", "  dose: {type: dose}\n  title: {type: text",
        "dose is a dose, and the bounds of doses are not here", "",
    ),
    "a misspelled key": (
        "plain.yml", "template: plain.html", "templat: plain.html",
        'the key "templat" does not exist: did you mean "template', "",
    ),
    "places in one text": ("words.yml", PLACES, "belly", "forbidden_places is text: write a list", ""),
    "no places": ("words.yml", PLACES, "[]", "forbidden_places has 0 items", ""),
    "places that are numbers": ("words.yml", "[belly", "[1", "forbidden_places 1 is a number: write a few words", ""),
    "places in capitals": ("words.yml", "[belly", "[Belly", '"Belly" has a capital: write small letters', ""),
    "an exception for no page": (
        "words.yml", "- {page: about.md}", "- {pages: about.md}", 'the key "pages" does not exist', "",
    ),
    "banned words in a list": (
        "words.yml", BANNED, "banned: [cure]\n", "banned is a list: write it as key: value pairs", "banned:",
    ),
    "no banned word": ("words.yml", BANNED, "banned: {}\n", "no word is banned: name one", "banned:"),
    "a banned word in capitals": ("words.yml", "  cure: say", "  Cure: say", '"Cure" has a capital', ""),
    "cautions said of none": ("words.yml", "  falls: [", "  fals: [", '"fals" is no value of not_for', ""),
    "a caution that is not said": (
        "words.yml", "  cancer: [cancer]\n", "", "said_as has no words for cancer", "said_as:",
    ),
    "a caution without words": (
        "words.yml", "  cancer: [cancer]", "  cancer: []", "said_as cancer has 0 items", "",
    ),
    "a year in words": (
        "sources.yml", "Varacallo M\"\n    year: 2020", "Varacallo M\"\n    year: long ago",
        "sources statpearls_iliopsoas year: write a whole number", "",
    ),
    "a text for a mark": (
        "sources.yml", "Varacallo M\"\n    year: 2020", "Varacallo M\"\n    weak: 'true'",
        "sources statpearls_iliopsoas weak is text: write true or false", "",
    ),
    "a misspelled field of a source": (
        "sources.yml", "Varacallo M\"\n    year: 2020", "Varacallo M\"\n    yaer: 2020",
        'the key "yaer" does not exist: did you mean "year"?', "",
    ),
    "a section in a list": (
        "sources.yml", FIRST_FINDING, FIRST_FINDING.replace("Books for doctors", "[a]"),
        "sources statpearls_iliopsoas section is a list: write a few words", "",
    ),
    "a source without a finding": (
        "sources.yml", FIRST_FINDING, FIRST_FINDING.replace("finding", "findings"),
        'the key "findings" does not exist: did you mean "finding"?', "",
    ),
    "an unconfirmed field": (
        "sources.yml", "  gonzalez_2024:\n", "  gonzalez_2024:\n    unconfirmed: {link: x}\n",
        "gonzalez_2024 has unconfirmed fields: publish only what was seen", "",
    ),
    "sources in a list": (
        "sources.yml", re.compile(r"^sources:\n(?:.*\n)+", re.MULTILINE), "sources: [a]\n",
        "sources is a list: write it as key: value pairs", "sources:",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_value_that_does_not_fit_is_refused_at_its_line(case: str, project: Path) -> None:
    name, old, new, said, at = WRONG[case]
    path = project / "data" / name
    before = path.read_text(encoding="utf-8")
    pattern = old if isinstance(old, re.Pattern) else re.compile(re.escape(old))
    assert len(pattern.findall(before)) == 1
    after = pattern.sub(lambda _: new, before)
    path.write_text(after, encoding="utf-8")
    lines = after.splitlines()
    changed = next(
        number for number, pair in enumerate(zip(before.splitlines(), lines, strict=False)) if len({*pair}) > 1
    )
    line = next(number for number, text in enumerate(lines) if text.startswith(at)) if at else changed
    with pytest.raises(BrokenDataError) as caught:
        load_facts(project)
    assert str(caught.value).startswith(f"data/{name}:{line + 1}: DAT101 {said}")


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
