"""An exercise goes onto a sheet with the low end of its dose."""

import re

import pytest

from guide.facts import Facts
from guide.library import Library, open_library
from guide.sheet_item import first_item


@pytest.fixture(scope="module")
def library(facts: Facts) -> Library:
    return open_library(facts)


@pytest.mark.parametrize(
    ("slug", "item"),
    [
        ("half-kneeling-stretch", "1:20sx2w2"),
        ("seated-march", "12:8rx1w2"),  # its dose also says how long each time is held
        ("warm-bath", "28:5mx1w1"),
        ("thomas-check", ""),
        ("seated-hip-check", ""),
    ],
)
def test_the_low_end_of_the_dose(slug: str, item: str, library: Library) -> None:
    assert first_item(library.records[slug]) == item


def test_every_dose_makes_an_item(library: Library) -> None:
    for record in library.records.values():
        if record.dose:
            assert re.fullmatch(rf"{record.id}:[1-9]\d*[srm]x[1-9]\d*w[1-7]", first_item(record)), record.slug
