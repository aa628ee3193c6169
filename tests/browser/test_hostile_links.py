"""Links that mean harm or mean nothing: no script runs, nothing freezes, and a heading and a sentence always stand.

Payloads are families of text put into each field of the address; half of them come by changing the part after #
without a reload.
"""

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Dialog, expect

from guide.sheet import read_sheet

from .served_site import Opener, Watched, until

if TYPE_CHECKING:
    from tests.guide.sheet.sheet_vectors import Vectors

SOUND = "12:10rx2w3"
FIELDS = {
    "version": "{};1:30sx3w5",
    "id": "1;{}:30sx3w5",
    "amount": "1;1:{}sx3w5",
    "unit": "1;1:30{}x3w5",
    "rounds": "1;1:30sx{}w5",
    "days": "1;1:30sx3w{}",
    "side": "1;1:30sx3w5{}",
    "item": "1;{}",
    "all": "{}",
}
HIT = "window.hit=1"
FAMILIES = {
    "script": f"<script>{HIT}</script>",
    "image": f"<img src=x onerror={HIT}>",
    "drawing": f"<svg onload={HIT}>",
    "closed attribute": f'"><script>{HIT}</script>',
    "closed quote": f"' onfocus='{HIT}' autofocus='",
    "closed script": f"</script><script>{HIT}</script>",
    "address": f"javascript:{HIT}",
    "frame": f'<iframe srcdoc="<script>parent.{HIT}</script>">',
    "quoted": f"%3Cscript%3E{HIT}%3C/script%3E",
    "quoted twice": f"%253Cscript%253E{HIT}%253C/script%253E",
    "template": "${" + HIT + "}{{" + HIT + "}}",
    "alert": "');alert(1);//",
    "below zero": "-1",
    "zero": "0",
    "huge": "9" * 300,
    "fraction": "2.5",
    "power": "1e9",
    "Arabic digits": "٣٠",
    "Devanagari digits": "३",
    "not a number": "NaN",
    "garbage": "%E0%A4%A",
    "end of text": "%00",
    "path": "../../get-help/",
    "object": "__proto__",
    "backslash": "\\",
    "brackets": "[]()*?",
    "right to left": "\u202e",
    "emoji": "🦵🏽",
}
BIG = {
    "a million letters": "x" * 1_000_000,
    "a million in an amount": "1;1:" + "9" * 1_000_000 + "sx3",
    "100,000 exercises": "1;" + "1:30sx3w5;" * 100_000,
    "100,000 unknown": "1;" + ";".join(f"{n}:30sx3" for n in range(1000, 9999)),
    "300,000 %3B": "1;1:30sx3" + "%3B" * 300_000,
    "a million %": "1;" + "%" * 1_000_000,
    "brackets that nest": "1;" + "(" * 300_000,
}


def payloads() -> Iterator[tuple[str, str]]:
    """Name and fragment; a sound exercise stands at the end of each."""
    for (family, text), (field, form) in product(FAMILIES.items(), FIELDS.items()):
        yield f"{family} in {field}", f"{form.format(text)};{SOUND}"
    for name, text in BIG.items():
        yield name, f"{text};{SOUND}"


ALL = list(payloads())
QUARTERS = {
    ("loaded", ""): ALL[::4],
    ("loaded", "?change"): ALL[2::4],
    ("without a reload", ""): ALL[1::4],
    ("without a reload", "?change"): ALL[3::4],
}


def test_they_are_many() -> None:
    assert len(dict(ALL)) == len(ALL) >= 250
    assert min(len(quarter) for quarter in QUARTERS.values()) >= 60


# Another fragment without a reload; the page has read it when this is done. The same one again is no change.
TURN = """(fragment) => new Promise((done) => {
  addEventListener("hashchange", () => setTimeout(done), { once: true });
  setTimeout(done, 500);
  location.hash = fragment;
})"""
READY = """(document.querySelector(".sheet").hidden && !!document.querySelector("sheet-builder:defined"))
  || /^\\d+ exercises?, about|^There is nothing/.test(document.querySelector(".sheet__total").textContent)"""
# What a reader sees, and what becomes of a button that is pressed twice.
SEEN = """() => {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).at(-1);
  const shown = !!seen(".sheet");
  const button = seen(shown ? ".sheet__write" : ".picks summary");
  const state = () => button.ariaExpanded ?? String(button.parentElement.open);
  const states = [state()];
  for (let press = 0; press < 2; press += 1) {
    button.click();
    states.push(state());
  }
  return {
    heading: !!seen("h1"),
    either: shown !== !!seen("sheet-builder"),
    sentence: !!seen(shown ? ".sheet__total" : "sheet-builder .topic p")?.textContent.trim(),
    answers: states[0] !== states[1] && states[0] === states[2],
    unhit: window.hit === undefined,
  };
}"""


def assert_unharmed(watched: Watched, name: str) -> None:
    """A heading and a sentence, and what is pressed still answers."""
    until(watched.page, READY)
    seen = watched.page.evaluate(SEEN)
    assert all(seen.values()), f"{name}: {seen}"
    assert not watched.faults, name


@pytest.mark.parametrize(("way", "query"), QUARTERS)
def test_no_link_does_harm(way: str, query: str, open_page: Opener) -> None:
    watched = open_page("about/")
    page = watched.page

    def dismiss(dialog: Dialog) -> None:
        watched.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.goto(f"my-sheet/{query}")
    page.evaluate("window.first = 1")
    for index, (name, fragment) in enumerate(QUARTERS[way, query]):
        if way == "loaded":
            page.goto(f"my-sheet/{query or '?'}&{index}#{fragment}")
        else:
            page.evaluate(TURN, fragment)
        assert_unharmed(watched, name)
    assert page.evaluate("window.first") == (None if way == "loaded" else 1)
    page.close()


def test_the_vectors_of_the_grammar_do_no_harm(open_page: Opener, sheet_vectors: "Vectors") -> None:
    watched = open_page("my-sheet/")
    for reading in sheet_vectors.readings:
        watched.page.evaluate(TURN, reading.fragment)
        assert_unharmed(watched, reading.name)
        items = read_sheet(reading.fragment.replace("\n", "")).items  # a browser takes line ends out of an address
        known = [item for item in items if item.id <= 34]
        expect(watched.page.locator(".sheet-row"), reading.name).to_have_count(len(known))
    watched.page.close()
