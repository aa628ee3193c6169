"""Which code knows which: `files` is below `figures`, that below `guide`; none of them knows MkDocs or a command."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BELOW: dict[str, set[str]] = {"files": set(), "figures": {"files"}, "guide": {"files", "figures"}}


def imported(path: Path) -> Iterator[str]:
    """The first names of all that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize("package", BELOW)
def test_a_package_knows_only_what_is_below_it(package: str, root: Path) -> None:
    ours = {path.stem for path in (root / "scripts").iterdir()}
    refused = (ours | {"mkdocs", "material"}) - BELOW[package] - {package}
    modules = sorted((root / "scripts" / package).rglob("*.py"))
    assert modules
    found = {path.relative_to(root).as_posix(): sorted(refused.intersection(imported(path))) for path in modules}
    assert {name: names for name, names in found.items() if names} == {}
