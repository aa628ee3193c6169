"""The colours of the site."""

from pathlib import Path

from guide.colour import light_colours


def test_colours_are_those_of_the_light_scheme(root: Path) -> None:
    colours = light_colours(root)
    assert (colours["paper"], colours["accent"], colours["on-accent"]) == ("#fff", "#0b7285", "#fff")
