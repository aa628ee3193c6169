"""A host whose line can be cut or fall silent, and whose site can be changed while readers are there."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from measured_host import listening


@dataclass
class Line:
    """The site in `folder`, served below `base`. `asked` are the paths below it that were sent.

    While `speaks` is not set, the host hears what is asked and answers nothing but the paths in `answered`.
    """

    folder: Path
    base: str = "/"
    cut: bool = False
    origin: str = ""
    asked: list[str] = field(default_factory=list)
    answered: frozenset[str] = frozenset()
    speaks: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.speaks.set()

    @property
    def url(self) -> str:
        return self.origin + self.base


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, line: Line) -> None:
        self.line = line
        super().__init__(*args, directory=str(line.folder))

    def log_message(self, *_: object) -> None:
        """Say nothing: the output is for tests."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # as data/headers.yml says
        super().end_headers()

    def send_head(self) -> Any:
        """The headers of a file, and the file; nothing at all where the line is cut."""
        if self.path.removeprefix(self.line.base) not in self.line.answered:
            self.line.speaks.wait()
        if self.line.cut:
            self.close_connection = True
            return None
        if not self.path.startswith(self.line.base):
            self.send_error(404)
            return None
        self.path = "/" + self.path.removeprefix(self.line.base)
        self.directory = str(self.line.folder)
        self.line.asked.append(self.path[1:])
        del self.headers["If-Modified-Since"]  # two builds of one second are not told apart by it
        path = Path(self.translate_path(self.path))
        if (path / "index.html" if path.is_dir() else path).exists():
            return super().send_head()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        return (self.line.folder / "404.html").open("rb")


@contextmanager
def connected(line: Line) -> Iterator[Line]:
    """The line while its host runs."""
    handler = functools.partial(_Handler, line=line)
    with listening(handler) as url:
        line.origin = url.rstrip("/")
        yield line
        line.speaks.set()
