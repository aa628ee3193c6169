"""What data/sources.yml may hold."""

from collections.abc import Mapping
from typing import Any, NoReturn

from files.reading import KEY, Check, Reader, each, entries_of, flag, text, whole, word
from files.strict_yaml import Document, Where

_NEEDED = ("title", "section", "kind", "finding")


def make_sources(document: Document) -> Mapping[str, Mapping[str, Any]]:
    """The sources by their keys, each with its `line`. Raises BadEntry for what does not serve."""
    sources: Mapping[str, Mapping[str, Any]] = entries_of(document, {"sources": each(_source)}, ("sources",))["sources"]
    return sources


def _source(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    return {**reader.record(where, value, _FIELDS, _NEEDED), "line": reader.place(where)[0]}


def _unconfirmed(reader: Reader, where: Where, _: Any) -> NoReturn:
    raise reader.refuse(where, KEY, f"{where[1]} has unconfirmed fields: publish only what was seen")


_FIELDS: dict[str, Check] = {
    **dict.fromkeys((*_NEEDED, "authors", "container", "link"), text),
    "volume_pages": word,
    "year": whole(1000, 9999),
    "weak": flag,
    "unconfirmed": _unconfirmed,
}
