"""The small version of a drawing, for cards: what `card_view` leaves of it, in fewer bytes.

It is made from the text of the drawing, never from the pose, so the two cannot differ. It has no words of its own,
and is only ever shown by an `<img>`, so that its ids and variables need not differ from those of others.
"""

import re
import string

from figures.canvas import SHADE
from figures.card_path import ARROW, BEND, card_path
from figures.card_view import card_view
from figures.theme import FONT, PLAIN

_PATH = re.compile(r'(class="(?:ar|hl)")? d="([^"]+)"')
_SEAT = r'<path[^>]*/><circle[^>]*/><g class="lb">.*?</g>'
_WORDS = rf' id="{PLAIN}"| role="img"| aria-labelledby="[^"]*"|<title.*?</desc>'
_UNSEEN = re.compile(rf'{_WORDS}|<g class="nr">(?:{_SEAT})*</g>|<path class="mf"[^>]*/>')
_RULE = re.compile(rf"\.fig \.(\w+)[^{{}}]*\{{[^{{}}]*\}}|#{PLAIN}:target[^{{}}]*\{{[^{{}}]*\}}")
_VALUE = re.compile(r";?--(\w+):[^;{}]+")
_PREFIX = re.compile(r'(?<=[#"]f)[0-9a-f]+-')
_CLIPPED = re.compile(r'<defs>(<path id="(\w+)"[^>]*>)<clipPath[^>]*><use[^>]*></clipPath></defs>')
_FILLED = re.compile(r'(<use href="#\w+" class="o"/>)<use href="#\w+"/>')
_UNCLIPPED = re.compile(r'<defs><path (id="(\w+)"[^>]*>)</defs><use href="#\2" class="o"/>')
_SHADED = re.compile(r'<use href="#\w+" class="sh"/>')


def card_drawing(svg: str) -> str:
    """The card of this drawing: one posture, without numbers, the fibres of the muscle and words."""
    head, style, marks = re.split(r"(<style>.*?</style>)", _UNSEEN.sub("", card_view(svg)), maxsplit=1)
    marks = _shorter(_PATH.sub(_path, marks))
    classes = {name for group in re.findall(r'class="([^"]*)"', marks) for name in group.split()}
    style = _RULE.sub(lambda found: found[0] if found[1] in classes else "", style)
    used = set(re.findall(r"var\(--(\w+)\)", style + marks))
    style = _VALUE.sub(lambda found: found[0] if found[1] in used else "", style)
    style = style.replace(f"{FONT};", "").replace("{;", "{").replace(".fig .o{", ".fig .o{paint-order:stroke;")
    return head + _lettered(style + marks)


def _path(found: re.Match[str]) -> str:
    """The bend of an arrow is what it says, so it stays."""
    bend = ARROW if found[1] else BEND
    return f'{found[1] or ""} d="{card_path(found[2], bend)}"'


def _shorter(marks: str) -> str:
    """The shapes of a body, each written once: its line is painted under its own fill, and its clip cuts the shade."""
    marks = _FILLED.sub(r"\1", _PREFIX.sub("", marks))
    marks = _CLIPPED.sub(r'<clipPath id="\2c">\1</clipPath>', _UNCLIPPED.sub(r'<path class="o" \1', marks))
    marks = _SHADED.sub('<path class="sh" d="M-999-999h2e3v2e3h-2e3z"/>', marks)
    return marks.replace(f' transform="{SHADE}"', ' x="-3" y="-4"')


def _lettered(text: str) -> str:
    """A letter for the name of each variable."""
    letters = dict(zip(dict.fromkeys(re.findall(r"--(\w+)", text)), string.ascii_letters, strict=False))
    return re.sub(r"--(\w+)", lambda found: f"--{letters[found[1]]}", text)
