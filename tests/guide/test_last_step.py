"""The last step: what each kind of host and reader is told, and that nothing is told before it is true."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from guide.addresses.register import Address
from guide.content_policy import script_hash
from guide.facts import Facts
from guide.finish.style_sheet import StyleError
from guide.last_step import last_step
from guide.library import Library, open_library
from guide.offline.listing import entry_of, file_at

PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{root}assets/css/all.css">
  <script>one</script><p data-guide-size="">x</p><main></main>
"""
SHARED = re.compile(r'href="\.\./(assets/css/site\.[0-9a-f]{8}\.css)"')


@pytest.fixture(scope="module")
def library(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Ours, with one address that moved; what is kept for the next build lies elsewhere."""
    addresses = (*facts.addresses, Address(999, "old-cobra", "moved", to="cobra"))
    ours = open_library(replace(facts, addresses=addresses))
    return replace(ours, facts=replace(ours.facts, root=tmp_path_factory.mktemp("root")))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": PAGE.format(root=""),
        "404.html": PAGE.format(root="/"),
        "get-help/index.html": PAGE.format(root="../") + '<ul><li><a href="tel:911">911</a></ul>',
        "assets/css/all.css": "p { c: d } .unseen { c: d }",
        "assets/css/notice.css": "main { c: d }",
        "assets/js/kept-pages.js": "",
        "assets/js/take-anchor.js": "",
        "search/search_index.json": json.dumps({"config": {}, "docs": [{"location": "", "title": "A", "text": "b"}]}),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def finished(site: Path, library: Library, **other: bool) -> Path:
    rows = [("rows/22.html", "\n  <p>row</p>\n\n")]
    last_step(site, library, rows, name="A guide", address="https://small.example/", **other)
    return site


def listed(site: Path) -> dict[str, list[object]]:
    files: dict[str, list[object]] = json.loads((site / "offline/list.json").read_text())["files"]
    return files


def test_the_page_for_lack_of_a_network_is_finished_like_others(site: Path, library: Library) -> None:
    page = (finished(site, library) / "offline/index.html").read_text()
    assert "A guide" in page
    assert "tel:911" in page
    assert "Content-Security-Policy" in page
    (styles,) = SHARED.findall(page)
    assert (site / styles).read_text() == "p{c:d}"
    assert styles in (site / "service-worker.js").read_text()


def test_hosts_are_told_of_all_files_and_scripts(site: Path, library: Library) -> None:
    headers = (finished(site, library) / "_headers").read_text()
    assert script_hash("one") in headers
    for path in (site / "assets/css").glob("site.*.css"):
        assert f"/{path.relative_to(site).as_posix()}\n  Cache-Control" in headers
    for folder in ("e", "offline", "get-help"):
        assert f"/{folder}/*\n" in headers


def test_an_address_that_moved_leads_on_everywhere(site: Path, library: Library) -> None:
    finished(site, library)
    assert (site / "_redirects").read_text() == "/exercises/old-cobra/ /exercises/cobra/ 301\n"
    for name in ("e/999", "exercises/old-cobra"):
        page = (site / name / "index.html").read_text()
        assert 'href="https://small.example/exercises/cobra/"' in page
        assert "Content-Security-Policy" in page
        assert "\n\n" not in page


def test_rows_and_search_index_are_written(site: Path, library: Library) -> None:
    finished(site, library)
    assert (site / "rows/22.html").read_text().endswith("<p>row</p>\n")
    assert "guide" in json.loads((site / "search/search_index.json").read_text())["config"]


def test_the_list_for_phones_is_of_the_files_as_they_stay(site: Path, library: Library) -> None:
    files = listed(finished(site, library))
    assert {"", "offline/", "e/1/", "rows/22.html", "search/search_index.json"} <= set(files)
    for address, entry in files.items():
        assert entry == list(entry_of((site / file_at(address)).read_bytes())), address


def test_a_site_that_nobody_keeps_switches_off_what_phones_have(site: Path, library: Library) -> None:
    finished(site, library, worker=False)
    assert "registration.unregister()" in (site / "service-worker.js").read_text()
    assert not (site / "offline").exists()


def test_a_site_that_is_only_served_has_no_policy_and_no_worker(site: Path, library: Library) -> None:
    """MkDocs reloads a page by a script that it puts into it."""
    finished(site, library, worker=False, served=True)
    assert "Content-Security-Policy" not in (site / "index.html").read_text()
    assert script_hash("one") not in (site / "_headers").read_text()
    assert not (site / "service-worker.js").exists()


def test_files_and_index_can_stay_as_they_were_written(site: Path, library: Library) -> None:
    before = (site / "search/search_index.json").read_bytes()
    finished(site, library, light=False, fill_index=False)
    assert (site / "search/search_index.json").read_bytes() == before
    assert (site / "assets/css/all.css").is_file()
    page = (site / "index.html").read_text()
    assert "assets/css/all.css" in page
    assert "Content-Security-Policy" in page


def test_a_broken_style_is_not_hidden(site: Path, library: Library) -> None:
    (site / "assets/css/all.css").write_text("p {\n  colour red\n}")
    with pytest.raises(StyleError, match=r"assets/css/all.css:2: "):
        finished(site, library)
