"""PRA1xx: does practice.yml serve?

PRA101 it cannot be read, PRA102 it does not inherit mkdocs.yml, PRA103 a key is unknown, PRA104 a value is missing,
PRA105 is no text that fits, PRA106 no number to call, PRA107 no https address, PRA108 a logo that does not serve,
PRA109 an accent that cannot be read, PRA110 an exercise to leave out that is none, PRA111 words that promise.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from files.strict_yaml import Where
from guide.colour import TEXT, is_colour, least_contrast, shade
from guide.contract import Field
from guide.facts import Facts
from guide.fields import misfits
from guide.practice.accent import LIGHT
from guide.practice.logo import LogoError, read_logo
from guide.rules.words import promises

PARENT = "mkdocs.yml"
_HERE = ("extra", "practice")
TEXTS = {
    "name": Field("name", "text", "the practice's name", min=2, max=60),
    "address": Field("address", "text", "street and town in one line", min=3, max=120),
    "hours": Field("hours", "text", "when you are open, in one line", min=3, max=120),
    "line": Field("line", "text", "one sentence for the massage pages", min=3, max=160),
}
NUMBERS = {"phone": (5, 15), "emergency": (2, 15)}  # a telephone number has at most 15
_KEYS = (*TEXTS, *NUMBERS, "booking", "logo", "accent", "leave_out")
_NUMBER = re.compile(r"\+?[0-9(][0-9 ().-]{1,18}")
_LINK = re.compile(r"https://(?:[\w-]+\.)+[\w-]{2,}(?::[0-9]{1,5})?(?:[/?#][^\s\"'<>\\`]*)?", re.IGNORECASE)
_LONGEST_LINK = 200

Fault = tuple[Where, str, str]  # where it stands, the code, and what is wrong: what to do


def faults_of(values: Mapping[str, Any], facts: Facts) -> Iterator[Fault]:
    """What is wrong with the values of practice.yml."""
    yield from _unknown(values, ("INHERIT", "site_url", "extra"), ())
    if values.get("INHERIT") != PARENT:
        yield ("INHERIT",), "PRA102", f"this file does not build on the guide: write INHERIT: {PARENT}"
    if "site_url" in values:
        yield from _link(("site_url",), values["site_url"])
    extra = values.get("extra")
    if not isinstance(extra, dict) or not isinstance(extra.get("practice"), dict):
        yield _HERE, "PRA104", "the practice's details are missing: write them below extra: practice: as in the example"
        return
    yield from _unknown(extra, ("practice",), ("extra",))
    yield from _details(extra["practice"], facts)


def _details(given: Mapping[str, Any], facts: Facts) -> Iterator[Fault]:
    yield from _unknown(given, _KEYS, _HERE)
    if "name" not in given:
        yield _HERE, "PRA104", "the practice has no name: write name: and what clients call it"
    for key, value in given.items():
        where = (*_HERE, key)
        if value is None:
            cure = 'put the colour in quotes, for # begins a remark: "#7a2e5d"' if key == "accent" else "write one"
            yield where, "PRA104", f"{key} has no value: {cure}, or take the line out"
        elif key in TEXTS:
            yield from _text(where, TEXTS[key], value, facts)
        elif key in _CHECKS:
            yield from _CHECKS[key](where, value)
        elif key == "logo":
            yield from _logo(where, value, facts)
        elif key == "leave_out":
            yield from _left_out(where, value, facts)


def _unknown(given: Mapping[str, Any], known: Collection[str], where: Where) -> Iterator[Fault]:
    for key in given:
        if key not in known:
            near = get_close_matches(key, known, 1)
            cure = f"did you mean {near[0]}?" if near else f"use {', '.join(known)}"
            yield (*where, key), "PRA103", f'"{key}" is not a key here: {cure}'


def _text(where: Where, field: Field, value: Any, facts: Facts) -> Iterator[Fault]:
    found = [message for _, message in misfits(field, value, (field.name,))]
    yield from ((where, "PRA105", message) for message in found)
    if found:
        return
    if not value.isprintable():
        yield where, "PRA105", f"{field.name} has a character that nobody can see: type it anew"
    for word in promises(value, facts.words):
        yield where, "PRA111", f'{field.name} says "{word}", a promise or an order: {facts.words.banned[word]}'


def _number(where: Where, value: Any) -> Iterator[Fault]:
    key = str(where[-1])
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    least, most = NUMBERS[key]
    if not _NUMBER.fullmatch(text.strip()) or not least <= len(re.findall("[0-9]", text)) <= most:
        yield where, "PRA106", f"{key} is not a number to call: write {least} to {most} digits, such as 555-0100"
    elif text.strip().startswith("+") and "(0)" in text:
        yield where, "PRA106", f"{key} has a (0), which nobody dials after the +: leave it out"


def _link(where: Where, value: Any) -> Iterator[Fault]:
    if not isinstance(value, str) or not _LINK.fullmatch(value) or len(value) > _LONGEST_LINK:
        said = f"{where[-1]} is not an address that begins with https://"
        yield where, "PRA107", f"{said}: write one of at most {_LONGEST_LINK} characters"


def _accent(where: Where, value: Any) -> Iterator[Fault]:
    if not isinstance(value, str) or not is_colour(value):
        yield where, "PRA109", 'accent is not a colour: write # and six digits or letters a to f, such as "#7a2e5d"'
    elif (ratio := least_contrast(value, LIGHT)) < TEXT:
        darker = shade(value, LIGHT, TEXT, lighter=False)
        said = f"accent has a contrast of {int(ratio * 10) / 10}:1 on light pages, and words need {TEXT}:1"
        yield where, "PRA109", f'{said}: take a darker one, such as "{darker}"'


def _logo(where: Where, value: Any, facts: Facts) -> Iterator[Fault]:
    try:
        read_logo(facts.root, value if isinstance(value, str) else "")
    except LogoError as error:
        yield where, "PRA108", str(error)


def _left_out(where: Where, value: Any, facts: Facts) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield where, "PRA110", "leave_out is not a list: write [one-slug, another-slug]"
        return
    for index, slug in enumerate(value):
        if not isinstance(slug, str) or slug not in facts.by_slug:
            near = get_close_matches(str(slug), facts.by_slug, 1)
            cure = f"did you mean {near[0]}?" if near else "use slugs of data/addresses.yml"
            yield (*where, index), "PRA110", f'there is no exercise "{slug}": {cure}'
        elif slug in value[:index]:
            yield (*where, index), "PRA110", f'leave_out names "{slug}" twice: keep one'
    ends = [facts.leads_to(slug) for slug in value if isinstance(slug, str)]
    if _advised(facts) <= {end.slug for end in ends if end}:
        yield where, "PRA110", "every exercise is left out, so there is nothing to show: keep one or more"


def _advised(facts: Facts) -> set[str]:
    """The exercises there are to choose from."""
    pages = [page for name, page in facts.pages.items() if facts.contract(name).name == "exercise"]
    return {page.slug for page in pages if page.meta.values.get("status") == "advised"}


_CHECKS: Mapping[str, Callable[[Where, Any], Iterator[Fault]]] = {
    "phone": _number,
    "emergency": _number,
    "booking": _link,
    "accent": _accent,
}
