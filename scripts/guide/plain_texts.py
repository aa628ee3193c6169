"""Texts of a page that hold no sign with which a link or the like could begin: Python-Markdown would look through each
of them fourteen times, for every kind that it knows.
"""

import re
from xml.etree.ElementTree import Element

from markdown import inlinepatterns
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

# What the patterns of Python-Markdown itself begin with, and the sign for what it has set aside.
_SIGN = re.compile(rf"[`\\\[<&*_{STX}]|  \n")
_KNOWN = {
    inlinepatterns.BacktickInlineProcessor,
    inlinepatterns.EscapeInlineProcessor,
    inlinepatterns.ReferenceInlineProcessor,
    inlinepatterns.LinkInlineProcessor,
    inlinepatterns.ImageInlineProcessor,
    inlinepatterns.ImageReferenceInlineProcessor,
    inlinepatterns.ShortReferenceInlineProcessor,
    inlinepatterns.ShortImageReferenceInlineProcessor,
    inlinepatterns.AutolinkInlineProcessor,
    inlinepatterns.AutomailInlineProcessor,
    inlinepatterns.SubstituteTagInlineProcessor,
    inlinepatterns.HtmlInlineProcessor,
    inlinepatterns.DelimiterProcessor,
}

BEFORE_PATTERNS = 21  # Python-Markdown looks for them at priority 20


class PlainTexts(Treeprocessor):
    """Says of each text without a sign that nothing is to be looked for. With patterns of others it says nothing."""

    def run(self, root: Element) -> None:
        if not _KNOWN.issuperset(map(type, self.md.inlinePatterns)):
            return
        for element in root.iter():
            if element.text and not _SIGN.search(element.text):
                element.text = AtomicString(element.text)
