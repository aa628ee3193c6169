"""Drawings are kept between two runs, in `.cache/figures/`: drawing takes far longer than all else that a build does.

A kept drawing holds only for the pose file, the files it borrows from and the drawing code that it was made with: all
three are in its key. Only drawings without a fault are kept. Whoever deletes the folder loses some seconds.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from figures.summary import Summary, from_json
from files import kept

FOLDER = Path(".cache") / "figures"
_CODE = Path(__file__).resolve().parents[1]
_BORROWS = re.compile(rb"""\bas["']?\s*:\s*["']?([\w-]+)""")


class Kept(NamedTuple):
    """What was kept of a drawing: its summary and the text of its SVG."""

    summary: Summary
    svg: str


def key_of(path: Path) -> str:
    """What the drawing of the pose file at `path` depends on. Raises OSError if it cannot be read."""
    digest = hashlib.sha256(_code().encode())
    for name, text in sorted(_texts(path, {}).items()):
        digest.update(f"{name} {len(text)} ".encode())
        digest.update(text)
    return digest.hexdigest()


def find(root: Path, name: str, key: str) -> Kept | None:
    """The drawing called `name` as it was kept under this key."""
    text = kept.find(_file(root, name), key)
    if text is None:
        return None
    values = json.loads(text)
    return Kept(from_json(values["summary"]), values["svg"])


def keep(root: Path, name: str, key: str, drawing: Kept) -> None:
    """Keep a drawing for the next run."""
    values = {"summary": drawing.summary.as_json(), "svg": drawing.svg}
    kept.keep(_file(root, name), key, json.dumps(values, ensure_ascii=False))


def _file(root: Path, name: str) -> Path:
    return root / FOLDER / f"{name}.json"


def _texts(path: Path, known: dict[str, bytes]) -> dict[str, bytes]:
    """The pose file at `path` and all that it borrows from, by their names."""
    known[path.stem] = path.read_bytes()
    for name in _BORROWS.findall(known[path.stem]):
        other = path.with_name(f"{name.decode()}.yml")
        if other.stem not in known and other.is_file():
            _texts(other, known)
    return known


@cache
def _code() -> str:
    """A digest of the code that draws, and of what it reads poses with."""
    return kept.digest_of([*(_CODE / "figures").glob("*.py"), *(_CODE / "files").glob("*.py")])
