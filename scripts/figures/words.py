"""What a drawing shows, in words: for people who do not see it, and as the caption under it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from figures.spec import Drop, Figure, LegRole, Reach, Scene, Solve, Stand
from figures.stage import Stage
from figures.theme import MUSCLE_COLOURS

SIDES_SEEN = {"near": "right", "far": "left"}  # the figure faces right
_PARTS = {  # one, both
    "knee": ("knee", "knees"), "foot": ("foot", "feet"), "toes": ("toes", "feet"), "shank": ("shin", "shins"),
    "thigh": ("thigh", "thighs"), "hand": ("hand", "hands"), "forearm": ("forearm", "forearms"),
    "elbow": ("elbow", "elbows"), "upper": ("upper arm", "upper arms"),
}  # fmt: skip
_TRUNK = {"torso": "back", "pelvis": "pelvis", "head": "head", "bun": "head"}
_SOFT = ("pillow", "ball", "bolster", "roller")  # a head lies on the pillow, whatever else is there
ALT_LENGTH = 160  # letters of a short text alternative
_HOLLOW = ("bath",)
_LYING = 50.0  # degrees of the pelvis from which a person lies
_VERDICTS = {"like": "Like this: ", "not-like": "Not like this: "}


@dataclass(frozen=True)
class Description:
    """`alt` for the picture, `full` for the page, `caption` for the line below it."""

    alt: str
    full: str
    caption: str


class Telling(Protocol):
    """A scene as its words need it: `alt` and `full` by `scene_words`."""

    @property
    def verdict(self) -> str | None: ...
    @property
    def legs(self) -> Mapping[str, LegRole]: ...
    @property
    def alt(self) -> str: ...
    @property
    def full(self) -> str: ...


def describe_scenes(scenes: Sequence[Telling], record: Mapping[str, Any] | None = None) -> Description:
    """The words for a figure. `record` is the page's front matter; its roles are used where it has them."""
    said = (record or {}).get("iliopsoas")
    roles: Mapping[str, str] = said if isinstance(said, Mapping) else {}
    alt, full = (" ".join(words) for words in ([one.alt for one in scenes], [one.full for one in scenes]))
    return Description(alt, full, _caption(scenes, roles))


def scene_words(figure: Figure, stages: Sequence[Stage]) -> list[tuple[str, str]]:
    """The short and the full words for each scene, as they are before its page says anything."""
    most = ALT_LENGTH // len(figure.scenes)
    return [
        (
            _opening(scene) + _short(scene.shows, most),
            _opening(scene) + " ".join([scene.shows, *_details(scene, stage)]),
        )
        for scene, stage in zip(figure.scenes, stages, strict=True)
    ]


def _short(words: str, most: int) -> str:
    """As many sentences of `words` as fit into `most` letters, at least one."""
    first, *others = words.rstrip(".").split(". ")
    for sentence in others:
        if len(first) + len(sentence) + 3 > most:
            break
        first += ". " + sentence
    return first + "."


def _opening(scene: Scene) -> str:
    if scene.verdict is not None:
        return _VERDICTS[scene.verdict]
    return f"{scene.word}: " if scene.word else ""


def _caption(scenes: Sequence[Telling], roles: Mapping[str, str]) -> str:
    """Which leg, which side of the picture, what its muscle does and in which colour."""
    scene = next((scene for scene in scenes if scene.legs and scene.verdict != "not-like"), scenes[0])
    lines = []
    for side, leg in scene.legs.items():
        role = roles.get(leg.part, leg.role)
        seen = "" if leg.part.startswith("both") else f" ({SIDES_SEEN[side]} in the drawing)"
        colour = f" ({MUSCLE_COLOURS[role]})" if side == "near" else ""
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
        yield _facing(stage.body.pose["pelvis"]) + "; the right side is toward you."
    for side in ("near", "far"):
        yield _leg(scene, stage, side)
    yield from _supports(scene)
    if scene.start is not None:
        yield "A dashed shadow shows the start position."
    if scene.arrows:
        yield "An arrow shows the movement." if len(scene.arrows) == 1 else "Arrows show the movement."


def _facing(pelvis: float) -> str:
    if pelvis > _LYING:
        return "The head is at the left"
    return "The head is at the right" if pelvis < -_LYING else "The person faces right"


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


def _supports(scene: Scene) -> Iterator[str]:
    """For each support what lies on it, in the order in which it was put there: "On the mat: back, both feet."."""
    carried: dict[str, dict[str, list[str]]] = {}
    for support, name in dict.fromkeys(_contacts(scene)):
        side, _, part = name.rpartition(".")
        carried.setdefault(support, {}).setdefault(part, []).append(side)
    for support, parts in carried.items():
        told = [_part(part, sides) for part, sides in parts.items()]
        yield f"{'In' if support in _HOLLOW else 'On'} the {support}: {', '.join(told)}."


def _contacts(scene: Scene) -> Iterator[tuple[str, str]]:
    """Support and part of every contact."""
    for step in scene.steps:
        if isinstance(step, Drop | Solve):
            for part in step.parts if isinstance(step, Drop) else step.touch:
                yield _under(step.support, scene), part
        elif isinstance(step, Stand):
            yield _under(step.support, scene), f"{step.side}.foot"
        elif isinstance(step, Reach) and step.support is not None:
            yield _under(step.support, scene), f"{step.side}.hand"


def _under(support: str | float, scene: Scene) -> str:
    """What a part rests on, in words; a bare height is that of the first of `_SOFT` that is there, else of what
    carries the body.
    """
    kinds = {prop.kind: prop for prop in scene.props}
    if isinstance(support, float):
        raised = [prop.kind for prop in scene.props if "h" in prop.fields]
        return next(kind for kind in [*(kind for kind in _SOFT if kind in kinds), *raised, "mat"])
    if support == "floor":
        return "mat" if "mat" in kinds else "floor"
    return str(kinds[support].fields.get("called", support)) if support in kinds else support


def _part(part: str, sides: list[str]) -> str:
    """A part of the trunk, or of one limb or both."""
    if part in _TRUNK:
        return _TRUNK[part]
    one, both = _PARTS[part]
    return f"both {both}" if len(sides) > 1 else f"{SIDES_SEEN[sides[0]]} {one}"
