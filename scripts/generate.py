"""Write the generated files, or prove them fresh: `python3 scripts/run.py generate [--check]`.

Exit 0: written, or all fresh. 1: `--check` found a stale file. 2: the data does not serve.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from figures import drawings, favicon, icon
from guide.app import icon_drawings
from guide.facts import BrokenDataError, Facts, load_facts
from guide.files import write_whole
from guide.json_schema import page_schema
from guide.raster import digest, png, source_of
from guide.rules_page import rules_page
from guide.social_card import WIDTH
from guide.social_cards import FONTS, card_sources

ROOT = Path(__file__).resolve().parents[1]


def outputs(facts: Facts) -> Iterator[tuple[Path, str]]:
    """Every generated file that is committed: its path below the root and its text."""
    yield Path("docs/contributing/rules.md"), rules_page(facts)
    for contract in facts.contracts:
        schema = json.dumps(page_schema(contract), indent=2, ensure_ascii=False)
        yield Path(f"data/schemas/{contract.name}.schema.json"), schema + "\n"
    yield Path("docs/assets/favicon.svg"), favicon()
    yield Path("overrides/.icons/guide/mark.svg"), icon()
    yield from drawings(facts.root)


def pictures(facts: Facts) -> Iterator[tuple[Path, str, int]]:
    """Every generated picture that is committed: its path below the root, the SVG it is made of, its width."""
    for path, svg in card_sources(facts):
        yield path, svg, WIDTH
    for app_icon, svg in icon_drawings(facts.app, facts.root):
        yield Path("docs", app_icon.path), svg, app_icon.size


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write or compare the generated files, return the exit code."""
    parser = argparse.ArgumentParser(prog="generate", description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is stale")
    check = parser.parse_args(argv).check
    try:
        facts = load_facts(root)
        texts = {path: text for path, text in outputs(facts) if _current(root / path) != text}
        drawn = {path: (svg, width) for path, svg, width in pictures(facts) if not _is_of(root / path, svg)}
    except BrokenDataError as error:
        print(error, file=sys.stderr)
        return 2
    for path in (*texts, *drawn):
        if check:
            print(f"{path.as_posix()}:1: GEN101 this file is stale: run python3 scripts/run.py generate")
        else:
            write_whole(root / path, texts[path] if path in texts else png(*drawn[path], root / FONTS))
            print(f"{path.as_posix()} written")
    return 1 if check and (texts or drawn) else 0


def _is_of(path: Path, svg: str) -> bool:
    """Whether a picture was made of this. Its pixels may differ by a machine's rounding, so they are not compared."""
    return path.is_file() and source_of(path.read_bytes()) == digest(svg)


def _current(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    raise SystemExit(main())
