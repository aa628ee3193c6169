"""A built site as its host would serve it: which file an address below it leads to, and what that file holds."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from files.tree import names_in
from guide.built.page import BuiltPage, read_built

_SVG_ID = re.compile(r'\sid="([^"]+)"')
_NOT_OURS = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_SHEET = re.compile(r"^\d+;")  # the part after # of /my-sheet/ is a sheet, not an anchor
NOT_FOUND = "404.html"  # served at every address, so its links are whole


class UnreadableError(Exception):
    """A file of the site is not UTF-8."""


@dataclass(frozen=True)
class Target:
    """Where a reference leads: a file of the site, by its path, and the anchor in it, "" for none."""

    path: str
    anchor: str


class BuiltSite:
    """The files of the site in `folder`, by their paths, such as exercises/low-lunge/index.html."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = frozenset(name for name in names_in(folder) if (folder / name).is_file())
        self._pages: dict[str, BuiltPage] = {}

    def bytes(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def text(self, path: str) -> str:
        """Raises UnreadableError."""
        try:
            return self.bytes(path).decode()
        except UnicodeDecodeError as error:
            raise UnreadableError(path) from error

    def page(self, path: str) -> BuiltPage:
        """Raises UnreadableError."""
        if path not in self._pages:
            self._pages[path] = read_built(self.text(path))
        return self._pages[path]

    @cached_property
    def page_paths(self) -> list[str]:
        """Every page. A part of a page that a script fetches, an HTML file that is not index.html, is no page."""
        return sorted(path for path in self.files if path == NOT_FOUND or posixpath.basename(path) == "index.html")

    @property
    def part_paths(self) -> list[str]:
        return sorted(path for path in self.files if path.endswith(".html") and path not in self.page_paths)

    def leads_on(self, path: str) -> bool:
        """Whether a page only leads on to another, as a short address does; one that cannot be read does not."""
        try:
            return "refresh" in self.page(path).meta
        except UnreadableError:
            return False

    @cached_property
    def address(self) -> str:
        """The address that the site was built for, with a slash at its end; "" if it was built without one."""
        return self.page("index.html").canonical if "index.html" in self.files else ""

    def anchors(self, path: str) -> frozenset[str]:
        """The ids that the part of an address after # may name there. Raises UnreadableError."""
        if path.endswith(".html"):
            return frozenset(self.page(path).ids)
        if path.endswith(".svg"):
            return frozenset(_SVG_ID.findall(self.text(path)))
        return frozenset()

    def target(self, url: str, on: str) -> Target | None:
        """Where `url` on the page `on` leads, whether that is there or not; None if it leaves the site.

        Raises ValueError for an address that nothing can follow.
        """
        if _NOT_OURS.match(url):
            return None
        parts = urlsplit(url)
        anchor = unquote(parts.fragment)
        if _SHEET.match(anchor) or anchor.startswith(":~:") or anchor == "top":
            anchor = ""
        path = unquote(parts.path)
        if not path:
            return Target(on, anchor)
        if path.startswith("/"):
            base = urlsplit(self.address).path or "/"
            if not path.startswith(base):
                raise ValueError(f"it is outside {base}")
            path = path[len(base) :]
        else:
            path = posixpath.join(posixpath.dirname(on), path)
        folder = path.endswith(("/", "/.", "/..")) or path in {"", ".", ".."}
        path = posixpath.normpath(path) if path else "."
        if path.startswith(".."):
            raise ValueError("it is outside the site")
        return Target(posixpath.normpath(posixpath.join(path, "index.html")) if folder else path, anchor)

    def has_folder(self, path: str) -> bool:
        return f"{path}/index.html" in self.files


def locations(sitemap: str) -> Iterator[tuple[str, int]]:
    """The addresses in a sitemap, with their lines."""
    for line, text in enumerate(sitemap.splitlines(), 1):
        for found in re.findall(r"<loc>([^<]*)</loc>", text):
            yield found.replace("&amp;", "&"), line
