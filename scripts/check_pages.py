"""Check pages, files of data/, or a practice's practice.yml: `python3 scripts/check_pages.py [paths]`.

Exit 0: clean. 1: findings. 2: nothing to check, or the check cannot run.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from files.finding import Finding, counted
from guide.check import check_all, check_paths, page_at
from guide.facts import BrokenDataError, Facts, load_facts
from guide.practice import check_practice
from guide.rules.words import grade_of
from options import Options
from program import ROOT

_PRACTICE = {".yml", ".yaml"}
_DATA = Path("data")
# What in data/ is held to its rules by another command: to what is built, fetched or written.
_ELSEWHERE = {"budget.yml": "budget", "vendor.yml": "vendor --check", "schemas": "generate --check"}


class _Named(NamedTuple):
    """What the named paths stand for, each once, sorted. `data` is below the project's root."""

    pages: list[Path]
    practices: list[Path]
    data: list[Path]

    @property
    def counted(self) -> str:
        """What is checked, in words."""
        nouns = ((self.pages, "page"), (self.practices, "practice"), (self.data, "data file"))
        return ", ".join(counted(len(paths), noun) for paths, noun in nouns if paths)


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Check the named pages, print what is wrong, return the exit code."""
    parser = Options("check", __doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, help="pages, files of data/, folders or a practice.yml; all if none is named"
    )
    parser.add_argument("--format", choices=_FORMATS, default="text", help="how findings are printed")
    parser.add_argument("--grades", action="store_true", help="also print the reading grade of each page")
    arguments = parser.parse_args(argv)
    try:
        facts = load_facts(root)
        named = _named(arguments.paths or [facts.docs], root)
    except BrokenDataError as error:
        print(error, file=sys.stderr)
        return 2
    except FileNotFoundError as error:
        print(f"check_pages: {error}", file=sys.stderr)
        return 2
    if not any(named):
        print("check_pages: found no page to check: name a page or a folder with pages", file=sys.stderr)
        return 2
    findings = _findings(named, facts) if arguments.paths else check_all(facts)
    _FORMATS[arguments.format](findings)
    if arguments.grades:
        _print_grades(named.pages, facts)
    print(f"{named.counted}, {counted(len(findings), 'finding')}", file=sys.stderr)
    return 1 if findings else 0


def _findings(named: _Named, facts: Facts) -> list[Finding]:
    """What is wrong in what is named. What is wrong in data/ is seen only by looking at all that it is for."""
    found = check_paths(named.pages, facts)
    found += [finding for path in named.practices for finding in check_practice(path, facts)]
    return found + [finding for finding in (check_all(facts) if named.data else ()) if finding.path in named.data]


def _named(paths: Sequence[Path], root: Path) -> _Named:
    """Raises FileNotFoundError for what is not there, or is checked by another command."""
    pages, practices, data = set[Path](), set[Path](), set[Path]()
    for path in paths:
        if not (path.exists() or path.is_symlink()):
            raise FileNotFoundError(f"there is no {path}: name a page, a file of data/, a folder or a practice.yml")
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - without "..", and links as they are named
        if whole.is_relative_to(root / _DATA):
            data.update(_data_files(whole, root))
        elif path.is_dir() and path.suffix != ".md":
            pages.update(path.rglob("*.md"))
        else:
            (practices if path.suffix in _PRACTICE else pages).add(path)
    return _Named(sorted(pages), sorted(practices), sorted(data))


def _data_files(path: Path, root: Path) -> Iterator[Path]:
    """The files of data/ that `path` stands for, below the root."""
    inside = path.relative_to(root / _DATA)
    if command := _ELSEWHERE.get(inside.parts[0] if inside.parts else ""):
        raise FileNotFoundError(f"{_DATA / inside} is checked by `python3 scripts/run.py {command}`: run that")
    for file in path.rglob("*.yml") if path.is_dir() else (path,):
        if file.relative_to(root / _DATA).parts[0] not in _ELSEWHERE:
            yield file.relative_to(root)


def _print_text(findings: list[Finding]) -> None:
    for finding in findings:
        print(finding)


def _print_json(findings: list[Finding]) -> None:
    fields = ("line", "column", "code", "message")
    print(
        json.dumps(
            [{"path": f.path.as_posix(), **{key: getattr(f, key) for key in fields}} for f in findings],
            indent=2,
        )
    )


def _print_github(findings: list[Finding]) -> None:
    """Workflow commands, which show each finding beside its line in a pull request."""
    for f in findings:
        message = f.message.replace("%", "%25").replace("\n", "%0A")
        path = f.path.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        print(f"::error file={path},line={f.line},col={f.column},title={f.code}::{message}")


_FORMATS: dict[str, Callable[[list[Finding]], None]] = {
    "text": _print_text,
    "json": _print_json,
    "github": _print_github,
}


def _print_grades(paths: list[Path], facts: Facts) -> None:
    for path in paths:
        page = page_at(path, facts)
        print(f"{page.path.as_posix()}: reading grade {grade_of(page, facts)}", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
