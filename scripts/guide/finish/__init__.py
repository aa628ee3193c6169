"""The last step of a build: what generator and theme wrote becomes light, and looks the same.

The style sheets of a page become two files (`joining`) without the rules that no page can need (`pruning`, by the
`vocabulary` of pages and scripts), and so do its scripts (`joined_scripts`, `module`). Fonts get lasting names
(`fonts`). Pages lose the space between their lines (`spacing`). What no reader is ever sent goes (`unused`).
"""

import json
from collections.abc import Callable
from pathlib import Path

from guide.files import write_whole
from guide.finish.fonts import name_fonts
from guide.finish.joined_scripts import join_scripts
from guide.finish.joining import join_styles
from guide.finish.spacing import tighten
from guide.finish.styled_page import PageReader
from guide.finish.unused import unused
from guide.finish.vocabulary import vocabulary_of


def finish(site: Path, last: Callable[[str], str] = str) -> None:
    """Finish the built site in this folder; `last` is done to each page at the end, so that it is written once.

    Raises `StyleError` or `ScriptError` where a file is broken.
    """
    with_fonts = name_fonts(site)
    reader = PageReader(site)
    paths = sorted(site.rglob("*.html"))
    pages = {path: reader.read(path.read_text(encoding="utf-8")) for path in paths}
    with_styles = join_styles(pages, vocabulary_of(pages.values(), site), site)
    with_scripts = join_scripts(pages, site)
    for path in paths:  # one text at a time, for a large site has more of it than there should be in memory
        text = path.read_text(encoding="utf-8")
        if (small := last(tighten(with_scripts(path, with_styles(path, with_fonts(text)))))) != text:
            write_whole(path, small)
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    for name in unused(files, _languages(site)):
        (site / name).unlink()


def each_page(site: Path, work: Callable[[str], str]) -> None:
    """Do this alone to every page of the built site."""
    for path in site.rglob("*.html"):
        write_whole(path, work(path.read_text(encoding="utf-8")))


def _languages(site: Path) -> list[str]:
    """The languages that the search of this site knows."""
    index = site / "search" / "search_index.json"
    known: list[str] = json.loads(index.read_text(encoding="utf-8"))["config"]["lang"] if index.is_file() else []
    return known
