"""What a card shows of a drawing: one posture, no words, and a frame that fits."""

import re
from pathlib import Path

import pytest

from figures.card_view import card_size, card_view

PICTURES = Path(__file__).parents[2] / "docs" / "assets" / "figures"


def picture(name: str) -> str:
    return (PICTURES / f"{name}.svg").read_text(encoding="utf-8")


def heads(svg: str) -> int:
    return svg.count('<g fill="var(--hair)">')


def test_most_drawings_stay_as_they_are() -> None:
    assert card_view(picture("low-lunge")) == picture("low-lunge")


@pytest.mark.parametrize(("name", "last", "size"), [
    ("dead-bug", "7", (456, 166)),
    ("glute-bridge", "4", (456, 136)),
    ("medicine-ball-throw", "6", (456, 447)),
])  # fmt: skip
def test_of_several_postures_the_last_is_shown(name: str, last: str, size: tuple[int, int]) -> None:
    seen = card_view(picture(name))
    assert heads(seen) == heads(picture(name)) / seen_panels(name)
    assert f">{last}</text>" in seen
    assert ">1</text>" not in seen
    assert "<g transform" not in seen
    assert card_size(picture(name)) == size


def seen_panels(name: str) -> int:
    return picture(name).count("<g transform=")


@pytest.mark.parametrize("name", ["dead-bug", "glute-bridge", "medicine-ball-throw", "side-lying-stretch"])
def test_no_words_are_left_and_every_shape_is_there(name: str) -> None:
    seen = card_view(picture(name))
    assert re.findall(r'<text class="(?:tx|sm)"', seen) == []
    assert set(re.findall(r'href="#([^"]+)"', seen)) <= set(re.findall(r' id="([^"]+)"', seen))
    assert seen.count("<svg") == seen.count("</svg>") == 1


def test_the_floor_reaches_from_edge_to_edge() -> None:
    seen = card_view(picture("medicine-ball-throw"))
    left, width = re.findall(r'viewBox="(\S+) \S+ (\S+)', seen)[0]
    start, end = re.findall(r'class="fl" d="M(\S+) \S+L(\S+)', seen)[0]
    assert float(start) == pytest.approx(float(left), abs=1)
    assert float(end) == pytest.approx(float(left) + float(width), abs=1)
