"""Small drawings that are kept: the same text, never an old one, and no failure where they cannot be kept."""

from pathlib import Path

import pytest

from guide.pictures import kept_cards
from guide.pictures.kept_cards import FOLDER, card_of


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The drawings of which a card was made."""
    found: list[str] = []

    def make(svg: str) -> str:
        found.append(svg)
        return f"<svg>\n{svg}"

    monkeypatch.setattr(kept_cards, "card_drawing", make)
    return found


def test_a_card_is_made_once_for_each_text(made: list[str], tmp_path: Path) -> None:
    texts = ["one", "one", "two", "two", "one"]
    assert [card_of(tmp_path, "a", text) for text in texts] == [f"<svg>\n{text}" for text in texts]
    assert made == ["one", "two", "one"]


def test_other_code_makes_it_again(made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card_of(tmp_path, "a", "one")
    monkeypatch.setattr(kept_cards, "_code", lambda: "changed")
    card_of(tmp_path, "a", "one")
    assert made == ["one", "one"]


@pytest.mark.parametrize("cut", [0, 10, -1])
def test_what_is_cut_off_is_made_again(cut: int, made: list[str], tmp_path: Path) -> None:
    card = card_of(tmp_path, "a", "one")
    file = tmp_path / FOLDER / "a.svg"
    file.write_bytes(file.read_bytes()[:cut])
    assert card_of(tmp_path, "a", "one") == card
    file.write_bytes(b"\xff")
    assert card_of(tmp_path, "a", "one") == card
    assert made == ["one"] * 3


def test_where_nothing_can_be_kept_it_is_made(made: list[str], tmp_path: Path) -> None:
    (tmp_path / FOLDER.parent).write_text("a file, not a folder")
    assert card_of(tmp_path, "a", "one") == card_of(tmp_path, "a", "one")
    assert made == ["one", "one"]
