"""The card of a page: its title fits, its drawing stands on the floor; its PNG says what it was made of."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from guide.colour import light_colours
from guide.facts import Facts
from guide.library import open_library
from guide.page import read_page
from guide.page_view import view_page
from guide.pictures.raster import advances, digest, png, source_of
from guide.pictures.social_card import HEIGHT, WIDTH, social_card
from guide.pictures.social_cards import FOLDER, FONTS

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="-100 -180 400 200">'
    '<path class="fl" d="M-100 0L300 0"/><path d="M0 0V-100H50V0z"/></svg>'
)
TITLES = ("Cobra", "Half-kneeling hip flexor stretch", "What a very long title of an exercise page may come to & more")


def card(title: str, root: Path, drawing: str = DRAWING) -> str:
    bold = advances(root / FONTS / "guide-sans-700.woff2")
    return social_card(title, "Stretch", "The Guide", "<path/>", drawing, bold, light_colours(root))


@pytest.mark.parametrize("title", TITLES)
def test_the_title_is_whole_and_leaves_room_for_the_drawing(title: str, root: Path) -> None:
    texts = list(ElementTree.fromstring(card(title, root)).iter("{http://www.w3.org/2000/svg}text"))  # noqa: S314  ours
    lines = [text for text in texts if text.get("fill") == "#1c2932"]
    assert " ".join(str(line.text) for line in lines) == title
    widths = advances(root / FONTS / "guide-sans-700.woff2")
    for line in lines:
        assert sum(widths[letter] for letter in str(line.text)) * int(line.get("font-size", 0)) <= 500
        assert 60 < int(line.get("y", 0)) < 520


def test_a_short_title_is_set_larger(root: Path) -> None:
    sizes = [int(re.findall(r'font-size="(\d+)" font-weight="700"', card(title, root))[0]) for title in TITLES]
    assert sizes[0] > sizes[2]
    assert sizes == sorted(sizes, reverse=True)


def test_the_drawing_stands_on_the_floor_of_the_card(root: Path) -> None:
    found = re.search(r'<svg class="fig" x="[\d.]+" y="([\d.]+)" width="580.0" height="290.0"', card("Cobra", root))
    assert found
    assert float(found[1]) + 180 * 580 / 400 == pytest.approx(520)
    assert 'class="fl"' not in card("Cobra", root)


def test_two_floors_are_kept(root: Path) -> None:
    assert (
        card("Cobra", root, DRAWING.replace("<path d=", '<path class="fl" d="M0 9L5 9"/><path d=')).count('"fl"') == 2
    )


@pytest.mark.parametrize(
    "other",
    ['<path d="M0 0V9"/>', '<path class="fl" style="stroke:#b3261e;stroke-width:5" d="M-100 9L300 9"/>'],
    ids=["seen from above", "with a verdict"],
)
def test_the_floor_of_one_of_several_panels_is_kept(other: str, root: Path) -> None:
    floor = '<path class="fl" d="M-100 0L300 0"/>'
    panels = f'<g transform="translate(0.0 0.0)">{floor}</g><g transform="translate(0.0 99.0)">{other}</g>'
    drawing = re.sub(r"<path.*/>", panels, DRAWING)
    found = re.search(r'<svg class="fig" x="[\d.]+" y="([\d.]+)"', card("Cobra", root, drawing))
    assert found
    assert float(found[1]) + 212 * 580 / 400 == pytest.approx(520), "it stands above the card's floor"
    assert panels in card("Cobra", root, drawing)


def test_a_picture_is_as_large_as_it_says_and_knows_its_source(root: Path) -> None:
    svg = card("Cobra", root)
    picture = png(svg, WIDTH, root / FONTS)
    with Image.open(io.BytesIO(picture)) as opened:
        assert opened.size == (WIDTH, HEIGHT)
        left = opened.convert("L").crop((72, 100, 560, 500))
    assert min(left.tobytes()) < 80, "the title is drawn in our font"
    assert source_of(picture) == digest(svg) != digest(svg + " ")
    assert source_of(b"no picture") == ""
    assert len(picture) < 40_000


@pytest.mark.parametrize(
    ("page", "card"),
    [("exercises/cobra.md", "cobra"), ("exercises/seated-hip-check.md", "guide"), ("about.md", "guide")],
)
def test_each_page_has_a_card(page: str, card: str, facts: Facts, root: Path) -> None:
    view = view_page(read_page(root / "docs" / page, page), open_library(facts))
    assert view.card == f"assets/cards/{card}.png"
    assert (root / FOLDER / f"{card}.png").is_file()
