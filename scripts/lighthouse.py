"""What Lighthouse says of the built site, and of Material without anything of ours.

    python3 scripts/run.py lighthouse [--site DIR] [--stock] [--runs N] [PAGE ...]

Each page is opened N times as on a slow phone (Lighthouse's own simulation), and the median is printed. It needs npm,
which fetches Lighthouse, and the project's environment. Exit 0: all scores are 100 and the largest paint comes in time.
1: something is less. 2: it cannot run.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import compress_site
from guide.built.site import BuiltSite
from guide.facts import BrokenDataError, read_data
from guide.headers import HEADERS, make_headers
from measured_host import sent_by_ours, serving
from options import Options, how_many
from program import ROOT, Stop

LIGHTHOUSE = "lighthouse@12.8.2"
PAGES = ("", "exercises/", "exercises/half-kneeling-stretch/", "get-help/", "my-sheet/")
SCORES = ("performance", "accessibility", "best-practices", "seo")
PAINT = 1400  # ms until the largest paint
_MEASURED = {
    "paint ms": "largest-contentful-paint",
    "blocked ms": "total-blocking-time",
    "shift": "cumulative-layout-shift",
}
_FLAGS = "--headless=new --no-sandbox"


def stock(folder: Path) -> None:
    """Build our pages with Material as it comes: its theme, its search, no file of ours but words and drawings."""
    from mkdocs.commands.build import build  # noqa: PLC0415  only here
    from mkdocs.config import load_config  # noqa: PLC0415

    plain: dict[str, Any] = {"theme": {"name": "material", "font": False}, "hooks": [], "strict": False}
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), extra_css=[], extra_javascript=[], **plain))
    compress_site.main([str(folder)])


@contextmanager
def hosted(folder: Path, ours: bool) -> Iterator[str]:
    """The address of a site, served as by a host that packs with gzip and, for ours, sends our headers."""
    sending = [sent_by_ours(BuiltSite(folder), read_data(ROOT, HEADERS, make_headers))] if ours else []
    with serving(folder, *sending) as host:
        yield host.url


def measure(url: str) -> dict[str, Any]:
    """One report of Lighthouse. Raises Stop."""
    command = ["npx", "--yes", LIGHTHOUSE, url, "--output=json", "--quiet", f"--chrome-flags={_FLAGS}"]
    variables = {**os.environ, "CHROME_PATH": os.environ.get("CHROMIUM", "")}
    try:
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        if done.returncode:  # now and then it loses its browser: once more
            done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise Stop("There is no npm on this computer: install Node.js, and run the same command again.") from error
    try:
        report: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:
        raise Stop(f"Lighthouse gave no report of {url}: {done.stderr.strip()[-300:]}") from error
    return report


def medians(reports: Sequence[dict[str, Any]]) -> dict[str, float]:
    """The scores, of 100, and what was measured. Raises Stop where a report lacks one."""
    scores = {name: [_number(report, "categories", name, "score") * 100 for report in reports] for name in SCORES}
    measured = {
        name: [_number(report, "audits", audit, "numericValue") for report in reports]
        for name, audit in _MEASURED.items()
    }
    return {name: statistics.median(values) for name, values in (scores | measured).items()}


def _number(report: dict[str, Any], part: str, name: str, key: str) -> float:
    found: float | None = report[part].get(name, {}).get(key)
    if found is None:
        why = report.get("runtimeError", {}).get("message", "it does not say why")
        raise Stop(f"Lighthouse could not measure {name} ({why}): run the same command again.")
    return found


def lacking(reports: Sequence[dict[str, Any]]) -> list[str]:
    """The audits that cost points, in the last report."""
    last = reports[-1]
    weighed = [one["id"] for name in SCORES for one in last["categories"][name]["auditRefs"] if one["weight"]]
    found = (last["audits"][name] for name in weighed)
    return [audit["title"] for audit in found if audit["score"] is not None and audit["score"] < 0.9]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, return the exit code."""
    parser = Options("lighthouse", __doc__)
    parser.add_argument("pages", nargs="*", default=PAGES, metavar="PAGE")
    parser.add_argument("--site", type=Path, default=ROOT / "site", metavar="DIR", help="a site that `build` made")
    parser.add_argument("--stock", action="store_true", help="Material without anything of ours, built aside")
    parser.add_argument("--runs", type=how_many, default=3)
    given = parser.parse_args(argv)
    print("".join(f"{name:>15}" for name in (*SCORES, *_MEASURED)), " page")
    good = True
    with tempfile.TemporaryDirectory(prefix="stock-") as built:
        folder = Path(built) if given.stock else given.site
        if given.stock:
            stock(folder)
        if not (folder / "index.html.gz").is_file():
            print(
                f"lighthouse: {folder} holds no packed site: run `python3 scripts/run.py build` first", file=sys.stderr
            )
            return 2
        try:
            with hosted(folder, not given.stock) as url:
                for page in given.pages:
                    reports = [measure(url + page) for _ in range(given.runs)]
                    found = medians(reports)
                    good &= all(found[name] == 100 for name in SCORES) and found["paint ms"] <= PAINT
                    print(
                        "".join(f"{round(value, 3):>15g}" for value in found.values()), "", page or "(home)", flush=True
                    )
                    print(*(f"    {title}" for title in lacking(reports)), sep="\n")
        except (Stop, BrokenDataError) as error:
            print(error, file=sys.stderr)
            return 2
    return 0 if good or given.stock else 1


if __name__ == "__main__":
    raise SystemExit(main())
