"""EX21x: plain Markdown in one form, so that what the checker sees is what the reader gets."""

import re
from collections.abc import Iterator

from files.finding import Spot, counted
from guide.facts import Facts
from guide.page import AUTOLINK, LINK, Page
from guide.rules.sections import fixed_sections

_CODE = re.compile(r"`[^`]*`")
_HTML = re.compile(r"</?[a-zA-Z][^>]*>?|<[!?]")
_PART_OF_LINK = re.compile(r"\][(\[:]")
_STEP = re.compile(r"(\d+)([.)])\s+\S")
_ITEM = re.compile(r"[-*+]\s+(\*\*.+?\*\*)?\s*(\S.*)?")


def heading_form(page: Page, _: Facts) -> Iterator[Spot]:
    """One form of heading: the title is in the front matter, sections are ##, parts of them ###.

    Bad:  ##Steps, or Steps with a line of dashes below it, or # Low lunge
    Good: ## Steps
    """
    level = 2
    for heading in page.headings:
        if heading.form:
            yield Spot(heading.line, f'"{heading.text}" is written as {heading.form}: write "## {heading.text}"')
        elif not heading.text:
            yield Spot(heading.line, "a heading without words is here: write its words, or delete it")
        elif heading.level == 1:
            yield Spot(
                heading.line,
                f'"{heading.text}" is a title: the title stands in the front matter, write ## or ###',
            )
        elif heading.level > level + 1:
            yield Spot(heading.line, f'"{heading.text}" skips a level: write {"#" * (level + 1)} {heading.text}')
        level = max(heading.level, 2)


def no_html(page: Page, _: Facts) -> Iterator[Spot]:
    """HTML in a page hides words from print, sheet and these rules, and a heading in it is not ours.

    Bad:  <h2>Steps</h2>, <details>, <script>
    Good: ## Steps
    """
    for number, text in page.lines:
        if "<" in text and (found := _HTML.search(AUTOLINK.sub("", _CODE.sub("", text)))):
            yield Spot(number, f"HTML is here ({found[0]}): write plain Markdown")


def whole_links(page: Page, _: Facts) -> Iterator[Spot]:
    """A link says in its own line where it leads: one that leads there by way of another line is not checked.

    Bad:  [more][study], and [study]: https://example.org below, or a link that is broken over two lines
    Good: [more](https://example.org)
    """
    for number, text in page.lines:
        if "]" in text and (found := _PART_OF_LINK.search(LINK.sub("", text))):
            said = f'a part of a link is here ("{found[0]}")'
            yield Spot(number, f"{said}: write [words](address) whole in one line, without brackets in its words")


def closed_blocks(page: Page, _: Facts) -> Iterator[Spot]:
    """A code fence or comment that never ends swallows the rest of the page.

    Bad:  <!-- a note, and no end to it
    Good: <!-- a note -->
    """
    for number, mark in page.unclosed:
        end = "-->" if mark == "<!--" else mark
        yield Spot(number, f"{mark} opens here and never ends: write {end} where it ends")


def numbered_steps(page: Page, facts: Facts) -> Iterator[Spot]:
    """Steps are few and numbered in order: the drawing, the sheet and the timer point at their numbers.

    Bad:  - Kneel on one knee, or nine steps, or 1. 2. 4.
    Good: 1. Kneel on one knee.
    """
    for rule, section in fixed_sections(page, facts):
        if rule.holds != "steps":
            continue
        count = 0
        for number, text in section.lines:
            if found := _STEP.match(text):
                count += 1
                if int(found[1]) != count or found[2] != ".":
                    yield Spot(number, f'step "{found[1]}{found[2]}" is step {count}: write {count}.')
            elif text.strip():
                yield Spot(number, f"this line is not a step: start it with {count + 1}. or move it out of the steps")
        if count < rule.least or (rule.most and count > rule.most):
            yield Spot(section.line, f'"{section.title}" has {count} steps: write {rule.least} to {rule.most}')


def items_with_fixes(page: Page, facts: Facts) -> Iterator[Spot]:
    """A mistake without its fix leaves the reader with a worry; one mistake is seldom the only one.

    Bad:  - **The back arches.**
    Good: - **The back arches.** Tuck your tail first, then glide less far.
    """
    for rule, section in fixed_sections(page, facts):
        if rule.holds != "items":
            continue
        items = [(number, found) for number, text in section.lines if (found := _ITEM.match(text))]
        if len(items) < rule.least:
            count = counted(len(items), "entry", "entries")
            yield Spot(
                section.line,
                f'"{section.title}" has {count}: write {rule.least} or more, each as a list item',
            )
        for number, found in items:
            if not found[1] or not found[2]:
                yield Spot(number, 'this entry lacks the mistake in bold or its fix: write "- **Mistake.** Fix."')
