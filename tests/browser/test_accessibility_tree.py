"""Chromium's accessibility tree, by keyboard alone: what assistive technology hears through search and finder."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from .served_site import WIDTHS, Opener, open_search, until, viewport

PHONE = viewport(min(WIDTHS))


@dataclass(frozen=True)
class Node:
    """What is told of a thing: its role, its name and its states, such as expanded."""

    role: str
    name: str
    states: Mapping[str, Any]


def go_back_to(page: Page, query: str) -> None:
    page.evaluate(
        "(query) => { history.replaceState(null, '', query); dispatchEvent(new PopStateEvent('popstate')); }", query
    )


def look_for(page: Page, words: str) -> None:
    open_search(page)
    page.keyboard.type(words)


def choose(page: Page, name: str) -> None:
    page.evaluate("document.querySelectorAll('.picks').forEach((one) => { one.open = true })")
    page.get_by_role("checkbox", name=re.compile(name)).check()


def too_much(page: Page) -> None:
    seconds = page.get_by_label("Seconds")
    seconds.fill("999")
    seconds.press("Tab")


def copy(page: Page) -> None:
    page.evaluate("navigator.share = undefined")
    page.get_by_role("button", name="Share").click()


class Tree:
    """The tree of a page, read anew each time."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session: CDPSession = page.context.new_cdp_session(page)

    def nodes(self) -> Iterator[Node]:
        for node in self._session.send("Accessibility.getFullAXTree")["nodes"]:
            if not node["ignored"]:
                states = {state["name"]: state["value"].get("value") for state in node.get("properties", [])}
                yield Node(node["role"]["value"], node.get("name", {}).get("value", ""), states)

    def all(self, role: str) -> list[Node]:
        return [node for node in self.nodes() if node.role == role]

    @property
    def focused(self) -> Node:
        """Where the reader is. The page has the focus too; the last in the tree is the innermost."""
        return [node for node in self.nodes() if node.states.get("focused")][-1]

    def tab_to(self, role: str, name: str) -> Node:
        for _ in range(60):
            self._page.keyboard.press("Tab")
            here = self.focused
            if here.role == role and re.match(name, here.name):
                return here
        raise AssertionError(f"the Tab key leads to no {role} {name}")


def test_search_to_the_end(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    tree = Tree(page)
    button = tree.tab_to("button", "Search")
    assert button.states["expanded"] is False
    page.keyboard.press("Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    assert (tree.focused.role, tree.focused.name) == ("textbox", "Search")
    assert [node.name for node in tree.all("dialog")] == ["Search"]
    page.keyboard.type("knealing stretch")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ pages$"))
    assert re.search(r"\d+ pages", told(tree))
    page.keyboard.press("Tab")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    assert tree.focused.role == "link"
    assert tree.focused.name.startswith("Half-kneeling hip flexor stretch")
    page.keyboard.press("Enter")
    page.wait_for_url("**/half-kneeling-stretch/")
    assert "Half-kneeling hip flexor stretch" in [node.name for node in tree.all("heading")]
    page.close()


def test_search_that_finds_nothing(open_page: Opener) -> None:
    page = open_page("about/", viewport=PHONE).page
    tree = Tree(page)
    open_search(page)
    page.keyboard.type("rotator cuff")
    expect(page.locator("no-answer a")).to_have_count(2)
    assert "Nothing in this guide fits" in told(tree)
    page.keyboard.press("ArrowDown")
    assert (tree.focused.role, tree.focused.name) == ("link", "Find an exercise by what fits you")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises/")
    assert "Find an exercise" in [node.name for node in tree.all("heading")]
    page.close()


def test_finder_to_the_end(open_page: Opener) -> None:
    page = open_page("exercises/", viewport=PHONE).page
    tree = Tree(page)
    assert tree.tab_to("button", "Filter").states["expanded"] is False
    page.keyboard.press("Enter")
    assert tree.focused.states["expanded"] is True
    assert {"What for", "Where I am", "Leave out, because"} <= {node.name for node in tree.all("group")}
    assert tree.tab_to("checkbox", "Chair$").states["checked"] == "false"
    page.keyboard.press("Space")
    assert tree.focused.states["checked"] == "true"
    tree.tab_to("checkbox", "I cannot kneel$")
    page.keyboard.press("Space")
    said = re.search(r"(\d+) of \d+ exercises", told(tree))
    assert said
    tree.tab_to("button", f"Show {said[1]} exercises$")
    page.keyboard.press("Enter")
    assert tree.focused.role == "status"
    first = tree.tab_to("link", "")
    page.keyboard.press("Enter")
    page.locator(".exercise").wait_for()
    title = next(node.name for node in tree.all("heading"))
    assert first.name.startswith(title)
    page.close()


def test_sheet_and_timer_to_the_end(open_page: Opener) -> None:
    page = open_page("my-sheet/", viewport=PHONE).page
    tree = Tree(page)
    assert tree.tab_to("checkbox", "Half-kneeling").states["checked"] == "false"
    page.keyboard.press("Space")
    assert "Half-kneeling hip flexor stretch" in [node.name for node in tree.all("group")]
    assert tree.tab_to("spinbutton", "Rounds").name == "Rounds"
    page.keyboard.press("ArrowUp")
    assert "3 rounds on each side" in told(tree)
    tree.tab_to("link", "Show the sheet")
    page.keyboard.press("Enter")
    page.locator(".sheet-row").wait_for()
    assert "1. Half-kneeling hip flexor stretch" in [node.name for node in tree.all("article")]
    tree.tab_to("button", "Start")
    page.keyboard.press("Enter")
    expect(page.locator(".session .solid")).to_be_focused()
    assert [node.name for node in tree.all("dialog")] == ["Half-kneeling hip flexor stretch"]
    assert tree.focused.name == "I am ready"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")  # pause
    assert re.fullmatch(r"\d seconds?", tree.all("timer")[0].name)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Start")).to_be_focused()
    page.close()


SAID: dict[str, tuple[str, Callable[[Page], None], str]] = {
    "how many exercises are left": (
        "exercises/?place=bed",
        lambda page: go_back_to(page, "?place=chair"),
        r"\d+ of \d+ exercises",
    ),
    "what a search found": ("about/", lambda page: look_for(page, "pigeon"), r"\d+ pages?"),
    "that nothing was found": ("about/", lambda page: look_for(page, "rotator cuff"), "Nothing in this guide fits"),
    "what went on a sheet": ("my-sheet/", lambda page: choose(page, "Cobra"), "Cobra is on the sheet."),
    "how long a sheet takes": ("my-sheet/", lambda page: choose(page, "Cobra"), "1 exercise, about 3 minutes."),
    "what is the matter with a number": ("my-sheet/?change#1;22:10sx3", too_much, "is too much: the most is"),
    "that a link was copied": ("exercises/cobra/", copy, "Link copied|Copy this address:"),
}


@pytest.mark.parametrize("what", SAID)
def test_what_changes_is_said(what: str, open_page: Opener) -> None:
    """By a polite region that was there before its words were: a new one would not be heard."""
    path, deed, words = SAID[what]
    page = open_page(path, viewport=PHONE).page
    page.evaluate("window.regions = [...document.querySelectorAll('[role=status]')]")
    deed(page)
    said = "regions.filter((one) => one.isConnected).map((one) => one.textContent.replace(/\\s+/g, ' ')).join('|')"
    until(page, f"/{words}/.test({said})")
    page.close()


def told(tree: Tree) -> str:
    """All that stands in the tree as text; a live region is read from it."""
    return " ".join(node.name for node in tree.nodes() if node.role == "StaticText")
