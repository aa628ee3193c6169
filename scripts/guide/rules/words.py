"""EX303 to EX306: words that promise nothing and are easy to read."""

import re
from collections.abc import Iterator
from itertools import pairwise

from files.finding import Spot
from guide.facts import Facts, Words
from guide.page import Page, Section
from guide.prose import any_of, plain, taken_back
from guide.readability import reading_grade
from guide.rules.sections import fixed_sections

_ENOUGH_WORDS = 30  # fewer give no steady grade


def no_banned_words(page: Page, facts: Facts) -> Iterator[Spot]:
    """A promise that nobody can keep costs trust, and keeps a reader from getting help.

    Bad:  This stretch cures back pain.
    Good: This stretch may ease a stiff hip. It cannot cure a sore joint.
    """
    for line, text in _open_to_bans(page, facts):
        for word in promises(text, facts.words):
            yield Spot(line, f'"{word}" is a promise or an order: {facts.words.banned[word]}')


def promises(text: str, words: Words) -> Iterator[str]:
    """The banned words in `text` that no "not" takes back."""
    lower = text.lower()
    for found in any_of(tuple(words.banned)).finditer(lower):
        if not taken_back(lower[: found.start()]):
            yield found[0]


def short_sentences(page: Page, facts: Facts) -> Iterator[Spot]:
    """A long sentence is lost on a reader who is in pain or reads on a phone.

    Bad:  a sentence of 31 words
    Good: two sentences of 15
    """
    limits = facts.contract(page.name).limits
    steps = next((section for rule, section in fixed_sections(page, facts) if rule.holds == "steps"), None)
    in_steps = {number for number, _ in steps.lines} if steps else set[int]()
    for sentence in page.prose:
        most = (limits.step_words or limits.sentence_words) if sentence.line in in_steps else limits.sentence_words
        if len(sentence.words) > most:
            yield Spot(
                sentence.line,
                f"this sentence has {len(sentence.words)} words: make it {most} or fewer, or two",
            )


def easy_to_read(page: Page, facts: Facts) -> Iterator[Spot]:
    """A worried reader of ten can follow: short words, short sentences (Flesch-Kincaid grade, see the README).

    Bad:  Contraindications include postoperative rehabilitation.
    Good: Do not do this after surgery.
    """
    grade, most = grade_of(page, facts), facts.contract(page.name).limits.grade
    if grade > most and sum(len(sentence.words) for sentence in page.prose) >= _ENOUGH_WORDS:
        first = page.lines[0][0] if page.lines else 1
        yield Spot(first, f"the reading grade is {grade}: use shorter words and sentences, at most {most}")


def fits_on_paper(page: Page, facts: Facts) -> Iterator[Spot]:
    """What is printed must fit on one side in large print, or the stop rules fall off the sheet.

    Bad:  "Before you start", "Steps" and "Stop and get help if" with 260 words
    Good: at most 220
    """
    most, words = facts.contract(page.name).limits.print_words, print_words(page, facts)
    if most and words > most:
        line = next(section.line for rule, section in fixed_sections(page, facts) if rule.print)
        yield Spot(line, f"the printed sections have {words} words: make them {most} or fewer")


def grade_of(page: Page, facts: Facts) -> float:
    """The page's reading grade, its terms and the words of its title left out."""
    title = str(page.meta.values.get("title", "")).lower()
    return reading_grade(page.prose, facts.words.terms | set(re.findall(r"[a-z']+", title)))


def print_words(page: Page, facts: Facts) -> int:
    """How many words of the page are printed, list marks left out."""
    return sum(_count(section) for rule, section in fixed_sections(page, facts) if rule.print)


def _count(section: Section) -> int:
    return sum(len(plain(re.sub(r"^\s*(?:[-*+]|\d+\.)\s", "", text)).split()) for _, text in section.lines)


def _open_to_bans(page: Page, facts: Facts) -> Iterator[tuple[int, str]]:
    """The sentences, headings and texts of the record in which a banned word would be a promise."""
    exempt = [entry for entry in facts.words.exempt if entry["page"] == page.name]
    if any("section" not in entry for entry in exempt):
        return
    free = {entry["section"] for entry in exempt}
    skipped = {number for heading, lines in _parts(page) if heading in free for number in lines}
    for key in ("title", "description"):
        yield page.meta.place(key)[0], str(page.meta.values.get(key, ""))
    for heading in page.headings:
        yield heading.line, heading.text
    for sentence in page.prose:
        if sentence.line not in skipped:
            yield sentence.line, sentence.text


def _parts(page: Page) -> Iterator[tuple[str, range]]:
    """Each heading of any level and the lines up to the next heading."""
    bounds = pairwise([*(heading.line for heading in page.headings), page.last_line + 1])
    for heading, (start, end) in zip(page.headings, bounds, strict=True):
        yield heading.text, range(start, end)
