"""The last step of a build: the pages are written, and become the site that readers are sent.

Its order matters. The page for what is not kept borrows styles from others as they were written, and becomes light with
them. A policy names the scripts of a page, so it comes when they are as they will be. What hosts send names the scripts
of all pages, and all files. The list for phones has the hash of each file, so nothing may change after it.
"""

import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from files.tree import names_in, write_part
from guide.addresses.short_address import moved, short_addresses
from guide.content_policy import Policy, inline_hashes, secured
from guide.finish import each_page, finish
from guide.finish.spacing import tighten
from guide.headers import host_files, redirects
from guide.library import Library
from guide.offline.answer_page import ANSWER, answer_page
from guide.offline.listing import file_at
from guide.offline.site_files import switch_off, write_offline
from guide.search.index import fill

_INDEX = "search/search_index.json"


def last_step(
    site: Path,
    library: Library,
    rows: Iterable[tuple[str, str]],
    *,
    name: str,
    address: str,
    worker: bool = True,
    served: bool = False,
    light: bool = True,
    fill_index: bool = True,
) -> None:
    """Make the pages in the folder `site` the guide called `name`, for the address `address`, which ends with a slash.

    `rows` are path and text of what sheets show. With `worker` the site opens again without a network. One that is only
    `served` here has no policy, as a script is put into its pages to reload them, and no worker. Without `light` and
    `fill_index`, files and search index stay as they were written.

    Raises `StyleError` or `ScriptError` where a file is broken.
    """
    for path, text in rows:
        write_part(site / path, tighten(text.strip()) + "\n")
    if fill_index and (site / _INDEX).is_file():
        _fill(site / _INDEX, library)
    if worker:
        _write_answer(site, name, library)
    headers = library.facts.headers
    hashes: set[str] = set()
    secure: Callable[[str], str] = str if served else partial(_secure, headers.policy, hashes)
    if light:
        finish(site, secure, library.facts.root)
    else:
        each_page(site, secure)
    for path, text in short_addresses(library, address):
        write_part(site / path, tighten(secure(text)))
    for path, text in host_files(headers, names_in(site), hashes).items():
        write_part(site / path, text)
    write_part(site / "_redirects", redirects(moved(library)))
    if worker:
        write_offline(site, library.facts.offline.leave_out)
    elif not served:
        switch_off(site)


def _fill(index: Path, library: Library) -> None:
    filled = fill(json.loads(index.read_text(encoding="utf-8")), library)
    write_part(index, json.dumps(filled, ensure_ascii=False, separators=(",", ":")))


def _write_answer(site: Path, name: str, library: Library) -> None:
    paths = (site / page for page in ("index.html", "404.html", "get-help/index.html"))
    home, other, help_page = (path.read_text(encoding="utf-8") if path.is_file() else "" for path in paths)
    write_part(site / file_at(ANSWER), answer_page(name, home, other, help_page, library.practice))


def _secure(policy: Policy, hashes: set[str], page: str) -> str:
    """The page with its policy; `hashes` learns those of its scripts."""
    own = inline_hashes(page)
    hashes.update(own)
    return secured(page, policy, own)
