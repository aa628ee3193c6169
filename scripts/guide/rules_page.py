"""The rules page, made from the contracts and the docstrings of the rules."""

import inspect
import re
from collections.abc import Iterator, Mapping

from figures.codes import RULES as DRAWING_RULES
from guide.contract import Contract
from guide.facts import Facts
from guide.rules import RULES, Rule
from guide.rules.across import ACROSS_RULES, AcrossRule

ALL_RULES: Mapping[str, Rule | AcrossRule] = {**RULES, **ACROSS_RULES}
_INTRO = """---
title: The rules each page keeps
description: What a page must have, how much a dose may say, and every rule of the checker with its reason.
---

Every page of this guide is checked by a program each time it changes. A page that breaks a rule is not published. \
This list is made from the program itself.
"""


def rules_page(facts: Facts, rules: Mapping[str, Rule | AcrossRule] = ALL_RULES) -> str:
    """The Markdown of docs/contributing/rules.md."""
    return "\n".join([_INTRO, *_contracts(facts), *_doses(facts), *_rules(rules), *_drawings()]).rstrip() + "\n"


def rule_parts(rule: Rule | AcrossRule) -> tuple[str, str, str]:
    """Reason, bad and good example of a rule. Raises ValueError where its docstring lacks one."""
    text = inspect.getdoc(rule) or ""
    found = re.fullmatch(r"(.+?)\n\nBad: +(.+?)\nGood: +(.+?)", text, re.DOTALL)
    if not found:
        raise ValueError(f"{rule.__name__}: its docstring needs a reason, then Bad: and Good:")
    reason, bad, good = (" ".join(part.split()) for part in found.groups())
    return reason, bad, good


def _contracts(facts: Facts) -> Iterator[str]:
    yield "## What each sort of page has\n"
    for contract in facts.contracts:
        yield f"### {contract.name.capitalize()} pages\n"
        yield _limits(contract)
        for section in contract.sections:
            yield f"- **{section.title}**: {section.hint}"
        yield ""


def _limits(contract: Contract) -> str:
    limits = contract.limits
    parts = [
        f"Reading grade at most {limits.grade:g}.",
        f"A sentence has at most {limits.sentence_words} words.",
    ]
    if limits.step_words:
        parts.append(f"A step has at most {limits.step_words}.")
    if limits.print_words:
        parts.append(f"What is printed has at most {limits.print_words}.")
    return " ".join(parts) + "\n"


def _doses(facts: Facts) -> Iterator[str]:
    yield "## How much a page may say\n"
    yield "A dose outside these ranges stops the page. To widen one, we need a source.\n"
    for contract in facts.contracts:
        if contract.dose:
            for name, bounds in {**contract.dose.kinds, **contract.dose.exceptions}.items():
                ranges = (
                    f"{part.replace('_', ' ')} {bounds[part][0]} to {bounds[part][1]}"
                    for part in contract.dose.parts
                    if part in bounds
                )
                yield f"- **{name.replace('-', ' ')}**: {', '.join(ranges)}"
    yield ""


def _rules(rules: Mapping[str, Rule | AcrossRule]) -> Iterator[str]:
    yield "## Every rule\n"
    for code, rule in rules.items():
        reason, bad, good = rule_parts(rule)
        yield f"### {code} {rule.__name__.replace('_', ' ')}\n"
        yield f"{reason}\n"
        yield f"```text\nBad:  {bad}\nGood: {good}\n```\n"


def _drawings() -> Iterator[str]:
    yield "## Rules for drawings\n"
    for code, reason in DRAWING_RULES.items():
        yield f"- **{code}** {reason}"
