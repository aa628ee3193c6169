"""All the figures of a site: read, drawn, checked, described and measured. Nothing here writes a file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from figures.check_body import Fault, body_faults
from figures.check_drawing import drawing_faults
from figures.check_names import missing_names
from figures.check_page import is_registered, page_faults, read_page
from figures.drawing import Drawing, draw, prefix_of
from figures.plates import TEXTS, plates
from figures.pose_file import read_figure
from figures.spec import Figure
from figures.theme import flattened
from figures.words import Description, describe_figure
from guide.finding import Finding

POSES = Path("data") / "figures"
PICTURES = Path("docs") / "assets" / "figures"
_SIZE = re.compile(r'<svg [^>]*? width="(\d+)" height="(\d+)"')


@dataclass(frozen=True)
class Entry:
    """One pose file: its figure and drawing if it is sound enough to be drawn, and what is wrong with it."""

    path: Path
    figure: Figure | None
    drawing: Drawing | None
    findings: tuple[Finding, ...]


def _pose_files(root: Path) -> list[Path]:
    return sorted((root / POSES).glob("*.yml"))


def _collect(root: Path) -> tuple[Entry, ...]:
    texts = tuple((path.name, path.read_bytes()) for path in _pose_files(root))
    return _drawn(root, texts)


@lru_cache(maxsize=4)
def _drawn(root: Path, texts: tuple[tuple[str, bytes], ...]) -> tuple[Entry, ...]:
    """Read and draw once; `texts` is here to notice that a file has changed."""
    return tuple(_entry(root / POSES / name, POSES / name) for name, _ in texts)


def _entry(path: Path, shown: Path) -> Entry:
    try:
        figure, findings = read_figure(path, shown)
    except UnicodeDecodeError:
        return Entry(shown, None, None, (Finding(shown, 1, 1, "FIG101", "this is not UTF-8 text: save it as UTF-8"),))
    if figure is None:
        return Entry(shown, None, None, tuple(findings))
    faults = [fault for scene in figure.scenes for fault in missing_names(scene)]
    if faults:
        return Entry(shown, figure, None, _findings(shown, faults))
    drawing = draw(figure)
    for panel in drawing.panels:
        faults += body_faults(panel.stage)
    faults += drawing_faults(drawing)
    return Entry(shown, figure, drawing, _findings(shown, faults))


def _findings(path: Path, faults: list[Fault]) -> tuple[Finding, ...]:
    return tuple(sorted({Finding(path, line, column, code, text) for (line, column), code, text in faults}))


def check_figures(root: Path) -> list[Finding]:
    """Everything that is wrong with the pose files under `root`, in order of file and line; see
    `codes.RULES`.

    Where a page of the exercise exists, the drawing is also held against it. Paths are relative to `root`.
    """
    findings: list[Finding] = []
    prefixes: dict[str, str] = {}
    for entry in _collect(root):
        findings += entry.findings
        if entry.figure is None:
            continue
        page = read_page(root, entry.figure.exercise)
        if page is not None:
            findings += _findings(entry.path, list(page_faults(entry.figure, page)))
        elif not is_registered(root, entry.figure.exercise):
            message = f'no exercise is called "{entry.figure.exercise}": write a slug of data/addresses.yml'
            findings.append(Finding(entry.path, *entry.figure.place, "FIG106", message))
        twin = prefixes.setdefault(prefix_of(entry.figure.name), entry.figure.name)
        if twin != entry.figure.name:
            message = f"its ids begin like those of {twin}: rename one of the two files"
            findings.append(Finding(entry.path, 1, 1, "FIG304", message))
    return sorted(findings)


def drawings(root: Path, flat: bool = False) -> Iterator[tuple[Path, str]]:
    """Path relative to `root` and SVG text of every drawing and plate, always in the same order, byte for
    byte.

    `flat` gives plain light colours for programs that make PNG or PDF. Figures that cannot be drawn are left
    out; `check_figures` says why.
    """
    pictures = {entry.path.stem: entry.drawing.svg for entry in _collect(root) if entry.drawing is not None}
    pictures |= dict(plates())
    for name, svg in sorted(pictures.items()):
        yield PICTURES / f"{name}.svg", flattened(svg) if flat else svg


def describe(root: Path, name: str, record: Mapping[str, Any] | None = None) -> Description:
    """Alt text, full description and caption of the drawing `name`. Raises KeyError if there is no such
    drawing.
    """
    if name in TEXTS:
        return TEXTS[name]
    for entry in _collect(root):
        if entry.path.stem == name and entry.figure is not None and entry.drawing is not None:
            return describe_figure(entry.figure, [panel.stage for panel in entry.drawing.panels], record)
    raise KeyError(name)


def floor(root: Path, name: str) -> int | None:
    """How far the floor line of a drawing lies above its lower edge, in its own units; None where it has words, or
    several floors, or is no drawing of a pose.
    """
    drawn = (entry.drawing for entry in _collect(root) if entry.path.stem == name)
    return next((drawing.floor for drawing in drawn if drawing is not None), None)


def size(root: Path, name: str) -> tuple[int, int]:
    """Width and height of a committed drawing, for <img>. Raises OSError if it is not there, ValueError if
    unsized.
    """
    with (root / PICTURES / f"{name}.svg").open(encoding="utf-8") as file:
        head = file.read(600)
    found = _SIZE.match(head)
    if found is None:
        raise ValueError(f"{name}.svg does not begin with its size")
    return int(found[1]), int(found[2])
