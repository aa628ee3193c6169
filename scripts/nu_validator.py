"""Hold a built site to HTML, CSS and SVG with the Nu checker: `python3 scripts/nu_validator.py [DIR]`.

The checker is fetched once, with npm, by the version and digest of data/vendor.yml. What tests/nu-validator.filter
names passes. Exit 0: no error. 1: errors. 2: it cannot run.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from files.tree import write_whole
from guide.built.site import BuiltSite
from options import Options
from program import ROOT, Stop
from vendor import REGISTER, digest_of, member, pack, read_document

FILTER = ROOT / "tests" / "nu-validator.filter"
_TOOL = "vnu-jar"
_STYLES = "assets/css/"


def checker(root: Path = ROOT) -> Path:
    """The checker's file, fetched if it is not here. Raises Stop."""
    try:
        document = read_document(root)
        tool = document.values["tools"][_TOOL]
        version, archive, file = str(tool["version"]), str(tool["archive"]), str(tool["file"])
    except (KeyError, TypeError) as error:
        raise Stop(f"{REGISTER.as_posix()}:1: it does not name {_TOOL} ({error!r}): restore it") from error
    jar = root / ".cache" / f"vnu-{version}.jar"
    if not jar.is_file():
        with tempfile.TemporaryDirectory() as folder:
            packed = pack(_TOOL, version, Path(folder))
            if (digest := digest_of(packed)) != archive:
                raise Stop(f"{_TOOL} {version} is not what we chose: its digest is {digest}. Do not use it.")
            write_whole(jar, member(packed, file, document.place("tools", _TOOL, "file"), "file"))
    return jar


def documents(site: BuiltSite) -> list[str]:
    """The pages of a site, the styles that they load, and the drawings. A part of a page is no document."""
    more = (
        path for path in site.files if path.endswith(".svg") or (path.startswith(_STYLES) and path.endswith(".css"))
    )
    return [*site.page_paths, *sorted(more)]


def main(argv: Sequence[str] | None = None) -> int:
    """Check, print what is wrong as path:line, return the exit code."""
    parser = Options("nu_validator.py", __doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "site", metavar="DIR", help="a built site")
    folder: Path = parser.parse_args(argv).folder
    found = documents(BuiltSite(folder)) if folder.is_dir() else []
    if not found:
        print(f"nu_validator: {folder} holds no site: run `python3 scripts/run.py build` first", file=sys.stderr)
        return 2
    settings: list[str | Path] = [
        "--errors-only",
        "--also-check-css",
        "--also-check-svg",
        "--format",
        "gnu",
        "--filterfile",
        FILTER,
    ]
    try:
        command: list[str | Path] = ["java", "-Xss4m", "-jar", checker(), *settings, *found]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except Stop as error:
        print(error, file=sys.stderr)
        return 2
    except FileNotFoundError:
        print(
            "nu_validator: there is no Java: install it (Debian: sudo apt install default-jre-headless)",
            file=sys.stderr,
        )
        return 2
    except OSError as error:
        print(f"nu_validator: it could not be kept or started ({error}): mend that first", file=sys.stderr)
        return 2
    faults = done.stderr.strip().replace(f"file:{folder.resolve()}/", "").replace('"', "").splitlines()
    print(*faults, f"{len(found)} documents, {len(faults)} errors", sep="\n")
    return 1 if faults or done.returncode else 0


if __name__ == "__main__":
    raise SystemExit(main())
