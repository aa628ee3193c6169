"""Check pages, or a practice's practice.yml, against their rules: `python3 scripts/check_pages.py [paths]`.

Exit 0: clean. 1: findings. 2: nothing to check, or the check cannot run.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from files.finding import Finding, counted
from guide.check import check_all, check_paths, page_at
from guide.facts import BrokenDataError, Facts, load_facts
from guide.practice import check_practice
from guide.rules.words import grade_of
from options import Options
from program import ROOT

_PRACTICE = {".yml", ".yaml"}


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Check the named pages, print what is wrong, return the exit code."""
    parser = Options("check", __doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, help="pages, folders or a practice.yml; all of docs/ if none is named"
    )
    parser.add_argument("--format", choices=_FORMATS, default="text", help="how findings are printed")
    parser.add_argument("--grades", action="store_true", help="also print the reading grade of each page")
    arguments = parser.parse_args(argv)
    try:
        facts = load_facts(root)
        paths = list(_pages(arguments.paths or [facts.docs]))
    except BrokenDataError as error:
        print(error, file=sys.stderr)
        return 2
    except FileNotFoundError as error:
        print(f"check_pages: {error}", file=sys.stderr)
        return 2
    if not paths:
        print("check_pages: found no page to check: name a page or a folder with pages", file=sys.stderr)
        return 2
    practices = [path for path in paths if path.suffix in _PRACTICE]
    pages = [path for path in paths if path not in practices]
    findings = check_paths(pages, facts) if arguments.paths else check_all(facts)
    findings += [finding for path in practices for finding in check_practice(path, facts)]
    _FORMATS[arguments.format](findings)
    if arguments.grades:
        _print_grades(pages, facts)
    checked = counted(len(practices), "practice") if practices and not pages else counted(len(pages), "page")
    print(f"{checked}, {counted(len(findings), 'finding')}", file=sys.stderr)
    return 1 if findings else 0


def _pages(named: Sequence[Path]) -> Iterator[Path]:
    """The files that the named paths stand for, each once, sorted."""
    found: set[Path] = set()
    for path in named:
        if path.is_dir() and path.suffix != ".md":
            found.update(path.rglob("*.md"))
        elif path.exists() or path.is_symlink():
            found.add(path)
        else:
            raise FileNotFoundError(f"there is no {path}: name a page, a folder or a practice.yml")
    yield from sorted(found)


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
