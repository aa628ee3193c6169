"""Files: written whole or not at all, or as a part of a folder that is; and the names of a folder's files."""

import os
from pathlib import Path


def write_whole(path: Path, content: str | bytes) -> None:
    """Write `content` to `path`, text as UTF-8 with LF. A reader, and a crash, sees the old file or the new one.

    Raises OSError where the folder cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write_part(unfinished, content)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def write_part(path: Path, content: str | bytes) -> None:
    """Write a file of a site that is being built: nobody is shown it before the whole site is there.

    So it needs no name of its own until it is whole; for a thousand files that takes a disk long.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def in_letters(text: str) -> str:
    """The name of a file, or words that name it, as they can be printed: bytes that are not UTF-8 are escaped."""
    return text.encode("utf-8", "backslashreplace").decode()


def names_in(folder: Path) -> list[str]:
    """The paths of all files below the folder, from there, sorted. Some times faster than `rglob`."""
    found: list[str] = []
    for place, _, names in os.walk(folder):
        inside = os.path.relpath(place, folder).replace(os.sep, "/")
        found += names if inside == "." else [f"{inside}/{name}" for name in names]
    return sorted(found)
