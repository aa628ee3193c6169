"""Is each name that a contract uses there? A name that is nowhere switches a rule off and says nothing."""

from collections.abc import Collection, Iterator
from itertools import chain

from files.strict_yaml import Where
from guide.contract import Condition, Contract, DoseContract

Misfit = tuple[Where, str]
EXERCISE = "exercise"  # the contract whose pages become records
# What every record is made of: the fields of an exercise, and their types.
_OF_RECORD = {
    "id": "integer", "title": "text", "description": "text", "kind": "choice", "goals": "list", "iliopsoas": "mapping",
    "position": "choice", "places": "list", "equipment": "list", "level": "integer", "minutes": "integer",
    "not_for": "list", "status": "choice",
}  # fmt: skip
OF_DOSE = ("rounds", "days")  # what every kind bounds


def name_misfits(contract: Contract, slugs: Collection[str]) -> Iterator[Misfit]:
    """Where a contract names what is not there. `slugs` are those of the register, none if it cannot be read."""
    checks = (_field_misfits, _condition_misfits, _dose_misfits, _session_misfits)
    yield from chain.from_iterable(check(contract) for check in checks)
    yield from _slug_misfits(contract, slugs)


def _field_misfits(contract: Contract) -> Iterator[Misfit]:
    for name, field in contract.fields.items():
        if field.after and getattr(contract.fields.get(field.after), "type", "") != "date":
            yield ("fields", name, "after"), f'{name} comes after "{field.after}", which is no date: name one'
        if field.type == "dose" and not contract.dose:
            yield ("fields", name), f"{name} is a dose, and the bounds of doses are not here: add dose:"
    for name, type_ in _OF_RECORD.items() if contract.name == EXERCISE else ():
        known = contract.fields.get(name)
        if not known or known.type != type_ or known.optional or known.when != Condition():
            yield ("fields", name), f"an exercise always has {name}, of type {type_}: put it back"
    if contract.name == EXERCISE and not contract.fields["level"].labels:
        yield ("fields", "level"), "level has no labels: write one for each number"


def _condition_misfits(contract: Contract) -> Iterator[Misfit]:
    """A condition that names nothing never holds, and takes its field or section off every page."""
    conditions: list[tuple[Where, Condition]] = [(("fields", name), one.when) for name, one in contract.fields.items()]
    conditions += [(("sections", index), one.when) for index, one in enumerate(contract.sections)]
    for where, when in conditions:
        for part, group in (("only", when.only), ("unless", when.unless)):
            for index, one in enumerate(group):
                for key, value in one.items():
                    field = contract.fields.get(key)
                    if not field:
                        yield (*where, part, index, key), f'"{key}" is no field here: name one'
                    elif field.type == "choice" and value not in field.values:
                        said = f'{key} is never "{value}": choose from {", ".join(field.values)}'
                        yield (*where, part, index, key), said


def _dose_misfits(contract: Contract) -> Iterator[Misfit]:
    dose = contract.dose
    if not dose:
        return
    for part in OF_DOSE:
        if part not in dose.parts:
            yield ("dose", "parts"), f"every dose has {part}: put it back"
    bounded = {part for bounds in (*dose.kinds.values(), *dose.exceptions.values()) for part in bounds}
    for part in dose.parts:
        if part not in bounded:
            yield ("dose", "parts", part), f"no kind of exercise bounds {part}: bound it, or take it out"
    if "each" not in dose.sides:
        yield ("dose", "sides"), 'the timer asks for the side "each": put it back'
    for group, entries in (("kinds", dose.kinds), ("exceptions", dose.exceptions)):
        for name, bounds in entries.items():
            for part in (one for one in bounds if one not in (*dose.parts, "amount", "rounds_label")):
                yield ("dose", group, name, part), f"{part} is no part of a dose: use {', '.join(dose.parts)}"
    yield from _kind_misfits(contract, dose)


def _kind_misfits(contract: Contract, dose: DoseContract) -> Iterator[Misfit]:
    kinds = contract.fields["kind"].values if "kind" in contract.fields else {}
    for kind in (one for one in dose.kinds if one not in kinds):
        yield ("dose", "kinds", kind), f"{kind} is no kind of exercise: use {', '.join(kinds)}"
    wanted = [field.when for field in contract.fields.values() if field.type == "dose"]
    for kind in kinds:
        if kind not in dose.kinds and any(when.holds({"kind": kind}) for when in wanted):
            yield ("dose", "kinds"), f"{kind} has no bounds, so that any dose would pass: add them"


def _session_misfits(contract: Contract) -> Iterator[Misfit]:
    session, parts = contract.session, contract.dose.parts if contract.dose else {}
    for part in session.units if session else ():
        if part not in parts:
            yield ("session", "units", part), f"{part} is no part of a dose: use {', '.join(parts)}"


def _slug_misfits(contract: Contract, slugs: Collection[str]) -> Iterator[Misfit]:
    dose, session = contract.dose, contract.session
    named: list[tuple[Where, str]] = [
        (("dose", "exceptions", slug), slug) for slug in (dose.exceptions if dose else ())
    ]
    for key in ("in_turns", "without"):
        named += [(("session", key, index), slug) for index, slug in enumerate(getattr(session, key, ()))]
    for where, slug in named:
        if slugs and slug not in slugs:
            yield where, f'there is no exercise "{slug}": use slugs of data/addresses.yml'
