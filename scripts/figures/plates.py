"""The plates: pictures that are drawn as they are, not posed."""

from collections.abc import Iterator


def plates() -> Iterator[tuple[str, str]]:
    """Name and SVG text of every plate."""
    yield from ()
