"""How a fault of a built site is said."""

from pathlib import Path

from files.finding import Finding

AGAIN = "build the site again"
MEND = "mend it where the page is made and build again"


def finding(path: str, line: int, code: str, message: str) -> Finding:
    """A finding at a line of a file of the site; line 1 for what is wrong with the whole file."""
    return Finding(Path(path), line, 1, code, message)
