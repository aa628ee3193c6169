"""The manifest and the icons."""

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from files.finding import BadEntry
from files.strict_yaml import read_yaml
from guide.app import Icon, icon_drawing, icon_drawings, make_app, web_manifest
from guide.colour import light_colours
from guide.facts import Facts
from guide.pictures.raster import png
from guide.pictures.social_cards import FONTS


def test_the_manifest_is_right_below_any_path(facts: Facts, root: Path) -> None:
    manifest = json.loads(web_manifest(facts.app, "Our guide", "About it.", light_colours(root)))
    assert (manifest["name"], manifest["description"]) == ("Our guide", "About it.")
    assert manifest["display"] == "standalone"
    assert manifest["start_url"] == manifest["scope"] == "./"
    assert manifest["background_color"] == manifest["theme_color"] == "#fff"
    assert len(manifest["short_name"]) <= 12
    icons = {(icon["sizes"], icon["purpose"]): icon["src"] for icon in manifest["icons"]}
    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} == icons.keys()
    assert all((root / "docs" / path).is_file() for path in icons.values())


def test_each_icon_has_its_size_and_the_mark_in_its_middle(facts: Facts, root: Path) -> None:
    for icon, drawing in icon_drawings(facts.app, root):
        with Image.open(io.BytesIO(png(drawing, icon.size, root / FONTS))) as picture:
            assert picture.size == (icon.size, icon.size)
            seen = picture.convert("RGBA")
        assert (seen.getpixel((1, 1)) == (0x0B, 0x72, 0x85, 255)) is not bool(icon.corner)
        mask = seen.convert("RGB").point(lambda value: 255 * (value > 0xC0)).convert("1")
        left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
        assert right - left > icon.size / 8
        if icon.kind == "maskable":  # a phone may cut all but a circle of 0.4 of the side
            reach = max(abs(edge - icon.size / 2) for edge in (left, top, right, bottom))
            assert reach < 0.4 * icon.size


def test_an_icon_is_a_drawing() -> None:
    drawing = icon_drawing(Icon("a", 48, 0.5, 0.25, "any"), "<path/>", "#123456", "#fff")
    assert 'width="48" height="48"' in drawing
    assert 'rx="6" fill="#123456"' in drawing
    assert "scale(0.5)" in drawing


def test_an_icon_for_something_else_is_refused() -> None:
    with pytest.raises(BadEntry, match='"badge" does not exist: one of any, apple, maskable'):
        make_app(read_yaml("short_name: A\nicons: [{name: a, size: 1, mark: 1, round: 0, for: badge}]"))
