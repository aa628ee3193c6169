"""The hooks in a whole build of a small project: what fails it, and what it makes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

import finish_site
import hooks
from guide.content_policy import script_hash
from guide.facts import Facts
from guide.library import open_library

PAGES = ("index", "anatomy", "exercises/index", "exercises/half-kneeling-stretch", "exercises/cobra", "get-help")
CONFIG = """
site_name: A small guide
site_url: https://small.example/
strict: true
docs_dir: docs
hooks: [scripts/hooks.py]
theme: {name: material, custom_dir: overrides, font: false, icon: {logo: guide/mark}}
markdown_extensions: [tables, {toc: {permalink: false}}, pymdownx.superfences]
validation: {links: {not_found: info}, nav: {omitted_files: ignore}}
extra: {report: "https://small.example/report?a=1&b=2"}
nav: [index.md, anatomy.md, {Exercises: [exercises/index.md]}, get-help.md]
"""


@pytest.fixture
def small(project: Path, root: Path) -> Path:
    """A project with our data, scripts and templates, some of the pages and no drawings."""
    for name in ("scripts", "overrides"):
        (project / name).symlink_to(root / name)
    shutil.copytree(root / "docs" / "assets", project / "docs" / "assets", ignore=shutil.ignore_patterns("figures"))
    for page in PAGES:
        shutil.copy(root / "docs" / f"{page}.md", project / "docs" / f"{page}.md")
    (project / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return project


def build(project: Path, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_findings_fail_the_build_and_say_where(small: Path) -> None:
    page = small / "docs" / "exercises" / "cobra.md"
    edit(page, "## Steps", "## The steps")
    line = page.read_text(encoding="utf-8").split("\n").index("## The steps") + 1
    done = build(small)
    assert done.returncode != 0
    assert f"docs/exercises/cobra.md:{line}: EX2" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: 1", "level: no"),
        ("title: Cobra\n", ""),
        ("---\n", ""),
        ("kind: yoga", "kind: [yoga"),
        ("id: 22", "id: 1"),
    ],
)
def test_a_broken_record_is_shown_and_still_served(small: Path, old: str, new: str) -> None:
    edit(small / "docs" / "exercises" / "cobra.md", old, new)
    assert build(small).returncode != 0
    done = build(small, "--no-strict")
    assert done.returncode == 0, done.stderr
    assert "docs/exercises/cobra.md:" in done.stderr
    assert "Steps" in (small / "site" / "exercises" / "cobra" / "index.html").read_text(encoding="utf-8")
    assert not (small / "site" / "e" / "22").exists()


def test_broken_data_stops_with_its_place(small: Path) -> None:
    edit(small / "data" / "addresses.yml", "slug: cobra, status: live", "slug: cobra, status: gone")
    done = build(small)
    assert done.returncode != 0
    assert "data/addresses.yml:" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_a_build_makes(small: Path) -> None:
    done = build(small, "--no-strict")
    assert done.returncode == 0, done.stderr
    site = small / "site"
    exercises = json.loads((site / "exercises.json").read_text(encoding="utf-8"))["exercises"]
    assert [entry["slug"] for entry in exercises] == ["half-kneeling-stretch", "cobra"]
    assert (site / "exercises.schema.json").is_file()
    assert sorted(path.name for path in (site / "e").iterdir()) == ["1", "22"]
    page = (site / "exercises" / "cobra" / "index.html").read_text(encoding="utf-8")
    assert '"@type": "MedicalWebPage"' in page
    assert '<link rel="canonical" href="https://small.example/exercises/cobra/">' in page
    assert 'href="https://small.example/report?a=1&amp;b=2"' in page


def test_what_hosts_are_told_and_what_no_reader_is_sent(small: Path) -> None:
    edit(small / "data" / "addresses.yml", "slug: low-lunge, status: live", "slug: low-lunge, status: moved, to: cobra")
    assert build(small, "--no-strict").returncode == 0
    site = small / "site"
    headers = (site / "_headers").read_text(encoding="utf-8")
    (bundle,) = (site / "assets" / "javascripts").glob("bundle.*.js")
    assert f"/assets/javascripts/{bundle.name}\n  Cache-Control: public, max-age=31536000, immutable" in headers
    assert (site / "_headers.nginx").is_file()
    assert (site / "_headers.caddy").is_file()
    assert (site / "_redirects").read_text(encoding="utf-8") == "/exercises/low-lunge/ /exercises/cobra/ 301\n"
    assert [
        path for path in site.rglob("*") if path.is_file() and (path.suffix == ".map" or "lunr" in path.parts)
    ] == []


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_page_has_its_policy_but_not_while_it_is_written(
    command: str, tmp_path: Path, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs reloads a page by a script that it puts into it."""
    monkeypatch.setattr(hooks, "_SERVING", [])
    (tmp_path / "index.html").write_text('<meta charset="utf-8"><script>one</script>')
    hooks.on_startup(command)
    hooks._ready_for_hosts(tmp_path, open_library(facts))
    page = (tmp_path / "index.html").read_text()
    assert ("Content-Security-Policy" in page) is (command == "build")
    assert (script_hash("one") in (tmp_path / "_headers").read_text()) is (command == "build")


def test_the_same_input_makes_the_same_bytes(small: Path) -> None:
    """Whatever the order of sets, and whenever it is built."""
    seen = []
    for seed in ("1", "2"):
        done = build(small, "--no-strict", PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1700000000")
        assert done.returncode == 0, done.stderr
        assert finish_site.main(small / "site") == 0
        seen.append({path: path.read_bytes() for path in (small / "site").rglob("*") if path.is_file()})
    assert seen[0] == seen[1]
    assert "<lastmod>2023-11-14</lastmod>" in (small / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert small / "site" / "index.html.br" in seen[0]


def test_a_site_that_cannot_be_written_is_one_sentence(small: Path) -> None:
    (small / "site").write_text("mine")
    done = build(small, "--no-strict")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert f"{small / 'site'}" in done.stderr.splitlines()[-1]


def test_report_a_mistake_is_not_printed_without_an_address(small: Path) -> None:
    edit(small / "mkdocs.yml", "extra: {report", "extra: {other")
    assert build(small, "--no-strict").returncode == 0
    assert "Report a mistake" not in (small / "site" / "exercises" / "cobra" / "index.html").read_text(encoding="utf-8")


def test_words_of_a_record_cannot_become_markup(small: Path) -> None:
    hostile = 'title: Cobra <b>& "co"'
    edit(small / "docs" / "exercises" / "cobra.md", "title: Cobra", f"title: '{hostile[7:]}'")
    assert build(small, "--no-strict").returncode == 0
    for name in ("exercises/cobra/index.html", "exercises/index.html", "e/22/index.html"):
        text = (small / "site" / name).read_text(encoding="utf-8")
        assert "<b>&" not in text, name
        assert "Cobra &lt;b&gt;&amp;" in text, name


def test_pages_are_valid_html_with_one_h1_and_nothing_inline(small: Path) -> None:
    assert build(small, "--no-strict").returncode == 0
    pages = list((small / "site").rglob("*.html"))
    assert len(pages) > len(PAGES)
    for path in pages:
        text = path.read_text(encoding="utf-8")
        html5lib.HTMLParser(strict=True).parse(text)
        assert text.count("<h1") == 1, path
        assert " style=" not in text, path
        assert "<style" not in text, path
        assert "onclick" not in text, path
