"""The page in place of one that is not kept."""

from guide.offline.answer_page import answer_page, shared_styles
from guide.practice import Practice

HOME = "".join(f'<link rel="stylesheet" href="{name}">' for name in ("assets/a.css", "assets/b.css", "c.css"))
OTHER = HOME.replace('"assets', '"/guide/assets').replace('"c.css', '"/guide/d.css')
HELP = '<ul><li>Rest</li></ul><ul>\n<li><a href="tel:911">911</a> US</li></ul><ul><li><a href="tel:1">1</a></li></ul>'


def test_styles_that_all_pages_share() -> None:
    assert shared_styles(HOME, OTHER) == ["assets/a.css", "assets/b.css"]
    assert shared_styles(HOME, HOME.replace("assets/a", "assets/z")) == []


def test_the_numbers_are_those_of_the_help_page() -> None:
    page = answer_page("A & B", HOME, OTHER, HELP)
    assert '<ul>\n<li><a href="tel:911">911</a> US</li></ul>' in page
    assert "tel:1<" not in page
    assert "Rest" not in page
    assert " - A &amp; B</title>" in page
    assert '<link rel="stylesheet" href="../assets/b.css">' in page


def test_a_practice_can_be_asked() -> None:
    practice = Practice("Ann & Bo", phone="555-0100", booking="https://practice.example/?a=1&b=2")
    page = answer_page("A", HOME, OTHER, "", practice)
    assert (
        'Ask Ann &amp; Bo. <a href="tel:5550100">555-0100</a>. <a href="https://practice.example/?a=1&amp;b=2">' in page
    )
    assert "Ask C.</p>" in answer_page("A", HOME, OTHER, "", Practice("C"))


def test_without_a_help_page() -> None:
    assert "emergency" not in answer_page("A", HOME, OTHER, "<ul><li>Rest</li></ul>")
