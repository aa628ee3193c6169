"""What a finished site is given, so that it works without a network."""

import json
from pathlib import Path

import pytest

from files.finding import BadEntry
from files.strict_yaml import read_yaml
from guide.offline.listing import entry_of, file_at, is_kept, served_at
from guide.offline.settings import Offline, make_offline
from guide.offline.site_files import megabytes, switch_off, write_offline

FILES = {
    "index.html": '<keep-guide data-guide-size="" hidden></keep-guide>',
    "offline/index.html": '<link rel="icon" href="../assets/a.svg"><script src="../assets/js/kept.js"></script>',
    "assets/a.svg": "<svg/>",
    "assets/js/kept.js": 'import { a } from "./one.js";\nimport "./two.js";\n',
    "assets/js/one.js": 'import { b } from "./two.js";\n',
    "assets/js/two.js": "",
    "e/1/index.html": "one",
    "404.html": "gone",
    "index.html.gz": "packed",
    "_headers": "told",
    "sitemap.xml": "all",
}
FIRST = ["offline/", "assets/a.svg", "assets/js/kept.js", "assets/js/one.js", "assets/js/two.js"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def version(site: Path) -> str:
    write_offline(site, ("_*", "sitemap.xml"))
    said = json.loads((site / "offline" / "version.json").read_text())["version"]
    assert said == json.loads((site / "offline" / "list.json").read_text())["version"]
    assert (site / "service-worker.js").read_text().startswith(f'const VERSION = "{said}";\nconst FIRST = [')
    return str(said)


def test_each_file_is_listed_by_its_address_with_hash_and_size(site: Path) -> None:
    version(site)
    files = json.loads((site / "offline" / "list.json").read_text())["files"]
    assert set(files) == {"", "404.html", "e/1/", *FIRST}
    assert {address: tuple(entry) for address, entry in files.items()} == {
        address: entry_of((site / file_at(address)).read_bytes()) for address in files
    }


def test_the_worker_knows_what_its_page_loads(site: Path) -> None:
    version(site)
    line = (site / "service-worker.js").read_text().splitlines()[1]
    assert sorted(json.loads(line.removeprefix("const FIRST = ").rstrip(";"))) == sorted(FIRST)


def test_the_same_files_give_the_same_bytes_and_others_another_version(site: Path) -> None:
    first = version(site)
    assert version(site) == first
    (site / "assets" / "a.svg").write_text("<svg>")
    second = version(site)
    (site / "more.txt").write_text("more")
    assert len({first, second, version(site)}) == 3
    (site / "_headers").write_text("told anew")
    assert version(site) == version(site)


def test_the_pages_say_the_size_before_they_are_hashed(site: Path) -> None:
    version(site)
    page = (site / "index.html").read_bytes()
    assert b'data-guide-size="0"' in page
    assert json.loads((site / "offline" / "list.json").read_text())["files"][""] == list(entry_of(page))


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0"), (3_839_588, "3.8"), (4_020_000, "4"), (9_960_000, "10"), (41_000_000, "41")]
)
def test_a_size_in_a_readers_words(size: int, said: str) -> None:
    assert megabytes(size) == said


def test_a_worker_that_is_switched_off_only_deletes(site: Path) -> None:
    switch_off(site)
    worker = (site / "service-worker.js").read_text()
    assert "registration.unregister()" in worker
    assert "fetch" not in worker
    assert not (site / "offline" / "list.json").exists()


@pytest.mark.parametrize(
    ("name", "address"), [("index.html", ""), ("a/index.html", "a/"), ("rows/1.html", "rows/1.html")]
)
def test_a_file_and_its_address(name: str, address: str) -> None:
    assert served_at(name) == address
    assert file_at(address) == name


@pytest.mark.parametrize(
    ("name", "kept"),
    [("a.js", True), ("a.js.br", False), ("service-worker.js", False), ("_headers", False), ("x/_headers", True)],
)
def test_what_is_kept(name: str, *, kept: bool) -> None:
    assert is_kept(name, ["_*"]) is kept


def test_the_settings() -> None:
    assert make_offline(read_yaml("enabled: false\nleave_out: [a, b]\n")) == Offline(False, ("a", "b"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("enabled: true", '"leave_out" is missing'),
        ("enabled: 1\nleave_out: []", "enabled is a number: write true or false"),
        ("enabled: true\nleave_out: _*", "leave_out is text: write a list"),
        ("enabled: true\nleave_out: []\nmore: 1", 'the key "more" does not exist'),
    ],
)
def test_settings_that_say_something_else(text: str, said: str) -> None:
    with pytest.raises(BadEntry, match=said):
        make_offline(read_yaml(text))
