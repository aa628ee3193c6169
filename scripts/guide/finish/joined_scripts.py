"""The scripts of each page as two files, one of plain scripts and one of modules, so that a page asks twice.

Modules marked `data-own` are a third, so that the others are a file that the reader has from other pages. Those marked
`data-later`, which a script takes out of a `<template>`, are a fourth. Modules wait for the whole page wherever they
stand; where one of them keeps the page from being shown, so do all of its file. Plain scripts run where the last of
them stood: what is between them waits for none. The sources stay in the site, for what a page imports later. A file has
the hash of its content in its name, so that a browser may keep it for ever.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from files.tree import write_part
from guide.finish.joining import Relink
from guide.finish.module import Module, exports, join_modules, read_module
from guide.finish.spacing import tighten_script
from guide.finish.styled_page import ScriptTag, StyledPage

FOLDER = "assets/js"
Names = tuple[str, ...]


def join_scripts(pages: Mapping[Path, StyledPage], site: Path) -> Relink:
    """Write the joined files, and hand back what gives the text of a page its new scripts. Raises `ScriptError`."""
    parts = {page.scripts: _Parts(page.scripts) for page in pages.values()}
    files = _Files(site, {part.names[:size] for part in parts.values() for size in range(1, len(part.names))})
    # All are written, and every fault is met, before the first page changes.
    changes = {scripts: list(files.changes(part)) for scripts, part in parts.items()}

    def relink(path: Path, text: str) -> str:
        for old, new in changes[pages[path].scripts]:
            text = text.replace(old, new, 1)
        return text

    return relink


class _Parts:
    """The tags of a page's scripts that are ours, by the file in which each will be. Modules take from those before."""

    def __init__(self, scripts: Iterable[ScriptTag]) -> None:
        ours = [tag for tag in scripts if tag.file.startswith(f"{FOLDER}/")]
        self.plain = [tag for tag in ours if not tag.module]
        places = [(False, False), (True, False), (False, True)]
        groups = ([tag for tag in ours if tag.module and (tag.own, tag.later) == place] for place in places)
        self.modules = list(filter(None, groups))
        self.names = tuple(map(_names, self.modules))


class _Files:
    """Writes the joined files, each once. From those in `giving`, named by the files before them too, another takes."""

    def __init__(self, site: Path, giving: Collection[tuple[Names, ...]]) -> None:
        self.site, self.giving = site, giving
        self.read = cache(self._read)
        self.plain = cache(self._plain)
        self.modules = cache(self._modules)

    def changes(self, part: _Parts) -> Iterator[tuple[str, str]]:
        """Each tag of the part, and what stands in its place."""
        if part.plain:
            yield from _changes(part.plain, self.plain(_names(part.plain)))
        for at, tags in enumerate(part.modules):
            yield from _changes(tags, self.modules(part.names[: at + 1]))

    def _read(self, name: str) -> Module:
        return read_module((self.site / FOLDER / name).read_text(encoding="utf-8"), f"{FOLDER}/{name}")

    def _plain(self, names: tuple[str, ...]) -> str:
        return self._write("scripts", "".join(self.read(name).text for name in names))

    def _modules(self, parts: tuple[Names, ...]) -> str:
        """The file of the last of these parts, beside those of the others."""
        beside = {PurePosixPath(self.modules(parts[: at + 1])).name: parts[at] for at in range(len(parts) - 1)}
        text = join_modules(parts[-1], self.read, beside)
        return self._write("modules", text + exports(parts[-1], self.read, beside) if parts in self.giving else text)

    def _write(self, kind: str, text: str) -> str:
        text = tighten_script(text)
        file = f"{FOLDER}/{kind}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
        write_part(self.site / file, text)
        return file


def _names(tags: Iterable[ScriptTag]) -> Names:
    return tuple(tag.file.removeprefix(f"{FOLDER}/") for tag in tags)


def _changes(tags: list[ScriptTag], file: str) -> Iterator[tuple[str, str]]:
    """Each tag, and what stands in its place."""
    place = next((tag for tag in tags if tag.blocking), tags[0] if tags[0].module else tags[-1])
    for tag in tags:
        yield tag.tag, tag.tag.replace(f"{tag.root}{tag.file}", f"{tag.root}{file}") if tag is place else ""
