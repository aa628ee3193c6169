"""Write the generated files, or prove them fresh: `python3 scripts/run.py generate [--check]`.

Exit 0: written, or all fresh. 1: a pose is not drawn, or `--check` found a stale or leftover file. 2: the data does not
serve, or a place cannot be written.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from figures import drawings, favicon, mark_style
from figures.collection import PICTURES, POSES
from files.tree import write_whole
from guide.app import icon_drawings
from guide.facts import BrokenDataError, Facts, load_facts
from guide.json_schema import page_schema
from guide.pictures.raster import digest, png, source_of
from guide.pictures.social_card import WIDTH
from guide.pictures.social_cards import FOLDER, FONTS, card_sources
from guide.rules_page import rules_page
from options import Options
from program import ROOT

_STALE = "GEN101 this file is stale: run python3 scripts/run.py generate"
_LEFT = "GEN102 no pose or page makes this file any more: run python3 scripts/run.py generate, which removes it"


_POSE, _PAGE = f"{POSES.as_posix()}/{{}}.yml", "docs/exercises/{}.md"
_MADE_OF = {PICTURES: (_POSE,), FOLDER: (_PAGE, _POSE)}  # a file of these folders goes with any of its sources


def outputs(facts: Facts) -> Iterator[tuple[Path, str]]:
    """Every generated file that is committed: its path below the root and its text."""
    yield Path("docs/contributing/rules.md"), rules_page(facts)
    for contract in facts.contracts:
        schema = json.dumps(page_schema(contract), indent=2, ensure_ascii=False)
        yield Path(f"data/schemas/{contract.name}.schema.json"), schema + "\n"
    yield Path("docs/assets/favicon.svg"), favicon()
    yield Path("docs/assets/css/mark.css"), mark_style()
    yield from drawings(facts.root)


def pictures(facts: Facts) -> Iterator[tuple[Path, str, int]]:
    """Every generated picture that is committed: its path below the root, the SVG it is made of, its width."""
    for path, svg in card_sources(facts):
        yield path, svg, WIDTH
    for app_icon, svg in icon_drawings(facts.app, facts.root):
        yield Path("docs", app_icon.path), svg, app_icon.size


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write or compare the generated files, return the exit code."""
    parser = Options("generate", __doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    check = parser.parse_args(argv).check
    try:
        facts = load_facts(root)
        changed, made = False, set[Path]()
        for change in _changes(facts, made):
            changed = True
            if check:
                print(f"{change.path.as_posix()}:1: {change.finding}")
            else:
                change.mend()
                print(f"{change.path.as_posix()} {change.done}")
        undrawn = _undrawn(root, made)
    except BrokenDataError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename} cannot be written ({error.strerror}): make its folder writable", file=sys.stderr)
        return 2
    for pose in undrawn:
        print(f"{pose.as_posix()} is not drawn, for it has mistakes: run python3 scripts/run.py check", file=sys.stderr)
    return 1 if undrawn or (check and changed) else 0


class _Change(NamedTuple):
    """A file that is not as it should be: what `--check` says, what mends it, what is said then."""

    path: Path
    finding: str
    mend: Callable[[], None]
    done: str


def _changes(facts: Facts, made: set[Path]) -> Iterator[_Change]:
    """What is to mend, one after the other: a card shows a drawing that may just have been written.

    Every file that there should be is added to `made`.
    """
    for path, text in outputs(facts):
        made.add(path)
        if _current(facts.root / path) != text.encode():
            yield _Change(path, _STALE, partial(write_whole, facts.root / path, text), "written")
    for path, svg, width in pictures(facts):
        made.add(path)
        if not _is_of(facts.root / path, svg):
            yield _Change(path, _STALE, partial(_draw, facts.root, path, svg, width), "written")
    for folder, sources in _MADE_OF.items():
        for file in sorted((facts.root / folder).glob("*.*")):
            path, known = file.relative_to(facts.root), (facts.root / source.format(file.stem) for source in sources)
            if path not in made and not all(one.exists() for one in known):  # a broken one may be mended
                yield _Change(path, _LEFT, file.unlink, "removed")


def _undrawn(root: Path, made: set[Path]) -> list[Path]:
    """The poses with mistakes too bad to draw. The checker says which."""
    poses = sorted((root / POSES).glob("*.yml"))
    return [pose.relative_to(root) for pose in poses if PICTURES / f"{pose.stem}.svg" not in made]


def _draw(root: Path, path: Path, svg: str, width: int) -> None:
    write_whole(root / path, png(svg, width, root / FONTS))


def _is_of(path: Path, svg: str) -> bool:
    """Whether a picture was made of this. Its pixels may differ by a machine's rounding, so they are not compared."""
    return path.is_file() and source_of(path.read_bytes()) == digest(svg)


def _current(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    raise SystemExit(main())
