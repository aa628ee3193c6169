"""The space between the lines of a page, which templates leave behind."""

import re

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>|<!--.*?-->)", re.DOTALL | re.IGNORECASE)
_LINES = re.compile(r"[ \t]*\r?\n\s*")


def tighten(page: str) -> str:
    """The page with one line break where there were several, and no indentation; where space is shown it stays."""
    end, parts = 0, []
    for kept in _KEPT.finditer(page):
        parts += [_LINES.sub("\n", page[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*parts, _LINES.sub("\n", page[end:])])
