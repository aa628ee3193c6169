"""A whole small site before and after its finish."""

import re
from pathlib import Path

import pytest

from guide.finish import finish
from guide.finish.module import ScriptError
from guide.finish.style_sheet import StyleError
from guide.headers import HASHED

HEAD = """<link rel="stylesheet" href="{root}assets/theme/main.0a.css">
<link rel="stylesheet" href="{root}assets/css/all.css">"""
HASHED_FONT = re.compile(rf"sans{HASHED}")
STYLES = {
    "theme/main.0a.css": '@charset "utf-8";b{c:d}.unseen{c:d}b{e:url(data:x)}',
    "css/all.css": "b { c: e }",
    "css/cards.css": "i { c: d }",
    "css/paper.css": "i { c: none }",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, css in STYLES.items():
        (tmp_path / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets" / name).write_text(css)
    (tmp_path / "assets/theme/main.0a.css.map").write_text("{}")
    cards = '\n<link rel="stylesheet" href="{root}assets/css/cards.css">'
    paper = '\n<link rel="stylesheet" href="{root}assets/css/paper.css" media="print">'
    add(tmp_path, "index.html", HEAD.format(root=""))
    add(tmp_path, "404.html", HEAD.format(root="/sub/path/"))
    add(tmp_path, "a/index.html", (HEAD + cards).format(root="../"))
    add(tmp_path, "a/b/index.html", (HEAD + cards + paper).format(root="../../"))
    add(tmp_path, "e/1/index.html", '<link rel="icon" href="i.svg">')
    return tmp_path


def add(site: Path, name: str, head: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(f"<!doctype html>\n\n<head>\n  {head}\n</head><b>x</b><i></i>")


def links(site: Path, name: str) -> list[str]:
    return [line for line in (site / name).read_text().splitlines() if "stylesheet" in line]


def style(site: Path, begin: str) -> Path:
    (found,) = (site / "assets/css").glob(f"{begin}.*.css")
    return found


def test_a_page_loads_what_all_share_and_what_is_its_own(site: Path) -> None:
    finish(site)
    shared, cards, paper = (style(site, name).name for name in ("site", "cards", "cards-paper"))
    link = '<link rel="stylesheet" href="{}assets/css/{}">'
    assert links(site, "index.html") == [link.format("", shared)]
    assert links(site, "404.html") == [link.format("/sub/path/", shared)]
    assert links(site, "a/index.html") == [link.format("../", shared), link.format("../", cards)]
    assert links(site, "a/b/index.html") == [link.format("../../", shared), link.format("../../", paper)]
    assert style(site, "site").read_text() == "b{c:d}b{e:url(data:x)}b{c:e}"
    assert style(site, "cards-paper").read_text() == "i{c:d}@media print{i{c:none}}"


def test_the_sources_are_gone_and_nothing_else(site: Path) -> None:
    finish(site)
    assert sorted(path.name.split(".")[0] for path in (site / "assets").rglob("*.*")) == [
        "cards",
        "cards-paper",
        "site",
    ]
    assert (site / "e/1/index.html").read_text().startswith('<!doctype html>\n<head>\n<link rel="icon"')


def test_a_style_that_a_script_fetches_is_small_in_place_and_keeps_what_it_asks_for(site: Path) -> None:
    (site / "assets/css/all.css").write_text("b { --asked: 1; --unasked: 2; c: e }")
    (site / "assets/css/later.css").write_text("i {\n  c: var(--asked);\n}\n.unseen { c: var(--unasked) }\n")
    finish(site)
    assert (site / "assets/css/later.css").read_text() == "i{c:var(--asked)}"
    assert style(site, "site").read_text() == "b{c:d}b{e:url(data:x)}b{--asked:1;c:e}"


def test_a_name_changes_with_what_the_file_holds(site: Path) -> None:
    add(site, "c/index.html", HEAD.format(root="../"))
    (site / "assets/css/cards.css").write_text("i{c:other}")
    finish(site)
    first = style(site, "cards").name
    assert first != "cards.css"
    assert len(first) == len("cards.01234567.css")


def test_a_broken_style_leaves_the_pages_alone(site: Path) -> None:
    (site / "assets/css/paper.css").write_text("i {\n  colour red\n}")
    before = (site / "index.html").read_text()
    with pytest.raises(StyleError, match=r"assets/css/paper.css:2: "):
        finish(site)
    assert (site / "index.html").read_text() == before


def test_links_that_are_no_files_of_the_site_stay(site: Path) -> None:
    add(site, "index.html", '<link rel="stylesheet" href="assets/css/missing.css">')
    finish(site)
    assert links(site, "index.html") == ['  <link rel="stylesheet" href="assets/css/missing.css">'.strip()]


def test_a_notice_with_few_styles_leaves_the_others_what_they_share(site: Path) -> None:
    (site / "assets/css/notice.css").write_text("i { e: f }")
    add(site, "e/2/index.html", '<link rel="stylesheet" href="../../assets/css/notice.css">')
    finish(site)
    shared, cards, notice = (style(site, name).name for name in ("site", "cards", "notice"))
    assert [re.findall(r"css/([^\"]+)", link) for link in links(site, "a/index.html")] == [[shared], [cards]]
    assert [re.findall(r"css/([^\"]+)", link) for link in links(site, "e/2/index.html")] == [[notice]]


def test_a_site_without_styles(tmp_path: Path) -> None:
    add(tmp_path, "index.html", "")
    finish(tmp_path)
    assert "<b>x</b>" in (tmp_path / "index.html").read_text()


def test_the_scripts_of_a_page_are_two(site: Path) -> None:
    (site / "assets/js").mkdir()
    for name in ("plain", "more", "first", "second"):
        (site / f"assets/js/{name}.js").write_text(f"// Says {name}.\n{name}();\n")
    page = site / "a" / "index.html"
    src = 'src="../assets/js/'
    tags = [
        f'<script {src}plain.js"></script>',
        f'<script {src}first.js" type="module"></script>',
        f'<script {src}more.js"></script>',
        f'<script type="module" {src}second.js" blocking="render"></script>',
        '<script src="https://other.example/x.js"></script>',
    ]
    page.write_text(page.read_text() + "\n".join(tags))
    finish(site)
    (plain,) = (site / "assets/js").glob("scripts.*.js")
    (modules,) = (site / "assets/js").glob("modules.*.js")
    assert plain.read_text() == "plain();\nmore();\n"
    assert modules.read_text() == "{\nfirst();\n}\n{\nsecond();\n}\n"
    assert [line for line in page.read_text().splitlines() if "<script" in line] == [
        f'<script {src}{plain.name}"></script>',
        f'<script type="module" {src}{modules.name}" blocking="render"></script>',
        tags[-1],
    ]


def test_pages_with_the_same_scripts_load_the_same_file(site: Path) -> None:
    (site / "assets/js").mkdir()
    for name in ("first", "second"):
        (site / f"assets/js/{name}.js").write_text(f"{name}();\n")
    tag = '<script type="module" src="{}assets/js/{}.js"></script>'
    for page, root, names in (
        ("a/index.html", "../", ("first", "second")),
        ("c/index.html", "../", ("first", "second")),
        ("a/b/index.html", "../../", ("first", "second")),
        ("index.html", "", ("second",)),
    ):
        add(site, page, "\n".join(tag.format(root, name) for name in names))
    finish(site)
    loaded = {
        page: re.findall(r'src="([^"]+)"', (site / page / "index.html").read_text()) for page in ("a", "c", "a/b")
    }
    (both,) = loaded["a"]
    assert loaded == {"a": [both], "c": [both], "a/b": [f"../{both}"]}
    (alone,) = re.findall(r'src="([^"]+)"', (site / "index.html").read_text())
    assert (site / alone).read_text() == "{\nsecond();\n}\n"


def test_scripts_of_a_page_alone_leave_the_others_a_file_that_more_pages_load(site: Path) -> None:
    (site / "assets/js").mkdir()
    (site / "assets/js/both.js").write_text("export const both = 1;\nshow(both);\n")
    (site / "assets/js/alone.js").write_text('import { both } from "./both.js";\nshow(both);\n')
    tag = '<script type="module" src="../assets/js/{}.js"{}></script>'
    add(site, "a/index.html", tag.format("both", ""))
    add(site, "c/index.html", tag.format("alone", " data-own") + tag.format("both", ""))
    finish(site)
    ((shared,), (own, also)) = (
        re.findall(r'src="\.\./([^"]+)"', (site / page / "index.html").read_text()) for page in ("a", "c")
    )
    assert also == shared
    assert (site / shared).read_text().endswith("return{both};\n})();\nexport{$both};\n")
    name = shared.removeprefix("assets/js/")
    assert (site / own).read_text() == f'import{{$both}}from "./{name}";\n{{\nconst{{both}}=$both;\nshow(both);\n}}\n'


def test_what_a_page_takes_out_of_a_template_later_stands_apart(site: Path) -> None:
    (site / "assets/js").mkdir()
    (site / "assets/js/both.js").write_text("export const both = 1;\n")
    (site / "assets/js/now.js").write_text('import { both } from "./both.js";\nexport const now = both;\n')
    (site / "assets/js/later.js").write_text('import { now } from "./now.js";\nimport "./both.js";\nshow(now);\n')
    tags = [
        '<link rel="stylesheet" href="../assets/css/cards.css">',
        '<script type="module" src="../assets/js/both.js"></script>',
        '<script type="module" src="../assets/js/now.js" data-own></script>',
        "<template>",
        '<link rel="stylesheet" href="../assets/css/paper.css" media="print" data-later>',
        '<script type="module" src="../assets/js/later.js" data-later></script>',
        "</template>",
    ]
    add(site, "c/index.html", HEAD.format(root="../") + "\n".join(["", *tags]))
    finish(site)
    page = (site / "c/index.html").read_text()
    assert links(site, "c/index.html") == [
        f'<link rel="stylesheet" href="../assets/css/{style(site, name).name}"{media}>'
        for name, media in (("site", ""), ("cards", ""), ("paper", ' media="print"'))
    ]
    both, now, later = re.findall(r'src="\.\./assets/js/(modules[^"]+)"', page)
    assert page.index(now) < page.index("<template>") < page.index(later) < page.index("</template>")
    assert (site / "assets/js" / later).read_text() == (
        f'import{{$both}}from "./{both}";\nimport{{$now}}from "./{now}";\n{{\nconst{{now}}=$now;\nshow(now);\n}}\n'
    )
    assert (site / "assets/js" / now).read_text().endswith("export{$now};\n")


def test_a_script_that_cannot_be_joined_names_itself(site: Path) -> None:
    (site / "assets/js").mkdir()
    (site / "assets/js/odd.js").write_text("export default 1;\n")
    (site / "index.html").write_text('<script type="module" src="assets/js/odd.js"></script>')
    with pytest.raises(ScriptError, match=r"^assets/js/odd\.js: "):
        finish(site)


def test_a_font_is_kept_under_a_name_of_its_own(site: Path) -> None:
    (site / "assets/fonts").mkdir()
    (site / "assets/fonts/sans.woff2").write_bytes(b"font")
    face = '@font-face { src: url("../fonts/sans.woff2") }'
    (site / "assets/css/all.css").write_text(face)
    page = site / "a" / "index.html"
    page.write_text(page.read_text() + '<link rel="preload" href="../assets/fonts/sans.woff2">')
    finish(site)
    (font,) = (site / "assets/fonts").iterdir()
    assert HASHED_FONT.fullmatch(font.name)
    assert f"../fonts/{font.name}" in style(site, "site").read_text()
    assert f'href="../assets/fonts/{font.name}"' in page.read_text()
