"""A page as its style sheets and scripts meet it: which it loads, and the names that they know its parts by."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

from guide.finish.new_parts import Seen, loading_tags

WORD = re.compile(r"[A-Za-z_-][\w-]*")
LATER = "data-later"


@dataclass(frozen=True)
class StyleLink:
    """A `<link rel="stylesheet">`: as it is written, the way to the site's root, the file from there, its media."""

    tag: str
    root: str
    file: str
    media: str
    later: bool = False  # it stands in a `<template>`, from which a script takes it


@dataclass(frozen=True)
class ScriptTag:
    """A `<script src>`: as it is written, the way to the site's root, the file from there, its other attributes."""

    tag: str
    root: str
    file: str
    module: bool
    blocking: bool  # nothing is shown before it ran
    own: bool  # it stands in a file of the page's own, so that the other is the same as that of more pages
    later: bool  # it stands in a `<template>`, from which another script takes it


@dataclass(frozen=True)
class StyledPage:
    """`names` are those of elements and attributes, `values` those of each attribute, `inline` the scripts in it."""

    links: tuple[StyleLink, ...]
    scripts: tuple[ScriptTag, ...]
    classes: frozenset[str]
    names: frozenset[str]
    values: Mapping[str, frozenset[str]]
    inline: tuple[str, ...]


class PageReader:
    """Reads the pages of the site in the folder `site`, of each only what no page before it had."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self._seen = Seen()
        self._loads: dict[str, StyledPage] = {}

    def read(self, text: str) -> StyledPage:
        """Names, classes, values and inline scripts are those that are new; links and scripts are all of the page's."""
        tags = loading_tags(text)
        if tags not in self._loads:
            self._loads[tags] = read_styled_page(tags, self.site)
        loads = self._loads[tags]
        new = read_styled_page(self._seen.new_parts(text), self.site)
        return replace(new, links=loads.links, scripts=loads.scripts)


def read_styled_page(text: str, site: Path) -> StyledPage:
    """Read a page. Style sheets and scripts that are no files of the site are left alone."""
    reader = _Reader(site)
    reader.feed(text)
    reader.close()
    values = {name: frozenset(found) for name, found in reader.values.items()}
    classes = frozenset(name for value in values.get("class", ()) for name in value.split())
    return StyledPage(
        links=tuple(reader.links),
        scripts=tuple(reader.scripts),
        classes=classes,
        names=frozenset(reader.names),
        values=values,
        inline=tuple(reader.inline),
    )


class _Reader(HTMLParser):
    def __init__(self, site: Path) -> None:
        super().__init__()
        self.site = site
        self.links: list[StyleLink] = []
        self.scripts: list[ScriptTag] = []
        self.names: set[str] = set()
        self.values: defaultdict[str, set[str]] = defaultdict(set)
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.names.update([tag, *given])
        for name, value in given.items():
            self.values[name].add(value)
        if tag == "link" and given.get("rel") == "stylesheet":
            if found := self._file(given.get("href", "")):
                whole = self.get_starttag_text() or ""
                self.links.append(StyleLink(whole, *found, given.get("media", ""), LATER in given))
        elif tag == "script" and (found := self._file(given.get("src", ""))):
            whole = f"{self.get_starttag_text()}</script>"
            said = (name in given for name in ("blocking", "data-own", LATER))
            self.scripts.append(ScriptTag(whole, *found, given.get("type") == "module", *said))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.inline.append(data)

    def _file(self, address: str) -> tuple[str, str] | None:
        """The way to the site's root, and the file: the longest ending of the address that the site has.

        So it is found below any path.
        """
        parts = PurePosixPath(address).parts
        for start in range(len(parts)):
            file = "/".join(parts[start:])
            if not file.startswith(("/", "..")) and (self.site / file).is_file():
                return address.removesuffix(file), file
        return None
