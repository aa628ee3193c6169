"""What a page has that no page before it had. Pages of one site are much alike, and reading HTML tag by tag is slow."""

import re

# A comment, an element whose text is no markup, or a start tag.
_PART = re.compile(
    r"""<!--.*?-->|<(script|style|title|textarea)\b.*?</\1\s*>|<([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>""",
    re.DOTALL | re.IGNORECASE,
)
_ALWAYS = {"script", "link"}  # which of these a page has is asked of each page


def new_parts(page: str, seen: set[str]) -> str:
    """The start tags of a page that are not in `seen` yet, and all its scripts and links. They are `seen` then."""
    parts = []
    for found in _PART.finditer(page):
        text, name = found[0], (found[1] or found[2] or "").lower()
        if name in _ALWAYS or (name and text not in seen):
            seen.add(text)
            parts.append(text)
    return "\n".join(parts)
