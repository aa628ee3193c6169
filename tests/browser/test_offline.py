"""The guide without a network: what was opened, the whole, an upgrade, and a release that switches it off."""

import hashlib
import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from guide.offline.listing import file_at
from guide.offline.site_files import switch_off, write_offline

from .line import Line, connected
from .served_site import Site, open_search
from .test_every_page import axe_faults

LEFT_OUT = ("_*", "sitemap.xml", "exercises.schema.json")
KEPT = """async (hashed) => {
  const found = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (/\\/offline\\/(pin\\/|whole)/.test(url)) continue;
      const content = hashed && await (await cache.match(url)).arrayBuffer();
      const digest = content && new Uint8Array(await crypto.subtle.digest("SHA-256", content));
      found[name] ??= {};
      found[name][url] = digest ? Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") : "";
    }
  }
  return found;
}"""
HASHED = re.compile(r"\.[0-9a-f]{8}(\.min)?\.(css|js)$")
WHILE = 1500  # ms: longer than a page waits before it says what it has loaded
REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"


class Reader:
    """A reader's browser, and the line to the host."""

    def __init__(self, line: Line, context: BrowserContext) -> None:
        self.line, self.context = line, context
        self.faults: list[str] = []
        self.page = self.new_page()

    def new_page(self) -> Page:
        page = self.context.new_page()
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("requestfailed", self._on_failure)
        return page

    def _on_console(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self.faults.append(said.text)

    def _on_failure(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the test went on to another page
            self.faults.append(f"{request.failure}: {request.url}")

    def open(self, path: str) -> Page:
        self.page.goto(self.line.url + path)
        return self.page

    def keep_whole(self, path: str = "") -> None:
        page = self.open(path)
        page.get_by_role("button", name=re.compile("Keep the whole guide on this phone")).click()
        page.get_by_role("status").get_by_text("The whole guide is on this phone.").wait_for()

    def cut(self, cut: bool = True) -> None:
        self.line.cut = cut
        self.context.set_offline(cut)

    def kept(self, *, hashed: bool = False) -> dict[str, dict[str, str]]:
        """What is kept: addresses below the site and hashes, by cache."""
        found = self.page.evaluate(KEPT, hashed)
        home = len(self.line.url)
        return {name: {url[home:]: digest for url, digest in files.items()} for name, files in found.items()}

    def addresses(self) -> set[str]:
        return set().union(*self.kept().values())

    def wait(self, truth: Callable[[], object]) -> None:
        for _ in range(400):
            if truth():
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(f"not within 10 s: {sorted(self.kept())}")


@pytest.fixture
def read(browser: Browser) -> Iterator[Callable[..., Reader]]:
    """A new reader of the site in a folder, below a path."""
    with ExitStack() as stack:

        def make(folder: Path, base: str = "/", **options: Any) -> Reader:
            line = stack.enter_context(connected(Line(folder, base)))
            context = browser.new_context(workers=True, **options)  # type: ignore[call-arg]
            stack.callback(context.close)
            return Reader(line, context)

        yield make


@pytest.fixture
def own(site: Site, tmp_path: Path) -> Path:
    """A copy of the site, to be changed."""
    return shutil.copytree(site.folder, tmp_path / "site")


def drawn(page: Page) -> list[str]:
    """Visible drawings that are not there."""
    page.wait_for_load_state("load")
    script = "[...document.images].filter((one) => one.loading !== 'lazy' && !one.naturalWidth).map((one) => one.src)"
    found: list[str] = page.evaluate(script)
    return found


def test_the_whole_guide_with_the_network_cut(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder, "/guide/", viewport={"width": 390, "height": 844})
    page = reader.open("")
    button = page.get_by_role("button", name=re.compile("Keep the whole guide"))
    assert re.fullmatch(r"Keep the whole guide on this phone \(\d[\d.]* MB\)", button.inner_text())
    assert "offline/list.json" not in reader.line.asked, "only who keeps the whole guide fetches the list"
    button.focus()
    page.keyboard.press("Enter")
    done = page.get_by_role("status").get_by_text("The whole guide is on this phone.")
    done.wait_for()
    assert done.evaluate("(said) => said === document.activeElement")
    assert list(axe_faults(page)) == []
    listed = json.loads((site.folder / "offline" / "list.json").read_text(encoding="utf-8"))["files"]
    assert reader.addresses() == listed.keys()

    reader.cut()
    page = reader.open("")
    notice = page.locator("copy-notice")
    notice.wait_for()
    assert re.fullmatch(r"You are offline\. This is a copy from \d+ [A-Z][a-z]+ 20\d\d\.", notice.inner_text())
    assert list(axe_faults(page)) == []
    assert drawn(page) == []
    page.get_by_role("button", name="Search", exact=True).first.click()
    page.locator(".md-search__input").fill("kneeling")
    page.locator(".md-search-result__item a").first.click()
    page.locator("h1").wait_for()
    page.goto(f"{reader.line.url}e/1/#steps")
    page.wait_for_url("**/exercises/half-kneeling-stretch/#steps")
    assert drawn(page) == []
    page.locator("start-session button").click()
    page.get_by_role("button", name="Next", exact=True).click()
    page.locator(".session__heading", has_text="Get into place").wait_for()
    reader.open("my-sheet/#1;1:30sx3w5;12:10rx2w3")
    page.get_by_role("heading", name="Seated march").first.wait_for()
    page.evaluate("window.print = () => document.body.setAttribute('data-printed', '')")
    page.get_by_role("button", name="Print").click()
    page.locator("body[data-printed] .sheet__foot qr-code svg").wait_for(state="attached")
    assert drawn(page) == []
    reader.open("exercises/?place=chair")
    page.locator(".cards .card:visible").first.wait_for()
    assert 0 < page.locator(".cards .card:visible").count() < page.locator(".cards .card").count()
    page.goto(reader.line.url + "exercises/cobra")
    assert page.url.endswith("/exercises/cobra/")
    assert reader.faults == []

    reader.open("nothing/")
    assert page.locator("h1").inner_text() == "This page is not here"
    assert not any("?" in address or "#" in address for address in reader.addresses())


def test_what_was_opened_and_what_was_not(own: Path, read: Callable[..., Reader]) -> None:
    reader = read(own, viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = reader.open("exercises/cobra/?from=paper#steps")
    reader.wait(lambda: {"exercises/cobra/", "e/22/", "assets/figures/cobra.svg"} <= reader.addresses())
    assert "offline/list.json" not in reader.line.asked
    reader.open("exercises/?place=chair&not=cannot-kneel")
    reader.wait(lambda: "exercises/" in reader.addresses())
    reader.open("my-sheet/")
    reader.wait(lambda: "my-sheet/" in reader.addresses())
    assert not any("?" in address or "#" in address for address in reader.addresses())

    reader.cut()
    reader.open("my-sheet/#1;22:10sx3")
    page.get_by_role("link", name="Open its page").wait_for()
    reader.faults.clear()  # the row is not here, but what fills a sheet is
    reader.open("exercises/cobra/")
    page.locator("copy-notice").wait_for()
    assert drawn(page) == []
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Guide Sans\"'))")
    assert reader.faults == []
    reader.open("exercises/pigeon/")
    assert page.locator("h1").inner_text() == "This page is not on this phone"
    assert page.get_by_role("link", name="911").get_attribute("href") == "tel:911"
    kept = page.locator("kept-pages")
    expect(kept.get_by_role("link")).to_have_text(["Cobra", "Find an exercise", "Your self-care sheet"])
    assert list(axe_faults(page)) == []
    kept.get_by_role("link", name="Cobra").click()
    page.wait_for_url("**/exercises/cobra/")

    cobra = own / "exercises" / "cobra" / "index.html"
    cobra.write_text("<!doctype html><title>x</title><h1>We took this exercise back</h1>")
    page.locator("copy-notice").wait_for()
    reader.cut(False)
    page.locator("copy-notice").get_by_role("link", name="Load the newest page").click()
    page.get_by_role("heading", name="We took this exercise back").wait_for()


def test_a_silent_line_shows_the_copy_after_a_while(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder)
    page = reader.open("exercises/cobra/")
    reader.wait(lambda: "exercises/cobra/" in reader.addresses())
    page.goto("about:blank")
    reader.line.speaks.clear()
    start = time.monotonic()
    reader.open("exercises/cobra/")
    page.locator("copy-notice").wait_for()
    assert 4 < time.monotonic() - start < 15, "the network has some seconds, and the reader does not wait for more"
    said = "The guide was slow to come, or cannot be reached. This is a copy from "
    assert page.locator("copy-notice").inner_text().startswith(said)
    assert drawn(page) == []
    assert reader.faults == []
    reader.line.speaks.set()
    page.get_by_role("link", name="Load the newest page").click()
    expect(page.locator("copy-notice")).to_have_count(0)


def test_a_page_is_shown_where_only_the_rest_is_slow(site: Site, read: Callable[..., Reader]) -> None:
    """What has its content's hash in its name is the same in every version, so the copy serves."""
    reader = read(site.folder)
    page = reader.open("exercises/cobra/")
    reader.wait(lambda: "exercises/cobra/" in reader.addresses())
    page.goto("about:blank")
    reader.line.answered = frozenset({"exercises/cobra/"})
    reader.line.speaks.clear()
    page.goto(f"{reader.line.url}exercises/cobra/", wait_until="commit")
    reader.wait(lambda: page.evaluate("performance.getEntriesByName('first-contentful-paint').length"))
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"


@pytest.mark.parametrize("path", ["my-sheet/#1;1:30sx3w5;12:10rx2w3", "exercises/?place=chair"])
def test_to_try_again_loses_nothing(path: str, site: Site, read: Callable[..., Reader]) -> None:
    """A client opens a practice's link where there is no network, and has been in the guide before."""
    reader = read(site.folder)
    reader.open("about/")
    reader.wait(lambda: "about/" in reader.addresses())
    reader.cut()
    page = reader.open(path)
    again = page.get_by_role("link", name="Try again")
    again.wait_for()
    reader.cut(False)
    again.click()
    again.wait_for(state="detached")
    assert page.url == reader.line.url + path


def test_a_browser_that_ends_its_worker_leaves_a_button_that_works(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder)
    page = reader.open("")
    reader.wait(lambda: "" in reader.addresses())
    button = page.get_by_role("button", name=re.compile("Keep the whole guide"))
    half = "new MessageEvent('message', { data: { type: 'progress', done: 10, all: 20 } })"
    page.evaluate(f"navigator.serviceWorker.dispatchEvent({half})")
    expect(button).to_have_attribute("aria-disabled", "true")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.get_by_role("status").get_by_text("The browser stopped it.").wait_for()
    button.click()
    page.get_by_role("status").get_by_text("The whole guide is on this phone.").wait_for()


def fill_up(reader: Reader, left: int) -> None:
    """Let the reader's phone have so many bytes left for the guide."""
    chrome = reader.context.new_cdp_session(reader.page)
    origin = {"origin": reader.line.origin}
    usage = chrome.send("Storage.getUsageAndQuota", origin)["usage"]
    chrome.send("Storage.overrideQuotaForOrigin", {**origin, "quotaSize": usage + left})


def pages(reader: Reader) -> set[str]:
    return {address for address in reader.addresses() if address.endswith("/")}


def test_a_phone_that_is_full_keeps_what_it_has(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder, viewport={"width": 390, "height": 844})
    reader.open("exercises/cobra/")
    reader.wait(lambda: "exercises/cobra/" in reader.addresses())
    page = reader.open("")
    reader.wait(lambda: "" in reader.addresses())
    before = pages(reader)
    fill_up(reader, 300_000)
    button = page.get_by_role("button", name=re.compile("Keep the whole guide"))
    button.click()
    said = page.get_by_role("status").get_by_text("There is no room left on this phone.")
    said.wait_for()
    assert list(axe_faults(page)) == []
    assert button.get_attribute("aria-disabled") is None
    assert pages(reader) == before, "half a guide would take the room of pages that are opened"
    reader.open("")
    button.wait_for()
    assert page.get_by_text("The whole guide is on this phone.").count() == 0

    fill_up(reader, 1)
    reader.cut()
    reader.open("exercises/cobra/")
    page.locator("copy-notice").wait_for()
    assert drawn(page) == []
    reader.open("exercises/thomas-check/")
    assert page.locator("h1").inner_text() == "This page is not on this phone"

    reader.cut(False)
    fill_up(reader, 50_000_000)
    reader.keep_whole()
    listed = json.loads((site.folder / "offline" / "list.json").read_text(encoding="utf-8"))["files"]
    assert reader.addresses() == listed.keys()


def test_a_phone_that_was_full_before(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder)
    page = reader.open("about/")
    fill_up(reader, 1)
    reader.open("")
    page.get_by_role("button", name=re.compile("Keep the whole guide")).click()
    page.get_by_role("status").get_by_text("There is no room left on this phone.").wait_for()
    assert reader.addresses() == set()


def mark(site: Path, build: str) -> None:
    """Let each page, script and style of the site say which build it is from, but for what its name tells apart."""
    for path in site.rglob("*"):
        relative = path.relative_to(site).as_posix()
        if HASHED.search(relative):
            continue
        if path.suffix == ".html":
            text = path.read_text(encoding="utf-8")
            path.write_text(
                text.replace('<meta charset="utf-8">', f'<meta charset="utf-8"><meta name="b" content="{build}">')
            )
        elif relative.startswith("assets/js/"):
            path.write_text(f"{path.read_text(encoding='utf-8')}\n(globalThis.builds ??= []).push('{build}');\n")
        elif relative == "assets/css/session.css":
            path.write_text(f"{path.read_text(encoding='utf-8')}\n:root {{ --build: {build} }}\n")
    write_offline(site, LEFT_OUT)


def builds(page: Page) -> set[str]:
    """The builds that this page, its scripts and the timer's styles are from."""
    script = """[document.querySelector("meta[name=b]").content, ...builds,
        getComputedStyle(document.documentElement).getPropertyValue("--build").trim()]"""
    return set(page.evaluate(script)) - {""}


def start_timer(page: Page) -> None:
    page.locator("start-session button").click()
    page.get_by_role("dialog").first.wait_for()


def test_an_upgrade_leaves_nothing_of_the_last_build(own: Path, tmp_path: Path, read: Callable[..., Reader]) -> None:
    newer = shutil.copytree(own, tmp_path / "newer")
    mark(own, "A")
    mark(newer, "B")
    (newer / "exercises" / "pigeon" / "index.html").unlink()  # a page that the new build has no more
    write_offline(newer, LEFT_OUT)
    reader = read(own)
    reader.keep_whole()
    (old_cache,) = (name for name in reader.kept() if "pins" not in name)
    reader.line.asked.clear()
    before = reader.open("exercises/cobra/")
    reader.wait(lambda: "offline/version.json" in reader.line.asked)
    page = reader.page = reader.new_page()

    reader.line.folder, reader.line.asked = newer, []
    reader.open("exercises/cobra/")
    start_timer(page)
    assert builds(page) == {"B"}
    reader.wait(lambda: any("exercises/cobra/" in files for name, files in reader.kept().items() if name != old_cache))
    reader.wait(
        lambda: page.evaluate(
            "navigator.serviceWorker.getRegistration().then((one) => !one.installing && !one.waiting)"
        )
    )
    assert "assets/js/sheet-grammar.js" in reader.line.asked
    assert "assets/figures/warm-bath.svg" not in reader.line.asked, "what is the same is not fetched again"

    start_timer(before)
    assert builds(before) == {"A"}, "a page that stayed open goes on with what it belongs to"
    before.close()
    reader.open("exercises/cobra/")
    reader.wait(lambda: old_cache not in reader.kept())

    reader.cut()
    reader.open("exercises/low-lunge/")
    start_timer(page)
    assert builds(page) == {"B"}
    (kept,) = (files for name, files in reader.kept(hashed=True).items() if "pins" not in name)
    assert kept == {address: hashlib.sha256((newer / file_at(address)).read_bytes()).hexdigest() for address in kept}
    assert "exercises/pigeon/" not in kept
    reader.open("exercises/pigeon/")
    assert page.locator("h1").inner_text() == "This page is not here"


def test_a_build_that_is_not_whole_on_the_host_changes_nothing(
    own: Path, tmp_path: Path, read: Callable[..., Reader]
) -> None:
    newer = shutil.copytree(own, tmp_path / "newer")
    mark(newer, "B")
    reader = read(own)
    reader.keep_whole()
    (old_cache,) = (name for name in reader.kept() if "pins" not in name)
    module = newer / "assets" / "js" / "sheet-grammar.js"
    module.write_text(module.read_text(encoding="utf-8") + "// of a third build\n", encoding="utf-8")
    reader.line.folder, reader.line.asked = newer, []
    page = reader.open("exercises/low-lunge/")
    reader.wait(lambda: "assets/js/sheet-grammar.js" in reader.line.asked)
    reader.wait(lambda: page.evaluate("navigator.serviceWorker.getRegistration().then((one) => !one.installing)"))
    reader.cut()
    reader.open("exercises/cobra/")
    page.locator("copy-notice").wait_for()
    assert page.locator("meta[name=b]").count() == 0
    assert drawn(page) == []
    listed = json.loads((own / "offline" / "list.json").read_text(encoding="utf-8"))["files"]
    assert reader.kept()[old_cache].keys() == listed.keys()


def test_a_release_switches_it_off(own: Path, read: Callable[..., Reader]) -> None:
    reader = read(own)
    reader.keep_whole("my-sheet/")
    page = reader.page
    page.evaluate("caches.open('of another site')")
    switch_off(own)
    reader.open("exercises/")
    reader.wait(lambda: page.evaluate("caches.keys()") == ["of another site"])
    page.close()
    page = reader.page = reader.new_page()
    reader.open("exercises/cobra/")
    assert page.evaluate("navigator.serviceWorker.controller === null")


def nothing_is_kept(reader: Reader) -> bool:
    return not reader.page.evaluate("caches.keys()") and reader.page.evaluate(REGISTERED) == 0


def remove_the_copy(page: Page) -> None:
    page.get_by_role("button", name="Remove the copy from this phone").click()
    page.get_by_role("status").get_by_text("The copy is removed.").wait_for()


def test_the_copy_goes_also_where_nothing_can_be_noted(site: Site, read: Callable[..., Reader]) -> None:
    """The room for notes may be full."""
    reader = read(site.folder)
    page = reader.open("privacy/")
    reader.wait(lambda: "privacy/" in reader.addresses())
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })")
    remove_the_copy(page)
    page.get_by_role("status").get_by_text("This browser could not note it").wait_for()
    assert nothing_is_kept(reader)


def test_a_reader_removes_the_copy(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder)
    page = reader.open("privacy/")
    reader.wait(lambda: "privacy/" in reader.addresses())
    assert list(axe_faults(page)) == []
    remove_the_copy(page)
    assert nothing_is_kept(reader)
    reader.open("privacy/")
    page.get_by_role("button", name="Keep pages that I open again").click()
    assert page.evaluate(REGISTERED) == 0
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('guide:'))") == []
    reader.keep_whole("exercises/")
    assert reader.faults == []


def test_what_was_removed_stays_away(site: Site, read: Callable[..., Reader]) -> None:
    """In this tab and in others, whatever they load from then on."""
    reader = read(site.folder)
    page = reader.open("privacy/")
    other = reader.new_page()
    other.goto(f"{reader.line.url}exercises/cobra/")
    reader.wait(lambda: {"privacy/", "exercises/cobra/"} <= reader.addresses())
    remove_the_copy(page)
    open_search(page)
    page.keyboard.type("kneel")
    page.locator(".md-search-result__item").first.wait_for()
    other.locator("start-session button").click()
    other.get_by_role("dialog").first.wait_for()
    page.wait_for_timeout(WHILE)
    assert nothing_is_kept(reader)
    other.goto(f"{reader.line.url}exercises/pigeon/")
    other.wait_for_load_state("networkidle")
    page.wait_for_timeout(WHILE)
    assert nothing_is_kept(reader)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keep pages that I open again").click()
    other.goto(f"{reader.line.url}exercises/low-lunge/")
    reader.wait(lambda: {"exercises/low-lunge/", "offline/"} <= reader.addresses())
    assert "exercises/cobra/" not in reader.addresses()
    assert reader.faults == []


def test_removing_ends_what_another_tab_keeps(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder)
    page = reader.open("privacy/")
    reader.wait(lambda: "privacy/" in reader.addresses())
    other = reader.new_page()
    other.goto(reader.line.url)
    keep = other.get_by_role("button", name=re.compile("Keep the whole guide"))
    keep.wait_for()
    keep.click()
    other.locator("keep-guide progress[value]").wait_for()
    reader.line.speaks.clear()
    remove_the_copy(page)
    asked = len(reader.line.asked)
    reader.line.speaks.set()
    other.get_by_role("status").get_by_text("The copy was removed.").wait_for()
    assert len(reader.line.asked) < asked + 20, "what nobody wants is not fetched"
    page.wait_for_timeout(WHILE)
    assert nothing_is_kept(reader)
    keep.click()
    other.get_by_role("status").get_by_text("The whole guide is on this phone.").wait_for()
    assert page.evaluate(REGISTERED) == 1
    listed = json.loads((site.folder / "offline" / "list.json").read_text(encoding="utf-8"))["files"]
    assert reader.addresses() == listed.keys()
    assert reader.faults == []


def test_it_installs_as_an_app(site: Site, read: Callable[..., Reader]) -> None:
    reader = read(site.folder, "/guide/")
    page = reader.open("")
    page.locator("link[rel=manifest]").wait_for(state="attached")
    chrome = reader.context.new_cdp_session(page)
    reader.wait(lambda: chrome.send("Page.getAppManifest")["url"])
    assert chrome.send("Page.getAppManifest")["errors"] == []
    errors = {error["errorId"] for error in chrome.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert errors <= {"in-incognito"}, "tests run in a window that forgets"
