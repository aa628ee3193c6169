"""The joined style sheets of the last build, for to read CSS takes as long as to write thirty pages.

They hold for the same sources in the same parts, the same vocabulary, and the same code: all are in the key.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from files import kept
from guide.finish.vocabulary import Vocabulary

FILE = Path(".cache") / "styles"

Part = tuple[tuple[str, str], ...]  # files that are joined, each with its media


def key_of(parts: Iterable[Part], vocabulary: Vocabulary, site: Path) -> str:
    """What the joined style sheets of these parts depend on."""
    code = kept.digest_of(Path(__file__).parent.glob("*.py"))
    digest = hashlib.sha256(f"{version('tinycss2')} {code}".encode())
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
    text = kept.find(root / FILE, key)
    return None if text is None else list(json.loads(text))


def keep(root: Path, key: str, styles: Sequence[str]) -> None:
    """Keep them for the next build."""
    kept.keep(root / FILE, key, json.dumps(styles, ensure_ascii=False))
