"""The style sheets of each page as two files: what nearly every page loads, then what its own template adds.

Those marked `data-later`, which a script takes out of a `<template>`, are a third. A file has the hash of its content
in its name, so that a browser may keep it for ever. A style sheet that no page names waits for a script to fetch it: it
is pruned with the others, whose custom properties it asks for, and keeps its name.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path, PurePosixPath

from files.tree import write_part
from guide.finish import joined_before
from guide.finish.joined_before import Part
from guide.finish.pruning import Sheet, prune
from guide.finish.style_sheet import Group, Item, read_style, write_style
from guide.finish.styled_page import StyledPage, StyleLink
from guide.finish.vocabulary import Vocabulary

FOLDER = "assets/css"
SHARED = "site"

Relink = Callable[[Path, str], str]


def join_styles(pages: Mapping[Path, StyledPage], vocabulary: Vocabulary, site: Path, root: Path | None) -> Relink:
    """Write the files, take the sources of joined ones away, and hand back what gives the text of a page its new links.

    They are kept below the project's `root`, if it is named.
    """
    shared = _shared([_part(page.links) for page in pages.values() if page.links])
    groups = {path: _groups(page.links, shared) for path, page in pages.items()}
    parts = list(dict.fromkeys(_part(group) for all_of_it in groups.values() for group in all_of_it if group))
    linked = {file for part in parts for file, _ in part}
    fetched = [file for file in _sheets(site) if file not in linked]
    sources = [*parts, *(_alone(file) for file in fetched)]
    made = _kept(sources, vocabulary, site, root) if root else _styles(sources, vocabulary, site)
    styles = dict(zip(sources, made, strict=True))
    files = {part: _write(SHARED if part == shared else _name(part), styles[part], site) for part in parts}
    for file in fetched:
        write_part(site / file, styles[_alone(file)])
    for file in linked:
        (site / file).unlink()
        (site / f"{file}.map").unlink(missing_ok=True)
    return lambda path, text: _linked(text, groups[path], files)


def _sheets(site: Path) -> list[str]:
    """Our own style sheets, by their paths below the site."""
    return sorted(path.relative_to(site).as_posix() for path in (site / FOLDER).glob("*.css"))


def _shared(parts: list[Part]) -> Part:
    """What the pages begin with that begin as most do. The others, such as a notice with few styles, stand apart."""
    if not parts:
        return ()
    (first, _), *_ = Counter(part[0] for part in parts).most_common(1)
    by_place = zip(*(part for part in parts if part[0] == first), strict=False)
    return tuple(files[0] for files in takewhile(lambda files: len(set(files)) == 1, by_place))


def _groups(links: tuple[StyleLink, ...], shared: Part) -> list[tuple[StyleLink, ...]]:
    """The links of a page that all share, its own, and those for later."""
    size = len(shared) if _part(links)[: len(shared)] == shared else 0
    own, later = ([link for link in links[size:] if link.later is which] for which in (False, True))
    return [links[:size], tuple(own), tuple(later)]


def _part(links: tuple[StyleLink, ...]) -> Part:
    return tuple((link.file, link.media) for link in links)


def _alone(file: str) -> Part:
    return ((file, ""),)


def _kept(parts: list[Part], vocabulary: Vocabulary, site: Path, root: Path) -> list[str]:
    key = joined_before.key_of(parts, vocabulary, site)
    styles = joined_before.find(root, key)
    if styles is None:
        joined_before.keep(root, key, styles := _styles(parts, vocabulary, site))
    return styles


def _styles(parts: list[Part], vocabulary: Vocabulary, site: Path) -> list[str]:
    return [write_style(sheet) for sheet in prune([_joined(part, site) for part in parts], vocabulary)]


def _joined(part: Part, site: Path) -> Sheet:
    return tuple(item for file, media in part for item in _items(file, media, site))


def _items(file: str, media: str, site: Path) -> Iterator[Item]:
    items = read_style((site / file).read_text(encoding="utf-8"), file, FOLDER)
    yield from [Group(f"@media {media}", items)] if media else items


def _name(part: Part) -> str:
    return "-".join(PurePosixPath(file).name.split(".")[0] for file, _ in part)


def _write(name: str, css: str, site: Path) -> str:
    file = f"{FOLDER}/{name}.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    write_part(site / file, css)
    return file


def _linked(text: str, groups: list[tuple[StyleLink, ...]], files: Mapping[Part, str]) -> str:
    for group in groups:
        media = _media(group)
        for at, link in enumerate(group):
            new = "" if at else f'<link rel="stylesheet" href="{link.root}{files[_part(group)]}"{media}>'
            text = text.replace(link.tag, new, 1)
    return text


def _media(group: tuple[StyleLink, ...]) -> str:
    """Where a whole file is for one kind of media, a browser should know before it has the file."""
    media = {link.media for link in group}
    return f' media="{media.pop()}"' if len(media) == 1 and "" not in media else ""
