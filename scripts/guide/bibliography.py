"""The bibliography as published: every source by its kind, what it found, and the pages that rest on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from guide.facts import Facts
from guide.page import Page, address_of
from guide.sources import Citation, cite

FOLDER = "sources/"  # below docs/: the pages whose sections hold the sources


@dataclass(frozen=True)
class Use:
    """A page that names a source: its title, and its address below the site's."""

    title: str
    path: str


@dataclass(frozen=True)
class Source:
    """One source with its citation, its kind of study, what it found, and who uses it."""

    key: str
    citation: Citation
    kind: str
    finding: str
    weak: bool
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class Shelf:
    """A section of a page of sources: its heading, the page's address below the site's, and what stands there."""

    title: str
    path: str
    sources: tuple[Source, ...]

    @property
    def id(self) -> str:
        """What leads to it on its page, after #."""
        return slugify(self.title, "-")


def source_pages(pages: Iterable[Page]) -> list[Page]:
    """The pages that hold the sources, the first of them first."""
    held = (page for page in pages if page.name.startswith(FOLDER))
    return sorted(held, key=lambda page: (address_of(page.name) != FOLDER, page.name))


def bibliography(facts: Facts) -> list[Shelf]:
    """All sources by the sections of the pages that hold them, in the order of their first author or title."""
    uses = _uses(facts)
    found = [
        (
            entry["section"],
            Source(
                key=key,
                citation=cite(entry),
                kind=entry["kind"],
                finding=entry["finding"],
                weak=bool(entry.get("weak")),
                uses=tuple(uses.get(key, ())),
            ),
        )
        for key, entry in facts.sources.items()
    ]
    found.sort(key=lambda one: (one[1].citation.by or one[1].citation.title).casefold())
    return [
        Shelf(
            section.title, address_of(page.name), tuple(source for heading, source in found if heading == section.title)
        )
        for page in source_pages(facts.pages.values())
        for section in page.sections
    ]


def _uses(facts: Facts) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = {}
    for page in facts.pages.values():
        keys = page.meta.values.get("sources")
        for key in keys if isinstance(keys, list) else []:
            use = Use(str(page.meta.values.get("title", page.slug)), address_of(page.name))
            uses.setdefault(str(key), []).append(use)
    return uses
