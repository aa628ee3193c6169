"""A new site takes the place of the last one whole, or not at all.

For a site in `guide/` all work is done in `.guide.build/` beside it, on the same disk. Names say how far it is:

    new-7  is being built and verified, by the process 7
    ready  is whole: the next site, one rename away
    old    the last site, which has made room

A program that outlives a killed build goes on in that build's own folder and so spoils no other. Whoever comes next
knows what to do about a build that was cut off: where the site is missing, `ready` goes there, and all else is thrown
away.
"""

import contextlib
import filecmp
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from alone import alone
from program import Stop, say

MARK = "exercises.json"  # every site of ours has it, hardly any other folder


@contextlib.contextmanager
def replacing(site: Path) -> Iterator["Place"]:
    """The place to build what is to be at `site`, for one process at a time. Ends with nothing left beside the site.

    Raises Stop if `site` is not ours to replace, OSError if its folder or disk does not let us write.
    """
    with _working_at(site) as place:
        place.empty()
        refuse_strange(place.site)
        yield place


def restore(site: Path) -> None:
    """Bring the site back if a build was cut off while it took its place. Raises OSError if that cannot be written."""
    if Place(site.resolve()).work.exists():
        with _working_at(site):
            pass


@contextlib.contextmanager
def _working_at(site: Path) -> Iterator["Place"]:
    place = Place(site.resolve())
    with alone(place.work, lambda: say(f"Another build of {place.site} is running: waiting for it.")):
        try:
            place.go_on()
            yield place
        finally:
            place.go_on()
            shutil.rmtree(place.work, ignore_errors=True)  # what stays is for the next build to delete


def refuse_strange(site: Path) -> None:
    """Stop if `site` is not ours to replace: what it holds would be lost."""
    if not site.exists():
        return
    cure = "name another folder with --site-dir, or a new one inside it"
    if not site.is_dir():
        raise Stop(f"{site} is not a folder: {cure}.")
    if not any(site.iterdir()):
        return
    if not (site / MARK).is_file():
        raise Stop(f"{site} holds something that is not a built guide, and a build would delete it: {cure}.")
    if hidden := sorted(path.name for path in site.iterdir() if path.name.startswith(".")):
        raise Stop(f"{site} also holds {hidden[0]}, which a build would delete: {cure}, and copy the site from there.")


class Place:
    """Where the next site is made and waits."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.work = site.parent / f".{site.name}.build"
        self.new, self.ready, self.old = (self.work / name for name in (f"new-{os.getpid()}", "ready", "old"))

    def swap(self) -> None:
        """Put what was built into its place. Only between two renames, one after the other, is there no site."""
        if self.site.exists():
            keep_times(self.site, self.new)
        if hasattr(os, "sync"):
            os.sync()  # all of it is on the disk before its name says that it is whole
        self.new.rename(self.ready)
        if self.site.exists():
            self.site.rename(self.old)
        self.ready.rename(self.site)

    def go_on(self) -> None:
        """Finish a swap that was cut off between its renames."""
        if self.ready.exists() and not self.site.exists():
            self.ready.rename(self.site)

    def empty(self) -> None:
        """Delete what a build that was cut off left behind."""
        for left in self.work.iterdir():
            shutil.rmtree(left, ignore_errors=True)  # something may still write there: then it is left once more


def keep_times(old: Path, new: Path) -> None:
    """Give each file that did not change the time it had: hosts tell by it whether a reader's copy is still good."""
    for path in new.rglob("*"):
        before = old / path.relative_to(new)
        if path.is_file() and before.is_file() and filecmp.cmp(before, path, shallow=False):
            times = before.stat()
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
