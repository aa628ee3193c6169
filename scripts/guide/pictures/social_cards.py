"""The cards of a site: one for each exercise that is drawn, and one for all other pages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from figures import drawings, mark
from guide.colour import light_colours
from guide.facts import Facts
from guide.page import read_page
from guide.pictures.raster import advances
from guide.pictures.social_card import NAME, social_card
from guide.record import Record, read_records

FOLDER = Path("docs") / "assets" / "cards"
FONTS = Path("docs") / "assets" / "fonts"
SITE = "The Iliopsoas Guide"
_HERO = "half-kneeling-stretch"


def card_sources(facts: Facts) -> Iterator[tuple[Path, str]]:
    """Each card's path below the root, and the SVG that it is made of."""
    records: Mapping[str, Record] = read_records(facts)
    flat = {path.stem: svg for path, svg in drawings(facts.root, flat=True)}
    font, colours = facts.root / FONTS / "guide-sans-700.woff2", light_colours(facts.root)
    for slug, record in records.items():
        if record.drawing and record.drawing.name in flat:
            drawing = flat[record.drawing.name]
            svg = social_card(record.title, record.kind_label, SITE, mark(), drawing, advances(font), colours)
            yield FOLDER / f"{slug}.png", svg
    home = facts.root / "docs" / "index.md"
    if home.is_file():
        title = str(read_page(home, "index.md").meta.values.get("title", SITE))
        yield FOLDER / f"{NAME}.png", social_card(title, "", SITE, mark(), flat.get(_HERO, ""), advances(font), colours)
