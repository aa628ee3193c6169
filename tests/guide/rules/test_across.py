"""Rules over all pages: each is shown a bad set of pages, and the line it names is the right one."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from guide.addresses.register import Address
from guide.facts import Facts
from guide.page import Page, parse_page
from guide.rules.across import ACROSS_RULES, check_across
from guide.rules_page import rule_parts

UP = {
    "seated-march": "harder: standing-knee-lift",
    "standing-knee-lift": "easier: seated-march\nharder: banded-march",
    "banded-march": "easier: standing-knee-lift",
}


def pages(neighbours: Mapping[str, str], title: str = "{slug}") -> list[Page]:
    return [
        parse_page(
            Path(f"docs/exercises/{slug}.md"),
            f"exercises/{slug}.md",
            f"---\ntitle: {title.format(slug=slug)}\n{lines}\n---\n".encode(),
        )
        for slug, lines in neighbours.items()
    ]


def found(neighbours: Mapping[str, str], facts: Facts, title: str = "{slug}") -> list[str]:
    return [str(finding).removeprefix("docs/exercises/") for finding in check_across(pages(neighbours, title), facts)]


def test_a_ladder_is_silent(facts: Facts) -> None:
    assert found(UP, facts) == []


def test_two_pages_that_both_call_the_other_harder(facts: Facts) -> None:
    circle = {"seated-march": "harder: banded-march", "banded-march": "harder: seated-march"}
    assert found(circle, facts) == [
        "banded-march.md:3: EX601 harder closes a circle (banded-march < seated-march < banded-march): break it",
        "seated-march.md:3: EX601 harder closes a circle (seated-march < banded-march < seated-march): break it",
    ]


def test_a_circle_through_easier_and_harder(facts: Facts) -> None:
    circle = UP | {"seated-march": "easier: banded-march\nharder: standing-knee-lift"}
    assert [line.partition(" (")[0] for line in found(circle, facts)][-2:] == [
        "standing-knee-lift.md:3: EX601 easier closes a circle",
        "standing-knee-lift.md:4: EX601 harder closes a circle",
    ]


def test_a_neighbour_without_a_page(facts: Facts) -> None:
    assert found({"banded-march": "easier: standing-knee-lift"}, facts) == [
        "banded-march.md:3: EX602 easier names standing-knee-lift, which has no page: write it, or name another"
    ]


def test_a_neighbour_that_moved_or_was_withdrawn_is_no_finding(facts: Facts) -> None:
    withdrawn = Address(14, "standing-knee-lift", "withdrawn", on="2027-01-02", why="It hurt.", instead="seated-march")
    moved = Address(14, "standing-knee-lift", "moved", to="seated-march")
    others = tuple(address for address in facts.addresses if address.id != 14)
    pair = {"banded-march": "easier: standing-knee-lift", "seated-march": "status: advised"}
    for address in (withdrawn, moved):
        assert found(pair, replace(facts, addresses=(*others, address))) == []


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("status: advised", ""),
        ("status: not-advised", "which we do not advise: name another"),
        (None, "which has no page: write it, or name another"),
    ],
)
@pytest.mark.parametrize("status", ["live", "moved", "withdrawn"])
def test_the_exercise_at_the_end_of_a_withdrawal_is_there_and_advised(
    status: str, other: str | None, said: str, facts: Facts
) -> None:
    """Whether it is named at once, or what is named moved there, or was itself withdrawn."""
    on, why = "2027-01-02", "It hurt."
    named = "seated-march" if status == "live" else "standing-knee-lift"
    gone = Address(15, "banded-march", "withdrawn", on=on, why=why, instead=named, line=9)
    passed = {
        "live": facts.by_slug["standing-knee-lift"],
        "moved": Address(14, "standing-knee-lift", "moved", to="seated-march"),
        "withdrawn": Address(14, "standing-knee-lift", "withdrawn", on=on, why=why, instead="seated-march", line=8),
    }
    others = tuple(address for address in facts.addresses if address.id not in (14, 15))
    seen = found({"seated-march": other} if other else {}, replace(facts, addresses=(*others, passed[status], gone)))
    wanted = ["data/addresses.yml:9: EX604 banded-march was withdrawn and leads to seated-march, " + said]
    if status == "withdrawn":
        wanted.insert(0, wanted[0].replace(":9:", ":8:").replace("banded-march", "standing-knee-lift"))
    assert seen == (wanted if said else [])


def test_two_pages_of_one_title(facts: Facts) -> None:
    assert found({"banded-march": "level: 1", "seated-march": "level: 1"}, facts, "March") == [
        "seated-march.md:2: EX603 banded-march has this title too: choose another"
    ]


@pytest.mark.parametrize("code", ACROSS_RULES)
def test_every_rule_has_a_reason_and_examples(code: str) -> None:
    assert all(rule_parts(ACROSS_RULES[code]))
