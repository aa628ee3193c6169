"""DAT6xx: does each source stand below a heading that is there, and there once?"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from files.finding import Finding
from guide.bibliography import source_pages
from guide.facts import Facts
from guide.page import Page

_FILE = Path("data/sources.yml")


def check_shelves(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """The sources that no page of sources would show, or two would, sorted. A guide may have no such page at all."""
    holding = source_pages(pages)
    found = Counter(section.title for page in holding for section in page.sections)
    return sorted(
        Finding(
            _FILE, entry["line"], 1, "DAT601", f'{key} names the section "{section}", which {_said(found[section])}'
        )
        for key, entry in facts.sources.items()
        if holding and found[section := entry["section"]] != 1
    )


def _said(times: int) -> str:
    return f"docs/sources/ has {times} times: leave it once" if times else "no page of docs/sources/ has: name one"
