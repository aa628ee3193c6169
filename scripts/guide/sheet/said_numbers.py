"""The numbers that the steps of an exercise say of its dose, marked so that a sheet can put its own in their place.

A script must not find them by words, for a browser may have translated those. So it is done here, once.
"""

import re

from guide.sheet.dose import SheetDose

_TEXT = re.compile(r"(?<=>)[^<]+")  # what stands between tags
_SAID = re.compile(r"(?<![\w.,])(?<!steps )(\d+)(?:(?: to | or |–)(\d+))?(?= ([a-z]+))")


def mark_numbers(html: str, dose: SheetDose | None) -> str:
    """The steps with `<span data-number="amount">` around the range of one number of the dose, and of no other part.

    Where a part that a sheet does not set, such as a hold, has the same range, nothing is marked.
    """
    return _TEXT.sub(lambda text: _SAID.sub(lambda said: _marked(said, dose), text[0]), html) if dose else html


def _marked(said: re.Match[str], dose: SheetDose) -> str:
    low, high, word = said.groups()
    span = int(low), int(high or low)
    same = [number for number in dose.numbers if (number.low, number.high) == span]
    if len(same) != 1 or span in (dose.hold, dose.times_a_day):
        return said[0]
    called = word == same[0].word.split()[0]
    lifts = high and same[0].word == "times" and word not in {"seconds", "minutes", "days", dose.rounds.word}
    return f'<span data-number="{same[0].name}">{said[0]}</span>' if called or lifts else said[0]
