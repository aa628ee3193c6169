"""What a page has that no page before it had. Pages of one site are much alike, and reading HTML tag by tag is slow."""

import re

# A comment, an element whose text is no markup, or a start tag.
_PART = re.compile(
    r"""<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>|<title\b.*?</title\s*>"""
    r"""|<textarea\b.*?</textarea\s*>|<[a-zA-Z][^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""",
    re.DOTALL | re.IGNORECASE,
)
_OWN = re.compile(r"""\s(href|src|alt|id|label|content|aria-label|aria-labelledby)=(?:"[^"]*"|'[^']*')""")
_LOADS = re.compile(
    r"""<link\b[^>]*\brel=["']?stylesheet[^>]*>|<script\b[^>]*\ssrc=[^>]*>\s*</script\s*>""", re.IGNORECASE
)


class Seen:
    """What the pages before had."""

    def __init__(self) -> None:
        self._parts: set[str] = set()
        self._tags: set[str] = set()

    def new_parts(self, page: str) -> str:
        """The start tags and scripts of a page that are new, each once. Values that differ from page to page are left
        out of the tags: no style sheet asks for them.
        """
        parts = set(_PART.findall(page)) - self._parts
        self._parts |= parts
        tags = {part if part[1:7].lower() == "script" else _OWN.sub(r' \1=""', part) for part in parts} - self._tags
        self._tags |= tags
        return "\n".join(tags)


def loading_tags(page: str) -> str:
    """The tags of a page that load style sheets and scripts, as they are written: many pages have the same."""
    return "\n".join(_LOADS.findall(page))
