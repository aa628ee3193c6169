"""The space between the lines of a page, which templates leave behind, and that around the signs of a script."""

import re

_QUOTED = re.compile(r'("(?:[^"\\]|\\.)*")')
_UNSURE = re.compile(r"""[`'"/]""")  # a text of another kind, one that goes on, or a regular expression
_SIGN = re.compile(r" ?(=>|[{}()\[\],;:?=&|]) ?")
_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>|<!--.*?-->)", re.DOTALL | re.IGNORECASE)


def tighten(page: str) -> str:
    """The page with one line break where there were several, and no indentation; where space is shown it stays."""
    end, parts = 0, []
    for kept in _KEPT.finditer(page):
        parts += [_joined(page[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*parts, _joined(page[end:])])


def _joined(text: str) -> str:
    """The lines without the space around each. Before the first and after the last are other parts."""
    first, *others = text.split("\n")
    if not others:
        return text
    *middle, last = others
    return "\n".join([first.rstrip(" \t\r"), *filter(None, map(str.strip, middle)), last.lstrip()])


def tighten_script(script: str) -> str:
    """The script without the space around signs; in doubt a line stays as it is."""
    lines = script.split("\n")
    if any(line.count("`") % 2 for line in lines):  # a text of several lines
        return script
    return "\n".join(map(_tight, lines))


def _tight(line: str) -> str:
    texts = _QUOTED.split(line)
    if any(_UNSURE.search(code) for code in texts[::2]):
        return line
    return "".join(text if at % 2 else _SIGN.sub(r"\1", text) for at, text in enumerate(texts))
