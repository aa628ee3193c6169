"""The data files are read strictly: what does not serve is a finding with its line."""

import os
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
    "a misspelled key": (
        change("plain.yml", "template: plain.html", "templat: plain.html"),
        "data/plain.yml:1: DAT101",
    ),
    "a session that lacks a list": (
        change("exercise.yml", "  in_turns: [", "  in_turn: ["),
        "data/exercise.yml:1: DAT101",
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
