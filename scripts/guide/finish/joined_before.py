"""The joined style sheets of the last build, for to read CSS takes as long as to write thirty pages.

They hold for the same sources in the same parts, the same vocabulary, and the same code: all are in the key.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from guide.files import write_whole
from guide.finish.vocabulary import Vocabulary

FILE = Path(".cache") / "styles.json"

Part = tuple[tuple[str, str], ...]  # files that are joined, each with its media


def key_of(parts: Iterable[Part], vocabulary: Vocabulary, site: Path) -> str:
    """What the joined style sheets of these parts depend on."""
    digest = hashlib.sha256(version("tinycss2").encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    for part in parts:
        digest.update(json.dumps(part).encode())
        for file, _ in part:
            digest.update(hashlib.sha256((site / file).read_bytes()).digest())
    values = {name: sorted(found) for name, found in vocabulary.values.items()}
    known = (sorted(vocabulary.classes), vocabulary.beginnings, sorted(vocabulary.words), values)
    digest.update(json.dumps(known, sort_keys=True).encode())
    return digest.hexdigest()


def find(root: Path, key: str) -> list[str] | None:
    """The style sheets that were kept below the project's root under this key, one for each part."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads((root / FILE).read_text(encoding="utf-8"))
        if kept["key"] == key and kept["digest"] == _digest(kept["styles"]):
            return [str(style) for style in kept["styles"]]
    return None


def keep(root: Path, key: str, styles: Sequence[str]) -> None:
    """Keep them for the next build; where nothing can be written they are made again."""
    kept = {"key": key, "digest": _digest(styles), "styles": styles}
    with contextlib.suppress(OSError):
        write_whole(root / FILE, json.dumps(kept, ensure_ascii=False))


def _digest(styles: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(styles).encode()).hexdigest()
