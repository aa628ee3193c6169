"""Reads data/finder.yml. What it names in the contract, `rules/finder.py` looks up."""

from dataclasses import replace
from typing import Any

from files.reading import MISSING, WRONG, Check, Reader, any_text, choice, each, entries_of, flag, several, text, word
from files.strict_yaml import Document, Where
from guide.finder import MATCHES, Choice, Finder, Group, Preset


def make_finder(document: Document) -> Finder:
    """The finder in data/finder.yml. Raises BadEntry for what does not serve."""
    fields: dict[str, Check] = {
        "hint": any_text, "ask": any_text, "groups": each(_group, _group_key), "presets": several(_preset, 0),
    }  # fmt: skip
    read = entries_of(document, fields, needed=fields)
    return Finder(read["hint"], read["ask"], tuple(read["groups"].values()), read["presets"])


def _group_key(reader: Reader, where: Where, value: Any) -> None:
    if not value.isalpha() or not value.islower():
        raise reader.refuse(where, WRONG, f"the group {value} is not a word of small letters: write one")


def _group(reader: Reader, where: Where, value: Any) -> Group:
    fields: dict[str, Check] = {
        "label": text, "match": choice("match", MATCHES), "choices": several(_choice, 0), "field": text,
        "given": several(text, 0), "others": flag, "nothing": text,
    }  # fmt: skip
    read = reader.record(where, value, fields, needed=("label", "match"))
    field = read.get("field", "")
    if not field and (read["match"] in ("all", "most") or read.get("others")):
        raise reader.refuse(where, MISSING, f'"field" is missing in {where[-1]}: add what it looks at')
    choices = tuple(replace(one, field=one.field or field) for one in read.pop("choices", ()))
    for index, one in enumerate(choices):
        if read["match"] == "most" and not one.value.isdecimal():
            said = f"{one.value} is not a whole number, and {where[-1]} asks for at most so many: write one"
            raise reader.refuse((*where, "choices", index), WRONG, said)
    return Group(line=reader.place(where)[0], key=str(where[-1]), choices=choices, **read)


def _choice(reader: Reader, where: Where, value: Any) -> Choice:
    fields: dict[str, Check] = {
        "field": text, "value": word, "label": text, "kind": text, "ask": flag, "unless": _unless,
    }  # fmt: skip
    return Choice(reader.place(where)[0], **{"field": "", **reader.record(where, value, fields, needed=("value",))})


def _unless(reader: Reader, where: Where, value: Any) -> tuple[tuple[str, str], ...]:
    values = each(several(word))(reader, where, value)
    return tuple((name, one) for name, ones in values.items() for one in ones)


def _preset(reader: Reader, where: Where, value: Any) -> Preset:
    fields: dict[str, Check] = {"label": text, "choose": each(several(word))}
    return Preset(reader.place(where)[0], **reader.record(where, value, fields, needed=fields))
