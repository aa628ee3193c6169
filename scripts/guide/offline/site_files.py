"""Writes what makes a finished site work without a network."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from guide.files import write_whole
from guide.offline.answer_page import first_files
from guide.offline.listing import LIST, VERSION, WORKER, kept_files, list_files, version_of

_SOURCES = Path(__file__).parent
_SIZE = 'data-guide-size=""'  # stands in the pages that offer to keep the guide


def write_offline(site: Path, leave_out: Iterable[str]) -> None:
    """Write the worker, its list and the version. Nothing in the site may change after it.

    The pages that offer to keep the guide learn its size.
    """
    patterns = tuple(leave_out)
    _say_size(site, sum((site / name).stat().st_size for name in kept_files(site, patterns)))
    files = list_files(site, patterns)
    source = (_SOURCES / "worker.js").read_text(encoding="utf-8")
    version = version_of(files, source)
    first = first_files(site)
    write_whole(site / WORKER, f'const VERSION = "{version}";\nconst FIRST = {json.dumps(first)};\n{source}')
    write_whole(site / VERSION, json.dumps({"version": version}) + "\n")
    write_whole(site / LIST, json.dumps({"version": version, "files": files}, ensure_ascii=False, indent=0) + "\n")


def switch_off(site: Path) -> None:
    """Write the worker that deletes what its forerunners kept, and ends."""
    write_whole(site / WORKER, (_SOURCES / "worker_off.js").read_text(encoding="utf-8"))


def _say_size(site: Path, size: int) -> None:
    said = f'data-guide-size="{megabytes(size)}"'
    for path in site.rglob("*.html"):
        if _SIZE in (text := path.read_text(encoding="utf-8")):
            write_whole(path, text.replace(_SIZE, said))


def megabytes(size: int) -> str:
    """A size in bytes as a reader is told it: 3.8, 12."""
    return re.sub(r"\.0$", "", f"{size / 1e6:.1f}" if size < 9.95e6 else f"{size / 1e6:.0f}")
