"""The drawings of the cards: one for each exercise on offer that is drawn, where its card looks for it."""

from dataclasses import replace

from guide.facts import Facts
from guide.library import open_library
from guide.pictures.card_drawings import card_drawings


def test_each_exercise_on_offer_has_its_small_drawing(facts: Facts) -> None:
    library = open_library(facts)
    made = dict(card_drawings(library))
    drawn = [record.drawing for record in library.offered.values() if record.drawing]
    assert set(made) == {drawing.card for drawing in drawn}
    assert made["assets/figures/cards/cobra.svg"].startswith("<svg ")


def test_an_exercise_without_a_drawing_has_none(facts: Facts) -> None:
    library = open_library(facts)
    records = {slug: replace(record, drawing=None) for slug, record in library.records.items()}
    assert list(card_drawings(replace(library, records=records))) == []
