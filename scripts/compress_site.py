"""Write the compressed copies of a built site's files: `python3 scripts/compress_site.py DIR`."""

import sys
from pathlib import Path

from guide.built.compress import copies


def main(folder: Path) -> int:
    """Write a .gz and a .br beside each file that gains by it, return the exit code."""
    try:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            for suffix, copy in copies(path, path.read_bytes()).items():
                path.with_name(path.name + suffix).write_bytes(copy)
    except OSError as error:
        print(
            f"{error.filename or folder} cannot be written ({error.strerror}): make room or mend it.", file=sys.stderr
        )
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
