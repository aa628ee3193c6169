"""Write the generated files, or prove them fresh: `python3 scripts/generate.py [--check]`.

Exit 0: written, or all fresh. 1: `--check` found a stale file. 2: the data does not serve.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from figures import drawings
from guide.app import icon_drawings
from guide.facts import BrokenDataError, Facts, load_facts
from guide.files import write_whole
from guide.json_schema import page_schema
from guide.raster import can_draw, png
from guide.rules_page import rules_page

ROOT = Path(__file__).resolve().parents[1]


def outputs(facts: Facts) -> Iterator[tuple[Path, str | bytes]]:
    """Every generated file that is committed: its path below the root and what is in it."""
    yield Path("docs/contributing/rules.md"), rules_page(facts)
    for contract in facts.contracts:
        schema = json.dumps(page_schema(contract), indent=2, ensure_ascii=False)
        yield Path(f"data/schemas/{contract.name}.schema.json"), schema + "\n"
    yield from drawings(facts.root)
    if can_draw():
        for icon, drawing in icon_drawings(facts.app, facts.root):
            yield Path("docs", icon.path), png(drawing)
    else:
        print("The icons are left as they are: python3 scripts/run.py setup brings what draws them.", file=sys.stderr)


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write or compare the generated files, return the exit code."""
    parser = argparse.ArgumentParser(prog="generate", description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    check = parser.parse_args(argv).check
    try:
        stale = [(path, made) for path, made in outputs(load_facts(root)) if not _is_current(root / path, made)]
    except BrokenDataError as error:
        print(error, file=sys.stderr)
        return 2
    for path, made in stale:
        if check:
            print(f"{path.as_posix()}:1: GEN101 this file is stale: run python3 scripts/generate.py")
        else:
            write_whole(root / path, made)
            print(f"{path.as_posix()} written")
    return 1 if check and stale else 0


def _is_current(path: Path, made: str | bytes) -> bool:
    if not path.is_file():
        return False
    return (path.read_bytes() if isinstance(made, bytes) else path.read_text(encoding="utf-8")) == made


if __name__ == "__main__":
    raise SystemExit(main())
