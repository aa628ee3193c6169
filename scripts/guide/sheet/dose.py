"""What a sheet may say of an exercise: the unit it counts in, the page's range of each number, and the most allowed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guide.contract import DoseContract, Values
from guide.record import Record
from guide.sheet import SheetItem

_UNITS = {"repetitions": "r", "hold": "s", "minutes": "m"}  # the first that a page has is counted on a sheet


@dataclass(frozen=True)
class SheetNumber:
    """One number of a dose: the page's range, the most that its kind allows, and its word ("seconds", "sets")."""

    name: str
    low: int
    high: int
    most: int
    word: str


@dataclass(frozen=True)
class SheetDose:
    """The numbers that a sheet sets. `hold` and `times_a_day` are ranges that the page adds, where it has them."""

    unit: str
    amount: SheetNumber
    rounds: SheetNumber
    days: SheetNumber
    each_side: bool
    hold: tuple[int, int] | None
    times_a_day: tuple[int, int] | None

    @property
    def numbers(self) -> tuple[SheetNumber, ...]:
        return self.amount, self.rounds, self.days

    def first(self, id_: int) -> SheetItem:
        """The exercise as it comes to a sheet: the low end of its page's range."""
        return SheetItem(id_, self.amount.low, self.unit, self.rounds.low, self.days.low)


def sheet_dose(record: Record, terms: DoseContract) -> SheetDose | None:
    """The dose of a record that is advised. None for a check, and for what is advised against."""
    dose = record.meta.get("dose")
    if not record.advised or not dose:
        return None
    bounds = terms.bounds(record.kind, record.slug)
    part = next(name for name in _UNITS if name in dose)
    return SheetDose(
        unit=_UNITS[part],
        amount=_number("amount", dose[part], bounds[part], terms.parts[part]["unit"]),
        rounds=_number("rounds", dose["rounds"], bounds["rounds"], _rounds_word(terms, bounds)),
        days=_number("days", dose["days"], bounds["days"], terms.parts["days"]["unit"]),
        each_side=dose["sides"] == "each",
        hold=_range(dose, "hold") if part != "hold" else None,
        times_a_day=_range(dose, "times_a_day"),
    )


def _number(name: str, span: list[int], bounds: list[int], word: str) -> SheetNumber:
    return SheetNumber(name, span[0], span[1], bounds[1], word)


def _rounds_word(terms: DoseContract, bounds: Values) -> str:
    return str(bounds.get("rounds_label", terms.parts["rounds"]["label"]))


def _range(dose: Mapping[str, Any], name: str) -> tuple[int, int] | None:
    return (dose[name][0], dose[name][1]) if name in dose else None
