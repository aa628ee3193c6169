"""What is not looked for in plain texts is not in them: the HTML is the same."""

from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.util import AtomicString

from guide.plain_texts import BEFORE_PATTERNS, PlainTexts

TEXTS = (
    "`code`",
    r"1\. and \# and \- one",
    "[link](a.md)",
    "[named][one] and [one]\n\n[one]: a.md",
    "![image](a.svg)",
    "![image][one] and ![one]\n\n[one]: a.svg",
    "<https://a.example/>",
    "<a@b.example>",
    "two  \nlines",
    "a <kbd>key</kbd>",
    "<div>block</div>\n\nafter",
    "&amp; &#43; & AT&T",
    "# You &amp; me &copy; us",
    "*one* **two** ***three*** a*b*c",
    "_one_ __two__ ___three___ a_b_c",
    "# A heading! (with signs) - 'and' \"more\" > < ~ ^ | $",
    "- one\n- *two*\n    1. three > 2\n\n> quoted",
    "    code & more\n\nplain",
)


def markdown(*, quick: bool) -> Markdown:
    made = Markdown(extensions=["tables", "toc"])
    if quick:
        made.treeprocessors.register(PlainTexts(made), "plain", BEFORE_PATTERNS)
    return made


@pytest.mark.parametrize("text", TEXTS)
def test_every_sign_is_still_seen(text: str) -> None:
    assert markdown(quick=True).convert(text) == markdown(quick=False).convert(text)


def test_a_plain_text_is_not_looked_through() -> None:
    root, plain, other = Element("div"), Element("p"), Element("p")
    plain.text, other.text = "Lie down. Breathe (slowly)!", "Lie *down*."
    root.extend([plain, other])
    PlainTexts(markdown(quick=False)).run(root)
    assert isinstance(plain.text, AtomicString)
    assert not isinstance(other.text, AtomicString)


def test_a_pattern_of_others_is_looked_for_everywhere() -> None:
    made = markdown(quick=True)
    made.inlinePatterns.register(SimpleTagInlineProcessor(r"()%([^%]+)%", "mark"), "mark", 15)
    assert made.convert("a %b% c") == "<p>a <mark>b</mark> c</p>"
