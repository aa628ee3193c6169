"""The scripts of each page as two files, one of plain scripts and one of modules, so that a page asks twice.

Modules wait for the whole page wherever they stand; where one of them keeps the page from being shown, so do all. Plain
scripts run where the last of them stood: what is between them waits for none. The sources stay in the site, for what a
page imports later. A file has the hash of its content in its name, so that a browser may keep it for ever.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from guide.files import write_whole
from guide.finish.built_page import BuiltPage, ScriptTag
from guide.finish.module import Module, join_modules, read_module

FOLDER = "assets/js"


def join_scripts(pages: Mapping[Path, BuiltPage], texts: Mapping[Path, str], site: Path) -> dict[Path, str]:
    """Write the joined files, and hand back the texts of the pages with them. Raises `ScriptError`."""

    @cache
    def read(name: str) -> Module:
        return read_module((site / FOLDER / name).read_text(encoding="utf-8"), f"{FOLDER}/{name}")

    @cache
    def joined(names: tuple[str, ...], module: bool) -> str:
        text = join_modules(names, read) if module else "".join(read(name).text for name in names)
        kind = "modules" if module else "scripts"
        file = f"{FOLDER}/{kind}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
        write_whole(site / file, text)
        return file

    found = dict(texts)
    for path, page in pages.items():
        for module in (False, True):
            tags = [tag for tag in page.scripts if tag.module is module and tag.file.startswith(f"{FOLDER}/")]
            if tags:
                file = joined(tuple(tag.file.removeprefix(f"{FOLDER}/") for tag in tags), module)
                found[path] = _linked(found[path], tags, file)
    return found


def _linked(text: str, tags: list[ScriptTag], file: str) -> str:
    place = next((tag for tag in tags if tag.blocking), tags[0] if tags[0].module else tags[-1])
    for tag in tags:
        new = tag.tag.replace(f"{tag.root}{tag.file}", f"{tag.root}{file}") if tag is place else ""
        text = text.replace(tag.tag, new, 1)
    return text
