"""The script reads and writes the address of a sheet as data/sheet.json says, like scripts/guide/sheet/."""

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page

from guide.sheet import PROBLEMS, SheetItem

from .served_site import Opener

if TYPE_CHECKING:
    from tests.guide.sheet.sheet_vectors import Vectors

MODULE = "await import(new URL('/assets/js/sheet-grammar.js', location.href))"
READ = f"async (fragments) => {{ const {{ readSheet }} = {MODULE}; return fragments.map(readSheet); }}"
WRITE = f"async (sheets) => {{ const {{ writeSheet }} = {MODULE}; return sheets.map(writeSheet); }}"
REFUSE = f"""async (item) => {{
  const {{ writeSheet }} = {MODULE};
  try {{ return writeSheet([item]); }} catch (error) {{ return error.name; }}
}}"""


@pytest.fixture(scope="module")
def page(open_page: Opener) -> Page:
    return open_page("about/").page


def plain(items: tuple[SheetItem, ...]) -> list[dict[str, Any]]:
    return [dataclasses.asdict(item) for item in items]


def test_what_is_read(page: Page, sheet_vectors: "Vectors") -> None:
    read = page.evaluate(READ, [reading.fragment for reading in sheet_vectors.readings])
    for reading, found in zip(sheet_vectors.readings, read, strict=True):
        problems = [{"kind": kind, "count": count} for kind, count in reading.problems]
        assert found == {"items": plain(reading.items), "problems": problems}, reading.name


def test_what_is_written(page: Page, sheet_vectors: "Vectors") -> None:
    written = page.evaluate(WRITE, [plain(items) for items, _ in sheet_vectors.writings])
    assert written == [fragment for _, fragment in sheet_vectors.writings]


def test_the_limits_are_those_of_the_file(page: Page, sheet_vectors: "Vectors") -> None:
    module = page.evaluate(f"async () => {{ const {{ LIMITS, PROBLEMS }} = {MODULE}; return [LIMITS, PROBLEMS]; }}")
    assert module == [sheet_vectors.grammar["limits"], list(PROBLEMS)]


def test_what_cannot_be_read_is_not_written(page: Page) -> None:
    sound = {"id": 1, "amount": 30, "unit": "s", "rounds": 3, "days": 5, "side": "L"}
    for change in ({"id": 0}, {"amount": 1000}, {"amount": 2.5}, {"unit": ""}, {"days": 8}, {"side": ";2:30sx3"}):
        assert page.evaluate(REFUSE, {**sound, **change}) == "RangeError", change
