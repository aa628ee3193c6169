"""Parts that are made once: what is the same is the same, and each page keeps its own words in it."""

from guide.once import Once


def test_a_part_is_made_once_for_a_key() -> None:
    once = Once()
    assert once("foot", ".", caller=lambda: "a") == "a"
    assert once("foot", ".", caller=lambda: "b") == "a"
    assert once("foot", "..", caller=lambda: "c") == "c"


def test_each_page_has_its_own_words_in_it() -> None:
    once = Once()
    assert once("head", caller=lambda: "<b>Menu</b> Menu", but="Menu") == "<b>Menu</b> Menu"
    assert once("head", caller=lambda: "<b>Menu</b> Cobra", but="Cobra") == "<b>Menu</b> Cobra"
    assert once("head", caller=lambda: "not made", but="Low lunge") == "<b>Menu</b> Low lunge"
