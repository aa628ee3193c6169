"""Does a scene have the supports and the people that its steps, props, arrows and labels name?"""

from collections.abc import Iterator

from figures.check_body import Fault
from figures.prop_kinds import supports
from figures.spec import OTHER, Arrow, Label, Place, Prop, Scene, Spot, Step


def missing_names(scene: Scene) -> Iterator[Fault]:
    """What is named but not there. A scene with such a fault cannot be placed."""
    people = [(scene, False)] + ([(scene.helper, True)] if scene.helper is not None else [])
    heights = supports(scene.props)
    for person, may_name_other in people:
        start = person.start.steps or () if person.start is not None else ()
        for step in (*person.steps, *start):
            support = getattr(step, "support", None)
            if isinstance(support, str) and support not in heights:
                known = ", ".join(sorted(heights))
                yield (
                    step.place,
                    "FIG105",
                    f'there is no support "{support}" here: add the prop, or use {known}',
                )
            if not may_name_other:
                yield from _foreign(step.place, _spots(step))
    for prop in scene.props:
        yield from _foreign(prop.place, _spots(prop))
    if scene.helper is None:
        marks: list[Arrow | Label] = [*scene.arrows, *scene.labels]
        for mark in marks:
            yield from _foreign(mark.place, _spots(mark))


def _spots(thing: Step | Prop | Arrow | Label) -> list[Spot]:
    """Every point that a record names."""
    values = list(thing.fields.values()) if isinstance(thing, Prop) else list(vars(thing).values())
    lists = [value for value in values if isinstance(value, tuple)]
    return [value for group in (values, *lists) for value in group if isinstance(value, Spot)]


def _foreign(place: Place, spots: list[Spot]) -> Iterator[Fault]:
    for spot in spots:
        if spot.name is not None and spot.name.startswith(OTHER):
            yield place, "FIG105", f'"{spot.name}" is on another person: name a point of this one'
