"""What the tests in a browser share: the built site as it is served, and a page that is watched."""

import functools
import http.server
import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Route, ViewportSize, expect

from measured_host import listening

Scheme = Literal["light", "dark"]
SCHEMES: Mapping[Scheme, str] = {
    "light": "default",
    "dark": "slate",
}  # what the system says, and Material's name for it
WIDTHS = {320: 640, 1280: 800}


@dataclass
class Site:
    """The built site and its address."""

    folder: Path
    url: str = ""

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages; the short addresses only lead on."""
        found = [path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html")]
        return sorted(
            name.removesuffix("index.html") for name in found if not name.startswith(("e/", "rows/", "offline/"))
        )

    @property
    def exercises(self) -> list[str]:
        return [name for name in self.pages if name.startswith("exercises/") and name != "exercises/"]

    @property
    def ids(self) -> dict[str, int]:
        """The permanent number of each exercise, by its address."""
        listed = json.loads((self.folder / "exercises.json").read_text(encoding="utf-8"))["exercises"]
        return {f"exercises/{one['slug']}/": one["id"] for one in listed}


OPTIONAL, WAITED_FOR = "font-display:optional", "font-display:block"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site."""

    def __init__(self, *args: Any, site: Site) -> None:
        self.site = site
        super().__init__(*args, directory=str(site.folder))

    def log_message(self, *_: object) -> None:
        """Say nothing: the output is for tests."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix == ".css" and path.exists():
            self._style(path)
        elif (path / "index.html" if path.is_dir() else path).exists():
            super().do_GET()
        else:
            self._not_found()

    def _style(self, path: Path) -> None:
        """With fonts that are waited for: "optional" gives them up where the machine is busy, and tests measure."""
        css = path.read_text(encoding="utf-8").replace(": optional", ":optional").replace(OPTIONAL, WAITED_FOR)
        self.send_response(200)
        self.send_header("Content-Type", "text/css")
        self.end_headers()
        self.wfile.write(css.encode())

    def _not_found(self) -> None:
        """As a static host does: the page for missing pages, at any address."""
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((self.site.folder / "404.html").read_bytes())


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """The site with its address, while it is served."""
    with listening(functools.partial(Handler, site=site)) as site.url:
        yield site


@dataclass
class Watched:
    """A page, what it asked the site for (paths), and what must not happen on it: messages of the console, errors,
    requests to another host.
    """

    page: Page
    home: str
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self._on_request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console: {message.text}")

    def _on_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme not in {"data", "blob"} and not request.url.startswith(self.home):
            self.faults.append(f"request to another host: {request.url}")
        self.asked.append(urlsplit(request.url).path)


Opener = Callable[..., Watched]


def open_search(page: Page) -> None:
    """By keyboard: the button of a phone, or the field of a desk."""
    button, field = page.locator("panel-button[for=__search] button"), page.locator(".md-search__input")
    if button.is_visible():
        button.press("Enter")
    else:
        field.focus()
    expect(field).to_be_focused()


def viewport(width: int) -> ViewportSize:
    return {"width": width, "height": WIDTHS[width]}


def slowly(route: Route) -> None:
    """Half a second late, then as it is."""
    time.sleep(0.5)
    route.continue_()


def until(page: Page, truth: str) -> None:
    """Wait for an expression to be true. Playwright's own wait compiles it in the page, which the policy forbids."""
    end = time.monotonic() + 30
    while not page.evaluate(truth):
        assert time.monotonic() < end, truth
        page.wait_for_timeout(20)
