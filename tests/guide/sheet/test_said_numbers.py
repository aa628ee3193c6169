"""The numbers that steps say of a dose are marked where it is sure which of them is meant, and nothing else is."""

import re
from dataclasses import replace

import pytest

from guide.facts import Facts
from guide.library import open_library
from guide.sheet.dose import SheetDose, SheetNumber
from guide.sheet.said_numbers import mark_numbers

HOLD = SheetDose(
    unit="s",
    amount=SheetNumber("amount", 20, 30, 60, "seconds"),
    rounds=SheetNumber("rounds", 2, 4, 5, "rounds"),
    days=SheetNumber("days", 2, 7, 7, "days a week"),
    each_side=True,
    hold=None,
    times_a_day=None,
)
LIFTS = replace(HOLD, unit="r", amount=SheetNumber("amount", 8, 12, 20, "times"), hold=(2, 5))
STAY = replace(HOLD, unit="m", amount=SheetNumber("amount", 10, 15, 20, "minutes"))
FIXED = replace(HOLD, amount=SheetNumber("amount", 30, 30, 60, "seconds"))


@pytest.mark.parametrize(
    ("dose", "step", "marked"),
    [
        (HOLD, "Breathe for 20 to 30 seconds.", {"amount": "20 to 30"}),
        (HOLD, "Breathe for 20–30 seconds.", {"amount": "20–30"}),
        (STAY, "Set a <b>timer</b> for 10 to 15 minutes.", {"amount": "10 to 15"}),
        (LIFTS, "Do 8 to 12 lifts. <span data-other>Then the left.</span>", {"amount": "8 to 12"}),
        (LIFTS, "Push 8 to 12 times.", {"amount": "8 to 12"}),
        (FIXED, "Breathe for 30 seconds.", {"amount": "30"}),
        (HOLD, "Breathe for 20 to 30 seconds. Do 2 to 4 rounds.", {"amount": "20 to 30", "rounds": "2 to 4"}),
        (HOLD, "Do it on 2 to 7 days.", {"days": "2 to 7"}),
    ],
)
def test_a_range_of_one_number_is_marked(dose: SheetDose, step: str, marked: dict[str, str]) -> None:
    html = mark_numbers(f"<ol><li>{step}</li></ol>", dose)
    assert dict(re.findall(r'<span data-number="(\w+)">([^<]+)</span>', html)) == marked
    assert re.sub(r"<span data-number[^>]*>([^<]+)</span>", r"\1", html) == f"<ol><li>{step}</li></ol>"


@pytest.mark.parametrize(
    ("dose", "step"),
    [
        (HOLD, "Wait 1 to 3 seconds."),  # no range of the dose
        (HOLD, "Breathe for 120 to 30 seconds, or 20 to 300 seconds, or 2.20 to 30 seconds."),
        (HOLD, "Lower for 2 to 4 seconds."),  # as many as rounds, but seconds
        (LIFTS, "Hold for 8 to 12 seconds."),
        (LIFTS, "Hold for 2 to 5 seconds."),  # a part that no sheet sets
        (replace(LIFTS, hold=(8, 12)), "Do 8 to 12 lifts."),  # of two parts
        (replace(HOLD, rounds=SheetNumber("rounds", 20, 30, 30, "rounds")), "Breathe for 20 to 30 seconds."),
        (replace(HOLD, times_a_day=(20, 30)), "Breathe for 20 to 30 seconds."),
        (LIFTS, "Do steps 8 to 12 again."),
        (HOLD, "Breathe for 20 seconds."),  # one end of a range
        (replace(LIFTS, amount=SheetNumber("amount", 8, 8, 20, "times")), "Count 8 tiles."),
        (HOLD, '<img alt="for 20 to 30 seconds">'),
        (None, "Breathe for 20 to 30 seconds."),
    ],
)
def test_what_is_not_sure_is_left_as_it_is(dose: SheetDose | None, step: str) -> None:
    html = f"<ol><li>{step}</li></ol>"
    assert mark_numbers(html, dose) == html


def test_each_range_of_an_amount_that_a_sheet_sets_is_found(facts: Facts) -> None:
    """No exercise says its amount in words that are not known."""
    library = open_library(facts)
    said = {}
    for record in library.records.values():
        page, dose = facts.pages[f"{record.path.rstrip('/')}.md"], library.sheet_dose(record)
        steps = "\n".join(text for one in page.sections if one.title == "Steps" for _, text in one.lines)
        if dose and f"{dose.amount.low} to {dose.amount.high}" in steps:
            said[record.slug] = 'data-number="amount"' in mark_numbers(f"<p>{steps}</p>", dose)
    assert len(said) > 20
    assert all(said.values()), said
