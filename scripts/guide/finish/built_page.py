"""A page as it was built: its style sheets, and the names that style sheets and scripts know its parts by."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

from guide.finish.new_parts import Seen, style_tags

WORD = re.compile(r"[A-Za-z_-][\w-]*")


@dataclass(frozen=True)
class StyleLink:
    """A `<link rel="stylesheet">`: as it is written, the way to the site's root, the file from there, its media."""

    tag: str
    root: str
    file: str
    media: str


@dataclass(frozen=True)
class BuiltPage:
    """`names` are those of elements and attributes, `values` those of each attribute, `scripts` those in the page."""

    links: tuple[StyleLink, ...]
    classes: frozenset[str]
    names: frozenset[str]
    values: Mapping[str, frozenset[str]]
    scripts: tuple[str, ...]


class PageReader:
    """Reads the pages of the site in the folder `site`, of each only what no page before it had."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._seen = Seen()
        self._links: dict[str, tuple[StyleLink, ...]] = {}

    def read(self, text: str) -> BuiltPage:
        """Names, classes, values and scripts are those that are new; links are all of the page's."""
        styles = style_tags(text)
        if styles not in self._links:
            self._links[styles] = read_built_page(styles, self.site).links
        return replace(read_built_page(self._seen.new_parts(text), self.site), links=self._links[styles])


def read_built_page(text: str, site: Path) -> BuiltPage:
    """Read a page. Links to style sheets that are no files of the site are left alone."""
    reader = _Reader(site)
    reader.feed(text)
    reader.close()
    values = {name: frozenset(found) for name, found in reader.values.items()}
    classes = frozenset(name for value in values.get("class", ()) for name in value.split())
    return BuiltPage(tuple(reader.links), classes, frozenset(reader.names), values, tuple(reader.scripts))


class _Reader(HTMLParser):
    def __init__(self, site: Path) -> None:
        super().__init__()
        self.site = site
        self.links: list[StyleLink] = []
        self.names: set[str] = set()
        self.values: defaultdict[str, set[str]] = defaultdict(set)
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.names.update([tag, *given])
        for name, value in given.items():
            self.values[name].add(value)
        if tag == "link" and given.get("rel") == "stylesheet":
            self._link(given.get("href", ""), given.get("media", ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts.append(data)

    def _link(self, href: str, media: str) -> None:
        """The file is the longest ending of the address that the site has: so it is found below any path."""
        parts = PurePosixPath(href).parts
        for start in range(len(parts)):
            file = "/".join(parts[start:])
            if not file.startswith(("/", "..")) and (self.site / file).is_file():
                self.links.append(StyleLink(self.get_starttag_text() or "", href.removesuffix(file), file, media))
                return
