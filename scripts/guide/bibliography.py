"""The bibliography as published: every source, what it found, and the pages that rest on it."""

from dataclasses import dataclass

from guide.facts import Facts
from guide.sources import Citation, cite


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


def bibliography(facts: Facts) -> list[Source]:
    """All sources in the order of their first author or title."""
    uses = _uses(facts)
    found = [
        Source(
            key=key,
            citation=cite(entry),
            kind=entry["kind"],
            finding=entry["finding"],
            weak=bool(entry.get("weak")),
            uses=tuple(uses.get(key, ())),
        )
        for key, entry in facts.sources.items()
    ]
    return sorted(found, key=lambda source: (source.citation.by or source.citation.title).casefold())


def _uses(facts: Facts) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = {}
    for page in facts.pages.values():
        keys = page.meta.values.get("sources")
        for key in keys if isinstance(keys, list) else []:
            use = Use(str(page.meta.values.get("title", page.slug)), address_of(page.name))
            uses.setdefault(str(key), []).append(use)
    return uses


def address_of(name: str) -> str:
    """The address below the site's of the page called `name` below docs/: "index.md" is "", "a/b.md" is "a/b/"."""
    stem = name.removesuffix(".md")
    return "" if stem == "index" else f"{stem.removesuffix('/index')}/"
