"""The plates: pictures that are drawn as they are, not posed."""

from collections.abc import Iterator

from figures import front_plate, pain_map, side_plate
from figures.words import Description

TEXTS: dict[str, Description] = {
    plate.NAME: Description(plate.TITLE + ".", plate.DESCRIPTION, plate.TITLE)
    for plate in (front_plate, side_plate, pain_map)
}


def plates() -> Iterator[tuple[str, str]]:
    """Name and SVG text of every plate."""
    yield front_plate.NAME, front_plate.front_plate()
    yield side_plate.NAME, side_plate.side_plate()
    yield pain_map.NAME, pain_map.pain_map()
