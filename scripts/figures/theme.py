"""Colours and line styles. Every colour is a CSS variable with a value for light paper and one for a dark
screen.

Inside `<img>` an SVG sees the `color-scheme` of the page that shows it. Dark values hold on screens only, so
that paper is always light. Where colours are forced, the page's style gives each picture the scheme of the forced
page: system colours inside `<img>` are those of another page, black on black.
"""

import re
from collections.abc import Mapping

from figures.people import Person, Tone

MUSCLE_COLOURS = {"lengthens": "blue", "works": "orange", "rests": "violet"}
GREY_ROLE = "none"  # a rejected posture claims no role

TONES: dict[str, Tone] = {
    "ink": Tone("#33424d", "#0d1418"),  # outline of bodies and things
    "fg": Tone("#33424d", "#d5dde2"),  # words and marks on the page
    "bg": Tone("#fff", "#131a1f"),
    "floor": Tone("#c3ced5", "#5d707d"),
    "acc": Tone("#0b7285", "#4fd1c5"),
    "on": Tone("#fff", "#06231f"),
    "prop": Tone("#e3e8eb", "#44535e"),
    "prop2": Tone("#c3ced5", "#5d707d"),
    "linen": Tone("#f4f6f7", "#313d46"),
    "drape": Tone("#eaf0f3", "#aebbc3"),
    "mat": Tone("#a9cbbf", "#3f6d61"),
    "water": Tone("#8fc7dd", "#4b93b0"),
    "cover": Tone("#d98b7b", "#b9685a"),
    "warm": Tone("#d98344", "#eba268"),
    "gear": Tone("#e3ad3a", "#d9a73f"),
    "gear2": Tone("#b98526", "#a67c26"),
    "shoe": Tone("#eceff1", "#c4ced4"),
    "shoe2": Tone("#ccd4d9", "#93a2ac"),
    "yes": Tone("#23783a", "#69db7c"),
    "no": Tone("#b3261e", "#ff8a80"),
    "bone": Tone("#fbf4e2", "#fbf4e2"),
    "lengthens": Tone("#1f8fe0", "#4dabf7"),
    "works": Tone("#e8590c", "#ff8f57"),
    "rests": Tone("#9c6ade", "#b794f4"),
    "none": Tone("#262d33", "#262d33"),
}
PLATE_TONES: dict[str, Tone] = {
    **TONES,
    "skin": Tone("#dfa67f", "#d79e78"),
    "tint": Tone("#f7eae1", "#423a35"),
    "none": Tone("#84919a", "#8b98a1"),
    "bone": Tone("#f6efdf", "#e9e0cc"),
    "bone2": Tone("#e2d6bd", "#cdbf9f"),
    "disc": Tone("#b9cbd3", "#9db4be"),
    "major": Tone("#c2402f", "#d4574a"),
    "iliacus": Tone("#e08e79", "#e59a87"),
    "minor": Tone("#7a3550", "#a4587a"),
    "sore": Tone("#c2402f", "#e0675a"),
}
_HALO, _NO_HALO = (
    "stroke-width:2.6;paint-order:stroke",
    "stroke-width:0",
)  # few makers of PNG know paint-order

RULES: dict[str, str] = {
    ".sh": "fill:#1b2a3a;fill-opacity:.16",
    ".cs": "fill:none;stroke:#1b2a3a;stroke-opacity:.26;stroke-width:14;stroke-linejoin:round",
    ".o1": "stroke:var(--ink);stroke-width:1.7;stroke-linejoin:round",
    ".o": "stroke:var(--ink);stroke-width:3.2;stroke-linejoin:round;stroke-linecap:round",
    ".n": "fill:none;stroke:var(--ink);stroke-width:1.2;stroke-linecap:round;stroke-linejoin:round",
    ".n2": "fill:none;stroke:var(--ink);stroke-width:1;stroke-linecap:round;opacity:.75",
    ".fl": "fill:none;stroke:var(--floor);stroke-width:2.4",
    ".bn": "fill:var(--bone);fill-opacity:.55;stroke:var(--ink);stroke-opacity:.45;stroke-width:.8",
    ".mi": "fill-opacity:.55;stroke:#fff;stroke-width:.8",
    ".mp": "stroke:#fff;stroke-width:1.3;stroke-linejoin:round",
    ".mf": "fill:none;stroke:#fff;stroke-opacity:.6;stroke-width:.9;stroke-linecap:round",
    ".ar": "fill:none;stroke:var(--acc);stroke-width:4.4",
    ".ah": "fill:var(--acc);stroke:var(--bg);stroke-width:2.6;paint-order:stroke;stroke-linejoin:round",
    ".hl": "fill:none;stroke:var(--bg);stroke-width:7.6;stroke-linejoin:round",
    ".lb circle": "fill:var(--acc);stroke:var(--bg);stroke-width:1.6",
    ".lb text": "fill:var(--on);font-size:19px;font-weight:700;text-anchor:middle",
    ".ld": "stroke:var(--acc);stroke-width:1.6;fill:none",
    ".dt": "fill:var(--acc);stroke:var(--bg);stroke-width:1.1",
    ".gh": "fill:none;stroke:var(--fg);stroke-width:2.8;stroke-dasharray:6 4;stroke-opacity:.55",
    ".tx": "fill:var(--fg);font-size:21px;font-weight:700",
    ".sm": "fill:var(--fg);font-size:19px",
}
PLATE_RULES: dict[str, str] = {
    ".b": "stroke:var(--ink);stroke-width:1.7;stroke-linejoin:round",
    ".l": "fill:none;stroke:var(--ink);stroke-width:1.1;stroke-linecap:round;opacity:.55",
    ".f": "fill:none;stroke:#fff;stroke-opacity:.55;stroke-width:1.3;stroke-linecap:round",
    ".g": "fill:none;stroke:var(--ink);stroke-width:2.6;stroke-dasharray:7 5;stroke-linecap:round",
    ".sk": "fill:var(--skin);fill-opacity:.24;stroke:var(--skin);stroke-width:2.2",
    ".si": "stroke:var(--skin);stroke-width:4.4;stroke-linejoin:round",
    ".so": "fill:var(--sore);fill-opacity:.82",
    ".sp": "fill:var(--sore);fill-opacity:.32",
    **{name: RULES[name] for name in (".lb circle", ".lb text", ".ld", ".dt")},
    ".w": "fill:var(--fg);font-size:28px;font-weight:700",
    ".s": "fill:var(--fg);font-size:24px",
    ".v": "fill:#33424d;font-size:13px;font-weight:700",
    ".ar": "fill:none;stroke:var(--acc);stroke-width:6",
    ".ah": "fill:var(--acc);stroke:var(--bg);stroke-width:2.6;paint-order:stroke;stroke-linejoin:round",
    ".hl": "fill:none;stroke:var(--bg);stroke-width:9;stroke-linejoin:round",
}
PLAIN = "plain"  # figure.svg#plain shows the drawing without its numbers
_NUMBERS = 'class="nr"'
FONT = "font-family:'Atkinson Hyperlegible',system-ui,sans-serif"


def _variables(tones: Mapping[str, Tone], dark: bool) -> str:
    return ";".join(f"--{name}:{tone.dark if dark else tone.light}" for name, tone in tones.items())


def used_rules(marks: str, rules: Mapping[str, str]) -> dict[str, str]:
    """The rules whose class stands in `marks`: a small picture needs few."""
    classes = {name for group in re.findall(r'class="([^"]*)"', marks) for name in group.split()}
    return {selector: style for selector, style in rules.items() if selector.split()[0][1:] in classes}


def stylesheet(
    marks: str,
    people: Mapping[str, Person],
    rules: Mapping[str, str] = RULES,
    known: Mapping[str, Tone] = TONES,
) -> str:
    """The style of a drawing with these `marks`. `people` maps the class of a group to who is drawn in it."""
    kept = used_rules(marks, rules)
    needed = marks + "".join(kept.values())
    tones = {name: tone for name, tone in known.items() if f"var(--{name})" in needed}
    blocks = {
        False: [f".fig{{{FONT};{_variables(tones, False)}}}"],
        True: [f".fig{{{_variables(tones, True)}}}"],
    }
    for group, person in people.items():
        for dark in (False, True):
            blocks[dark].append(f".{group}{{{_variables(person.tones(), dark)}}}")
    body = "".join(f".fig {selector}{{{style}}}" for selector, style in kept.items())
    if _NUMBERS in marks:
        body += f"#{PLAIN}:target .nr{{display:none}}"
    return (
        f"<style>{''.join(blocks[False])}{body}"
        f"@media screen and (prefers-color-scheme:dark){{{''.join(blocks[True])}}}</style>"
    )


def flattened(svg: str) -> str:
    """The same drawing in its light colours without variables, media queries or `href`, for makers of PNG and
    PDF.
    """
    scopes = {name: dict(re.findall(r"--([\w]+):([^;}]+)", block)) for name, block in _scopes(svg)}
    plain = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}", "", svg)
    plain = re.sub(r"--[\w]+:[^;}\"]+;?", "", plain).replace(' style=""', "")
    parts = re.split(r'(<g class="(?:p1|p2)">)', plain)
    colours = dict(scopes.get("fig", {}))
    for i, part in enumerate(parts):
        opened = re.fullmatch(r'<g class="(p1|p2)">', part)
        if opened:
            colours |= scopes.get(opened[1], {})
        parts[i] = _resolved(part, colours)
    flat = "".join(parts).replace("<use href=", "<use xlink:href=").replace(_HALO, _NO_HALO)
    return flat.replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" ', 1)


def _resolved(part: str, colours: Mapping[str, str]) -> str:
    return re.sub(r"var\(--(\w+)\)", lambda found: colours.get(found[1], "#000"), part)


def _scopes(svg: str) -> list[tuple[str, str]]:
    """Class and variables of each block of light values."""
    light = svg.split("@media", 1)[0]
    return re.findall(r"\.(fig|p1|p2)\{([^}]*--[^}]*)\}", light)
