"""EX4xx and EX5xx: pictures say what they show; links, neighbours and sources exist."""

import re
from collections.abc import Iterator
from posixpath import join, normpath

from files.finding import Spot
from guide.facts import Facts
from guide.page import Page

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):|//")
_OPEN = {"https", "mailto", "tel"}


def images_described(page: Page, _: Facts) -> Iterator[Spot]:
    """A reader who does not see the picture gets its words.

    Bad:  ![](assets/figures/anatomy-front.svg)
    Good: ![The muscle runs from the spine to the thigh.](assets/figures/anatomy-front.svg)
    """
    for link in page.links:
        if link.image and len(link.text.split()) < 3:
            yield Spot(link.line, "this picture does not say what it shows: write it between the square brackets")


def links_lead_somewhere(page: Page, facts: Facts) -> Iterator[Spot]:
    """A dead link strands a worried reader. A registered exercise may be linked before its page is written.

    Bad:  [the lunge](low-lung.md), <http://example.org>, ![a hip](https://example.org/hip.png)
    Good: [the lunge](low-lunge.md), [the guideline](https://example.org)
    """
    for link in page.links:
        scheme = _SCHEME.match(link.target)
        if scheme and link.image:
            yield Spot(
                link.line,
                f"the picture {link.target} lies on another host: nothing leaves the device, copy it here",
            )
        elif scheme and (scheme[1] or "").lower() not in _OPEN:
            yield Spot(link.line, f"{link.target} is not https, mailto or tel: mend the link")
        elif not scheme and not _exists(page, facts, re.split("[?#]", link.target)[0]):
            yield Spot(link.line, f'"{link.target}" leads nowhere: name a page as its file, such as low-lunge.md')


def _exists(page: Page, facts: Facts, target: str) -> bool:
    if not target:
        return True  # an anchor on this page; MkDocs validates those
    name = normpath(join(page.name.rpartition("/")[0], target))
    folder, _, file = name.rpartition("/")
    registered = folder == "exercises" and file.endswith(".md") and file.removesuffix(".md") in facts.by_slug
    return registered or name in facts.generated or (not name.startswith("..") and (facts.docs / name).is_file())


def neighbours_registered(page: Page, facts: Facts) -> Iterator[Spot]:
    """Easier and harder lead to another exercise of the register.

    Bad:  harder: low-lung
    Good: harder: low-lunge
    """
    for line, column, slug in _references(page, facts, "slug"):
        if slug == page.slug:
            yield Spot(line, f'"{slug}" is this page: name another exercise', column)
        elif slug not in facts.by_slug:
            yield Spot(line, f'"{slug}" is not registered: use a slug of data/addresses.yml', column)


def sources_listed(page: Page, facts: Facts) -> Iterator[Spot]:
    """A source that nobody can look up is no source.

    Bad:  sources: [gonzales_2024]
    Good: sources: [gonzalez_2024]
    """
    for line, column, key in _references(page, facts, "source"):
        if key not in facts.sources:
            yield Spot(line, f'"{key}" is not in data/sources.yml: mend the key, or add the source', column)


def not_only_weak_sources(page: Page, facts: Facts) -> Iterator[Spot]:
    """A page is a matter of safety: it may name a weak source, but not rest on weak ones alone.

    Bad:  sources: [stenosis_posture], which is marked weak
    Good: sources: [stenosis_posture, wieland_2022]
    """
    keys = [key for _, _, key in _references(page, facts, "source") if key in facts.sources]
    if keys and all(facts.sources[key].get("weak") for key in keys):
        line, column = page.meta.place("sources")
        yield Spot(line, "every source of this page is weak: add a stronger one, or write common caution", column)


def _references(page: Page, facts: Facts, kind: str) -> Iterator[tuple[int, int, str]]:
    """Line, column and text of every value of the record that refers to something by a key of this kind."""
    for field in facts.contract(page.name).references(kind):
        value = page.meta.values.get(field.name)
        if isinstance(value, str) and field.type == kind:
            yield *page.meta.place(field.name), value
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, str):
                    yield *page.meta.place(field.name, index), item
