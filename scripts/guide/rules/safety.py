"""The rest of EX3xx: what could harm a reader if it were left out or said wrongly."""

import re
from collections.abc import Iterator

from files.finding import Spot
from guide.facts import Facts
from guide.page import Page
from guide.prose import any_of, plain, taken_back
from guide.rules.sections import fixed_sections

_WARNING_SECTION = "Before you start"
_NOT_ADVISED = re.compile(r"\bnot (?:advise|recommend|use|do)|\bnot advised")
_PRESSING = re.compile(r"\b(?:press|roll|rub|massage|push|knead|dig|ball|lean|work)")
_REFUSED = re.compile(
    r" (?:is|are) (?:not (?:a|for)|no place)\b| must not be\b|,? \(?never(?: closer| press)?(?:[.,;:!?)]|$)"
)
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def stop_links_to_help(page: Page, facts: Facts) -> Iterator[Spot]:
    """Whoever reads when to stop must be one tap from whom to call.

    Bad:  "Stop and get help if" without a link
    Good: [When to get help](../get-help.md)
    """
    for rule, section in fixed_sections(page, facts):
        inside = {number for number, _ in section.lines}
        targets = {link.target.split("#")[0].rpartition("/")[2] for link in page.links if link.line in inside}
        if rule.links_to and rule.links_to not in targets:
            yield Spot(section.line, f'"{section.title}" does not link to {rule.links_to}: add the link')


def cautions_said(page: Page, facts: Facts) -> Iterator[Spot]:
    """Whom the record warns, the page must warn: the finder reads the record, the reader reads the page.

    Bad:  not_for: [pregnancy], and no word about pregnancy in "Before you start"
    Good: Are you pregnant? Ask your midwife or doctor first.
    """
    cautions = page.meta.values.get("not_for")
    start = next((section for section in page.sections if section.title == _WARNING_SECTION), None)
    if not isinstance(cautions, list) or start is None:
        return
    said = plain(" ".join(text for _, text in start.lines)).lower()
    for index, caution in enumerate(cautions):
        words = facts.words.said_as.get(str(caution), ())
        if words and not any_of(words).search(said):
            line, column = page.meta.place("not_for", index)
            cure = f"say it there (one of: {', '.join(words)}), or take it out of the record"
            yield Spot(line, f'"{_WARNING_SECTION}" says nothing of {caution}: {cure}', column)


def not_advised_says_so(page: Page, _: Facts) -> Iterator[Spot]:
    """What we advise against must say so in its first line: a reader may see no more than that.

    Bad:  status: not-advised, and a first line that tells how to do it
    Good: We do not advise this check. Try the pelvic tilt instead.
    """
    if page.meta.values.get("status") != "not-advised" or not page.sections:
        return
    line, column = page.meta.place("description")
    first = next(iter(page.sections[0].sentences), None)
    for number, place, text in (
        (line, column, str(page.meta.values.get("description", ""))),
        (first.line if first else page.sections[0].line, 1, first.text if first else ""),
    ):
        if not _NOT_ADVISED.search(text.lower()):
            yield Spot(number, 'this does not say that we do not advise it: begin with "We do not advise"', place)


def no_forbidden_place(page: Page, facts: Facts) -> Iterator[Spot]:
    """Bowel, big vessels and nerves lie under the belly and the groin: pressing there has harmed people.

    Bad:  Roll the ball over the front of the hip, with no hurry.
    Good: Never press the front of the hip.
    """
    if page.meta.values.get("kind") != "massage":
        return
    place = any_of(facts.words.forbidden_places).pattern
    places = re.compile(rf"{place}(?:,? (?:or |and )?(?:the |your )?{place})*")  # a "never" holds for a whole list
    signs = {number for rule, part in fixed_sections(page, facts) if rule.names_signs for number, _ in part.lines}
    mistakes = {
        number: plain(bold[1])
        for rule, part in fixed_sections(page, facts)
        if rule.holds == "items"
        for number, text in part.lines
        if (bold := _BOLD.search(text))
    }
    for sentence in page.prose:
        text = sentence.text.lower()
        if mistakes.get(sentence.line, "").startswith(sentence.text):
            continue
        if sentence.line in signs and not _PRESSING.search(text):
            continue
        for found in places.finditer(text):
            if not _reached(text[: found.start()]) and not _REFUSED.match(text, found.end()):
                said = f'"{found[0]}" is named as a place to press'
                yield Spot(sentence.line, f"{said}: say never before it, or name another place")


def _reached(before: str) -> bool:
    """Whether a "not" takes back the place after `before`. One that forbids to press reaches over a list's commas."""
    listed = before
    while not taken_back(listed):
        listed, comma, item = listed.rpartition(",")
        if not comma or _PRESSING.search(item):
            return False
    return listed == before or bool(_PRESSING.search(listed.rpartition(",")[2]))
