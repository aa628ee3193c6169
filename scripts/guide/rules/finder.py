"""DAT4xx: does each group, choice and way in of the finder lead to an exercise?"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from files.finding import Finding
from guide.contract import Contract
from guide.facts import Facts
from guide.finder import Choice, Finder, Meta, vocabulary
from guide.page import Page

_FILE = Path("data/finder.yml")


def check_finder(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """What is wrong with data/finder.yml against the contract and the exercises, sorted."""
    contract = next(one for one in facts.contracts if one.name == "exercise")
    metas = [page.meta.values for page in pages if facts.contract(page.name) is contract]
    offered = [meta for meta in metas if meta.get("status") == "advised"]
    unsound = sorted(_unsound(facts.finder, contract))
    if unsound or any(address.status == "withdrawn" for address in facts.addresses):
        return unsound  # a withdrawal may empty a choice: the finder drops it by itself
    return sorted(_empty(facts.finder.complete(contract, offered), offered))


def _unsound(finder: Finder, contract: Contract) -> Iterator[Finding]:
    for group in finder.groups:
        for choice in group.choices:
            yield from _unsound_choice(choice, contract)
        for field_name in {group.field, *(choice.field for choice in group.choices)} - {"", *contract.fields}:
            yield _finding(group.line, "DAT402", f"{field_name} is no field of data/exercise.yml: name one")
        for first, second in combinations(group.choices, 2):
            if first.key == second.key:
                yield _finding(second.line, "DAT403", f"{second.value} is a choice twice in {group.key}: keep one")


def _unsound_choice(choice: Choice, contract: Contract) -> Iterator[Finding]:
    for name, value in ((choice.field, choice.value), *choice.unless):
        known = vocabulary(contract.fields.get(name))
        if name not in contract.fields or (known and value not in known):
            said = f"{value} is no value of the field {name or '(none)'}: name one of data/exercise.yml"
            yield _finding(choice.line, "DAT402", said)
    if choice.kind and choice.kind not in vocabulary(contract.fields.get("kind")):
        yield _finding(choice.line, "DAT402", f"{choice.kind} is no kind of data/exercise.yml: name one")


def _empty(finder: Finder, metas: Sequence[Meta]) -> Iterator[Finding]:
    for group in finder.groups:
        for choice in group.choices:
            if not group.serves(choice.key, metas):
                said = f"no exercise has the choice {choice.value} of {group.key}: take it out until one does"
                yield _finding(choice.line, "DAT404", said)
    for preset in finder.presets:
        if not finder.knows(preset):
            said = f'"{preset.label}" names a group or choice that the finder does not have: name one that it has'
            yield _finding(preset.line, "DAT405", said)
        elif not finder.leads_somewhere(preset, metas):
            yield _finding(preset.line, "DAT405", f'no exercise fits "{preset.label}": choose less')


def _finding(line: int, code: str, message: str) -> Finding:
    return Finding(_FILE, line, 1, code, message)
