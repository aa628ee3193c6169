"""The budget: what the file says, and what is over it."""

from pathlib import Path

import pytest

from files.finding import BadEntry
from files.strict_yaml import read_yaml
from guide.built.budget import make_budget, over

TEXT = """
visits: {phone: {width: 390, height: 844, first: 60, requests: 14}}
opened: [a/, "", b/]
page: {html: 20, total: 50}
apart: {b/: {html: 30, visits: {phone: {first: 70}}, why: it is long}}
"""


def test_a_budget_is_read() -> None:
    budget = make_budget(read_yaml(TEXT))
    window = budget.windows["phone"]
    assert (window.width, window.height, dict(window.limits)) == (390, 844, {"first": 60, "requests": 14})
    assert budget.opened == ("a/", "", "b/")
    assert budget.limits_of("b/") == {"html": 30, "total": 50}
    assert budget.limits_of("a/") == {"html": 20, "total": 50}
    assert budget.limits_in("phone", "b/") == {"first": 70, "requests": 14}
    assert budget.limits_in("phone", "a/") == {"first": 60, "requests": 14}


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        (", why: it is long", "", 5, '"why" is missing in apart b/: add it'),
        ("width: 390, ", "", 2, '"width" is missing in visits phone: add it'),
        ("width: 390, ", "width: [390], ", 2, "visits phone width: write a whole number"),
        ("page: {html: 20, total: 50}", "page: 20", 4, "page is a number: write it as key: value pairs"),
        ("page: {html", "page: {hmtl", 4, 'the key "hmtl" does not exist: did you mean "html"?'),
        ("first: 60", "frist: 60", 2, 'the key "frist" does not exist: did you mean "first"?'),
        ("first: 60", "html: 60", 2, 'the key "html" does not exist'),
        ("{html: 30", "{htlm: 30", 5, 'the key "htlm" does not exist: did you mean "html"?'),
        ("{first: 70}", "{frist: 70}", 5, 'the key "frist" does not exist: did you mean "first"?'),
        ("{first: 70}", "{further: 70}", 5, "a visit on a phone has no limit for further"),
        ("{phone: {first: 70}}", "{fone: {first: 70}}", 5, "there is no window fone: use phone"),
        ('[a/, "", b/]', '[a/, ""]', 5, '"b/" is opened in no window: name it under opened'),
        ('[a/, "", b/]', "[]", 3, "opened has 0 items: write 1 to 99"),
    ],
)
def test_a_limit_that_nothing_is_held_to_is_refused_at_its_line(old: str, new: str, line: int, said: str) -> None:
    assert TEXT.count(old) == 1
    with pytest.raises(BadEntry) as caught:
        make_budget(read_yaml(TEXT.replace(old, new)))
    assert caught.value.place[0] == line
    assert caught.value.message.startswith(said)


def test_a_page_that_is_not_there_is_named_with_its_line() -> None:
    budget = make_budget(read_yaml(TEXT))
    assert list(budget.strangers(["a/", "", "b/", "c/"])) == []
    assert list(budget.strangers(["a/", "c/"])) == [(3, "b/"), (3, "")]


def test_over_names_what_is_more_than_it_may_be() -> None:
    assert list(over({"html": 21, "css": 5}, {"html": 20, "css": 5, "font": 1})) == ["html 21, 1 over 20"]


def test_ours_holds_the_promise(root: Path) -> None:
    """A first visit to an exercise page on a phone, and every further page."""
    budget = make_budget(read_yaml((root / "data" / "budget.yml").read_text(encoding="utf-8")))
    phone = budget.windows["phone"].limits
    assert budget.opened[0].startswith("exercises/")
    assert budget.opened[0] not in budget.apart
    assert phone["first"] <= 60000
    assert phone["requests"] <= 14
    assert phone["further"] <= 20000
    assert budget.page["further"] <= 20000
    assert all(own.get("further", 0) <= 20000 for own in budget.apart.values()), "no page is apart from this"
    assert all(own.get("further", 0) <= 20000 for own in budget.visits.values()), "with headers too"
    home = budget.limits_in("phone", "")
    assert home["further"] + home["drawings"] <= 20000
