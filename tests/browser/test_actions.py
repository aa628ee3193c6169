"""The row of an exercise page: add, share, print and a QR code that leads back here."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from .pictures import barcodes_in, codes_on_screen, picture_of
from .served_site import SCHEMES, Opener, Site, until, viewport
from .timer import STRETCH

ROW = ".actions > a, .actions > * > button"
LIBRARY = re.compile("/vendor/")
LIBRARIES = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/vendor/')).length"
SHARED = "() => Object.defineProperty(navigator, 'share', {value: async (data) => { window.shared = data; }})"
NO_SHARING = "() => Object.defineProperty(navigator, 'share', {value: undefined})"
SHARING_FAILS = """(name) => Object.defineProperty(navigator, 'share', {
  value: async () => { throw new DOMException("", name); }})"""
COPIED = "() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }"
COPYING_REFUSED = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }"
PRINTED = """() => {
  window.prints = 0;
  window.print = () => {
    window.prints += 1;
    window.printed = document.querySelectorAll("qr-code svg").length;
  };
}"""


@pytest.fixture
def stretch(open_page: Opener) -> Iterator[Page]:
    """The page on a phone. Nothing on it may fail, or ask another host."""
    watched = open_page(STRETCH, viewport=viewport(320), reduced_motion="reduce")
    yield watched.page
    assert not watched.faults
    watched.page.close()


@pytest.mark.parametrize(
    ("path", "row"),
    [
        (STRETCH, ["Start", "Add to my sheet", "Share", "Print", "QR"]),
        ("exercises/thomas-check/", ["Share", "Print", "QR"]),
        ("exercises/seated-hip-check/", ["Share", "Print", "QR"]),
    ],
)
def test_what_the_row_offers(path: str, row: list[str], open_page: Opener) -> None:
    page = open_page(path).page
    assert [name.strip() for name in page.locator(ROW).all_text_contents()] == row
    page.close()


def test_add_leads_to_a_sheet_with_the_smallest_dose(stretch: Page) -> None:
    add = stretch.get_by_role("link", name="Add to my sheet")
    expect(add).to_have_attribute("href", "../../my-sheet/?change#1;1:20sx2w2")
    expect(add).to_have_attribute("data-add", "")


@pytest.mark.parametrize(("width", "least"), [(320, 44), (1280, 24)])
def test_targets_are_large_enough(width: int, least: int, stretch: Page) -> None:
    stretch.set_viewport_size(viewport(width))
    for target in stretch.locator(ROW).filter(visible=True).all():
        box = target.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= least, target.text_content()


def test_one_tap_shows_a_code_that_leads_here(site: Site, stretch: Page) -> None:
    stretch.wait_for_load_state("networkidle")
    assert not stretch.evaluate(LIBRARIES), "a first visit carries no library"
    stretch.get_by_role("button", name="QR").click()
    dialog = stretch.get_by_role("dialog", name="Scan to open this page")
    code = dialog.get_by_role("img", name="QR code that opens Half-kneeling hip flexor stretch")
    expect(code).to_be_visible()
    expect(dialog.get_by_role("link")).to_have_text(f"{site.url.removeprefix('http://')}e/1")
    box = code.bounding_box()
    assert box
    assert box["width"] > 240  # of the phone's 320
    read = [(barcode.text, barcode.ec_level) for barcode in barcodes_in(picture_of(code))]
    assert read == [(f"{site.url}e/1/", "M")]
    modules = code.locator("path").evaluate("(path) => path.getBBox().x")
    assert modules == 4, "a scanner needs four modules of white around the code"
    assert stretch.evaluate(LIBRARIES) == 1
    stretch.goto(f"{site.url}e/1/")
    expect(stretch).to_have_url(f"{site.url}{STRETCH}")


@pytest.mark.parametrize("close", ["Escape", "Enter", "beside"])
def test_the_dialog_by_keyboard(close: str, stretch: Page) -> None:
    stretch.get_by_role("button", name="Print").focus()
    stretch.keyboard.press("Tab")
    expect(stretch.get_by_role("button", name="QR")).to_be_focused()
    stretch.keyboard.press("Enter")
    expect(stretch.get_by_role("button", name="Close")).to_be_focused()
    if close == "beside":
        stretch.mouse.click(2, 2)
    else:
        stretch.keyboard.press(close)
    expect(stretch.get_by_role("dialog")).to_have_count(0)
    expect(stretch.get_by_role("button", name="QR")).to_be_focused()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_code_is_black_on_white(scheme: str, open_page: Opener) -> None:
    page = open_page(STRETCH, viewport=viewport(320), color_scheme=scheme, reduced_motion="reduce").page
    page.get_by_role("button", name="QR").click()
    code = page.get_by_role("dialog").get_by_role("img")
    expect(code).to_be_visible()
    assert len(codes_on_screen(code)) == 1
    page.emulate_media(forced_colors="active")
    assert len(codes_on_screen(code)) == 1
    page.close()


def test_the_code_follows_its_address(site: Site, stretch: Page) -> None:
    stretch.get_by_role("button", name="QR").click()
    code = stretch.locator("dialog qr-code")
    expect(code.get_by_role("img")).to_be_visible()
    code.evaluate("(code) => { code.setAttribute('href', '../../e/7/'); code.setAttribute('label', 'Another'); }")
    expect(code.get_by_role("img", name="Another")).to_be_visible()
    assert codes_on_screen(code) == [f"{site.url}e/7/"]
    code.evaluate("(code) => code.setAttribute('href', '../../e/7/?' + 'x'.repeat(4000))")
    expect(code).to_have_text("This address is too long for a QR code. Use the link.")


def test_a_library_that_does_not_come_is_asked_for_again(open_page: Opener) -> None:
    page = open_page(STRETCH, viewport=viewport(320)).page
    page.route(LIBRARY, lambda route: route.abort())
    page.get_by_role("button", name="QR").click()
    code = page.locator("dialog qr-code")
    expect(code).to_have_text("The QR code could not be loaded. Use the address.")
    page.unroute(LIBRARY)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="QR").click()
    expect(code.get_by_role("img")).to_be_visible()
    page.close()


def test_the_code_is_right_on_another_host_below_a_path(site: Site, browser: Browser) -> None:
    home = "http://practice.example/hips/"
    page = browser.new_page()
    page.route(f"{home}**", lambda route: route.fulfill(path=file_of(route, home, site.folder)))
    page.goto(home + STRETCH)
    page.get_by_role("button", name="QR").click()
    code = page.locator("dialog").get_by_role("img")
    expect(code).to_be_visible()
    assert codes_on_screen(code) == [f"{home}e/1/"]
    expect(page.get_by_text("practice.example/hips/e/1").first).to_be_visible()
    page.close()


def file_of(route: Route, home: str, folder: Path) -> Path:
    path = folder / route.request.url.removeprefix(home).split("?")[0]
    return path / "index.html" if path.is_dir() else path


def test_share_opens_the_systems_own_way(site: Site, stretch: Page) -> None:
    stretch.evaluate(SHARED)
    stretch.get_by_role("button", name="Share").click()
    shared = {"title": "Half-kneeling hip flexor stretch", "url": f"{site.url}{STRETCH}"}
    until(stretch, "!!window.shared")
    assert stretch.evaluate("window.shared") == shared


def test_share_copies_where_the_system_has_no_way(site: Site, stretch: Page) -> None:
    stretch.evaluate(NO_SHARING)
    stretch.evaluate(COPIED)
    stretch.get_by_role("button", name="Share").click()
    expect(stretch.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert stretch.evaluate("window.copied") == f"{site.url}{STRETCH}"


def test_sharing_that_fails_copies_and_that_is_closed_does_not(stretch: Page) -> None:
    stretch.evaluate(COPIED)
    stretch.evaluate(SHARING_FAILS, "AbortError")
    share = stretch.get_by_role("button", name="Share")
    share.click()
    expect(stretch.locator(".copied")).to_have_text("")
    assert stretch.evaluate("window.copied") is None
    stretch.reload()
    stretch.evaluate(COPIED)
    stretch.evaluate(SHARING_FAILS, "NotAllowedError")
    share.click()
    expect(stretch.locator(".copied")).to_have_text("Link copied")


def test_copying_that_is_refused_shows_the_address_selected(site: Site, stretch: Page) -> None:
    stretch.evaluate(NO_SHARING)
    stretch.evaluate(COPYING_REFUSED)
    field = stretch.get_by_role("textbox", name="Address")
    for _ in range(2):  # asked twice there is still one field
        stretch.get_by_role("button", name="Share").click()
        expect(field).to_be_focused()
    expect(field).to_have_value(f"{site.url}{STRETCH}")
    assert stretch.evaluate("getSelection().toString()") == f"{site.url}{STRETCH}"
    expect(stretch.get_by_role("status").filter(has_text="Copy this address:")).to_be_visible()


def test_print_waits_for_the_codes(stretch: Page) -> None:
    held: list[Route] = []
    stretch.route(LIBRARY, lambda route: held.extend([route]))
    stretch.evaluate(PRINTED)
    for _ in range(3):  # an impatient reader gets one print
        stretch.get_by_role("button", name="Print").click()
    stretch.wait_for_timeout(200)
    assert stretch.evaluate("window.printed") is None
    held[0].continue_()
    until(stretch, "window.printed === 2")  # the dialog's code and the paper's
    assert stretch.evaluate("window.prints") == 1


def test_print_does_not_wait_for_ever(open_page: Opener) -> None:
    page = open_page(STRETCH, viewport=viewport(320)).page
    page.clock.install()
    page.route(LIBRARY, lambda _: None)
    page.evaluate(PRINTED)
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed") is None
    page.clock.run_for(3000)
    until(page, "window.printed === 0")
    page.close()


def test_the_row_without_script(open_page: Opener) -> None:
    watched = open_page(STRETCH, java_script_enabled=False, viewport=viewport(320))
    page = watched.page
    expect(page.locator(ROW).filter(visible=True)).to_have_text(["Add to my sheet"])
    expect(page.locator("qr-code").filter(visible=True)).to_have_count(0)
    expect(page.get_by_role("link", name="iliopsoas.example/e/1")).to_be_visible()
    assert not watched.faults
    page.close()
