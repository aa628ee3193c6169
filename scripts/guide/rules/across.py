"""EX6xx: rules over all pages together. They run when the whole guide is checked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from files.finding import Finding, Spot
from guide.addresses.register import instead_of
from guide.facts import Facts
from guide.page import Page

_REGISTER = Path("data/addresses.yml")
Pages = Mapping[str, Page]
AcrossRule = Callable[[Pages, Facts], Iterator[tuple[Path, Spot]]]


def ladders_lead_up(pages: Pages, _: Facts) -> Iterator[tuple[Path, Spot]]:
    """Who follows "harder" from page to page must not come back to where they were.

    Bad:  the march is harder than the push, and the push harder than the march
    Good: push, march, standing march
    """
    up: dict[str, set[str]] = {}
    for page in pages.values():
        for _way, lower, higher in _steps(page):
            up.setdefault(lower, set()).add(higher)
    for page in pages.values():
        for way, lower, higher in _steps(page):
            if circle := _way_up(up, higher, lower):
                line, column = page.meta.place(way)
                shown = " < ".join([lower, *circle])
                yield page.path, Spot(line, f"{way} closes a circle ({shown}): break it", column)


def _steps(page: Page) -> Iterator[tuple[str, str, str]]:
    """What a page says of its neighbours: the field, the easier slug, the harder slug."""
    easier, harder = page.meta.values.get("easier"), page.meta.values.get("harder")
    if isinstance(easier, str):
        yield "easier", easier, page.slug
    if isinstance(harder, str):
        yield "harder", page.slug, harder


def _way_up(up: Mapping[str, set[str]], start: str, goal: str) -> list[str]:
    """The slugs on the way from `start` up to `goal`, both included; empty if there is none."""
    ways, seen = [[start]], {start}
    for way in ways:
        if way[-1] == goal:
            return way
        for higher in sorted(up.get(way[-1], set()) - seen):
            seen.add(higher)
            ways.append([*way, higher])
    return []


def neighbours_written(pages: Pages, facts: Facts) -> Iterator[tuple[Path, Spot]]:
    """A neighbour without a page is a step that is not there. One that moved or was withdrawn is known to the site.

    Bad:  harder: wall-stretch, and no page docs/exercises/wall-stretch.md
    Good: harder: low-lunge
    """
    for page in pages.values():
        for way in ("easier", "harder"):
            slug = page.meta.values.get(way)
            end = facts.leads_to(slug) if isinstance(slug, str) else None
            if end and end.status == "live" and end.slug not in pages:
                line, column = page.meta.place(way)
                yield page.path, Spot(line, f"{way} names {slug}, which has no page: write it, or name another", column)


def titles_differ(pages: Pages, _: Facts) -> Iterator[tuple[Path, Spot]]:
    """A title that two pages share sends search, sheet and reader to the wrong one.

    Bad:  two pages called Knee lift
    Good: Seated march, Standing knee lift
    """
    first: dict[str, Page] = {}
    for page in pages.values():
        title = str(page.meta.values.get("title", "")).casefold()
        if title in first:
            line, column = page.meta.place("title")
            yield page.path, Spot(line, f"{first[title].slug} has this title too: choose another", column)
        first.setdefault(title, page)


def withdrawn_lead_to_advised(pages: Pages, facts: Facts) -> Iterator[tuple[Path, Spot]]:
    """Who is told to stop an exercise must find another that is there, and that we stand by.

    Bad:  instead: seated-hip-check, which we do not advise, or a slug without a page
    Good: instead: low-lunge
    """
    for address in facts.addresses:
        if address.status != "withdrawn" or not (end := instead_of(address, facts.by_slug)):
            continue
        said = f"{address.slug} was withdrawn and leads to {end.slug}, which"
        if end.slug not in pages:
            yield _REGISTER, Spot(address.line, f"{said} has no page: write it, or name another")
        elif pages[end.slug].meta.values.get("status") != "advised":
            yield _REGISTER, Spot(address.line, f"{said} we do not advise: name another")


ACROSS_RULES: Mapping[str, AcrossRule] = {
    "EX601": ladders_lead_up,
    "EX602": neighbours_written,
    "EX603": titles_differ,
    "EX604": withdrawn_lead_to_advised,
}


def check_across(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """What is wrong between pages, sorted. Only exercises have neighbours."""
    exercises = {page.slug: page for page in pages if "id" in facts.contract(page.name).fields and not page.fault}
    return sorted(
        Finding(path, spot.line, spot.column, code, spot.message)
        for code, rule in ACROSS_RULES.items()
        for path, spot in rule(exercises, facts)
    )
