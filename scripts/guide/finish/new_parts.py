"""What a page has that no page before it had. Pages of one site are much alike, and reading HTML tag by tag is slow."""

import re

# A comment, an element whose text is no markup, or a start tag.
_PART = re.compile(
    r"""<!--.*?-->|<(script|style|title|textarea)\b.*?</\1\s*>|<([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>""",
    re.DOTALL | re.IGNORECASE,
)
_STYLE = re.compile(r"""<link\b[^>]*\brel=["']?stylesheet[^>]*>""", re.IGNORECASE)


def new_parts(page: str, seen: set[str]) -> str:
    """The start tags and scripts of a page that are not in `seen` yet, in their order. They are `seen` then."""
    parts = dict.fromkeys(found[0] for found in _PART.finditer(page) if not found[0].startswith("<!--"))
    new = [part for part in parts if part not in seen]
    seen.update(new)
    return "\n".join(new)


def style_tags(page: str) -> str:
    """The links to style sheets of a page, as they are written: many pages have the same."""
    return "\n".join(_STYLE.findall(page))
