"""FIG106 and FIG5xx: do a page and its drawings say the same? Numbers of steps, names of legs, work of the muscle."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from figures import summaries
from figures.check_body import Fault
from figures.summary import SceneSummary, Summary
from files.finding import Finding
from guide.facts import Facts
from guide.page import Page

_NUMBERED = re.compile(r"(\d+)\. ")


@dataclass(frozen=True)
class PageSays:
    """What a drawing must agree with: the numbers of the steps, and leg -> lengthens, works or rests."""

    steps: frozenset[int]
    iliopsoas: Mapping[str, str]


def check_drawings(pages: Sequence[Page], facts: Facts) -> list[Finding]:
    """Where the drawings of exercises and their pages differ, sorted."""
    by_name = {page.name: page for page in pages}
    return sorted(
        {
            Finding(path, line, column, code, message)
            for path, summary in summaries(facts.root)
            for (line, column), code, message in _wrong(summary, by_name.get(f"exercises/{summary.exercise}.md"), facts)
        }
    )


def page_says(page: Page) -> PageSays | None:
    """What the page of an exercise says, None where it cannot be read: other rules say why."""
    if not page.meta.values:
        return None
    steps = [text for section in page.sections if section.title == "Steps" for _, text in section.lines]
    numbers = frozenset(int(found[1]) for text in steps if (found := _NUMBERED.match(text)))
    roles = page.meta.values.get("iliopsoas")
    return PageSays(numbers, roles if isinstance(roles, Mapping) else {})


def _wrong(summary: Summary, page: Page | None, facts: Facts) -> Iterator[Fault]:
    if page and (says := page_says(page)):
        yield from _differences(summary.scenes, says)
    elif summary.exercise not in facts.by_slug:
        message = f'no exercise is called "{summary.exercise}": write a slug of data/addresses.yml'
        yield summary.place, "FIG106", message


def _differences(scenes: Sequence[SceneSummary], page: PageSays) -> Iterator[Fault]:
    """Where the scenes of a drawing and the page of its exercise differ."""
    for scene in scenes:
        for label in scene.labels:
            if label.number not in page.steps:
                said = f"label {label.number} is no step of the page, which has {len(page.steps)}"
                yield label.place, "FIG501", f"{said}: number it like its step"
        if not page.iliopsoas:
            continue
        named = {leg.part: leg for leg in scene.legs.values()}
        for part, leg in named.items():
            if part not in page.iliopsoas:
                known = ", ".join(page.iliopsoas)
                yield leg.place, "FIG503", f'the page has no "{part}", it has {known}: use one name in both'
            elif page.iliopsoas[part] != leg.role:
                said = f'"{part}" {leg.role} here and {page.iliopsoas[part]} on the page'
                yield leg.place, "FIG502", f"{said}: mend the one that is wrong"
        for part in page.iliopsoas:
            if named and part not in named:
                message = f'the page\'s "{part}" is not among the legs here: add it, or take it off the page'
                yield scenes[0].place, "FIG503", message
