"""Verify a built site: `python3 scripts/verify_site.py [--publish] DIR`.

Exit 0: nothing is wrong. 1: findings. 2: nothing to verify, or it cannot run.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from files.finding import counted
from guide.built.site import BuiltSite
from guide.facts import BrokenDataError, load_facts
from guide.library import Library, open_library
from guide.verify import verify
from options import Options
from program import ROOT


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Verify the folder, print what is wrong, return the exit code."""
    parser = Options("verify", __doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of a built site")
    parser.add_argument("--publish", action="store_true", help="the site must be built for an address of its own")
    arguments = parser.parse_args(argv)
    folder = arguments.folder
    site = BuiltSite(folder)
    if not site.files:
        fault = "is empty" if folder.is_dir() else "is not a folder"
        print(f"verify: {folder} {fault}: name the folder of a built site", file=sys.stderr)
        return 2
    try:
        promised = list(_promised(open_library(load_facts(root))))
        findings = verify(site, promised, arguments.publish)
    except BrokenDataError as error:
        print(f"verify: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        said = f"{error.filename or folder} cannot be read ({error.strerror}): mend that and verify again"
        print(f"verify: {said}", file=sys.stderr)
        return 2
    for finding in findings:
        print(finding)
    pages = [path for path in site.page_paths if not site.leads_on(path)]
    print(f"{counted(len(pages), 'page')}, {counted(len(findings), 'finding')}", file=sys.stderr)
    return 1 if findings else 0


def _promised(library: Library) -> Iterator[str]:
    """The addresses that must be there: of each exercise that has a page, moved, or was taken back."""
    for address in library.facts.addresses:
        if address.status == "withdrawn" or library.final(address.slug):
            yield from (f"e/{address.id}/", f"exercises/{address.slug}/")


if __name__ == "__main__":
    raise SystemExit(main())
