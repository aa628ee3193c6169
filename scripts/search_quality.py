"""How well the search finds: types every query of our lists into the real search box and counts the hits.

`run.py search-quality [LIST ...] [--stock] [--misses]`. A list is YAML: `- {q: words, any: [page/, ...]}`, one of which
must be among the first three results, or `none: true` where nothing fits and the search must say so. A list may be
sorted into groups, `group: [queries]`. Without a list: tests/search_queries.yml.
Exit 0: the rate is reached; 1: it is not; 2: it cannot run.
"""

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page

from driven_browser import driven_browser
from measured_host import serving
from options import Options
from program import ROOT, Stop

LIST = ROOT / "tests" / "search_queries.yml"
WANTED = 0.97  # of the queries
_PATIENCE = 120_000  # ms, for an index of thousands of pages

# Notes when the words and when the results last changed. Our script lets go of a key at each change of the words,
# so a true key that goes up later need not change the results.
_WATCH = """() => {
  window.quality = { key: 0, seen: 0 };
  document.addEventListener("input", () => { quality.key = performance.now(); }, true);
  new MutationObserver(() => { quality.seen = performance.now(); })
    .observe(document.querySelector(".md-search-result"), { childList: true, subtree: true, characterData: true });
}"""
_SETTLED = "() => quality.seen > quality.key && performance.now() - quality.seen > 150"
_RESULTS = """() => [...document.querySelectorAll(".md-search-result__item")].slice(0, 3)
  .map((item) => new URL(item.querySelector("a").href).pathname.slice(1))"""
# Sends each query the way from our script to Material's worker.
_ASK = """async (queries) => {
  document.querySelector("[for=__search]").dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const home = new URL(base, location);
  const index = await (await fetch(new URL("search/search_index.json", home))).json();
  const worker = new Worker(new URL(search, location));
  const ask = (type, data) => new Promise((resolve) => {
    worker.addEventListener("message", (event) => resolve(event.data.data), { once: true });
    worker.postMessage({ type, data });
  });
  await ask(0, { config: index.config, docs: index.docs, options: { suggest: false } });
  const found = [];
  for (const query of queries) {
    const { items } = await ask(2, query);
    found.push(items.slice(0, 3).map(([page]) => new URL(page.location, home).pathname.slice(1)));
  }
  return found;
}"""


@dataclass(frozen=True)
class Query:
    """What is typed, and the pages of which one must be found; none where nothing fits."""

    group: str
    words: str
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """The first results of a query, and how many milliseconds they took after the last key."""

    query: Query
    found: list[str]
    took: float

    @property
    def hit(self) -> bool:
        return bool(set(self.found) & set(self.query.pages)) if self.query.pages else not self.found

    def __str__(self) -> str:
        shown = ", ".join(name or "(home)" for name in self.found) or "nothing"
        return f"{'hit ' if self.hit else 'MISS'}  {self.query.words:40} {shown}"


class _Unread(Stop):
    """A list of queries that does not serve: one sentence with the cure."""


def read_list(path: Path) -> list[Query]:
    """The queries of a list. Raises _Unread where there is none, or it has another form."""
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
        groups: dict[str, list[dict[str, Any]]] = values if isinstance(values, dict) else {path.parent.name: values}
        return [
            Query(group, entry["q"], () if entry.get("none") else tuple(entry["any"]))
            for group, entries in groups.items()
            for entry in entries
        ]
    except OSError as error:
        raise _Unread(f"{path} cannot be read ({error.strerror}): name a list of queries") from error
    except (yaml.YAMLError, UnicodeDecodeError, AttributeError, KeyError, TypeError) as error:
        raise _Unread(f"{path} is no list of queries: write it like tests/search_queries.yml") from error


@contextmanager
def served(stock: bool) -> Iterator[str]:
    """The address of the site, built aside."""
    with tempfile.TemporaryDirectory(prefix="search-") as folder:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder, strict=False)
        if stock:
            config.extra["search"] = "stock"
        build(config)
        with serving(Path(folder)) as host:
            yield host.url


def ask(page: Page, query: Query, delay: int = 15) -> Answer:
    """Type a query as a person does, `delay` ms from key to key, and read the results."""
    box = page.locator(".md-search__input")
    box.press("ControlOrMeta+a")
    box.press("Delete")
    page.wait_for_function(_SETTLED, timeout=_PATIENCE)
    box.press_sequentially(query.words, delay=delay)
    page.wait_for_function(_SETTLED, timeout=_PATIENCE)
    return Answer(query, page.evaluate(_RESULTS), page.evaluate("quality.seen - quality.key"))


def watch(page: Page) -> None:
    """Ask something in the search that is open, and note from then on what `ask` needs."""
    page.evaluate(_WATCH)
    page.locator(".md-search__input").press_sequentially("hip")
    page.locator(".md-search-result__item").first.wait_for(timeout=_PATIENCE)


def ask_at_once(page: Page, queries: Sequence[Query]) -> list[Answer]:
    """Ask every query of a page's search without typing, which takes a moment and measures no time."""
    found = page.evaluate(_ASK, [query.words for query in queries])
    return [Answer(query, pages, 0) for query, pages in zip(queries, found, strict=True)]


def ask_all(queries: Sequence[Query], address: str) -> list[Answer]:
    """Ask every query in one visit."""
    with driven_browser() as browser:
        page = browser.new_page()
        page.goto(address)
        page.keyboard.press("/")
        watch(page)
        return [ask(page, query) for query in queries]


def report(answers: Sequence[Answer], only_misses: bool) -> float:
    """Print each answer and the rate by group; hand back the rate of all."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.query.group].append(answer)
    for group, members in groups.items():
        print(f"\n{group}")
        for answer in members:
            if not (only_misses and answer.hit):
                print(f"  {answer}")
    print()
    for group, members in (*groups.items(), ("all", list(answers))):
        hits = sum(answer.hit for answer in members)
        print(f"{group:24}{hits:4} of {len(members):3}  {hits / len(members):4.0%}")
    times = sorted(answer.took for answer in answers)
    print(
        f"first results after the last key: half within {times[len(times) // 2]:.0f} ms, all within {times[-1]:.0f} ms"
    )
    return sum(answer.hit for answer in answers) / len(answers)


def main(argv: Sequence[str] | None = None) -> int:
    """Build, ask, report; return the exit code."""
    parser = Options("search-quality", __doc__)
    parser.add_argument(
        "lists",
        nargs="*",
        type=Path,
        default=[LIST],
        help="lists of queries; tests/search_queries.yml if none is named",
    )
    parser.add_argument("--stock", action="store_true", help="the search as Material ships it, without what we add")
    parser.add_argument("--misses", action="store_true", help="print only the queries that miss")
    options = parser.parse_args(argv)
    try:
        queries = [query for path in options.lists for query in read_list(path)]
    except _Unread as error:
        print(f"search-quality: {error}", file=sys.stderr)
        return 2
    if not queries:
        print("search-quality: found no query: name a list", file=sys.stderr)
        return 2
    with served(options.stock) as address:
        rate = report(ask_all(queries, address), options.misses)
    return 0 if options.stock or rate >= WANTED else 1


if __name__ == "__main__":
    raise SystemExit(main())
