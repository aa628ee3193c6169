"""Writes what makes a finished site work without a network."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from files.tree import names_in, write_part
from guide.offline.answer_page import first_files
from guide.offline.listing import LIST, VERSION, WORKER, Entry, entry_of, is_kept, served_at, version_of

_SOURCES = Path(__file__).parent
_SIZE = b'data-guide-size=""'  # stands in the pages that offer to keep the guide


def write_offline(site: Path, leave_out: Iterable[str]) -> None:
    """Write the worker, its list and the version. Nothing in the site may change after it.

    The pages that offer to keep the guide learn its size.
    """
    files = _listed(site, tuple(leave_out))
    source = (_SOURCES / "worker.js").read_text(encoding="utf-8")
    version = version_of(files, source)
    first = first_files(site)
    write_part(site / WORKER, f'const VERSION = "{version}";\nconst FIRST = {json.dumps(first)};\n{source}')
    write_part(site / VERSION, json.dumps({"version": version}) + "\n")
    write_part(site / LIST, json.dumps({"version": version, "files": files}, ensure_ascii=False, indent=0) + "\n")


def switch_off(site: Path) -> None:
    """Write the worker that deletes what its forerunners kept, and ends."""
    write_part(site / WORKER, (_SOURCES / "worker_off.js").read_text(encoding="utf-8"))


def _listed(site: Path, leave_out: Iterable[str]) -> dict[str, Entry]:
    """The entry of each file that may be kept, by its address below the site: "" is the start page.

    The pages that say the size of all learn it here.
    """
    files: dict[str, Entry] = {}
    saying: list[tuple[str, bytes]] = []
    for name in names_in(site):
        kept, page = is_kept(name, leave_out), name.endswith(".html")
        content = (site / name).read_bytes() if kept or page else b""
        if kept:
            files[served_at(name)] = entry_of(content)
        if page and _SIZE in content:
            saying.append((name, content))
    said = f'data-guide-size="{megabytes(sum(entry.size for entry in files.values()))}"'.encode()
    for name, content in saying:
        write_part(site / name, told := content.replace(_SIZE, said))
        if (address := served_at(name)) in files:
            files[address] = entry_of(told)
    return files


def megabytes(size: int) -> str:
    """A size in bytes as a reader is told it: 3.8, 12."""
    return re.sub(r"\.0$", "", f"{size / 1e6:.1f}" if size < 9.95e6 else f"{size / 1e6:.0f}")
