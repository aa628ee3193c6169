"""What a site needs to know of a drawing when it is not drawn anew: its words, legs, numbers and floor. No picture."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from figures.drawing import Drawing
from figures.spec import Figure, LegRole, Place
from figures.words import scene_words


class Numbered(NamedTuple):
    """A label: the number of a step, and its place in the pose file."""

    number: int
    place: Place


@dataclass(frozen=True)
class SceneSummary:
    """One scene. `alt` and `full` are its words whatever its page says, empty where it was not drawn."""

    place: Place
    verdict: str | None
    legs: Mapping[str, LegRole]
    labels: Sequence[Numbered]
    alt: str
    full: str


@dataclass(frozen=True)
class Summary:
    """A figure. `place` is the one of `Figure`; `drawn` is whether there is a picture; `floor` is that of `Drawing`."""

    exercise: str
    place: Place
    scenes: tuple[SceneSummary, ...]
    drawn: bool
    floor: int | None

    def as_json(self) -> dict[str, Any]:
        """Plain values, of which `from_json` makes the same summary."""
        return asdict(self)


def summarize(figure: Figure, drawing: Drawing | None) -> Summary:
    """The summary of a figure and its drawing, if there is one."""
    stages = [panel.stage for panel in drawing.panels] if drawing else []
    said = scene_words(figure, stages) if drawing else [("", "")] * len(figure.scenes)
    scenes = tuple(
        SceneSummary(
            scene.place,
            scene.verdict,
            scene.legs,
            tuple(Numbered(label.number, label.place) for label in scene.labels),
            alt,
            full,
        )
        for scene, (alt, full) in zip(figure.scenes, said, strict=True)
    )
    return Summary(figure.exercise, figure.place, scenes, drawing is not None, drawing.floor if drawing else None)


def from_json(values: Mapping[str, Any]) -> Summary:
    """The summary of these values. Raises KeyError, TypeError or ValueError where they are none."""
    return Summary(**{**values, "place": _place(values["place"]), "scenes": tuple(map(_scene, values["scenes"]))})


def _scene(values: Mapping[str, Any]) -> SceneSummary:
    legs = {side: LegRole(**{**leg, "place": _place(leg["place"])}) for side, leg in values["legs"].items()}
    labels = tuple(Numbered(number, _place(place)) for number, place in values["labels"])
    return SceneSummary(**{**values, "place": _place(values["place"]), "legs": legs, "labels": labels})


def _place(values: Sequence[int]) -> Place:
    line, column = values
    return line, column
