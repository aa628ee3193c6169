"""Which files belong to a first load, and what they weigh."""

import gzip
from pathlib import Path

import pytest

from guide.built.first_load import FirstLoad
from guide.built.site import BuiltSite

SHARED = '<!doctype html><link rel="stylesheet" href="{}assets/site.css"><link rel="icon" href="{}assets/i.svg">'
FILES = {
    "index.html": SHARED.format("", "") + '<script src="assets/a.js"></script><img src="x.png">',
    "a/index.html": SHARED.format("../", "../") + '<script type="module" src="../assets/a.js"></script>'
    '<img src="../b.png"><img src="../c.png" loading="lazy"><template><img src="../d.png"></template>'
    '<link rel="canonical" href="https://x.example/"><script type="text/plain" data-late="../assets/late.js"></script>'
    '<img src="../assets/practice-logo.png"><img src="https://x.example/e.png">',
    "assets/site.css": "b{}",
    "assets/i.svg": "<svg/>",
    "assets/a.js": 'import "./b.js";\nimport { c } from "./c.js";\nimport("./late.js");\n',
    "assets/b.js": "b",
    "assets/c.js": 'export * from "./b.js";',
    "assets/late.js": "later",
    "assets/practice-logo.png": "logo",
    "b.png": "image",
    "c.png": "lazy",
    "d.png": "kept",
}


@pytest.fixture
def loads(tmp_path: Path) -> FirstLoad:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "assets/site.css.gz").write_bytes(gzip.compress(b"b{}" * 90))
    return FirstLoad(BuiltSite(tmp_path))


def test_what_a_page_names_for_now_and_what_that_imports(loads: FirstLoad) -> None:
    scripts = {"assets/a.js", "assets/b.js", "assets/c.js"}
    shared = {"a/index.html", "assets/site.css", "assets/i.svg", "b.png", "assets/practice-logo.png"}
    assert loads.files("a/index.html") == scripts | shared


def test_packed_copies_are_weighed_and_what_a_practice_adds_is_not(loads: FirstLoad) -> None:
    css = (loads.site.folder / "assets/site.css.gz").stat().st_size
    script = sum(len(FILES[f"assets/{name}.js"]) for name in "abc")
    page = len(FILES["a/index.html"])
    assert loads.weigh("a/index.html", "index.html") == {
        "html": page,
        "css": css,
        "script": script,
        "font": 0,
        "image": len("<svg/>") + len("image"),
        "data": 0,
        "total": page + css + script + 11,
        "further": page + len("image"),
    }


def test_a_page_after_itself_is_only_the_page(loads: FirstLoad) -> None:
    assert loads.weigh("a/index.html", "a/index.html")["further"] == len(FILES["a/index.html"])
