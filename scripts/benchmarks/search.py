"""What the search costs a slow phone: our dialog in a browser, with our index and with the one of Material's plugin.

Both are on our pages, which fetch the index when the reader turns to the search: the one difference is the index, and
with it what `docs/assets/js/search-words.js` does of it.
"""

import gzip
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser

import search_quality
from benchmarks.builds import INDEX
from benchmarks.heap import Heap
from benchmarks.pages import original_of
from benchmarks.slow_phone import SLOWER, on_phone, slowed
from driven_browser import driven_browser
from measured_host import serving
from search_quality import Answer, Query

# What is typed key by key on the slow phone: a common search, another name, a misspelling, a symptom, gear.
TYPED = ("hip flexor stretch", "kneeling psoas stretch", "knealing", "numbness", "foam roller")
_BETWEEN_KEYS = 150  # ms, as thumbs type
_FIRST_PAGE = "exercises/half-kneeling-stretch/"
_PATIENCE = 120_000  # ms
# Notes how long after the first touch the dialog says that it can be asked.
_WATCH = """() => {
  const said = document.querySelector(".md-search-result__meta");
  const first = said.textContent;
  const touch = () => { window.touched = performance.now(); };
  document.addEventListener("pointerdown", touch, { capture: true, once: true });
  new MutationObserver((_, observer) => {
    if (said.textContent === first) return;
    observer.disconnect();
    window.ready = performance.now() - touched;
  }).observe(said, { childList: true, subtree: true, characterData: true });
}"""


@dataclass(frozen=True)
class Search:
    """Bytes of the index, gzipped; ms from touch to ready and from key to results; bytes of heap; share of hits."""

    index: int
    ready: float
    result: float
    heap: int
    hits: float


MEASURES: dict[str, Callable[[Search], float]] = {
    "search index, kB gzipped": lambda search: search.index / 1e3,
    f"touch to ready, ms, {SLOWER} times slower": lambda search: search.ready,
    f"last key to results, ms, {SLOWER} times slower": lambda search: search.result,
    "heap of page and worker, MB": lambda search: search.heap / 1e6,
    "queries that are answered, %": lambda search: search.hits * 100,
}


def measure_searches(project: Path, rounds: int, queries: Sequence[Query]) -> list[tuple[Search, Search]]:
    """Ours and that of Material's plugin on the pages of a project, by turns."""
    sites = build_sites(project)
    with driven_browser() as browser:
        hits = [share_of_hits(browser, site, queries) for site in sites]
        measured = [[measure(browser, *pair) for pair in zip(sites, hits, strict=True)] for _ in range(rounds)]
    return [(ours, stock) for ours, stock in measured]


def build_sites(project: Path) -> tuple[Path, Path]:
    """The guide in the folder `project`, with our index and with the one that Material's plugin writes."""
    sites = project / "ours", project / "stock-index"
    for site in sites:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=False)
        if site == sites[1]:
            config.extra["search"] = "stock"
        build(config)
    return sites


def measure(browser: Browser, site: Path, hits: float, queries: Sequence[str] = TYPED) -> Search:
    """Touch the search of a built site on a slow phone, wait until it is ready, and type the queries."""
    with serving(site) as host, on_phone(browser, host.url + _FIRST_PAGE) as page:
        heap = Heap(page)
        page.evaluate(_WATCH)
        with slowed(browser):
            page.get_by_role("button", name="Search", exact=True).first.tap()
            page.wait_for_function("() => window.ready", timeout=_PATIENCE)
            search_quality.watch(page)
            typed = [search_quality.ask(page, Query("", words, ()), _BETWEEN_KEYS).took for words in queries]
        packed = len(gzip.compress((site / INDEX).read_bytes(), 9, mtime=0))
        ready: float = page.evaluate("ready")
        return Search(packed, ready, statistics.median(typed), heap.used(), hits)


def share_of_hits(browser: Browser, site: Path, queries: Sequence[Query]) -> float:
    """How many of the queries are answered. A copy of an exercise says all that the original says, and counts as it."""
    with serving(site) as host, on_phone(browser, host.url) as page:
        answers = search_quality.ask_at_once(page, queries)
    return sum(Answer(one.query, [*map(original_of, one.found)], 0).hit for one in answers) / len(answers)
