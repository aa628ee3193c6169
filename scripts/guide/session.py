"""What the timer of an exercise page is told: how much of what, how often and on which sides."""

from dataclasses import asdict, dataclass
from typing import Any

from guide.contract import SessionContract
from guide.record import Record


@dataclass(frozen=True)
class Session:
    """The dose as the timer counts it. `unit` is s, m or r: seconds, minutes, repetitions; ranges are low and high.

    `per_side`: the amount is meant for each side, right and left by turns inside one round.
    """

    unit: str
    amount: tuple[int, int]
    rounds: tuple[int, int]
    sides: tuple[str, ...]
    per_side: bool

    @property
    def values(self) -> dict[str, Any]:
        """The session as plain values, for the page."""
        return asdict(self)


def make_session(record: Record, contract: SessionContract | None) -> Session | None:
    """The session of an exercise; None for one that has no dose, that is not advised or that someone else does."""
    dose = record.meta.get("dose") or {}
    part = next((part for part in contract.units if part in dose), None) if contract else None
    if not contract or not part or not record.advised or record.slug in contract.without:
        return None
    (low, high), (fewest, most) = dose[part], dose["rounds"]
    each, in_turns = dose["sides"] == "each", record.slug in contract.in_turns
    sides = _sides(record, contract) if each and not in_turns else ("",)
    return Session(contract.units[part], (low, high), (fewest, most), sides, each and in_turns)


def _sides(record: Record, contract: SessionContract) -> tuple[str, ...]:
    """Right and left, with what that leg does: of two legs the one that the exercise is for is named first."""
    does = next((contract.parts[part] for part in record.roles if part in contract.parts), "")
    return tuple(f"{side} {does}".rstrip() for side in contract.sides)
