"""What is wrong between the pages and the lists of them: exercises, addresses, search index and sitemap."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from files.finding import Finding
from guide.built.site import NOT_FOUND, BuiltSite, locations
from guide.verify.findings import AGAIN, finding

INDEX = "search/search_index.json"
_HIDDEN = "noindex"  # in <meta name=robots>: a page that only leads on, or says why it is gone


def check_lists(site: BuiltSite, promised: Iterable[str]) -> Iterator[Finding]:
    """Each list against the pages. `promised` are addresses below the site, such as e/1/."""
    yield from _exercises(site)
    yield from _promises(site, promised)
    yield from _rows(site)
    yield from _search(site)
    yield from _sitemap(site)


def _exercises(site: BuiltSite) -> Iterator[Finding]:
    """Every exercise of the list has its page, and its short address leads there."""
    for entry in _entries(site, "exercises.json", "exercises"):
        for key in ("path", "short_path"):
            if f"{entry.get(key)}index.html" not in site.files:
                message = f"{entry.get('slug')} has no page at {entry.get(key)}: {AGAIN}"
                yield finding("exercises.json", 1, "BLD301", message)
        short = f"{entry.get('short_path')}index.html"
        if short in site.files and not _leads(site, short, f"{entry.get('path')}index.html"):
            yield finding(short, 1, "BLD302", f"this short address does not lead to {entry.get('path')}: {AGAIN}")


def _leads(site: BuiltSite, path: str, there: str) -> bool:
    references = (reference for reference in site.page(path).references if reference.kind == "page")
    try:
        return any((target := site.target(one.url, path)) and target.path == there for one in references)
    except ValueError:
        return False


def _promises(site: BuiltSite, promised: Iterable[str]) -> Iterator[Finding]:
    for address in promised:
        if f"{address}index.html" not in site.files:
            message = f"data/addresses.yml promises the address {address}, which is not there: {AGAIN}"
            yield finding(f"{address}index.html", 1, "BLD303", message)


def _rows(site: BuiltSite) -> Iterator[Finding]:
    """Where one short address has its row for sheets, rows/<id>.html, all have."""
    shorts = [path.removesuffix("/index.html") for path in site.page_paths if path.startswith("e/")]
    rows = [f"rows/{short.removeprefix('e/')}.html" for short in shorts]
    if any(row in site.files for row in rows):
        for short, row in zip(shorts, rows, strict=True):
            if row not in site.files:
                yield finding(row, 1, "BLD304", f"what sheets show of {short}/ is missing: {AGAIN}")


def _search(site: BuiltSite) -> Iterator[Finding]:
    entries = _entries(site, INDEX, "docs")
    if not entries:
        yield finding(INDEX, 1, "BLD401", f"the search has nothing to look in: {AGAIN}")
    for entry in entries:
        url = f"{entry.get('location')}"
        try:
            target = site.target(url if url.strip("#") else "./", "index.html")
        except ValueError:
            target = None
        if target is None or target.path not in site.files:
            yield finding(INDEX, 1, "BLD402", f"the search leads to {url}, which is not there: {AGAIN}")
        elif target.anchor and target.anchor not in site.anchors(target.path):
            yield finding(INDEX, 1, "BLD402", f"the search leads to {url}, and that page has no such id: {AGAIN}")


def _entries(site: BuiltSite, path: str, key: str) -> list[dict[str, Any]]:
    whole = json.loads(site.text(path))
    entries = whole.get(key) if isinstance(whole, dict) else None
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _sitemap(site: BuiltSite) -> Iterator[Finding]:
    """The sitemap and the pages agree, and the pages say where they are."""
    base = site.address or "/"
    listed = set()
    for location, line in locations(site.text("sitemap.xml")):
        path = f"{location.removeprefix(base)}index.html"
        listed.add(path)
        if not location.startswith(base) or path not in site.files:
            yield finding("sitemap.xml", line, "BLD403", f"{location} is not a page of this site: {AGAIN}")
    for path in site.page_paths:
        page = site.page(path)
        if path == NOT_FOUND or _HIDDEN in page.meta.get("robots", ""):
            continue
        if path not in listed:
            yield finding(path, 1, "BLD404", f"this page is not in sitemap.xml: {AGAIN}")
        if site.address and page.canonical != base + path.removesuffix("index.html"):
            message = f'the page says that its address is "{page.canonical}", below {base} it is another: {AGAIN}'
            yield finding(path, 1, "BLD405", message)
