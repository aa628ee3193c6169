"""A scene with its people placed: bodies on their supports, before anything is painted."""

from dataclasses import dataclass

from figures.body import OPEN_HANDS, Body
from figures.people import CAST
from figures.placement import Placed, Supports, place
from figures.prop_kinds import supports
from figures.spec import Scene


@dataclass(frozen=True)
class Stage:
    """Where everybody is. The helper faces left: its own coordinates are mirrored."""

    scene: Scene
    supports: Supports
    person: Placed
    ghost: Placed | None
    helper: Placed | None

    @property
    def body(self) -> Body:
        return self.person.body

    @property
    def other(self) -> Body | None:
        return None if self.helper is None else self.helper.body


def body_of(scene: Scene) -> Body:
    """The person of a scene in the pose as written, not yet placed."""
    return Body(dict(scene.pose), CAST[scene.person], grips={**OPEN_HANDS, **scene.grips})


def set_up(scene: Scene) -> Stage:
    """Place everybody. Raises KeyError for a support or a point that does not exist."""
    heights = supports(scene.props)
    body = body_of(scene)
    person = place(body, scene.steps, heights)
    ghost = helper = None
    if scene.start is not None:
        steps = scene.steps if scene.start.steps is None else scene.start.steps
        ghost = place(body.posed({**person.body.pose, **scene.pose, **scene.start.pose}), steps, heights)
    if scene.helper is not None:
        helper = place(body_of(scene.helper), scene.helper.steps, heights, person.body)
    return Stage(scene, heights, person, ghost, helper)
