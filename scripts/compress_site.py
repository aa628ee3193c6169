"""Write the compressed copies of a built site's files: `python3 scripts/compress_site.py DIR`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from files.tree import names_in
from guide.built.compress import copies
from options import Options


def main(argv: Sequence[str] | None = None) -> int:
    """Write a .gz and a .br beside each file that gains by it, return the exit code."""
    parser = Options("compress_site.py", __doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of a built site")
    folder: Path = parser.parse_args(argv).folder
    if not folder.is_dir():
        print(f"compress_site: {folder} is not a folder: name the folder of a built site", file=sys.stderr)
        return 2
    try:
        for path in (folder / name for name in names_in(folder)):
            for suffix, copy in copies(path, path.read_bytes()).items():
                path.with_name(path.name + suffix).write_bytes(copy)
    except OSError as error:
        print(
            f"{error.filename or folder} cannot be written ({error.strerror}): make room or mend it.", file=sys.stderr
        )
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
