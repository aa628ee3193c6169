"""The small drawings of the cards that offer an exercise, each made from the drawing of its page."""

from collections.abc import Iterator

from figures import card_drawing
from guide.library import Library


def card_drawings(library: Library) -> Iterator[tuple[str, str]]:
    """Path below the site and text of each."""
    for record in library.offered.values():
        if record.drawing:
            drawn = library.facts.docs / record.drawing.path
            yield record.drawing.card, card_drawing(drawn.read_text(encoding="utf-8"))
