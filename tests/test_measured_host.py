"""A host that counts: what it sends is what a browser gets, packed, and told to keep or to ask again."""

import gzip
import http.client
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from measured_host import Host, serving

PAGE = "<p>A page, a page, a page, a page</p>" * 9


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    site = tmp_path / "site"
    for name in ("index.html", "a/index.html", "404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(PAGE)
    (site / "index.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "beside.html").write_text("not for readers")
    with serving(site, lambda path: {"X-Path": path}) as host:
        yield host


def ask(host: Host, path: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    port = int(host.url.rsplit(":", 1)[1].strip("/"))
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


def test_a_packed_copy_goes_to_who_takes_it(host: Host) -> None:
    status, headers, body = ask(host, "/?q=1", Accept_Encoding="gzip")
    assert (status, headers["Content-Encoding"], headers["X-Path"]) == (200, "gzip", "index.html")
    assert gzip.decompress(body).decode() == PAGE
    status, headers, body = ask(host, "/")
    assert (headers["Content-Encoding"], body.decode()) == (None, PAGE)


def test_what_has_not_changed_is_not_sent_again(host: Host) -> None:
    _, headers, _ = ask(host, "/a/")
    status, _, body = ask(host, "/a/", If_Modified_Since=headers["Last-Modified"])
    assert (status, body) == (304, b"")


@pytest.mark.parametrize("path", ["/b/", "/../beside.html", "/a/%2e%2e/%2e%2e/beside.html"])
def test_what_is_not_there_is_the_page_for_it(host: Host, path: str) -> None:
    status, headers, body = ask(host, path)
    assert (status, headers["X-Path"], body.decode()) == (404, "404.html", PAGE)
    status, _, body = ask(host, path, If_Modified_Since=headers["Last-Modified"])
    assert (status, body.decode()) == (404, PAGE)


def test_headers_count(host: Host) -> None:
    ask(host, "/a/")
    (sent,) = host.sent
    assert (sent.path, sent.status) == ("a/index.html", 200)
    assert len(PAGE) + 100 < sent.size < len(PAGE) + 300
