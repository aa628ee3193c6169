"""The real pages: clean, and every required section of every exercise is guarded."""

from collections.abc import Callable, Iterator

import pytest

from guide.check import check_all, check_page, page_at
from guide.facts import Facts, load_facts
from guide.page import Page, parse_page
from program import ROOT

FACTS = load_facts(ROOT)
EXERCISES = [
    page_at(path, FACTS) for path in FACTS.page_paths() if FACTS.contract(page_at(path, FACTS).name).name == "exercise"
]


def test_all_pages_are_clean(facts: Facts) -> None:
    assert [str(finding) for finding in check_all(facts)] == []


def test_there_is_an_exercise_of_each_kind(facts: Facts) -> None:
    kinds = facts.contract("exercises/low-lunge.md").fields["kind"].values
    assert {page.meta.values["kind"] for page in EXERCISES} == set(kinds)


def before_you_start(page: Page) -> str:
    start = next(section for section in page.sections if section.title == "Before you start")
    return " ".join(text for _, text in start.lines).lower()


@pytest.mark.parametrize("page", EXERCISES, ids=lambda page: page.slug)
def test_who_must_ask_first_hears_it_on_the_page_itself(page: Page) -> None:
    """A reader who comes by a code or by paper never saw the finder, which says it for all."""
    said = before_you_start(page)
    assert "under 16" in said
    assert "pregnan" in said or page.meta.values["status"] == "not-advised"


@pytest.mark.parametrize("page", EXERCISES, ids=lambda page: page.slug)
def test_what_a_long_sheet_prints_has_the_alcohol_too(page: Page) -> None:
    """A sheet of three or more prints the reasons of the record, not the section."""
    assert ("alcohol" in before_you_start(page)) == ("sedation" in page.meta.values["not_for"])


def delete(lines: list[str], start: int, end: int) -> None:
    del lines[start:end]


def rename(lines: list[str], start: int, _: int) -> None:
    lines[start] += " today"


def empty(lines: list[str], start: int, end: int) -> None:
    del lines[start + 1 : end]


def double(lines: list[str], start: int, end: int) -> None:
    lines[end:end] = lines[start:end]


def move_to_the_end(lines: list[str], start: int, end: int) -> None:
    moved = lines[start:end]
    del lines[start:end]
    lines += moved


def move_to_the_start(lines: list[str], start: int, end: int) -> None:
    moved = lines[start:end]
    del lines[start:end]
    first = next(index for index, text in enumerate(lines) if text.startswith("## "))
    lines[first:first] = moved


def hide_in_a_comment(lines: list[str], start: int, end: int) -> None:
    lines[start:end] = ["<!--", *lines[start:end], "-->"]


def hide_in_a_fence(lines: list[str], start: int, end: int) -> None:
    lines[start:end] = ["```", *lines[start:end], "```"]


def hide_in_code(lines: list[str], start: int, _: int) -> None:
    lines[start] = "    " + lines[start]


def hide_in_a_quote(lines: list[str], start: int, _: int) -> None:
    lines[start] = "> " + lines[start]


def hide_in_html(lines: list[str], start: int, end: int) -> None:
    lines[start:end] = ["<div hidden>", *lines[start:end], "</div>"]


def hide_in_the_front_matter(lines: list[str], start: int, end: int) -> None:
    moved = lines[start:end]
    del lines[start:end]
    lines[1:1] = moved[:1]


SPOILERS: list[Callable[[list[str], int, int], None]] = [
    delete,
    rename,
    empty,
    double,
    move_to_the_end,
    move_to_the_start,
    hide_in_a_comment,
    hide_in_a_fence,
    hide_in_code,
    hide_in_a_quote,
    hide_in_html,
    hide_in_the_front_matter,
]


def spoiled(page: Page, spoil: Callable[[list[str], int, int], None]) -> Iterator[tuple[str, int, str]]:
    """The page with one section spoiled, for each section that the spoiler changes."""
    ends = [section.line - 1 for section in page.sections[1:]] + [page.last_line]
    for section, end in zip(page.sections, ends, strict=True):
        lines = page.text.splitlines()
        spoil(lines, section.line - 1, end)
        text = "\n".join(lines) + "\n"
        if text != page.text:
            yield section.title, section.line, text


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("page", EXERCISES, ids=lambda page: page.slug)
def test_no_required_section_can_be_lost_unseen(
    page: Page, spoil: Callable[[list[str], int, int], None], facts: Facts
) -> None:
    tried = 0
    for title, line, text in spoiled(page, spoil):
        findings = check_page(parse_page(page.path, page.name, text.encode()), facts)
        about = [finding for finding in findings if f'"{title}"' in finding.message or finding.line >= line - 1]
        assert about, f"{spoil.__name__} of {title} passes"
        assert any(f'"{title}"' in finding.message for finding in findings) or spoil in (
            hide_in_html,
            rename,
        ), title
        tried += 1
    assert tried >= len(page.sections) - 1
