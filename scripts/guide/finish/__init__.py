"""The finish of a site: what generator and theme wrote becomes light, and looks the same.

The style sheets of a page become two files (`joining`) without the rules that no page can need (`pruning`, by the
`vocabulary` of pages and scripts), and so do its scripts (`joined_scripts`, `module`). Fonts get lasting names
(`fonts`). Pages lose the space between their lines (`spacing`).
"""

from collections.abc import Callable
from pathlib import Path

from files.tree import names_in, write_part
from guide.finish.fonts import name_fonts
from guide.finish.joined_scripts import join_scripts
from guide.finish.joining import join_styles
from guide.finish.spacing import tighten
from guide.finish.styled_page import PageReader
from guide.finish.vocabulary import vocabulary_of


def finish(site: Path, last: Callable[[str], str] = str, root: Path | None = None) -> None:
    """Finish the built site in this folder; `last` is done to each page at the end, so that it is written once.

    What takes long and seldom changes is kept below the project's `root`, if it is named.

    Raises `StyleError` or `ScriptError` where a file is broken.
    """
    with_fonts = name_fonts(site)
    reader = PageReader(site)
    names = names_in(site)
    paths = [site / name for name in names if name.endswith(".html")]
    pages = {path: reader.read(path.read_text(encoding="utf-8")) for path in paths}
    with_styles = join_styles(pages, vocabulary_of(pages.values(), site, names), site, root)
    with_scripts = join_scripts(pages, site)
    for path in paths:  # one text at a time, for a large site has more of it than there should be in memory
        text = path.read_text(encoding="utf-8")
        if (small := last(tighten(with_scripts(path, with_styles(path, with_fonts(text)))))) != text:
            write_part(path, small)


def each_page(site: Path, work: Callable[[str], str]) -> None:
    """Do this alone to every page of the built site."""
    for path in (site / name for name in names_in(site) if name.endswith(".html")):
        write_part(path, work(path.read_text(encoding="utf-8")))
