"""The copies of a file that a host sends to browsers that can unpack them: x.gz and x.br beside x."""

import gzip
import zlib
from collections.abc import Mapping
from pathlib import Path

import brotli

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}
_LEAST = 500  # bytes: what is smaller travels in one packet anyway
_GAIN = 0.9  # a copy must be smaller than this share of the file
_QUALITY = 10  # of brotli: 11 saves 1.5 % more and takes more than twice as long


def copies(path: Path, content: bytes) -> Mapping[str, bytes]:
    """The copies that are worth having, by their suffix. The same content gives the same bytes."""
    if path.suffix not in _TEXT or len(content) < _LEAST:
        return {}
    packed = {".gz": gzip.compress(content, 9, mtime=0), ".br": brotli.compress(content, quality=_QUALITY)}
    return {suffix: copy for suffix, copy in packed.items() if len(copy) < _GAIN * len(content)}


def unpacked(suffix: str, copy: bytes) -> bytes | None:
    """What is in a copy, None if it is broken."""
    try:
        return gzip.decompress(copy) if suffix == ".gz" else bytes(brotli.decompress(copy))
    except (OSError, EOFError, zlib.error, brotli.error):
        return None
