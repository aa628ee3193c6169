"""The files of a site that a device may keep, each with the hash and size of its content."""

import hashlib
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

WORKER = "service-worker.js"
LIST = "offline/list.json"
VERSION = "offline/version.json"
_OURS = {WORKER, LIST, VERSION}  # they speak of the others
_PACKED = (".gz", ".br")
_DIGITS = 16  # of the hash: no two files of one site share them by chance


class Entry(NamedTuple):
    """The first digits of the SHA-256 of a file, and its size in bytes."""

    hash: str
    size: int


def entry_of(content: bytes) -> Entry:
    """The entry of a file with this content."""
    return Entry(hashlib.sha256(content).hexdigest()[:_DIGITS], len(content))


def is_kept(name: str, leave_out: Iterable[str]) -> bool:
    """Whether the file with this path is one to keep."""
    skipped = name in _OURS or name.endswith(_PACKED) or any(fnmatchcase(name, pattern) for pattern in leave_out)
    return not skipped


def version_of(files: Mapping[str, Entry], worker: str) -> str:
    """The version of a site: other files or another worker, another version."""
    lines = [f"{entry.hash} {path}" for path, entry in sorted(files.items())]
    return hashlib.sha256("\n".join([*lines, worker]).encode()).hexdigest()[:12]


def served_at(name: str) -> str:
    """The address at which a host serves the file with this path."""
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name


def file_at(address: str) -> str:
    """The path of the file that a host serves at this address."""
    return f"{address}index.html" if not address or address.endswith("/") else address
