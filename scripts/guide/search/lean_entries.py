"""The entries of an exercise in an index that holds no sections of exercises.

Material's plugin takes a page apart tag by tag, which costs more than to write it. Of an exercise's page such an index
needs the words before the first heading, and which words the rest uses often.
"""

import re
from typing import Any

_HEADING = re.compile(r"<h([1-6])\b.*?</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def lean_entries(path: str, title: str, content: str) -> list[dict[str, Any]]:
    """Two entries for the page at `path` below the site: its beginning, and all the rest as if it were one section.

    `content` is the page's text as HTML, `title` is HTML too.
    """
    heading = _HEADING.search(content)
    start = heading.start() if heading else len(content)
    return [
        {"location": path, "title": title, "text": _words(content[:start])},
        {"location": f"{path}#text", "title": "", "text": _words(_HEADING.sub(" ", content[start:]))},
    ]


def _words(markup: str) -> str:
    return " ".join(_TAG.sub("", markup).split())
