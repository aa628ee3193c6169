"""Do a page and its drawing say the same? Numbers of steps, names of legs, work of the muscle."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from figures.check_body import Fault
from figures.summary import SceneSummary
from guide.page import read_page

_SLUG = re.compile(r"\bslug: ([\w-]+)")
_NUMBERED = re.compile(r"(\d+)\. ")


@dataclass(frozen=True)
class PageSays:
    """What a drawing must agree with: the numbers of the steps, and leg -> lengthens, works or rests."""

    steps: frozenset[int]
    iliopsoas: Mapping[str, str]


def page_says(root: Path, slug: str) -> PageSays | None:
    """The page of an exercise, None where there is none that can be read: the checker of pages says why."""
    page = read_page(root / "docs" / "exercises" / f"{slug}.md", f"exercises/{slug}.md")
    if not page.meta.values:
        return None
    steps = [text for section in page.sections if section.title == "Steps" for _, text in section.lines]
    numbers = frozenset(int(found[1]) for text in steps if (found := _NUMBERED.match(text)))
    roles = page.meta.values.get("iliopsoas")
    return PageSays(numbers, roles if isinstance(roles, Mapping) else {})


def is_registered(root: Path, slug: str) -> bool:
    """Whether an exercise of this name was ever given an address; true where there is no register."""
    register = root / "data" / "addresses.yml"
    return not register.is_file() or slug in _SLUG.findall(register.read_text(encoding="utf-8"))


def page_faults(scenes: Sequence[SceneSummary], page: PageSays) -> Iterator[Fault]:
    """Where the drawing of an exercise and its page differ."""
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
