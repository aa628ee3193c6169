"""A small site in which nothing is wrong, and each fault seen in it."""

import gzip
import json
import os
import re
from pathlib import Path

import pytest
import yaml

from files.tree import names_in
from guide.built.site import BuiltSite
from guide.content_policy import script_hash
from guide.offline.listing import LIST, VERSION, WORKER, entry_of, is_kept, served_at
from guide.verify import verify

SCRIPT = "var a = 1;"
POLICY = f"Content-Security-Policy: script-src 'self' {script_hash(SCRIPT)}"
HEAD = (
    '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">\n'
    f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
)
HEADERS = f"X-Content-Type-Options X-Frame-Options Referrer-Policy Permissions-Policy Cache-Control {POLICY}\n"
SETTINGS = '<script id="__config" type="application/json">{"search": "%sassets/worker.js"}</script>'
BASE = "https://guide.test-practice.com/sub/"


def page(path: str, body: str) -> str:
    """A page of the theme, at this path."""
    up = "../" * path.count("/") or "./"
    return (
        f'{HEAD}<link rel="canonical" href="{BASE}{path}">\n<link rel="stylesheet" href="{up}assets/guide.css">\n'
        f"<title>A page</title><script>{SCRIPT}</script>\n</head>\n<body>\n{body}\n{SETTINGS % up}\n</body>\n</html>\n"
    )


def lead(there: str) -> str:
    return (
        f'{HEAD}<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={there}">\n'
        f'<title>Cobra</title>\n</head>\n<body><a href="{there}">Go</a></body>\n</html>\n'
    )


HOME = """<h1 id="home">Home</h1>
<p>One<p>Two <a href="exercises/cobra/#steps">Cobra</a> <a href="?place=bed#home">Bed</a> <a href="#">Top</a>
<a href="my-sheet/#1;22:30sx3">Sheet</a> <a href="mailto:a@b.c">Mail</a> <a href="https://other.org/x#y">Other</a>
<img src="assets/cobra.svg#plain" srcset="assets/cobra.svg 1x, assets/cobra.svg 2x" alt="">
<img src="data:image/gif;base64,R0" alt=""><br>
<svg viewBox="0 0 1 1"><title>A mark</title><path d="M0 0"/></svg>
<script type="text/plain" data-late="assets/worker.js"></script>"""
COBRA = '<h2 id="steps">Steps</h2> <a href="../..">Home</a> <a href="../../my-sheet/">Sheet</a>'
FILES = {
    "index.html": page("", HOME),
    "exercises/cobra/index.html": page("exercises/cobra/", COBRA),
    "my-sheet/index.html": page("my-sheet/", "<ul><li>One<li>Two</ul>"),
    "e/22/index.html": lead("../../exercises/cobra/"),
    "e/9/index.html": lead("../../exercises/cobra/"),
    "rows/9.html": '<li><a href="../exercises/cobra/">Cobra</a></li>',
    "rows/22.html": '<li id="row"><a href="../exercises/cobra/#steps">Cobra</a></li>',
    "404.html": page("", '<a href="/sub/">Home</a>').replace('"./assets', '"/sub/assets'),
    "assets/guide.css": "@import 'more.css';\nbody { background: url(\"cobra.svg\") } /* url(gone.svg) */\n",
    "assets/more.css": "b { background: url(data:image/gif;base64,R0), url(#x) }\n",
    "assets/worker.js": 'import { a } from "./module.js";\nimport("./module.js");\n',
    "assets/module.js": "export const a = 1;\n",
    "assets/cobra.svg": '<svg xmlns="http://www.w3.org/2000/svg" id="plain"></svg>',
    "exercises.json": json.dumps({"exercises": [{"slug": "cobra", "path": "exercises/cobra/", "short_path": "e/22/"}]}),
    "search/search_index.json": json.dumps({"docs": [{"location": ""}, {"location": "exercises/cobra/#steps"}]}),
    "sitemap.xml": "<urlset>\n"
    + "".join(f"<url><loc>{BASE}{path}</loc></url>\n" for path in ("", "exercises/cobra/", "my-sheet/"))
    + "</urlset>\n",
    "assets/icon.png": "a picture",
    "site.webmanifest": json.dumps({"icons": [{"src": "assets/icon.png"}]}),
    "_headers": f"/*\n  {HEADERS}/assets/guide.css\n",
    "_headers.nginx": HEADERS,
    "_headers.caddy": HEADERS,
    "_redirects": "",
}
PROMISED = ("e/22/", "exercises/cobra/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "index.html.gz").write_bytes(gzip.compress(FILES["index.html"].encode()))
    make_offline(tmp_path)
    return tmp_path


def make_offline(site: Path) -> None:
    (site / "offline").mkdir(exist_ok=True)
    names = [name for name in names_in(site) if is_kept(name, ["_*"])]
    listed = {served_at(name): entry_of((site / name).read_bytes()) for name in names}
    (site / WORKER).write_text('const VERSION = "abc";\n')
    (site / VERSION).write_text(json.dumps({"version": "abc"}))
    (site / LIST).write_text(json.dumps({"version": "abc", "files": listed}))


def said(folder: Path, *, publish: bool = True) -> list[str]:
    return [str(finding) for finding in verify(BuiltSite(folder), PROMISED, publish)]


def test_a_good_site_is_silent(site: Path) -> None:
    assert said(site) == []


SPOILS = yaml.safe_load(Path(__file__).with_name("spoiled_site.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil["what"])
def test_each_fault_is_seen_and_placed(spoil: dict[str, str], site: Path) -> None:
    path = site / spoil["file"]
    if "from" in spoil:
        old, new = spoil["from"].format(base=BASE), spoil["to"].format(base=BASE)
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))
    else:
        path.unlink()
    expected, findings = spoil["finding"].format(base=BASE), said(site)
    assert [finding for finding in findings if finding.startswith(expected)], "\n".join(findings)
    assert all(": " in finding.split(" BLD")[1] for finding in findings), "each says what to do"


def test_every_code_is_seen(root: Path) -> None:
    used = {
        code
        for path in (root / "scripts" / "guide" / "verify").glob("*.py")
        for code in re.findall(r"BLD\d{3}", path.read_text(encoding="utf-8"))
    }
    assert {spoil["finding"].split()[1] for spoil in SPOILS} == used


def test_what_is_not_text_is_said(site: Path) -> None:
    (site / "my-sheet" / "index.html").write_bytes(b"\xff\xfe")
    assert said(site) == ["my-sheet/index.html:1: BLD102 this file is not UTF-8, it is broken: build the site again"]


def test_a_copy_of_nothing(site: Path) -> None:
    (site / "gone.css.br").write_bytes(b"")
    assert said(site) == ["gone.css.br:1: BLD505 this is a copy of gone.css, which is not there: build the site again"]


@pytest.mark.parametrize(
    "host",
    [
        "iliopsoas.example",
        "guide.example.com",
        "x.test",
        "localhost:8000",
        "127.0.0.1",
        "[::1]:8000",
        "guide.your-practice.com",
        "Your-Practice.com",
    ],
)
def test_only_for_publication_the_address_counts(host: str, site: Path) -> None:
    for path in (*site.rglob("*.html"), site / "sitemap.xml"):
        path.write_text(path.read_text().replace("guide.test-practice.com", host))
    (site / "index.html.gz").unlink()
    make_offline(site)
    assert said(site, publish=False) == []
    assert [finding.split()[1] for finding in said(site)] == ["BLD501"]


def test_a_worker_that_is_switched_off_needs_no_list(site: Path) -> None:
    for path in (LIST, VERSION):
        (site / path).unlink()
    (site / WORKER).write_text("registration.unregister();")
    assert said(site) == []


def test_an_address_that_is_none(site: Path) -> None:
    (site / "index.html").write_text(FILES["index.html"].replace(BASE, "https://[guide/"))
    assert [one for one in said(site) if "BLD501 the site was built without an address: set SITE_URL" in one]


def test_a_name_that_is_not_text_is_said_in_letters(site: Path) -> None:
    (site / os.fsdecode(b"caf\xe9.html")).write_text("")
    (finding,) = said(site)
    assert finding == "caf\\udce9.html:1: BLD102 the name of this file is not UTF-8: build the site again"


@pytest.mark.parametrize("text", ["[" * 100_000, "1" * 5000], ids=["deep", "long"])
def test_json_that_no_reader_takes(text: str, site: Path) -> None:
    (site / "exercises.json").write_text(text)
    assert said(site) == ["exercises.json:1: BLD102 this file is not JSON, it is broken: build the site again"]


@pytest.mark.parametrize("listed", ["[]", "3", "null"])
def test_lists_of_another_kind(listed: str, site: Path) -> None:
    for name in (LIST, VERSION, "site.webmanifest", "exercises.json"):
        (site / name).write_text(listed)
    assert {finding.split()[1] for finding in said(site)} >= {"BLD603", "BLD609"}


def test_an_address_that_nothing_can_print_is_printed(site: Path) -> None:
    listed = json.loads((site / LIST).read_text())
    (site / LIST).write_text(json.dumps({**listed, "files": {**listed["files"], "\ud800": None}}))
    assert said(site) == [f"{LIST}:1: BLD604 phones are to keep \\ud800, which is not there: build the site again"]


def test_a_page_is_what_a_reader_calls_one(site: Path) -> None:
    built = BuiltSite(site)
    assert [path for path in built.page_paths if not built.leads_on(path)] == [
        "404.html",
        "exercises/cobra/index.html",
        "index.html",
        "my-sheet/index.html",
    ]
