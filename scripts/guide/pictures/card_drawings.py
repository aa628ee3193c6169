"""The small drawings of the cards that offer an exercise, each made from the drawing of its page."""

from collections.abc import Iterator

from guide.library import Library
from guide.pictures.kept_cards import card_of


def card_drawings(library: Library) -> Iterator[tuple[str, str]]:
    """Path below the site and text of each."""
    for record in library.offered.values():
        if record.drawing:
            drawn = library.facts.docs / record.drawing.path
            svg = drawn.read_text(encoding="utf-8")
            yield record.drawing.card, card_of(library.facts.root, record.drawing.name, svg)
