"""Which files a page asks for by itself, before the reader does anything, and what they weigh as they are sent."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import PurePosixPath

from guide.built.site import BuiltSite

KINDS = {  # of a file, by the end of its name
    ".html": "html",
    ".css": "css",
    ".js": "script",
    ".woff2": "font",
    ".svg": "image",
    ".png": "image",
    ".jpg": "image",
    ".webp": "image",
    ".json": "data",
    ".webmanifest": "data",
}
_MODULES = re.compile(r"""(?m)^(?:import|export)\b[^;"'(]*["'](\.{1,2}/[^"']+)["']""")
_FETCHED = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
PRACTICE = "assets/practice"  # where a practice's own files begin

Weights = Mapping[str, int]  # bytes by kind of file


def kind_of(path: str) -> str:
    """The kind of a file: html, css, script, font, image, data or other."""
    return KINDS.get(PurePosixPath(path).suffix, "other")


class FirstLoad:
    """The first load of each page of a built site, which has its packed copies."""

    def __init__(self, site: BuiltSite) -> None:
        self.site = site
        self._files: dict[str, frozenset[str]] = {}

    def weigh(self, page: str, after: str) -> Weights:
        """What the first load of a page weighs by kind of file, in `total`, and `further`, once `after` was read.

        Without what a practice adds.
        """
        files = {path for path in self.files(page) if not path.startswith(PRACTICE)}
        weights = dict.fromkeys(KINDS.values(), 0)
        for path in files:
            weights[kind_of(path)] = weights.get(kind_of(path), 0) + self.size(path)
        further = sum(self.size(path) for path in files - (self.files(after) - {page}))
        return {**weights, "total": sum(weights.values()), "further": further}

    def files(self, page: str) -> frozenset[str]:
        """The page, the styles, scripts, fonts and images that it names for now, and what these modules import."""
        if page not in self._files:
            self._files[page] = frozenset(self._found(page))
        return self._files[page]

    def _found(self, page: str) -> set[str]:
        reader = _Reader()
        reader.feed(self.site.text(page))
        waiting, found = [(url, page) for url in reader.urls], {page}
        while waiting:
            url, on = waiting.pop()
            target = self.site.target(url, on)
            if target is None or target.path in found or target.path not in self.site.files:
                continue  # what is missing is a finding of `verify`
            found.add(target.path)
            if target.path.endswith(".js"):
                waiting += [(name, target.path) for name in _MODULES.findall(self.site.text(target.path))]
        return found

    def size(self, path: str) -> int:
        """The bytes that a host with gzip sends of a file."""
        packed = f"{path}.gz"
        return (self.site.folder / (packed if packed in self.site.files else path)).stat().st_size


class _Reader(HTMLParser):
    """Notes the addresses of what is loaded at once: no lazy image, nothing inside a <template>."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []
        self._templates = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "template":
            self._templates += 1
        elif not self._templates:
            self.urls += self._loaded(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if tag == "template" and self._templates:
            self._templates -= 1

    def _loaded(self, tag: str, given: Mapping[str, str]) -> Iterator[str]:
        match tag:
            case "link" if _FETCHED & set(given.get("rel", "").split()):
                yield given.get("href", "")
            case "script" if given.get("src"):
                yield given["src"]
            case "img" if given.get("src") and given.get("loading") != "lazy":
                yield given["src"]
