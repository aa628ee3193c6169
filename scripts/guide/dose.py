"""Does a dose fit its kind? A dose is ranges, such as {hold: [20, 30], rounds: [2, 4], sides: each, basis: trial}."""

from collections.abc import Iterator, Mapping
from typing import Any

from guide.contract import DoseContract
from guide.fields import Misfit

_CHOICES = ("sides", "basis")


def dose_misfits(dose: Any, contract: DoseContract, bounds: Mapping[str, Any]) -> Iterator[Misfit]:
    """What is wrong with `dose`, which stands at ("dose",), against the `bounds` of its kind."""
    if not isinstance(dose, dict):
        yield ("dose",), "dose is not a mapping: write ranges, such as {hold: [20, 30], rounds: [2, 4], ...}"
        return
    parts = [part for part in contract.parts if part in bounds]
    for key in dose:
        if key not in parts and key not in _CHOICES:
            yield ("dose", key), f"dose has no {key} for this kind: use {', '.join([*parts, *_CHOICES])}"
    yield from _part_misfits(dose, parts, bounds)
    for key, allowed in zip(_CHOICES, (contract.sides, contract.basis), strict=True):
        if key not in dose:
            yield ("dose",), f"dose has no {key}: add {', '.join(allowed)}"
        elif dose[key] not in allowed:
            yield ("dose", key), f'dose, {key} is "{dose[key]}": choose from {", ".join(allowed)}'


def _part_misfits(dose: Mapping[str, Any], parts: list[str], bounds: Mapping[str, Any]) -> Iterator[Misfit]:
    """An amount is needed, in one of the ways the kind has; the other parts too, but for times a day."""
    amounts = bounds["amount"]
    if not any(part in dose for part in amounts):
        yield ("dose",), f"dose has no {' or '.join(amounts)}: add it"
    for part in parts:
        if part in dose:
            yield from _range_misfits(part, dose[part], bounds[part])
        elif part not in amounts and part != "times_a_day":
            yield ("dose",), f"dose has no {part}: add it"


def _range_misfits(part: str, value: Any, bounds: list[int]) -> Iterator[Misfit]:
    low, high = bounds
    if not isinstance(value, list) or len(value) != 2 or any(type(end) is not int for end in value):
        yield ("dose", part), f"dose, {part} is not a range: write [{low}, {high}] or narrower, whole numbers"
    elif value[0] > value[1]:
        yield (
            ("dose", part),
            f"dose, {part} goes down from {value[0]} to {value[1]}: write the smaller number first",
        )
    elif value[0] < low or value[1] > high:
        message = (
            f"dose, {part} is {value[0]} to {value[1]}, outside {low} to {high}: mend it, or widen data/exercise.yml"
        )
        yield ("dose", part), message
