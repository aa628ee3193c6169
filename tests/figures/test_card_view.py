"""What a card shows of a drawing: one posture, no words, and a frame that fits."""

import json
import re
from pathlib import Path

import pytest
import yaml

from figures.card_view import card_size, card_view
from figures.collection import POSES, drawn_anew
from program import ROOT

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


def test_a_last_panel_seen_from_above_is_framed_by_its_word(tmp_path: Path) -> None:
    """It has no floor, and the shadow under the upper leg is no panel of its own."""
    alone = yaml.safe_load((ROOT / POSES / "side-lying-stretch.yml").read_text(encoding="utf-8"))
    head = {key: alone.pop(key) for key in ("exercise", "title")}
    numbers = alone.pop("labels")
    start, end = {**alone, "word": "start", "labels": numbers[:2]}, {**alone, "word": "end", "labels": numbers[2:]}
    path = tmp_path / "side-lying-stretch.yml"
    path.write_text(json.dumps({**head, "panels": [start, end]}), encoding="utf-8")
    entry = drawn_anew(path, path)
    assert entry.findings == ()
    assert entry.drawing
    seen = card_view(entry.drawing.svg)
    assert heads(entry.drawing.svg) == 2
    assert heads(seen) == 1
    assert re.findall(r'text-anchor="middle"|class="fl"', seen) == []
    assert [number for number in "12345" if f">{number}</text>" in seen] == ["3", "4", "5"]
    assert card_size(entry.drawing.svg) == card_size(picture("side-lying-stretch"))
