"""A whole guide that was found clean is not checked again until something changes, for a build checks what
`run.py check` has checked a moment before.

All that a check may depend on is in one digest: pages, data and drawings, the names of all other files, and the
code.
"""

import contextlib
import hashlib
import os
import sys
from pathlib import Path

from files.tree import write_whole

FILE = Path(".cache") / "clean"
_READ = {".md", ".svg", ".yml"}
_CODE = Path(__file__).resolve().parents[2]


def state_of(root: Path) -> str:
    """A digest of the project at `root` and of the code that checks it."""
    digest = hashlib.sha256(sys.version.encode() + (_CODE / "requirements.txt").read_bytes())
    for folder, part, read in ((_CODE, "scripts", {".py"}), (root, "data", _READ), (root, "docs", _READ)):
        for path in sorted((folder / part).rglob("*")):
            digest.update(b"\n%b\n" % os.fsencode(path.relative_to(folder).as_posix()))
            try:
                if path.suffix in read and path.is_file():
                    digest.update(path.read_bytes())
            except OSError as error:  # the check says what is wrong with it
                digest.update(repr(error).encode())
    return digest.hexdigest()


def was_clean(root: Path, state: str) -> bool:
    """Whether a check of this state found nothing."""
    with contextlib.suppress(OSError):
        return (root / FILE).read_text(encoding="utf-8") == state
    return False


def note_clean(root: Path, state: str) -> None:
    """Remember that a check of this state found nothing; where that cannot be written it is checked again."""
    with contextlib.suppress(OSError):
        write_whole(root / FILE, state)
