"""The day of a build, from what is built and not from the clock, so that the same input gives the same bytes."""

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from program import Stop

_CHECKED = re.compile(r"^checked: (\d{4}-\d\d-\d\d)\s*$", re.MULTILINE)


def source_date(root: Path) -> str:
    """Seconds since 1970, as SOURCE_DATE_EPOCH wants them: what it says already, else the time of the last commit.

    A project without git has the day on which a page was last checked. Raises Stop if the variable is no number.
    """
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        if not said.isdecimal():
            raise Stop(f"SOURCE_DATE_EPOCH is {said}, which is not a number of seconds since 1970: mend or unset it.")
        return said
    asked = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        git = subprocess.run(asked, capture_output=True, text=True, check=False)
    except OSError:  # there is no git
        return _last_checked(root)
    return git.stdout.strip() or _last_checked(root)


def _last_checked(root: Path) -> str:
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in (root / "docs").rglob("*.md"))
    days = [day for text in texts for day in _CHECKED.findall(text)]
    newest = datetime.fromisoformat(max(days, default="2026-01-01"))
    return str(int(newest.replace(tzinfo=UTC).timestamp()))
