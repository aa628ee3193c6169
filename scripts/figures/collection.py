"""All the figures of a site: read, drawn, checked, described and measured. Nothing here writes a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from figures import drawn_before
from figures.card_view import card_size
from figures.check_body import Fault, body_faults
from figures.check_drawing import drawing_faults
from figures.check_names import missing_names
from figures.drawing import Drawing, draw, prefix_of
from figures.drawn_before import Kept, key_of
from figures.plates import TEXTS, plates
from figures.pose_file import read_figure
from figures.spec import Figure
from figures.summary import Summary, summarize
from figures.theme import flattened
from figures.view import View
from figures.words import Description, describe_scenes
from files.finding import Finding

POSES = Path("data") / "figures"
PICTURES = Path("docs") / "assets" / "figures"


@dataclass(frozen=True)
class Entry:
    """One pose file: its figure and drawing if it is sound enough to be drawn, and what is wrong with it."""

    path: Path
    figure: Figure | None
    drawing: Drawing | None
    findings: tuple[Finding, ...]


def _pose_files(root: Path) -> list[Path]:
    return sorted((root / POSES).glob("*.yml"))


class Known(NamedTuple):
    """What is known of a pose file that was drawn, now or before; no summary where it cannot be used."""

    summary: Summary | None
    findings: tuple[Finding, ...]


def _known(root: Path, name: str) -> Known:
    """Raises OSError if there is no such pose file."""
    return _look_up(root, name, key_of(root / POSES / f"{name}.yml"))


@cache
def _look_up(root: Path, name: str, key: str) -> Known:
    """`key` is here to notice that a file has changed."""
    kept = drawn_before.find(root, name, key)
    return Known(kept.summary, ()) if kept else _draw_anew(root, name, key)[0]


def _draw_anew(root: Path, name: str, key: str) -> tuple[Known, str]:
    """Draw, and keep what has no fault. The SVG is empty where it cannot be drawn."""
    entry = drawn_anew(root / POSES / f"{name}.yml", POSES / f"{name}.yml")
    summary = summarize(entry.figure, entry.drawing) if entry.figure else None
    svg = entry.drawing.svg if entry.drawing else ""
    if summary and svg and not entry.findings:
        drawn_before.keep(root, name, key, Kept(summary, svg))
    return Known(summary, entry.findings), svg


def _svg(root: Path, name: str) -> str:
    key = key_of(root / POSES / f"{name}.yml")
    kept = drawn_before.find(root, name, key)
    return kept.svg if kept else _draw_anew(root, name, key)[1]


def drawn_anew(path: Path, shown: Path) -> Entry:
    """A pose file, read, drawn and checked, whatever was kept of it; findings name it as `shown`."""
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
    """Everything that is wrong with the pose files and drawings under `root` themselves, in order of file and line;
    see `codes.RULES`. Paths are relative to `root`.
    """
    findings: list[Finding] = []
    prefixes: dict[str, str] = {}
    for path in _pose_files(root):
        name, shown = path.stem, POSES / path.name
        known = _known(root, name)
        findings += known.findings
        if known.summary is None:
            continue
        twin = prefixes.setdefault(prefix_of(name), name)
        if twin != name:
            message = f"its ids begin like those of {twin}: rename one of the two files"
            findings.append(Finding(shown, 1, 1, "FIG304", message))
    return sorted([*findings, *_unreadable(root)])


def _unreadable(root: Path) -> Iterator[Finding]:
    """The committed drawings that a page could not show. Whether one is what we would draw now, generate.py says."""
    for path in sorted((root / PICTURES).glob("*.svg")):
        try:
            svg = path.read_text(encoding="utf-8")
            card_size(svg)
            whole = svg.rstrip().endswith("</svg>")
        except (OSError, ValueError):
            whole = False
        if not whole:
            said = "this drawing is not whole: run python3 scripts/run.py generate"
            yield Finding(PICTURES / path.name, 1, 1, "FIG306", said)


def summaries(root: Path) -> Iterator[tuple[Path, Summary]]:
    """Path relative to `root` and summary of every pose file that can be used, to hold against its page."""
    for path in _pose_files(root):
        if summary := _known(root, path.stem).summary:
            yield POSES / path.name, summary


def drawings(root: Path, flat: bool = False) -> Iterator[tuple[Path, str]]:
    """Path relative to `root` and SVG text of every drawing and plate, always in the same order, byte for
    byte.

    `flat` gives plain light colours for programs that make PNG or PDF. Figures that cannot be drawn are left
    out; `check_figures` says why.
    """
    painted = dict(plates())
    for name in sorted({*painted, *(path.stem for path in _pose_files(root))}):
        if svg := painted[name] if name in painted else _svg(root, name):
            yield PICTURES / f"{name}.svg", flattened(svg) if flat else svg


def described(root: Path, name: str, record: Mapping[str, Any] | None = None) -> tuple[Description, int | None]:
    """Alt text, full description and caption of the drawing `name`, and how far its floor line lies above its lower
    edge, in its own units: None where it has words, or several floors, or is no drawing of a pose. Raises KeyError if
    there is no such drawing.
    """
    if name in TEXTS:
        return TEXTS[name], None
    summary = _summary(root, name)
    if summary is None or not summary.drawn:
        raise KeyError(name)
    return describe_scenes(summary.scenes, record), summary.floor


def _summary(root: Path, name: str) -> Summary | None:
    try:
        return _known(root, name).summary
    except OSError:
        return None


def size(root: Path, name: str) -> tuple[int, int]:
    """Width and height of a committed drawing, for <img>. Raises OSError if it is not there, ValueError if
    unsized.
    """
    with (root / PICTURES / f"{name}.svg").open(encoding="utf-8") as file:
        head = file.read(600)
    try:
        view = View.of(head)
    except ValueError as error:
        raise ValueError(f"{name}.svg: {error}") from None
    return view.width, view.height
