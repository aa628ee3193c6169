"""The space between the lines of a page, which templates leave behind."""

import re

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
