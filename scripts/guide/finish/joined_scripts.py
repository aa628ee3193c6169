"""The scripts of each page as two files, one of plain scripts and one of modules, so that a page asks twice.

Modules wait for the whole page wherever they stand; where one of them keeps the page from being shown, so do all. Plain
scripts run where the last of them stood: what is between them waits for none. The sources stay in the site, for what a
page imports later. A file has the hash of its content in its name, so that a browser may keep it for ever.
"""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from guide.files import write_part
from guide.finish.built_page import BuiltPage, ScriptTag
from guide.finish.joining import Relink
from guide.finish.module import Module, join_modules, read_module

FOLDER = "assets/js"


def join_scripts(pages: Mapping[Path, BuiltPage], site: Path) -> Relink:
    """Write the joined files, and hand back what gives the text of a page its new scripts. Raises `ScriptError`."""

    @cache
    def read(name: str) -> Module:
        return read_module((site / FOLDER / name).read_text(encoding="utf-8"), f"{FOLDER}/{name}")

    @cache
    def joined(names: tuple[str, ...], module: bool) -> str:
        text = join_modules(names, read) if module else "".join(read(name).text for name in names)
        kind = "modules" if module else "scripts"
        file = f"{FOLDER}/{kind}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
        write_part(site / file, text)
        return file

    @cache
    def changes(scripts: tuple[ScriptTag, ...]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for module in (False, True):
            tags = [tag for tag in scripts if tag.module is module and tag.file.startswith(f"{FOLDER}/")]
            if tags:
                file = joined(tuple(tag.file.removeprefix(f"{FOLDER}/") for tag in tags), module)
                found += _changes(tags, file)
        return found

    def relink(path: Path, text: str) -> str:
        for old, new in changes(pages[path].scripts):
            text = text.replace(old, new, 1)
        return text

    for page in pages.values():  # all are written, and every fault is met, before the first page changes
        changes(page.scripts)
    return relink


def _changes(tags: list[ScriptTag], file: str) -> Iterator[tuple[str, str]]:
    """Each tag, and what stands in its place."""
    place = next((tag for tag in tags if tag.blocking), tags[0] if tags[0].module else tags[-1])
    for tag in tags:
        yield tag.tag, tag.tag.replace(f"{tag.root}{tag.file}", f"{tag.root}{file}") if tag is place else ""
