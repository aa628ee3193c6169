"""A text that one build keeps for the next in a file of its own, below `.cache`: found again whole or not at all.

The key says all that the text depends on. Whoever deletes the file loses some time.
"""

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path

from files.tree import write_whole


def find(file: Path, key: str) -> str | None:
    """The text that was kept in the file under this key; none that was cut off or changed."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        said, _, text = file.read_text(encoding="utf-8").partition("\n")
        if said == _head(key, text):
            return text
    return None


def keep(file: Path, key: str, text: str) -> None:
    """Keep a text for the next build; where nothing can be written it is made again."""
    with contextlib.suppress(OSError):
        write_whole(file, f"{_head(key, text)}\n{text}")


def digest_of(files: Iterable[Path]) -> str:
    """What the files hold, such as the code that made a text, for a key."""
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _head(key: str, text: str) -> str:
    return f"{key} {hashlib.sha256(text.encode()).hexdigest()}"
