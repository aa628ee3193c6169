"""What is wrong with a built site. A finding here is a fault of the site; faults of words are the checker's."""

import json
from collections.abc import Iterable, Iterator

from files.finding import Finding
from files.tree import in_letters
from guide.built.site import NOT_FOUND, BuiltSite, UnreadableError
from guide.verify.findings import AGAIN, finding
from guide.verify.hosting import check_address, check_hosting, check_policy
from guide.verify.lists import INDEX, check_lists
from guide.verify.offline import check_offline
from guide.verify.pages import check_pages

_NEEDED = {
    "index.html": "the start page",
    NOT_FOUND: "the page for addresses that are not there",
    "exercises.json": "the list of exercises",
    INDEX: "the words that the search looks in",
    "sitemap.xml": "the list of pages for search engines",
}
_JSON = (".json", ".webmanifest")
_TEXTS = (".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", "_headers", "_redirects", ".nginx", ".caddy")


def verify(site: BuiltSite, promised: Iterable[str] = (), publish: bool = False) -> list[Finding]:
    """What is wrong with the site, sorted by place.

    `promised` are addresses below the site that must be there, such as e/1/. For a site that is to be published,
    with `publish`, the address it was built for must be one that can be reached.
    """
    found = [*_missing(site), *_unreadable(site)]
    if not found:  # else most of what follows would only say the same
        found += [*check_pages(site), *check_lists(site, promised), *check_hosting(site), *check_policy(site)]
        found += check_offline(site)
        found += check_address(site) if publish else ()
    return sorted(found)


def _missing(site: BuiltSite) -> Iterator[Finding]:
    for path, purpose in _NEEDED.items():
        if path not in site.files:
            yield finding(path, 1, "BLD101", f"{purpose} is missing: {AGAIN}")


def _unreadable(site: BuiltSite) -> Iterator[Finding]:
    for path in sorted(site.files):
        if in_letters(path) != path:
            yield finding(path, 1, "BLD102", f"the name of this file is not UTF-8: {AGAIN}")
        elif path.endswith(_TEXTS):
            try:
                text = site.text(path)
                if path.endswith(_JSON):
                    json.loads(text)
            except (UnreadableError, ValueError, RecursionError):
                kind = "JSON" if path.endswith(_JSON) else "UTF-8"
                yield finding(path, 1, "BLD102", f"this file is not {kind}, it is broken: {AGAIN}")
