"""Start a new exercise page: `python3 scripts/run.py new "Title"`.

Writes docs/exercises/<slug>.md with every section and its hint, and registers its address. Exit 0, or 2 with a reason.
"""

import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from files.tree import write_whole
from guide.blank_page import NameTakenError, blank_page, new_address, register_line
from guide.facts import BrokenDataError, load_facts
from options import Options
from program import ROOT


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write the page and register its address, return the exit code."""
    parser = Options("new", __doc__)
    parser.add_argument("title", nargs="+", help="the plain name of the exercise, as people say it")
    title = " ".join(" ".join(parser.parse_args(argv).title).split())
    try:
        facts = load_facts(root)
        address = new_address(title, facts)
        contract = facts.contract(f"exercises/{address.slug}.md")
        page = root / "docs" / "exercises" / f"{address.slug}.md"
        if address not in facts.addresses:
            register = root / "data" / "addresses.yml"
            lines = register.read_text(encoding="utf-8").removesuffix("\n")
            write_whole(register, f"{lines}\n{register_line(address)}")
        write_whole(page, blank_page(title, address, contract, datetime.datetime.now(tz=datetime.UTC).date()))
    except (BrokenDataError, NameTakenError) as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"cannot write {error.filename}: {error.strerror}: make the folder writable", file=sys.stderr)
        return 2
    shown = page.relative_to(root).as_posix()
    print(f"{shown} is page {address.id}. Fill it, then run: python3 scripts/run.py check {shown}")
    print(f"Draw it in data/figures/{address.slug}.yml: docs/contributing/drawing.md shows how.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
