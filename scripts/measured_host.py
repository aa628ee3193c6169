"""Serving a folder on this computer, as a host does: packed with gzip, and what is sent is counted."""

import http.server
import posixpath
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from guide.built.site import BuiltSite
from guide.content_policy import inline_hashes
from guide.headers import Headers, sent_with

NOT_FOUND = "404.html"
Sending = Callable[[str], Mapping[str, str]]  # the headers that go with a file, by its path


class Sent(NamedTuple):
    """One answer: the file, its status, and how many bytes went out, headers included."""

    path: str
    status: int
    size: int


@dataclass
class Host:
    """A folder that is served, and what was sent since `sent` was last emptied."""

    folder: Path
    sending: Sending
    url: str = ""
    sent: list[Sent] = field(default_factory=list)


@contextmanager
def serving(folder: Path, sending: Sending = lambda _: {}) -> Iterator[Host]:
    """The host of a folder, while it serves on a free port."""
    host = Host(folder, sending)
    with listening(partial(_Handler, host=host)) as host.url:
        yield host


@contextmanager
def listening(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address at which `handler` answers, on a free port."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def sent_by_ours(site: BuiltSite, headers: Headers) -> Sending:
    """The headers that a host of ours sends with the files of a site."""
    hashes = set[str]().union(*(inline_hashes(site.text(path)) for path in site.page_paths))
    return partial(sent_with, headers, hashes=hashes)


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, host: Host) -> None:
        self.host = host
        super().__init__(*args, directory=str(host.folder))

    def log_message(self, *_: object) -> None:
        """Say nothing: the output is for numbers."""

    def version_string(self) -> str:
        return "host"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if not path or path.endswith("/"):
            path += "index.html"
        status = 200
        file = self.host.folder / path
        if posixpath.normpath(path).startswith("..") or not file.is_file():
            path, status = NOT_FOUND, 404
            file = self.host.folder / path
        changed = formatdate(file.stat().st_mtime, usegmt=True)
        if status == 200 and self.headers.get("If-Modified-Since") == changed:
            status = 304
        packed = file.with_name(f"{file.name}.gz")
        body, more = file.read_bytes(), {"Last-Modified": changed, **self.host.sending(path)}
        if packed.is_file() and "gzip" in self.headers.get("Accept-Encoding", ""):
            body, more = packed.read_bytes(), {**more, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        if status == 304:
            body = b""
        else:
            more |= {"Content-Type": self.guess_type(file), "Content-Length": str(len(body))}
        head = [f"HTTP/1.1 {status} {self.responses[status][0]}", f"Date: {self.date_time_string()}"]
        answer = "\r\n".join([*head, *(f"{name}: {value}" for name, value in more.items()), "", ""]).encode() + body
        self.host.sent.append(Sent(path, status, len(answer)))
        self.wfile.write(answer)
