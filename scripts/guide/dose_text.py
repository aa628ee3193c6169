"""A dose in print: big numbers, each with its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guide.contract import DoseContract


@dataclass(frozen=True)
class DosePart:
    """One number of a dose: "20–30", "s" for "seconds", "hold"."""

    name: str
    low: int
    high: int
    short: str
    unit: str
    word: str

    @property
    def amount(self) -> str:
        """The range, or the one number where both ends are equal."""
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


def dose_parts(dose: Mapping[str, Any], contract: DoseContract, bounds: Mapping[str, Any]) -> tuple[DosePart, ...]:
    """The parts of a sound dose in the contract's order. A part whose bounds leave no choice says nothing."""
    told = [name for name in contract.parts if name in dose and name in bounds and bounds[name][0] < bounds[name][1]]
    sides = contract.sides["each"] if dose["sides"] == "each" else ""
    return tuple(_part(name, dose[name], contract.parts[name], bounds, sides) for name in told)


def dose_line(parts: tuple[DosePart, ...]) -> str:
    """The dose in one line of text, as "hold 20–30 seconds, 2–4 rounds on each side, 2–7 days a week"."""
    return ", ".join(
        f"{part.word} {part.amount} {part.unit}" if part.name == "hold" else f"{part.amount} {part.word}"
        for part in parts
    )


def _part(name: str, span: list[int], words: Mapping[str, str], bounds: Mapping[str, Any], sides: str) -> DosePart:
    label = words["label"]
    if name == "rounds":
        label = f"{bounds.get('rounds_label', label)} {sides}".rstrip()
    return DosePart(name, span[0], span[1], words["short"], words["unit"], label)
