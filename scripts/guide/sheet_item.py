"""An exercise as it goes onto a new sheet: the low end of its dose, in the grammar of the sheet's address."""

from guide.record import Record

_UNITS = {"repetitions": "r", "minutes": "m", "hold": "s"}  # times come first: such a dose may also say how long each


def first_item(record: Record) -> str:
    """The item `id:amount unit x rounds w days`, as "1:20sx2w2"; empty where there is nothing to do at home."""
    dose = record.meta.get("dose")
    if not dose:
        return ""
    amount, unit = next((dose[part][0], unit) for part, unit in _UNITS.items() if part in dose)
    days = f"w{dose['days'][0]}" if "days" in dose else ""
    return f"{record.id}:{amount}{unit}x{dose['rounds'][0]}{days}"
