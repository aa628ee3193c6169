"""The files that a practice adds to the site: its logo, its colours and the styles of its lines."""

from collections.abc import Iterator

from guide.practice import Practice
from guide.practice.accent import accent_sheet

STYLE = "assets/css/practice.css"  # in docs/, and left out of a site that is no practice's
_COLOURS = "assets/css/practice-colours.css"


def style_sheets(practice: Practice) -> list[str]:
    """The stylesheets of every page, in order."""
    return [STYLE, *([_COLOURS] if practice.accent else [])]


def practice_files(practice: Practice) -> Iterator[tuple[str, str | bytes]]:
    """Path below the site's address and content of each file that is made."""
    if practice.accent:
        yield _COLOURS, accent_sheet(practice.accent)
    if practice.logo:
        yield practice.logo.path, practice.logo.content
