"""Drawings made from joint angles: pose data in, SVG out.

`data/figures/<name>.yml` says how a body stands; this package places it on its supports, paints it, numbers
it like the steps of its page, describes it in words, and says what is wrong with it. It writes nothing and
needs no site.
"""

from figures.card_drawing import card_drawing
from figures.card_view import card_size
from figures.collection import check_figures, described, drawings, size, summaries
from figures.mark import favicon, mark, mark_style
from figures.view import View
from figures.words import Description

__all__ = [
    "Description",
    "View",
    "card_drawing",
    "card_size",
    "check_figures",
    "described",
    "drawings",
    "favicon",
    "mark",
    "mark_style",
    "size",
    "summaries",
]
