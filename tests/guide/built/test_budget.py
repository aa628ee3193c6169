"""The budget: what the file says, and what is over it."""

from pathlib import Path

import pytest

from files.strict_yaml import read_yaml
from guide.built.budget import make_budget, over

TEXT = """
visits: {phone: {width: 390, height: 844, first: 60, requests: 14}}
opened: [a/, ""]
page: {html: 20, total: 50}
apart: {b/: {html: 30, visits: {phone: {first: 70}}, why: it is long}}
"""


def test_a_budget_is_read() -> None:
    budget = make_budget(read_yaml(TEXT))
    window = budget.windows["phone"]
    assert (window.width, window.height, dict(window.limits)) == (390, 844, {"first": 60, "requests": 14})
    assert budget.opened == ("a/", "")
    assert budget.limits_of("b/") == {"html": 30, "total": 50}
    assert budget.limits_of("a/") == {"html": 20, "total": 50}
    assert budget.limits_in("phone", "b/") == {"first": 70, "requests": 14}
    assert budget.limits_in("phone", "a/") == {"first": 60, "requests": 14}


@pytest.mark.parametrize(
    ("old", "new"), [(", why: it is long", ""), ("width: 390, ", ""), ("page: {html: 20, total: 50}", "page: 20")]
)
def test_what_is_missing_or_has_no_reason_is_refused(old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(ValueError, match=r"does not say why|a key is missing"):
        make_budget(read_yaml(TEXT.replace(old, new)))


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
