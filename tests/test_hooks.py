"""The hooks in a whole build of a small project: what fails it, and what it makes."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

import compress_site
import hooks

PAGES = ("index", "anatomy", "exercises/index", "exercises/half-kneeling-stretch", "exercises/cobra", "get-help")
CONFIG = """
site_name: A small guide
site_url: https://small.example/
strict: true
docs_dir: docs
hooks: [scripts/hooks.py]
theme: {name: material, custom_dir: overrides, font: false}
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


def test_a_release_switches_off_what_phones_keep(small: Path) -> None:
    edit(small / "data" / "offline.yml", "enabled: true", "enabled: false")
    done = build(small, "--no-strict")
    assert done.returncode == 0, done.stderr
    site = small / "site"
    assert "registration.unregister()" in (site / "service-worker.js").read_text(encoding="utf-8")
    assert not (site / "offline").exists()
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "keep-guide" not in page.replace("keep-guide.", "")
    assert "data-keep" not in page


def test_what_a_build_makes(small: Path) -> None:
    done = build(small, "--no-strict")
    assert done.returncode == 0, done.stderr
    site = small / "site"
    exercises = json.loads((site / "exercises.json").read_text(encoding="utf-8"))["exercises"]
    assert [entry["slug"] for entry in exercises] == ["half-kneeling-stretch", "cobra"]
    assert (site / "exercises.schema.json").is_file()
    assert json.loads((site / "site.webmanifest").read_text(encoding="utf-8"))["name"] == "A small guide"
    assert "exercises/cobra/" in json.loads((site / "offline" / "list.json").read_text(encoding="utf-8"))["files"]
    assert " data-keep>" in (site / "index.html").read_text(encoding="utf-8")
    assert '<a href="tel:911">' in (site / "offline" / "index.html").read_text(encoding="utf-8")
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


def test_the_same_input_makes_the_same_bytes(small: Path) -> None:
    """Whatever the order of sets, and whenever it is built."""
    seen = []
    for seed in ("1", "2"):
        done = build(small, "--no-strict", PYTHONHASHSEED=seed, SOURCE_DATE_EPOCH="1700000000")
        assert done.returncode == 0, done.stderr
        assert compress_site.main([str(small / "site")]) == 0
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


PRACTICE = """INHERIT: mkdocs.yml
extra:
  practice:
    name: Ann & Bo <b>Massage</b>
    phone: 555-0100
    booking: https://practice.example/book?a=1&b=2
    address: '1 "Walk" <Town>'
    line: Slow & calm <i>work</i>.
    emergency: 911
    accent: "#7a2e5d"
    leave_out: [cobra]
"""
SITE_OF_PRACTICE = ("-f", "practice.yml")


@pytest.fixture
def practice(small: Path) -> Path:
    """The small project with a practice's file and a page about massage."""
    shutil.copy(
        small.joinpath("overrides").resolve().parent / "docs/exercises/foam-roller.md", small / "docs/exercises"
    )
    (small / "practice.yml").write_text(PRACTICE, encoding="utf-8")
    return small


def test_a_practice_is_named_on_every_page_and_its_words_are_no_markup(practice: Path) -> None:
    done = build(practice, *SITE_OF_PRACTICE, "--no-strict")
    assert done.returncode == 0, done.stderr
    site = practice / "site"
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<b>Massage" not in text, path
        if path.parent.name == "rows":  # parts of the sheet's page
            continue
        html5lib.HTMLParser(strict=True).parse(text)
        assert "<i>work" not in text, path
        assert " style=" not in text, path
        if path.parent.parent.name != "e":
            assert "Ann &amp; Bo &lt;b&gt;Massage" in text, path
            assert 'href="tel:5550100"' in text, path
            assert 'href="https://practice.example/book?a=1&amp;b=2"' in text, path
            styles = site.joinpath("assets/css", *re.findall(r"assets/css/(site\.[^\"]*)", text))
            assert "--accent:#7a2e5d" in styles.read_text(encoding="utf-8"), path
    massage = (practice / "site/exercises/foam-roller/index.html").read_text(encoding="utf-8")
    assert "Slow &amp; calm &lt;i&gt;work&lt;/i&gt;." in massage
    assert "Slow &amp; calm" not in (practice / "site/anatomy/index.html").read_text(encoding="utf-8")


def test_its_emergency_number_is_the_first_to_call(practice: Path) -> None:
    assert build(practice, *SITE_OF_PRACTICE, "--no-strict").returncode == 0
    text = (practice / "site/get-help/index.html").read_text(encoding="utf-8")
    numbers = re.findall(r'<li[^>]*><a href="tel:([0-9]+)">', text)
    assert numbers == ["911", "911", "112", "999", "000"]
    assert text.index("near Ann &amp; Bo") < text.index("US and Canada")


def test_what_it_leaves_out_is_live_and_nowhere_offered(practice: Path) -> None:
    (practice / "docs/sets.md").write_text("---\ntitle: Sets\n---\n\n1. [Cobra](exercises/cobra.md), 3 minutes.\n")
    edit(practice / "docs/exercises/half-kneeling-stretch.md", "the [low lunge](low-lunge.md)", "the [cobra](cobra.md)")
    assert build(practice, *SITE_OF_PRACTICE, "--no-strict").returncode == 0
    site = practice / "site"
    note = "<b><span>Cobra</span>.</b> Ann &amp; Bo &lt;b&gt;Massage&lt;/b&gt; leaves this one out."
    assert f"<li>{note}</li>" in (site / "sets/index.html").read_text(encoding="utf-8")
    kneeling = (site / "exercises/half-kneeling-stretch/index.html").read_text(encoding="utf-8")
    assert 'the <a href="../cobra/">cobra</a>' in kneeling, "health text stays as it is"
    assert (site / "exercises/cobra/index.html").is_file()
    assert (site / "e/22/index.html").is_file()
    finder = (site / "exercises/index.html").read_text(encoding="utf-8")
    assert 'href="half-kneeling-stretch/"' in finder
    assert 'href="cobra/"' not in finder
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert not [doc for doc in index["docs"] if doc["location"].startswith("exercises/cobra/")]


def test_a_broken_practice_stops_with_its_place(practice: Path) -> None:
    edit(practice / "practice.yml", "555-0100", "call me")
    done = build(practice, *SITE_OF_PRACTICE)
    assert done.returncode != 0
    assert "practice.yml:5: PRA106 phone" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_practice_nothing_of_it_is_left(small: Path) -> None:
    """The site is byte for byte the one of templates that can say nothing of a practice."""
    assert build(small, "--no-strict", "--site-dir", "neutral").returncode == 0
    shutil.copytree(small / "overrides", small / "mute")
    said = (small / "mute/practice.html").read_text(encoding="utf-8")
    macros = re.findall(r"\{% macro (.*?) -?%\}", said)
    assert len(macros) == said.count("{% macro")
    mute = "".join(f"{{% macro {macro} %}}{{% endmacro %}}" for macro in macros)
    (small / "mute/practice.html").write_text(mute, encoding="utf-8")
    edit(small / "mkdocs.yml", "custom_dir: overrides", "custom_dir: mute")
    assert build(small, "--no-strict", "--site-dir", "bare").returncode == 0
    neutral = files_of(small / "neutral")
    assert neutral == files_of(small / "bare")
    assert not [path for path in neutral if "assets/" in path and "practice" in path]
    assert not [path for path, content in neutral.items() if b'class="practice' in content]


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site but the map, which carries the day."""
    files = [path for path in site.rglob("*") if path.is_file() and not path.name.startswith("sitemap")]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def whole(tmp_path: Path, root: Path) -> Path:
    """A copy of the whole project."""
    for name in ("scripts", "overrides"):
        (tmp_path / name).symlink_to(root / name)
    for name in ("docs", "data"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copy(root / "mkdocs.yml", tmp_path)
    return tmp_path


def register(project: Path, slug: str, status: str) -> None:
    edit(project / "data/addresses.yml", f"slug: {slug}, status: live", f"slug: {slug}, status: {status}")


def test_to_withdraw_or_move_a_page_takes_its_status_and_its_file(whole: Path) -> None:
    """Sets, finder, ladders, claims, search words and links lead on, and the build is strict."""
    taken_back = 'withdrawn, on: 2027-01-02, why: "It hurt <knees>.", instead: {}'
    register(whole, "low-lunge", taken_back.format("half-kneeling-stretch"))
    register(whole, "seated-march", taken_back.format("low-lunge"))
    register(whole, "edge-of-bed-stretch", "moved, to: bed-stretch")
    with (whole / "data/addresses.yml").open("a") as addresses:
        addresses.write("  - {id: 99, slug: bed-stretch, status: live}\n")
    exercises = whole / "docs/exercises"
    (exercises / "low-lunge.md").unlink()
    (exercises / "seated-march.md").unlink()
    page = (exercises / "edge-of-bed-stretch.md").rename(exercises / "bed-stretch.md")
    edit(page, "id: 3\n", "id: 99\n")

    done = build(whole, "--strict")
    assert done.returncode == 0, done.stderr

    def read(path: str) -> str:
        return (whole / "site" / path / "index.html").read_text(encoding="utf-8")

    for path in ("e/2", "e/12", "exercises/low-lunge", "exercises/seated-march"):
        assert "It hurt &lt;knees&gt;." in read(path)
        assert 'href="../../exercises/half-kneeling-stretch/"' in read(path)
    for path in ("e/3", "e/99", "exercises/edge-of-bed-stretch"):
        assert "url=../../exercises/bed-stretch/" in read(path)
    reason = "It hurt &lt;knees&gt;. Instead, if it suits you: <a href="
    march = '<li><b>Taken back: <a href="../exercises/seated-march/">Seated march</a>.</b> '
    assert read("sets").count(march + reason) == 2
    assert f'<b><a href="low-lunge/">Low lunge</a>.</b> {reason}' in read("exercises")
    assert '<a href="bed-stretch/">edge-of-bed stretch</a>' in read("exercises")
    kneeling = read("exercises/half-kneeling-stretch")
    assert '<a href="../low-lunge/">low lunge</a> (taken back)' in kneeling
    assert "<dt>Easier</dt>" in kneeling
    assert "<dt>Harder</dt>" not in kneeling


def test_pages_are_valid_html_with_one_h1_and_nothing_inline(small: Path) -> None:
    assert build(small, "--no-strict").returncode == 0
    pages = [path for path in (small / "site").rglob("*.html") if path.parent.name != "rows"]
    assert len(pages) > len(PAGES)
    for path in pages:
        text = path.read_text(encoding="utf-8")
        html5lib.HTMLParser(strict=True).parse(text)
        assert text.count("<h1") == 1, path
        assert " style=" not in text, path
        assert "<style" not in text, path
        assert "onclick" not in text, path


def test_rows_of_sheets_are_valid_pieces_that_stand_in_my_sheet(small: Path) -> None:
    register = small / "data" / "addresses.yml"
    gone = 'status: withdrawn, on: 2027-01-02, why: "It <b>hurts</b>.", instead: cobra'
    edit(register, "slug: half-kneeling-stretch, status: live", f"slug: half-kneeling-stretch, {gone}")
    edit(register, "slug: low-lunge, status: live", "slug: low-lunge, status: moved, to: cobra")
    assert build(small, "--no-strict").returncode == 0
    rows = {path.stem: path.read_text(encoding="utf-8") for path in (small / "site" / "rows").glob("*.html")}
    assert sorted(rows) == ["1", "2", "22"]
    for text in rows.values():
        html5lib.HTMLParser(strict=True).parseFragment(text)
        assert text.startswith("<article")
        assert text.count("<h2") == 1
        assert " style=" not in text
    assert "It &lt;b&gt;hurts&lt;/b&gt;." in rows["1"]
    assert '<a href="../exercises/cobra/">' in rows["1"]
    assert "<p>Withdrawn on 2027-01-02. Throw away old sheets that show it.</p>" in rows["1"]
    assert rows["2"] == rows["22"].replace('data-id="22"', 'data-id="2"').replace("row-22", "row-2")
    for words in (
        "<h3>Before you start</h3>",
        "<h3>Steps</h3>",
        "<h3>Stop and get help if</h3>",
        'href="../get-help/"',
    ):
        assert words in rows["22"]


@pytest.mark.parametrize(
    ("typed", "serving", "address"),
    [
        ("", [], "https://guide.practice.example/"),
        ("https://guide.hillside.com", [], "https://guide.hillside.com/"),
        ("https://guide.hillside.com", ["serve"], "https://guide.practice.example/"),
        ("https://[guide", ["serve"], "https://guide.practice.example/"),
    ],
    ids=["none", "typed", "typed, but served", "typed, no address and served"],
)
def test_a_typed_address_counts_more_than_the_practice_file_s(
    typed: str, serving: list[str], address: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", typed)
    monkeypatch.setattr(hooks, "_SERVING", serving)
    config = load_config(str(root / "practice.example.yml"))
    hooks.on_config(config)
    assert config.site_url == address
    assert config["watch"] == [str(root / name) for name in ("data", "overrides", "mkdocs.yml")]


@pytest.mark.parametrize(
    ("typed", "file"),
    [("", "mkdocs.yml"), ("https://[guide/", "practice.example.yml"), ("guide.com", "practice.example.yml")],
)
def test_an_address_that_is_none_is_said_and_not_met_later(
    typed: str, file: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", typed)
    with pytest.raises(PluginError, match="unset SITE_URL"):
        hooks.on_config(load_config(str(root / file)))
