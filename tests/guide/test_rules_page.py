"""The rules page tells every rule, and a rule without reason or examples is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from files.finding import Spot
from guide.check import check_page
from guide.facts import Facts
from guide.page import Page, parse_page
from guide.rules import RULES
from guide.rules_page import rule_parts, rules_page


def test_every_rule_is_told_and_the_page_keeps_them_itself(facts: Facts) -> None:
    text = rules_page(facts)
    assert all(f"### {code} " in text for code in RULES)
    page = parse_page(Path("docs/contributing/rules.md"), "contributing/rules.md", text.encode())
    assert check_page(page, facts) == []


def test_a_rule_without_examples_is_refused() -> None:
    def bare(_page: Page, _facts: Facts) -> Iterator[Spot]:
        """A reason only."""
        yield Spot(1, "")

    with pytest.raises(ValueError, match="bare: its docstring needs"):
        rule_parts(bare)
