"""One build, ours or stock Material's, as a program of its own: what it takes, and what it makes.

Each goes to a new folder, as with `run.py build`. To delete the last site first would be measured too, and on some
disks the next thousand files then take long to make, whoever makes them.
"""

import gzip
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from guide.check import check_all
from guide.facts import load_facts
from program import Stop

# Material as it comes: no hooks, no templates of ours, no settings beside the theme; the menu lists every page.
STOCK = """site_name: Stock Material
site_url: https://stock.example/
theme: {name: material}
plugins: [search]
"""
PAGE = Path("exercises") / "low-lunge" / "index.html"
INDEX = Path("search") / "search_index.json"


@dataclass(frozen=True)
class Build:
    """Seconds on the clock and of the processor, peak memory in MB; bytes of the site, of one page, of the index.

    `page` is the HTML of an exercise that every size of the site has; `index` is the search index, gzipped.
    """

    wall: float
    processor: float
    memory: float
    site: int
    page: int
    index: int


def build_ours(project: Path) -> Build:
    """Build the guide in the folder `project`, checked before, as `run.py build` does. Raises Stop if unclean."""
    if findings := check_all(load_facts(project)):
        raise Stop(f"the pages are not clean, the first finding is {findings[0]}")
    return _build(project, "mkdocs.yml", PAGE)


def build_stock(project: Path) -> Build:
    """Build the same pages with stock Material."""
    (project / "stock.yml").write_text(STOCK, encoding="utf-8")
    return _build(project, "stock.yml", PAGE)


def _build(project: Path, config: str, page: Path) -> Build:
    site = Path(tempfile.mkdtemp(prefix="site-", dir=project))
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config, "-d", str(site)]
    wall, processor, memory = run(command, project)
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    index = len(gzip.compress((site / INDEX).read_bytes(), 9, mtime=0))
    return Build(wall, processor, memory, size, (site / page).stat().st_size, index)


def run(command: list[str], folder: Path) -> tuple[float, float, float]:
    """Run a program: seconds on the clock and of the processor, peak memory in MB. Raises Stop if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # pip compiled stock Material for good; our code is compiled once
    start = time.perf_counter()
    program = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        raise Stop(f"`{' '.join(command[1:])}` failed: run it in {folder} to see why")
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes here
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6
