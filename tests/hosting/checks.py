"""What any host of the guide must do. test_nginx.py and test_caddy.py ask it of theirs."""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

import brotli
import pytest

from guide.content_policy import inline_hashes
from guide.facts import Facts

from .host import Host

PAGE = "exercises/cobra/"
HTML = "text/html; charset=utf-8"
TYPES = {
    "": HTML,
    PAGE: HTML,
    "e/22/": HTML,
    "assets/css/session.css": "text/css",
    "assets/js/late-script.js": "(text|application)/javascript",
    "assets/figures/cobra.svg": "image/svg\\+xml",
    "assets/favicon.svg": "image/svg\\+xml",
    "search/search_index.json": "application/json",
    "exercises.json": "application/json",
    "sitemap.xml": "(text|application)/xml",
    "site.webmanifest": "application/manifest\\+json",
    "service-worker.js": "(text|application)/javascript",
    "offline/": HTML,
    "assets/icons/icon-192.png": "image/png",
}
HASHED = (
    "assets/css/site.*.css",
    "assets/fonts/guide-sans-400.*.woff2",
    "assets/javascripts/bundle.*.js",
    "assets/javascripts/workers/search.*.js",
)


class HostChecks:
    """The tests; a class that inherits them has a fixture `host`."""

    @pytest.mark.parametrize("path", TYPES, ids=lambda path: path or "start page")
    def test_each_type(self, path: str, host: Host) -> None:
        answer = host.get(path)
        assert answer.status == 200
        assert re.match(TYPES[path], answer.headers["Content-Type"], re.IGNORECASE)
        assert answer.body == (host.site / path / ("index.html" if path.endswith("/") or not path else "")).read_bytes()

    @pytest.mark.parametrize("path", TYPES, ids=lambda path: path or "start page")
    def test_what_may_change_is_asked_for_each_time_and_sent_once(self, path: str, host: Host) -> None:
        for encoding in ("identity", "gzip", "br"):
            first = host.get(path, Accept_Encoding=encoding)
            assert first.headers["Cache-Control"] == "no-cache"
            again = host.get(path, Accept_Encoding=encoding, If_None_Match=first.headers["ETag"])
            assert (again.status, again.body) == (304, b"")
            assert again.headers["Cache-Control"] == "no-cache"
            other = host.get(path, Accept_Encoding=encoding, If_None_Match='"of another day"')
            assert other.status == 200

    @pytest.mark.parametrize("pattern", HASHED)
    def test_what_has_its_content_in_its_name_is_kept_for_a_year(self, pattern: str, host: Host) -> None:
        (path,) = host.site.glob(pattern)
        answer = host.get(path.relative_to(host.site).as_posix())
        assert answer.status == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"

    @pytest.mark.parametrize(("asked", "sent"), [("gzip, deflate, br", "br"), ("br", "br"), ("gzip", "gzip")])
    @pytest.mark.parametrize("path", [PAGE, "assets/css/session.css", "exercises.json", "assets/figures/cobra.svg"])
    def test_the_copies_of_the_build_are_sent(self, path: str, asked: str, sent: str, host: Host) -> None:
        whole, packed = host.get(path), host.get(path, Accept_Encoding=asked)
        file = host.site / path / ("index.html" if path.endswith("/") else "")
        suffix, unpack = {"br": (".br", brotli.decompress), "gzip": (".gz", gzip.decompress)}[sent]
        assert packed.headers["Content-Encoding"] == sent
        assert packed.body == file.with_name(file.name + suffix).read_bytes()
        assert unpack(packed.body) == whole.body == file.read_bytes()
        assert packed.headers["Content-Type"] == whole.headers["Content-Type"]
        assert "Content-Encoding" not in whole.headers
        for answer in (whole, packed):
            assert "accept-encoding" in answer.headers["Vary"].lower()

    def test_what_is_packed_already_is_sent_as_it_is(self, host: Host) -> None:
        for font in (host.site / "assets" / "fonts").glob("*.woff2"):
            headers = host.get(f"assets/fonts/{font.name}", Accept_Encoding="gzip, br").headers
            assert headers["Content-Type"] == "font/woff2"
            assert "Content-Encoding" not in headers

    @pytest.mark.parametrize("path", ["nothing", "exercises/nothing/", "e/9999/", "assets/main.12345678.min.css"])
    def test_what_is_not_there(self, path: str, host: Host) -> None:
        answer = host.get(path)
        assert answer.status == 404
        assert answer.headers["Content-Type"].lower() == HTML
        assert answer.body == (host.site / "404.html").read_bytes()
        assert f'href="{host.base}exercises/"'.encode() in answer.body
        assert answer.headers["Cache-Control"] in {None, "no-cache"}

    @pytest.mark.parametrize("path", ["exercises/cobra", "e/22", "get-help"])
    @pytest.mark.parametrize("query", ["", "?place=bed"])
    def test_an_address_without_its_last_slash_leads_on(self, path: str, query: str, host: Host) -> None:
        answer = host.get(path + query)
        assert answer.status in {301, 308}
        assert answer.headers["Location"] in {f"{host.base}{path}/{query}", f"{Path(path).name}/{query}"}

    def test_the_path_itself_leads_on(self, host: Host) -> None:
        if host.base != "/":
            answer = host.get_whole(host.base.rstrip("/"))
            assert (answer.status // 100, answer.headers["Location"]) == (3, host.base)
            assert (host.site / "404.html").read_bytes() != host.get_whole(
                "/elsewhere/"
            ).body  # that is not ours to say

    @pytest.mark.parametrize("path", [PAGE, "get-help", "nothing", "assets/css/session.css", "assets/favicon.svg"])
    def test_every_answer_has_the_headers(self, path: str, host: Host, facts: Facts) -> None:
        assert len(facts.headers.always) > 1
        self.says(host, path, facts.headers.always)

    @pytest.mark.parametrize("path", ["", PAGE, "e/22/", "get-help", "nothing", "exercises/nothing/"])
    def test_a_page_has_more(self, path: str, host: Host, facts: Facts) -> None:
        assert len(facts.headers.pages) > 2
        self.says(host, path, facts.headers.pages)
        (policy,) = host.get(path).headers.get_all("Content-Security-Policy", [])
        directives = dict(part.split(" ", 1) for part in policy.split("; "))
        assert directives.keys() == facts.headers.policy.keys()
        assert directives["default-src"] == directives["frame-ancestors"] == "'none'"
        page = (host.site / PAGE / "index.html").read_text(encoding="utf-8")
        assert len(inline_hashes(page)) == 3
        assert inline_hashes(page) <= set(directives["script-src"].split())

    @pytest.mark.parametrize("path", ["assets/css/session.css", "search/search_index.json", "rows/12.html"])
    def test_what_is_no_page_is_short(self, path: str, host: Host) -> None:
        headers = host.get(path).headers
        assert "Content-Security-Policy" not in headers
        assert "Permissions-Policy" not in headers

    @staticmethod
    def says(host: Host, path: str, expected: Mapping[str, str]) -> None:
        headers = host.get(path).headers
        assert {name: headers.get_all(name) for name in expected} == {name: [value] for name, value in expected.items()}

    def test_a_drawing_opened_by_itself_keeps_its_styles_and_runs_nothing(self, host: Host) -> None:
        (policy,) = host.get("assets/figures/cobra.svg").headers.get_all("Content-Security-Policy", [])
        assert policy == "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

    @pytest.mark.parametrize("path", ["../hosting/nginx.conf", "%2e%2e/mkdocs.yml", ".git/config"])
    def test_nothing_beside_the_site_is_sent(self, path: str, host: Host) -> None:
        answer = host.get(path)
        assert answer.status in {400, 404} or answer.body == b""  # Caddy's answer where it has nothing
