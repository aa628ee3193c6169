"""What is wrong with what makes the site work without a network, and with its manifest."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from files.finding import Finding
from guide.built.site import BuiltSite
from guide.offline.listing import LIST, VERSION, WORKER, entry_of, file_at, served_at
from guide.verify.findings import AGAIN, finding

MANIFEST = "site.webmanifest"
_OF_WORKER = re.compile(r'^const VERSION = "(\w+)";$', re.MULTILINE)


def check_offline(site: BuiltSite) -> Iterator[Finding]:
    """The worker, its list and version, and the manifest. A worker that is switched off needs no list."""
    if WORKER not in site.files:
        message = f"the worker is missing, and phones that have one would keep it: {AGAIN}"
        yield finding(WORKER, 1, "BLD601", message)
    elif version := _OF_WORKER.search(site.text(WORKER)):
        yield from _versions(site, version[1])
        yield from _listed(site)
    yield from _manifest(site)


def _versions(site: BuiltSite, version: str) -> Iterator[Finding]:
    for path in (LIST, VERSION):
        if path not in site.files:
            yield finding(path, 1, "BLD602", f"the worker needs this file, and it is missing: {AGAIN}")
        elif (other := _read(site, path).get("version")) != version:
            message = f"this is of version {other} and the worker of {version}, so phones keep nothing: {AGAIN}"
            yield finding(path, 1, "BLD603", message)


def _listed(site: BuiltSite) -> Iterator[Finding]:
    if LIST not in site.files:
        return
    files = _read(site, LIST).get("files")
    if not isinstance(files, dict):
        yield _misshapen(LIST, "files")
        return
    for address, entry in files.items():
        path = file_at(address)
        if path not in site.files:
            yield finding(LIST, 1, "BLD604", f"phones are to keep {path}, which is not there: {AGAIN}")
        elif entry != [*entry_of(site.bytes(path))]:
            message = f"phones are to keep this file, and it was changed after its hash was taken: {AGAIN}"
            yield finding(path, 1, "BLD605", message)
    for path in site.page_paths:
        if served_at(path) not in files:
            yield finding(path, 1, "BLD606", f"phones that keep the whole guide do not keep this page: {AGAIN}")


def _manifest(site: BuiltSite) -> Iterator[Finding]:
    if MANIFEST not in site.files:
        yield finding(MANIFEST, 1, "BLD607", f"the manifest is missing: {AGAIN}")
        return
    icons = _read(site, MANIFEST).get("icons")
    if not isinstance(icons, list):
        yield _misshapen(MANIFEST, "icons")
        return
    for icon in icons:
        source = icon.get("src") if isinstance(icon, dict) else None
        if not isinstance(source, str):
            yield _misshapen(MANIFEST, "an icon")
        elif posixpath.normpath(source) not in site.files:
            yield finding(MANIFEST, 1, "BLD608", f"the icon {source} is not there: {AGAIN}")


def _misshapen(path: str, what: str) -> Finding:
    return finding(path, 1, "BLD609", f"{what} is not of its shape: {AGAIN}")


def _read(site: BuiltSite, path: str) -> Mapping[str, Any]:
    read = json.loads(site.text(path))
    return read if isinstance(read, dict) else {}
