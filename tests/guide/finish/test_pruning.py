"""What goes from a style sheet, and what must stay."""

from pathlib import Path

import pytest

from files.tree import names_in
from guide.finish.pruning import prune
from guide.finish.style_sheet import read_style, write_style
from guide.finish.styled_page import read_styled_page
from guide.finish.vocabulary import Vocabulary, vocabulary_of

PAGE = """<!doctype html><html dir="ltr"><body class="guide" data-md-color-scheme="default">
<input data-md-color-scheme="slate" data-md-color-primary="custom"><p class="a b" hidden>A</p>
<script>run({class: "from-page"})</script></body></html>"""
SCRIPT = """e.classList.add("shown"); x("div", {class: "box box__part"}); x("i", {class: `tag--${kind} last`});
e.className = "begun-" + b; e.innerHTML = "<mark data-hit>" + t; find(".sought > .sought-too"); e.dataset.mdState = v;
s.setProperty("--from-script", 1); e.innerHTML = "<b class=bare>"; other.inner = 1; e.ariaBusy = v"""


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    (tmp_path / "workers").mkdir()
    (tmp_path / "workers" / "search.js").write_text('x("div", {class: "not-on-the-page"})')
    (tmp_path / "a.js").write_text(SCRIPT)
    return vocabulary_of([read_styled_page(PAGE, tmp_path)], tmp_path, names_in(tmp_path))


def pruned(vocabulary: Vocabulary, *styles: str) -> str:
    sheets = [read_style(css, "a.css", "") for css in styles]
    return " ".join(map(write_style, prune(sheets, vocabulary)))


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        "P.a",
        "*",
        ":root",
        "tbody",
        "::selection",
        "p:hover",
        ".a .b",
        ".from-page",
        ".shown",
        ".box__part",
        ".tag--warning",
        ".last",
        ".begun-now",
        ".bare",
        "mark[data-hit]",
        "[data-md-state=busy]",
        "[aria-busy]",
        "[hidden]",
        "[open]",
        "[dir=ltr] .a",
        '[data-md-color-scheme="slate"]',
        "[class^=unseen]",
        "p:not(.unseen)",
        ":is(.unseen,.a)",
        "p:nth-child(2n)",
        "#anything",
    ],
)
def test_what_can_match_stays(selector: str, vocabulary: Vocabulary) -> None:
    rule = f"{selector}{{c:d}}"
    assert pruned(vocabulary, rule) == rule


@pytest.mark.parametrize(
    "selector",
    [
        ".unseen",
        ".a .unseen",
        ".a.unseen:hover",
        "video",
        ".sought",
        ".not-on-the-page",
        ".inner",
        "[dir=rtl] .a",
        "[data-md-color-primary=red]",
        "[data-unseen]",
        ":is(.unseen,.gone)",
        ".a:has(.unseen)",
        ".A",
    ],
)
def test_what_cannot_match_goes(selector: str, vocabulary: Vocabulary) -> None:
    assert pruned(vocabulary, f"{selector}{{c:d}}") == ""
    assert pruned(vocabulary, f"@media print{{@media screen{{{selector}{{c:d}}}}}}") == ""
    assert pruned(vocabulary, f".a,{selector}{{c:d}}") == ".a{c:d}"


def test_a_list_that_some_browsers_refuse_stays_whole(vocabulary: Vocabulary) -> None:
    rule = ".a,.unseen::-moz-thing{c:d}"
    assert pruned(vocabulary, rule) == rule


def test_a_custom_property_stays_where_anything_asks_for_it(vocabulary: Vocabulary) -> None:
    first = (
        ".a{--used:var(--used-by-used);--used-by-used:1;--from-script:2;--unused:var(--also-unused);--also-unused:3}"
    )
    second = ".b{c:var(--used)}.unseen{c:var(--unused)}"
    assert (
        pruned(vocabulary, first, second)
        == ".a{--used:var(--used-by-used);--used-by-used:1;--from-script:2} .b{c:var(--used)}"
    )


def test_keyframes_stay_where_anything_runs_them(vocabulary: Vocabulary) -> None:
    run, rest, use = "@keyframes run{to{a:b}}", "@keyframes rest{to{a:b}}", ".a{animation:run 1s}"
    assert pruned(vocabulary, run + rest + use) == run + use


def test_what_is_no_rule_stays(vocabulary: Vocabulary) -> None:
    assert pruned(vocabulary, "@font-face{font-family:A}") == "@font-face{font-family:A}"


def test_a_feature_of_material_that_no_page_has_goes_though_its_script_knows_it(tmp_path: Path) -> None:
    (tmp_path / "javascripts").mkdir()
    (tmp_path / "javascripts" / "bundle.js").write_text('x("p", {class: "md-version__list md-dialog--active"})')
    css = ".md-version__list{a:b}.md-dialog--active{a:b}.md-version{a:b}"
    page = '<p class="md-version">'
    vocabulary = vocabulary_of([read_styled_page(page, tmp_path)], tmp_path, names_in(tmp_path))
    assert pruned(vocabulary, css) == ".md-dialog--active{a:b}.md-version{a:b}"
