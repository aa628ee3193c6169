"""Our scripts for the browser: a file that is named is there, and a name says what its file is for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from program import ROOT

SCRIPTS = ROOT / "docs" / "assets" / "js"
COMMENT = re.compile(r"(?:^|\s)//(.*)", re.MULTILINE)
BROKEN = re.compile(r"/\n\s*// ?")  # a path that goes on in the next line
FILE = re.compile(r"[\w./-]*\w\.(?:js|py|yml|json|css|html|md)\b")


def files_named(text: str) -> Iterator[str]:
    for comment in COMMENT.findall(BROKEN.sub("/", text)):
        yield from FILE.findall(comment)


def test_a_path_is_read_over_two_lines() -> None:
    text = "// One. data/\n// sheet.json says it.\nconst a = 'b.js'; // as c.js does\n"
    assert list(files_named(text)) == ["data/sheet.json", "c.js"]


@pytest.mark.parametrize("script", sorted(SCRIPTS.glob("*.js")), ids=lambda path: path.name)
def test_a_comment_names_files_that_exist(script: Path) -> None:
    """By its path in the project, or alone if it lies beside the script."""
    named = files_named(script.read_text(encoding="utf-8"))
    assert [name for name in named if not ((ROOT if "/" in name else SCRIPTS) / name).is_file()] == []


def test_the_guide_to_the_code_names_scripts_that_exist() -> None:
    """A name may have a `*`."""
    places = (SCRIPTS, ROOT / "scripts" / "guide" / "offline", ROOT / "tests" / "browser")
    named = re.findall(r"[\w*-]+\.js\b", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert [name for name in named if not any(list(place.glob(name)) for place in places)] == []


def test_what_is_named_for_keeping_is_for_the_guide_without_a_network() -> None:
    keeping = [*SCRIPTS.glob("keep-*.js"), *SCRIPTS.glob("kept-*.js")]
    assert [path.name for path in keeping if '"./guide-worker.js"' not in path.read_text(encoding="utf-8")] == []


def test_elements_are_made_in_one_way() -> None:
    """late-script.js is no module and imports nothing."""
    making = {path.name for path in SCRIPTS.glob("*.js") if "createElement(" in path.read_text(encoding="utf-8")}
    assert making == {"element.js", "late-script.js"}
