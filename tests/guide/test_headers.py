"""One file of headers, in the words of each kind of host. tests/hosting/ asks real hosts."""

import pytest

from files.finding import BadEntry
from files.strict_yaml import read_yaml
from guide.facts import Facts
from guide.headers import DRAWING, HASHED, NO_PAGE, Headers, host_files, make_headers, redirects, sent_with

HEADERS = Headers(
    {"X-A": "a"},
    pages={"X-B": "b"},
    policy={"default-src": "'none'", "script-src": "'self'"},
    drawings={"default-src": "'none'"},
    hashed="immutable",
    other="no-cache",
)
FILES = ["index.html", "exercises/cobra/index.html", "assets/main.57a0d79d.min.css", "assets/guide.css"]
POLICY = "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'"
NETLIFY = f"""/*
  X-A: a
/
  X-B: b
  Content-Security-Policy: {POLICY}
/exercises/*
  X-B: b
  Content-Security-Policy: {POLICY}
/assets/main.57a0d79d.min.css
  Cache-Control: immutable
"""
NGINX = f"""add_header X-A "a" always;
set $guide_cache "no-cache";
if ($uri ~ "{HASHED}") {{ set $guide_cache "immutable"; }}
add_header Cache-Control $guide_cache;
set $guide_x_b "b";
set $guide_content_security_policy "{POLICY}";
if ($uri ~ "{NO_PAGE}") {{ set $guide_x_b ""; set $guide_content_security_policy ""; }}
if ($uri ~ "{DRAWING}") {{ set $guide_content_security_policy "default-src 'none'"; }}
add_header X-B $guide_x_b always;
add_header Content-Security-Policy $guide_content_security_policy always;
"""
CADDY = f"""@hashed path_regexp {HASHED}
@other not path_regexp {HASHED}
header @hashed Cache-Control "immutable"
header @other Cache-Control "no-cache"
@drawing path_regexp {DRAWING}
header @drawing Content-Security-Policy "default-src 'none'"
@page not path_regexp {NO_PAGE}
header @page {{
\tX-B "b"
\tContent-Security-Policy "{POLICY}"
}}
header {{
\tX-A "a"
}}
"""


def test_each_host_in_its_words() -> None:
    said = host_files(HEADERS, FILES, ["'sha256-b'", "'sha256-a'"])
    assert said == {"_headers": NETLIFY, "_headers.nginx": NGINX, "_headers.caddy": CADDY}


@pytest.mark.parametrize("value", ['a "quoted" word', "$uri", "a\\", "{env.HOME}", "`id`"])
def test_what_a_host_would_read_in_its_own_way_is_refused(value: str) -> None:
    policies = "pages: {}\npolicy: {script-src: a}\ndrawings: {default-src: b}\n"
    document = read_yaml(f"always: {{X-A: '{value}'}}\n{policies}cache: {{hashed: a, other: b}}\n")
    with pytest.raises(BadEntry, match="in their own way"):
        make_headers(document)


def test_our_own_are_read(facts: Facts) -> None:
    assert facts.headers.always["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in facts.headers.hashed
    assert facts.headers.other == "no-cache"


def test_our_policy_lets_nothing_in(facts: Facts) -> None:
    policy = facts.headers.policy
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert {source for sources in policy.values() for source in sources.split()} == {"'none'", "'self'", "data:"}
    assert facts.headers.drawings["default-src"] == "'none'"
    assert "script-src" not in facts.headers.drawings


def test_no_line_is_longer_than_hosts_read(facts: Facts) -> None:
    for text in host_files(facts.headers, FILES, ["'sha256-" + "a" * 44 + "'"] * 12).values():
        assert max(map(len, text.splitlines())) < 2000


def test_redirects() -> None:
    moved = [("exercises/old/", "exercises/new/")]
    assert redirects(moved) == "/exercises/old/ /exercises/new/ 301\n"


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("a/index.html", {"Cache-Control": "no-cache", "X-B": "b", "Content-Security-Policy": POLICY}),
        ("assets/main.57a0d79d.min.css", {"Cache-Control": "immutable"}),
        ("assets/guide.css", {"Cache-Control": "no-cache"}),
        ("rows/12.html", {"Cache-Control": "no-cache"}),
        ("rows/index.html", {"Cache-Control": "no-cache", "X-B": "b", "Content-Security-Policy": POLICY}),
        ("assets/figures/a.svg", {"Cache-Control": "no-cache", "Content-Security-Policy": "default-src 'none'"}),
    ],
)
def test_what_goes_with_a_file(path: str, sent: dict[str, str]) -> None:
    assert sent_with(HEADERS, path, ["'sha256-a'", "'sha256-b'"]) == {"X-A": "a", **sent}
