"""What is wrong with a page by itself, and with what it, a style or a module refers to."""

import re
from collections.abc import Iterator
from pathlib import Path

from files.finding import Finding
from guide.built.page import BuiltPage, Reference
from guide.built.site import NOT_FOUND, BuiltSite
from guide.verify.findings import AGAIN, MEND, finding

_CODES = {"page": "BLD201", "image": "BLD203", "script": "BLD204", "style": "BLD204", "file": "BLD204"}
_VERBS = {"page": "links to", "image": "shows", "script": "loads", "style": "loads", "file": "loads"}
_NAMES_FILES = {
    ".css": re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s]+)"""),
    ".js": re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}/[^"']+)["']"""),
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def check_pages(site: BuiltSite) -> Iterator[Finding]:
    """Every page, every part of one, every style and module."""
    for path in site.page_paths:
        yield from _page(site, path)
    for path in site.part_paths:
        yield from _tags_and_ids(path, site.page(path))
    for path in (*site.page_paths, *site.part_paths):
        for reference in site.page(path).references:
            yield from _reference(site, path, reference)
    yield from _other_files(site)


def _page(site: BuiltSite, path: str) -> Iterator[Finding]:
    page = site.page(path)
    if not page.whole:
        yield finding(path, 1, "BLD103", f"the page is cut short, it must run from <!doctype html> to </html>: {AGAIN}")
    if not page.title:
        yield finding(path, 1, "BLD104", f"the page has no title: {MEND}")
    yield from _tags_and_ids(path, page)


def _tags_and_ids(path: str, page: BuiltPage) -> Iterator[Finding]:
    for line, fault in page.faults:
        yield finding(path, line, "BLD105", f"{fault}: {MEND}")
    for name, lines in page.ids.items():
        for line in lines[1:]:
            yield finding(path, line, "BLD106", f'the id "{name}" stands on line {lines[0]} too: {MEND}')


def _reference(site: BuiltSite, path: str, reference: Reference) -> Iterator[Finding]:
    kind, url, line = reference
    said, code = f"{_VERBS[kind]} {url}", _CODES[kind]
    if url.startswith("/") and not url.startswith("//") and path != NOT_FOUND:
        message = f"{said}, which is right only where the site is not below a path: write it relative to this page"
        yield finding(path, line, "BLD205", message)
        return
    try:
        target = site.target(url, path)
    except ValueError as error:
        yield finding(path, line, code, f"{said}, which leads nowhere ({error}): {MEND}")
        return
    if target is None:
        if kind != "page" and not url.startswith("data:"):
            yield finding(
                path, line, "BLD206", f"{said}, from another host, which would learn of the reader: keep a copy"
            )
    elif target.path not in site.files:
        cure = "end it with a slash" if site.has_folder(target.path) else MEND
        yield finding(path, line, code, f"{said}, which is not there: {cure}")
    elif target.anchor and target.anchor not in site.anchors(target.path):
        where = "on this page" if target.path == path else f"in {target.path}"
        yield finding(path, line, "BLD202", f'{said}, and there is no id "{target.anchor}" {where}: {MEND}')


def _other_files(site: BuiltSite) -> Iterator[Finding]:
    """What styles and modules name."""
    for path in sorted(site.files):
        if not (pattern := _NAMES_FILES.get(Path(path).suffix)):
            continue
        text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), site.text(path))
        for found in pattern.finditer(text):
            if not found[1].startswith(("data:", "#")):
                line = text.count("\n", 0, found.start()) + 1
                yield from _reference(site, path, Reference("file", found[1], line))
