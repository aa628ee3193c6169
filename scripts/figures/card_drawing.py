"""The small version of a drawing, for cards: the same picture in whole numbers, without what is too fine to be seen.

It is made from the text of the drawing, never from the pose, so the two cannot differ. It has no words of its own.
"""

import re

from figures.outline import pair
from figures.theme import FONT, PLAIN

_NUMBER = re.compile(r"-?\d*\.?\d+")
_PATH = re.compile(r'(?<= d=")[^"]+')
_CURVE = re.compile(r"M([^McL]+)c([^MLz]+)")
_SEAT = r'<path[^>]*/><circle[^>]*/><g class="lb">.*?</g>'
_WORDS = rf' id="{PLAIN}"| role="img"| aria-labelledby="[^"]*"|<title.*?</desc>'
_UNSEEN = re.compile(rf'{_WORDS}|<g class="nr">(?:{_SEAT})*</g>|<path class="mf"[^>]*/>')
_RULE = re.compile(rf"\.fig \.(\w+)[^{{}}]*\{{[^{{}}]*\}}|#{PLAIN}:target[^{{}}]*\{{[^{{}}]*\}}")
_VALUE = re.compile(r";?--(\w+):[^;{}]+")


def card_drawing(svg: str) -> str:
    """The card of this drawing: without numbers, the fibres of the muscle and words."""
    seen = _PATH.sub(lambda found: _CURVE.sub(_whole, found[0]), _UNSEEN.sub("", svg))
    head, style, marks = re.split(r"(<style>.*?</style>)", seen, maxsplit=1)
    classes = {name for group in re.findall(r'class="([^"]*)"', marks) for name in group.split()}
    style = _RULE.sub(lambda found: found[0] if found[1] in classes else "", style)
    used = set(re.findall(r"var\(--(\w+)\)", style + marks))
    style = _VALUE.sub(lambda found: found[0] if found[1] in used else "", style)
    if "<text" not in marks:
        style = style.replace(f"{FONT};", "")
    return head + style.replace("{;", "{") + marks


def _whole(curve: re.Match[str]) -> str:
    """A curve in whole units. Each piece starts from the rounded end of the last, so rounding never adds up."""
    (at,) = _points(curve[1])
    here = _rounded(at)
    begin, steps, points = pair(here.real, here.imag), [], _points(curve[2])
    for first in range(0, len(points), 3):
        places = [at + point for point in points[first : first + 3]]
        steps += [_rounded(place) - here for place in places]
        at, here = places[-1], _rounded(places[-1])
    return f"M{begin}c{' '.join(pair(step.real, step.imag) for step in steps).replace(' -', '-')}"


def _points(text: str) -> list[complex]:
    numbers = [float(one) for one in _NUMBER.findall(text)]
    return [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _rounded(point: complex) -> complex:
    return complex(round(point.real), round(point.imag))
