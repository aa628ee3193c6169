"""One file of headers, in the words of each kind of host. tests/hosting/ asks real hosts."""

import pytest

from guide.facts import Facts
from guide.headers import DRAWING, HASHED, Headers, host_files, make_headers, redirects
from guide.strict_yaml import read_yaml

HEADERS = Headers(
    {"X-Content-Type-Options": "nosniff"},
    pages={"default-src": "'none'", "script-src": "'self'"},
    drawings={"default-src": "'none'"},
    hashed="immutable",
    other="no-cache",
)
FILES = ["index.html", "exercises/cobra/index.html", "assets/main.57a0d79d.min.css", "assets/guide.css"]
PAGES = "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'"


def test_each_host_in_its_words() -> None:
    assert host_files(HEADERS, FILES, ["'sha256-b'", "'sha256-a'"]) == {
        "_headers": "/*\n  X-Content-Type-Options: nosniff\n"
        f"/exercises/*\n  Content-Security-Policy: {PAGES}\n/\n  Content-Security-Policy: {PAGES}\n"
        "/assets/main.57a0d79d.min.css\n  Cache-Control: immutable\n",
        "_headers.nginx": 'add_header X-Content-Type-Options "nosniff" always;\nset $guide_cache "no-cache";\n'
        f'if ($uri ~ "{HASHED}") {{ set $guide_cache "immutable"; }}\nadd_header Cache-Control $guide_cache;\n'
        f'set $guide_policy "{PAGES}";\n'
        f'if ($uri ~ "{DRAWING}") {{ set $guide_policy "default-src \'none\'"; }}\n'
        "add_header Content-Security-Policy $guide_policy always;\n",
        "_headers.caddy": f"@hashed path_regexp {HASHED}\n@other not path_regexp {HASHED}\n"
        'header @hashed Cache-Control "immutable"\nheader @other Cache-Control "no-cache"\n'
        f"@drawing path_regexp {DRAWING}\n@page not path_regexp {DRAWING}\n"
        "header @drawing Content-Security-Policy \"default-src 'none'\"\n"
        f'header @page Content-Security-Policy "{PAGES}"\n'
        'header {\n\tX-Content-Type-Options "nosniff"\n}\n',
    }


@pytest.mark.parametrize("value", ['a "quoted" word', "$uri", "a\\", "{env.HOME}", "`id`"])
def test_what_a_host_would_read_in_its_own_way_is_refused(value: str) -> None:
    policies = "pages: {script-src: a}\ndrawings: {default-src: b}\n"
    document = read_yaml(f"always: {{X-A: '{value}'}}\n{policies}cache: {{hashed: a, other: b}}\n")
    with pytest.raises(ValueError, match="in their own way"):
        make_headers(document)


def test_our_own_are_read(facts: Facts) -> None:
    assert facts.headers.always["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in facts.headers.hashed
    assert facts.headers.other == "no-cache"


def test_our_policy_lets_nothing_in(facts: Facts) -> None:
    pages = facts.headers.pages
    assert pages["default-src"] == "'none'"
    assert pages["frame-ancestors"] == "'none'"
    assert {source for sources in pages.values() for source in sources.split()} == {"'none'", "'self'", "data:"}
    assert facts.headers.drawings["default-src"] == "'none'"
    assert "script-src" not in facts.headers.drawings


def test_no_line_is_longer_than_hosts_read(facts: Facts) -> None:
    for text in host_files(facts.headers, FILES, ["'sha256-" + "a" * 44 + "'"] * 12).values():
        assert max(map(len, text.splitlines())) < 2000


def test_redirects() -> None:
    moved = [("exercises/old/", "exercises/new/")]
    assert redirects(moved) == "/exercises/old/ /exercises/new/ 301\n"
