"""What a host sends with the files, from data/headers.yml, in the words of each kind of host."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from files.finding import BadEntry
from files.reading import WRONG, Check, Reader, each, entries_of, text
from files.strict_yaml import Document, Where
from guide.content_policy import Policy, written

HEADERS = "data/headers.yml"
HASHED = r"\.[0-9a-f]{8}(\.min)?\.(css|js|woff2)$"  # such a name holds the hash of what is in it
DRAWING = r"\.svg$"
NO_PAGE = r"(\brows/\d+\.html|\.(css|js|json|map|png|svg|txt|webmanifest|woff2|xml|gz|br))$"
POLICY = "Content-Security-Policy"
_VALUE = re.compile(r'[^"\\$\n{}`]+')  # what needs no escape in any of the files below


@dataclass(frozen=True)
class Headers:
    """`always` goes with every file, `pages` with pages. `policy` is that of pages; `hashed` and `other` say how long
    to keep a file."""

    always: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    policy: Policy = field(default_factory=lambda: {"script-src": "'self'"})
    drawings: Policy = field(default_factory=dict)
    hashed: str = ""
    other: str = ""

    @property
    def drawing_policy(self) -> str:
        """The policy of a drawing that is opened by itself, as a header says it."""
        return "; ".join(f"{directive} {sources}" for directive, sources in self.drawings.items())


def make_headers(document: Document) -> Headers:
    """What the file says. Raises BadEntry for what does not serve, such as a value that would need an escape."""
    fields: dict[str, Check] = {
        **dict.fromkeys(("always", "pages", "policy", "drawings"), each(_value)),
        "cache": _cache,
    }
    read = entries_of(document, fields, needed=fields)
    if "script-src" not in read["policy"]:
        raise BadEntry(document.place("policy"), "policy has no script-src: say which scripts a page may run")
    return Headers(**read.pop("cache"), **read)


def _value(reader: Reader, where: Where, value: Any) -> str:
    said = text(reader, where, value)
    if not _VALUE.fullmatch(said):
        message = f"{where[-1]} holds a sign that hosts read in their own way: leave out quotes, \\, $, {{, }} and `"
        raise reader.refuse(where, WRONG, message)
    return said


def _cache(reader: Reader, where: Where, value: Any) -> dict[str, str]:
    fields: dict[str, Check] = {"hashed": _value, "other": _value}
    return reader.record(where, value, fields, needed=fields)


def host_files(headers: Headers, files: Iterable[str], hashes: Iterable[str]) -> Mapping[str, str]:
    """The files that tell each kind of host, by their names.

    `files` are the paths of all files of the site, `hashes` the sources of the inline scripts of all its pages.
    """
    pages = {**headers.pages, POLICY: written(headers.policy, hashes)}
    return {
        "_headers": netlify(headers, files, pages),
        "_headers.nginx": nginx(headers, pages),
        "_headers.caddy": caddy(headers, pages),
    }


def sent_with(headers: Headers, path: str, hashes: Iterable[str]) -> Mapping[str, str]:
    """What a host sends with one file of the site; `hashes` as above."""
    sent = {**headers.always, "Cache-Control": headers.hashed if re.search(HASHED, path) else headers.other}
    if re.search(DRAWING, path):
        sent[POLICY] = headers.drawing_policy
    elif not re.search(NO_PAGE, path):
        sent |= {**headers.pages, POLICY: written(headers.policy, hashes)}
    return sent


def netlify(headers: Headers, files: Iterable[str], pages: Mapping[str, str]) -> str:
    """For Netlify and Cloudflare Pages. Both ask again for each file by themselves, so that is not said.

    They join what several rules say of one file, so what goes with pages is said for each folder of pages.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.always.items())]
    folders = sorted({path.partition("/")[0] for path in files if path.endswith("/index.html")})
    for rule in ("/", *(f"/{folder}/*" for folder in folders)):
        lines += [rule, *(f"  {name}: {value}" for name, value in pages.items())]
    for path in sorted(path for path in files if re.search(HASHED, path)):
        lines += [f"/{path}", f"  Cache-Control: {headers.hashed}"]
    return "\n".join([*lines, ""])


def nginx(headers: Headers, pages: Mapping[str, str]) -> str:
    """To be included in a location that has no add_header of its own. An empty header is not sent."""
    names = {name: f"$guide_{name.lower().replace('-', '_')}" for name in pages}
    emptied = " ".join(f'set {variable} "";' for variable in names.values())
    lines = [
        *(f'add_header {name} "{value}" always;' for name, value in headers.always.items()),
        f'set $guide_cache "{headers.other}";',
        f'if ($uri ~ "{HASHED}") {{ set $guide_cache "{headers.hashed}"; }}',
        "add_header Cache-Control $guide_cache;",
        *(f'set {names[name]} "{value}";' for name, value in pages.items()),
        f'if ($uri ~ "{NO_PAGE}") {{ {emptied} }}',
        f'if ($uri ~ "{DRAWING}") {{ set {names[POLICY]} "{headers.drawing_policy}"; }}',
        *(f"add_header {name} {variable} always;" for name, variable in names.items()),
    ]
    return "\n".join([*lines, ""])


def caddy(headers: Headers, pages: Mapping[str, str]) -> str:
    """To be imported where the site is served."""
    lines = [
        f"@hashed path_regexp {HASHED}",
        f"@other not path_regexp {HASHED}",
        f'header @hashed Cache-Control "{headers.hashed}"',
        f'header @other Cache-Control "{headers.other}"',
        f"@drawing path_regexp {DRAWING}",
        f'header @drawing {POLICY} "{headers.drawing_policy}"',
        f"@page not path_regexp {NO_PAGE}",
        *_caddy_block("header @page", pages),
        *_caddy_block("header", headers.always),
    ]
    return "\n".join([*lines, ""])


def _caddy_block(directive: str, values: Mapping[str, str]) -> list[str]:
    return [f"{directive} {{", *(f'\t{name} "{value}"' for name, value in values.items()), "}"]


def redirects(moved: Iterable[tuple[str, str]]) -> str:
    """For Netlify and Cloudflare Pages: addresses that moved, from and to, below the site.

    The site has a page for each that leads on; this only spares the reader that step.
    """
    return "".join(f"/{old} /{new} 301\n" for old, new in moved)
