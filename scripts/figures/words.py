"""What a drawing shows, in words: for people who do not see it, and as the caption under it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from figures.spec import Drop, Figure, LegRole, Reach, Scene, Solve, Stand
from figures.stage import Stage
from figures.theme import MUSCLE_COLOURS

SIDES_SEEN = {"near": "right", "far": "left"}  # the figure faces right
_PARTS = {
    "knee": "knee", "foot": "foot", "toes": "toes", "shank": "shin", "thigh": "thigh", "hand": "hand",
    "forearm": "forearm", "elbow": "elbow", "upper": "upper arm",
}  # fmt: skip
_TRUNK = {"torso": "back", "pelvis": "pelvis", "head": "head", "bun": "head"}
_VERDICTS = {"like": "Like this: ", "not-like": "Not like this: "}


@dataclass(frozen=True)
class Description:
    """`alt` for the picture, `full` for the page, `caption` for the line below it."""

    alt: str
    full: str
    caption: str


def describe_figure(
    figure: Figure, stages: list[Stage], record: Mapping[str, Any] | None = None
) -> Description:
    """The words for a figure. `record` is the page's front matter; its roles are used where it has them."""
    said = (record or {}).get("iliopsoas")
    roles: Mapping[str, str] = said if isinstance(said, Mapping) else {}
    alts, fulls = [], []
    for scene, stage in zip(figure.scenes, stages, strict=True):
        opening = _opening(scene)
        alts.append(opening + (scene.shows if len(figure.scenes) == 1 else _first_sentence(scene.shows)))
        fulls.append(opening + " ".join([scene.shows, *_details(scene, stage)]))
    return Description(" ".join(alts), " ".join(fulls), _caption(figure, roles))


def _first_sentence(words: str) -> str:
    return words.split(". ", maxsplit=1)[0].rstrip(".") + "."


def _opening(scene: Scene) -> str:
    if scene.verdict is not None:
        return _VERDICTS[scene.verdict]
    return f"{scene.word}: " if scene.word else ""


def _caption(figure: Figure, roles: Mapping[str, str]) -> str:
    """Which leg, which side of the picture, what its muscle does and in which colour."""
    scene = next((scene for scene in figure.scenes if scene.verdict != "not-like"), figure.scenes[0])
    lines = []
    for side, leg in scene.legs.items():
        role = roles.get(leg.part, leg.role)
        seen = "" if leg.part.startswith("both") else f" ({SIDES_SEEN[side]} in the drawing)"
        colour = f", {MUSCLE_COLOURS[role]}" if side == "near" else ""
        lines.append(f"{_upper(leg.part)}{seen}: the iliopsoas {_does(leg, role)}{colour}.")
    return " ".join(lines)


def _does(leg: LegRole, role: str) -> str:
    plural = {"lengthens": "lengthen", "works": "work", "rests": "rest"}
    return f"muscles {plural[role]}" if leg.part.startswith("both") else role


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _details(scene: Scene, stage: Stage) -> Iterator[str]:
    if scene.view == "above":
        yield "Seen from above."
    else:
        yield "The person faces right; the right side is toward you."
    for side in ("near", "far"):
        yield _leg(scene, stage, side)
    contacts = list(dict.fromkeys(_contacts(scene)))
    if contacts:
        yield "Contact: " + ", ".join(contacts) + "."
    if scene.start is not None:
        yield "A dashed shadow shows the start position."
    if scene.arrows:
        yield "An arrow shows the movement." if len(scene.arrows) == 1 else "Arrows show the movement."


def _leg(scene: Scene, stage: Stage, side: str) -> str:
    pose = stage.body.pose
    leg = scene.legs.get(side)
    name = SIDES_SEEN[side] + " leg" if leg is None or leg.part.startswith("both") else leg.part
    return f"{_upper(name)}: hip {_bend(pose[f'{side}.hip'])}, knee {_bend(pose[f'{side}.knee'])}."


def _bend(degrees: float) -> str:
    """A joint angle as people say it, to the nearest 10 degrees."""
    rounded = round(abs(degrees) / 10) * 10
    if rounded == 0:
        return "straight"
    if degrees < 0:
        return f"{rounded} degrees back"
    return "bent to a right angle" if rounded == 90 else f"bent {rounded} degrees"


def _contacts(scene: Scene) -> Iterator[str]:
    for step in scene.steps:
        if isinstance(step, Drop | Solve):
            parts = step.parts if isinstance(step, Drop) else step.touch
            under = step.support if isinstance(step.support, str) else "what lies under it"
            for part in parts:
                yield f"{_part(part)} on {_the(under)}"
        elif isinstance(step, Stand) and isinstance(step.support, str):
            yield f"{SIDES_SEEN[step.side]} foot on {_the(step.support)}"
        elif isinstance(step, Reach) and isinstance(step.support, str):
            yield f"{SIDES_SEEN[step.side]} hand on {_the(step.support)}"


def _the(support: str) -> str:
    return support if support.startswith("what") else f"the {support}"


def _part(name: str) -> str:
    side, _, part = name.rpartition(".")
    return f"{SIDES_SEEN[side]} {_PARTS[part]}" if side else _TRUNK[part]
