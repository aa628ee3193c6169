"""The whole flow: a sheet made on a phone is opened on another machine, printed, and followed without script."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect

from .pictures import codes_in, codes_on_screen, draw_codes, sides, words_of
from .served_site import Site

TYPED = "Zanzibar"
SHOWN = """() => [document.querySelector(".sheet__total").textContent,
  ...[...document.querySelectorAll(".sheet-row")].map((row) => row.textContent.replace(/\\s+/g, " "))]"""
KEPT = """async () => JSON.stringify([location.href, document.title, history.state, document.cookie,
  { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys()])"""


@dataclass
class Machines:
    """Browsers that know nothing of one another, and all that they ask for."""

    browser: Browser
    site: Site
    asked: list[Request] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, address: str, width: int = 390, *, script: bool = True) -> Page:
        """The page on a new machine."""
        size = {"width": width, "height": 844}
        context = self.browser.new_context(viewport=size, java_script_enabled=script)  # type: ignore[arg-type]
        context.on("request", self._on_request)
        self.contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    def _on_request(self, request: Request) -> None:
        self.asked.append(request)

    def check(self) -> None:
        """No request but for the site's own files, and nothing typed in an address or in storage."""
        for request in self.asked:
            where = urlsplit(request.url)
            assert request.url.startswith(self.site.url), request.url
            path = self.site.folder / where.path.lstrip("/")
            assert (path / "index.html" if path.is_dir() else path).is_file(), request.url
            assert request.method == "GET"
            assert TYPED not in request.url + json.dumps(request.headers)
        for context in self.contexts:
            assert context.cookies() == []
            for origin in context.storage_state()["origins"]:
                kept = [entry["name"] for entry in origin["localStorage"]]
                assert [name for name in kept if not name.endswith("__palette")] == []  # Material's colours


@pytest.fixture
def machines(browser: Browser, site: Site) -> Iterator[Machines]:
    made = Machines(browser, site)
    yield made
    for context in made.contexts:
        context.close()


@dataclass
class Hand:
    """Taps, and counts them."""

    taps: int = 0

    def tap(self, place: Locator) -> None:
        place.click()
        self.taps += 1


def version(code: Locator) -> int:
    """The version of a drawn QR code: it has 17 modules and four more for each version, and four of white around."""
    across = (code.get_attribute("viewBox") or "").split()[2]
    return (int(across) - 8 - 17) // 4


def show_code(page: Page, hand: Hand) -> str:
    """Show the sheet's code, and read it from the screen."""
    hand.tap(page.get_by_role("button", name="QR"))
    code = page.locator("dialog[open] qr-code svg")
    code.wait_for()
    (address,) = codes_on_screen(page.locator("dialog[open] qr-code"))
    return address


def make_sheet(machines: Machines, hand: Hand) -> Page:
    """From an exercise: add it, tick two more, say how much, show it."""
    page = machines.open(f"{machines.site.url}exercises/half-kneeling-stretch/")
    hand.tap(page.get_by_role("link", name="Add to my sheet"))
    for kind, name in (("Strength", "Seated march"), ("Heat", "Heat pad or hot water bottle")):
        hand.tap(page.locator("summary", has_text=kind))
        hand.tap(page.get_by_role("checkbox", name=name))
    items = page.locator(".items > li")
    expect(items).to_have_count(3)
    for place, amount, rounds in ((0, "30", "3"), (1, "10", "2")):
        fields = items.nth(place).get_by_role("spinbutton")
        fields.nth(0).fill(amount)
        fields.nth(1).fill(rounds)
    items.nth(2).get_by_role("spinbutton").first.fill("15")
    hand.tap(page.get_by_role("link", name="Show the sheet"))
    expect(page.locator(".sheet-row")).to_have_count(3)
    return page


def test_from_an_exercise_to_another_machine_to_paper_and_back(machines: Machines) -> None:
    hand = Hand()
    phone = make_sheet(machines, hand)
    address = show_code(phone, hand)
    assert hand.taps == 7
    assert address == phone.url == f"{machines.site.url}my-sheet/#1;1:30sx3w2;12:10rx2w2;27:15mx1w1"

    desk = machines.open(address, 1280)
    expect(desk.locator(".sheet-row")).to_have_count(3)
    assert desk.evaluate(SHOWN) == phone.evaluate(SHOWN)
    assert "30 seconds, 3 rounds on each side, 2 days a week" in desk.evaluate(SHOWN)[1]

    desk.get_by_role("button", name="Add a name or a note for paper").click()
    for label in ("For", "Note"):
        desk.get_by_label(label, exact=True).fill(TYPED)
    draw_codes(desk)
    for paper in ("A4", "Letter"):
        pdf = desk.pdf(format=paper)
        words = words_of(pdf)
        assert len(words) <= 2
        assert words[0].count(TYPED) == 2
        assert [code for side in sides(pdf) for code in codes_in(side)] == [address]

        # Whoever has no script types what stands on the paper.
        typed = re.findall(r"127\.0\.0\.1:\d+/e/\d+", " ".join(words))
        assert [one.rpartition("/")[2] for one in typed] == ["1", "12", "27"]
        for one, title in zip(typed, ("Half-kneeling hip flexor stretch", "Seated march", "Heat pad"), strict=True):
            plain = machines.open(f"http://{one}", script=False)
            expect(plain.get_by_role("heading", level=1)).to_contain_text(title)
            expect(plain.get_by_role("heading", name="Steps")).to_be_visible()

    for page in (phone, desk):
        assert TYPED not in page.evaluate(KEPT)
    machines.check()


def test_three_taps_from_an_exercise_to_a_code(machines: Machines) -> None:
    hand = Hand()
    page = machines.open(f"{machines.site.url}exercises/half-kneeling-stretch/")
    hand.tap(page.get_by_role("link", name="Add to my sheet"))
    hand.tap(page.get_by_role("link", name="Show the sheet"))
    expect(page.locator(".sheet-row")).to_have_count(1)
    assert show_code(page, hand) == f"{machines.site.url}my-sheet/#1;1:20sx2w2"
    assert hand.taps == 3
    machines.check()


def test_the_code_of_four_exercises_stays_easy_to_scan(machines: Machines) -> None:
    """The longest that a sheet of four within the pages' ranges can be: version 6 has 41 modules on 25 mm of paper."""
    fragment = "1;17:100rx1w7;31:60sx5w7L;34:20mx1w7;28:15mx1w7"
    page = machines.open(f"{machines.site.url}my-sheet/#{fragment}", 1280)
    expect(page.locator(".sheet-row")).to_have_count(4)
    draw_codes(page)
    assert len(f"https://iliopsoas.example/my-sheet/#{fragment}") <= 84
    assert version(page.locator(".sheet__foot qr-code svg")) <= 6
    machines.check()
