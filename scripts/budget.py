"""What the pages of a built site weigh, beside data/budget.yml: `run.py budget [DIR]`.

Every page is weighed by itself, from its files. Some are opened in a browser too, which asks a server on this computer
that packs with gzip; what it sends is counted there, headers included. Exit 0: all is within the budget. 1: something
is over it. 2: it cannot run.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from driven_browser import driven_browser
from guide.built.budget import Budget, Window, make_budget, over
from guide.built.first_load import KINDS, FirstLoad, kind_of
from guide.built.site import BuiltSite
from guide.facts import BrokenDataError, read_data
from guide.headers import HEADERS, make_headers
from measured_host import Host, Sent, sent_by_ours, serving
from options import Options
from program import ROOT

BUDGET = "data/budget.yml"
_CURE = f"make it lighter, or give it a limit of its own in {BUDGET}, with the reason"
_BY_KIND = tuple(dict.fromkeys(KINDS.values()))


def weigh_all(loads: FirstLoad, budget: Budget) -> Iterator[str]:
    """Print what each page weighs by itself, and hand back what is over."""
    _print_head("Every page by itself, bytes with gzip", "total", "further")
    for path in loads.site.page_paths:
        page = path.removesuffix("index.html")
        if not page.startswith("e/"):  # a short address only leads on
            weights = loads.weigh(path, f"{budget.opened[0]}index.html")
            yield from _judged(page, weights, ("total", "further"), budget.limits_of(page))


def visit_all(host: Host, browser: Browser, loads: FirstLoad, budget: Budget) -> Iterator[str]:
    """Open the pages in each window, print what the host sent, and hand back what is over."""
    read_first = budget.opened[0]
    for name, window in budget.windows.items():
        for kind, before, pages in (("first", [], budget.opened), ("further", [read_first], budget.opened[1:])):
            if kind not in window.limits:
                continue
            columns = ("requests", kind, "drawings")
            _print_head(f"A {kind} page on a {name} of {window.width} px", *columns)
            for page in pages:
                sent = visit(host, browser, window, [*before, page])
                counted = _counted(sent, loads.files(f"{page}index.html"), kind)
                limits = {what: most for what, most in budget.limits_in(name, page).items() if what in columns}
                yield from (f"{name}: {fault}" for fault in _judged(page, counted, columns, limits))


def visit(host: Host, browser: Browser, window: Window, pages: Sequence[str]) -> list[Sent]:
    """What was sent for the last of these pages, opened one after the other by a browser that had nothing before."""
    context = browser.new_context(viewport={"width": window.width, "height": window.height})
    opened = context.new_page()
    for page in pages:
        host.sent.clear()
        opened.goto(host.url + page, wait_until="networkidle")
    sent = list(host.sent)
    context.close()
    return sent


def _counted(sent: Sequence[Sent], at_once: frozenset[str], kind: str) -> Mapping[str, int]:
    """Bytes by kind of file, their sum, and the requests; drawings that come as they come near are apart."""
    later = [one for one in sent if kind_of(one.path) == "image" and one.path not in at_once]
    rest = [one for one in sent if one not in later]
    weights = Counter[str]()
    for one in rest:
        weights[kind_of(one.path)] += one.size
    return {**weights, kind: weights.total(), "requests": len(rest), "drawings": sum(one.size for one in later)}


def _judged(page: str, counted: Mapping[str, int], columns: Sequence[str], limits: Mapping[str, int]) -> Iterator[str]:
    print("".join(f"{counted.get(what, 0):>9}" for what in (*_BY_KIND, *columns)), "", page or "(home)")
    yield from (f"{page or 'home'}: {fault}: {_CURE}" for fault in over(counted, limits))


def _print_head(title: str, *columns: str) -> None:
    print(f"\n{title}\n{''.join(f'{what:>9}' for what in (*_BY_KIND, *columns))}  page")


def main(argv: Sequence[str] | None = None) -> int:
    """Weigh, open, print; return the exit code."""
    parser = Options("budget", __doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "site", metavar="DIR", help="a built site")
    folder: Path = parser.parse_args(argv).folder
    if not (folder / "index.html.gz").is_file():
        print(f"budget: {folder} holds no packed site: run `python3 scripts/run.py build` first", file=sys.stderr)
        return 2
    try:
        budget = read_data(ROOT, BUDGET, make_budget)
        headers = read_data(ROOT, HEADERS, make_headers)
    except BrokenDataError as error:
        print(error, file=sys.stderr)
        return 2
    site = BuiltSite(folder)
    if strangers := list(budget.strangers([path.removesuffix("index.html") for path in site.page_paths])):
        for line, page in strangers:
            said = f'"{page}" is no page of {folder}: name one that is, such as exercises/'
            print(f"{BUDGET}:{line}: {said}", file=sys.stderr)
        return 2
    loads = FirstLoad(site)
    faults = list(weigh_all(loads, budget))
    with serving(folder, sent_by_ours(site, headers)) as host, driven_browser() as browser:
        faults += visit_all(host, browser, loads, budget)
    print(f"\n{len(faults)} over the budget", *faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
