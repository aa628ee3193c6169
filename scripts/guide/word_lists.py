"""What data/words.yml may hold. Pages are searched for its words in small letters, so they are written so."""

from collections.abc import Collection, Mapping
from typing import Any

from files.finding import BadEntry
from files.reading import WRONG, Check, Reader, each, entries_of, several, small_text, text
from files.strict_yaml import Document, Where

_words = several(small_text, most=999)


def _exempt(reader: Reader, where: Where, value: Any) -> dict[str, str]:
    return reader.record(where, value, {"page": text, "section": text}, needed=("page",))


def _banned(reader: Reader, where: Where, value: Any) -> dict[str, str]:
    if value == {}:
        raise reader.refuse(where, WRONG, "no word is banned: name one")
    banned: dict[str, str] = each(text, small_text)(reader, where, value)
    return banned


_LISTS: dict[str, Check] = {
    "banned": _banned, "exempt": several(_exempt, 0), "forbidden_places": _words, "terms": _words,
    "said_as": each(_words),
}  # fmt: skip


def read_word_lists(document: Document, cautions: Collection[str]) -> Mapping[str, Any]:
    """Its lists by their names. Raises BadEntry for what does not serve.

    `cautions` are those that a page may have, none if that is not known.
    """
    lists = entries_of(document, _LISTS, needed=_LISTS)
    for caution in lists["said_as"] if cautions else ():
        if caution not in cautions:
            said = f'"{caution}" is no value of not_for: use {", ".join(cautions)}'
            raise BadEntry(document.place("said_as", caution), said)
    for caution in cautions:
        if caution not in lists["said_as"]:
            raise BadEntry(document.place("said_as"), f"said_as has no words for {caution}: add them")
    return lists
