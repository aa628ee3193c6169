"""What a host sends with the files, from data/headers.yml, in the words of each kind of host."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from guide.strict_yaml import Document

HASHED = r"\.[0-9a-f]{8}(\.min)?\.(css|js)$"  # such a name holds the hash of what is in it
_VALUE = re.compile(r'[^"\\$\n{}`]+')  # what needs no escape in any of the files below


@dataclass(frozen=True)
class Headers:
    """`always` goes with every file, `hashed` and `other` are values of Cache-Control."""

    always: Mapping[str, str] = field(default_factory=dict)
    hashed: str = ""
    other: str = ""


def make_headers(document: Document) -> Headers:
    """What the file says. Raises ValueError for a value that would need an escape."""
    values = document.values
    headers = Headers({name: str(value) for name, value in values["always"].items()}, **values["cache"])
    for value in (*headers.always.values(), headers.hashed, headers.other):
        if not _VALUE.fullmatch(value):
            raise ValueError(f"{value!r} holds a sign that hosts read in their own way")
    return headers


def host_files(headers: Headers, files: Iterable[str]) -> Mapping[str, str]:
    """The files that tell each kind of host, by their names. `files` are the paths of all files of the site."""
    return {
        "_headers": netlify(headers, files),
        "_headers.nginx": nginx(headers),
        "_headers.caddy": caddy(headers),
    }


def netlify(headers: Headers, files: Iterable[str]) -> str:
    """For Netlify and Cloudflare Pages. Both ask again for each file by themselves, so that is not said."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.always.items())]
    for path in sorted(path for path in files if re.search(HASHED, path)):
        lines += [f"/{path}", f"  Cache-Control: {headers.hashed}"]
    return "\n".join([*lines, ""])


def nginx(headers: Headers) -> str:
    """To be included in a server block that has no add_header of its own, in no location either."""
    lines = [
        *(f'add_header {name} "{value}" always;' for name, value in headers.always.items()),
        f'set $guide_cache "{headers.other}";',
        f'if ($uri ~ "{HASHED}") {{ set $guide_cache "{headers.hashed}"; }}',
        "add_header Cache-Control $guide_cache;",
    ]
    return "\n".join([*lines, ""])


def caddy(headers: Headers) -> str:
    """To be imported in a site block."""
    lines = [
        f"@hashed path_regexp {HASHED}",
        f"@other not path_regexp {HASHED}",
        f'header @hashed Cache-Control "{headers.hashed}"',
        f'header @other Cache-Control "{headers.other}"',
        "header {",
        *(f'\t{name} "{value}"' for name, value in headers.always.items()),
        "}",
    ]
    return "\n".join([*lines, ""])


def redirects(moved: Iterable[tuple[str, str]]) -> str:
    """For Netlify and Cloudflare Pages: addresses that moved, from and to, below the site.

    The site has a page for each that leads on; this only spares the reader that step.
    """
    return "".join(f"/{old} /{new} 301\n" for old, new in moved)
