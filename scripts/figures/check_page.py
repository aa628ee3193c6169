"""Do a page and its drawing say the same? Numbers of steps, names of legs, work of the muscle."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from figures.check_body import Fault
from figures.spec import Figure
from guide.strict_yaml import read_yaml

_STEPS = re.compile(r"^## Steps[ \t]*\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_NUMBERED = re.compile(r"^(\d+)\. ", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """What a drawing must agree with: the numbers of the steps, and leg -> lengthens, works or rests."""

    steps: frozenset[int]
    iliopsoas: Mapping[str, str]


def read_page(root: Path, slug: str) -> Page | None:
    """The page of an exercise, None where there is none or its front matter is not closed."""
    path = root / "docs" / "exercises" / f"{slug}.md"
    if not path.is_file():
        return None
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) != 3 or parts[0]:
        return None
    record = read_yaml(parts[1]).values
    steps = _STEPS.search(parts[2])
    numbers = frozenset(int(n) for n in _NUMBERED.findall(steps[1])) if steps else frozenset()
    roles = record.get("iliopsoas")
    return Page(numbers, roles if isinstance(roles, Mapping) else {})


def page_faults(figure: Figure, page: Page) -> Iterator[Fault]:
    """Where the drawing of an exercise and its page differ."""
    for scene in figure.scenes:
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
                yield figure.scenes[0].place, "FIG503", message
