"""The last step of a build: what generator and theme wrote becomes light, and looks the same.

The style sheets of a page become two files (`joining`) without the rules that no page can need (`pruning`, by the
`vocabulary` of pages and scripts), and so do its scripts (`joined_scripts`, `module`). Fonts get lasting names
(`fonts`). Pages lose the space between their lines (`spacing`). What no reader is ever sent goes (`unused`).
"""

import json
from pathlib import Path

from guide.files import write_whole
from guide.finish.built_page import read_built_page
from guide.finish.fonts import name_fonts
from guide.finish.joined_scripts import join_scripts
from guide.finish.joining import join_styles
from guide.finish.spacing import tighten
from guide.finish.unused import unused
from guide.finish.vocabulary import vocabulary_of


def finish(site: Path) -> None:
    """Finish the built site in this folder. Raises `StyleError` or `ScriptError` where a file is broken."""
    name_fonts(site)
    pages = {path: read_built_page(path.read_text(encoding="utf-8"), site) for path in sorted(site.rglob("*.html"))}
    texts = join_styles(pages, vocabulary_of(pages.values(), site), site)
    for path, text in join_scripts(pages, texts, site).items():
        if (small := tighten(text)) != pages[path].text:
            write_whole(path, small)
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    for name in unused(files, _languages(site)):
        (site / name).unlink()


def _languages(site: Path) -> list[str]:
    """The languages that the search of this site knows."""
    index = site / "search" / "search_index.json"
    known: list[str] = json.loads(index.read_text(encoding="utf-8"))["config"]["lang"] if index.is_file() else []
    return known
