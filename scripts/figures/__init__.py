"""Drawings made from joint angles: pose data in, SVG out.

`data/figures/<name>.yml` says how a body stands; this package places it on its supports, paints it, numbers
it like the steps of its page, describes it in words, and says what is wrong with it. It writes nothing and
needs no site.
"""

from figures.collection import check_figures, describe, described, drawings, size
from figures.mark import favicon, icon, mark
from figures.words import Description

__all__ = ["Description", "check_figures", "describe", "described", "drawings", "favicon", "icon", "mark", "size"]
