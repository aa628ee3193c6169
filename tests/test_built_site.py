"""What holds for every page of the built site: valid HTML, headings in order, terms of schema.org, the sitemap."""

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import html5lib
import pytest
import yaml

Pages = dict[str, str]
HEADING = re.compile(r"\{http://www\.w3\.org/1999/xhtml\}h([1-6])")
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
KINDS: dict[str, Callable[[object], bool]] = {
    "Text": lambda value: isinstance(value, str) and value.strip() != "",
    "URL": lambda value: isinstance(value, str) and re.fullmatch(r"https?://\S+", value) is not None,
    "Boolean": lambda value: isinstance(value, bool),
    "Number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "Date": lambda value: isinstance(value, str) and datetime.date.fromisoformat(value) is not None,
    "Duration": lambda value: isinstance(value, str) and re.fullmatch(r"PT\d+[MS]", value) is not None,
    "PhysicalActivityCategory": lambda value: value in {"Flexibility", "StrengthTraining"},
}


@pytest.fixture(scope="session")
def pages(built: Path) -> Pages:
    """The text of every page, by its path."""
    whole = [path for path in built.rglob("*.html") if path.parent.name != "rows"]  # rows are parts of the sheet's page
    found = {path.relative_to(built).as_posix(): path.read_text(encoding="utf-8") for path in whole}
    assert len(found) > 60
    return found


@pytest.fixture(scope="session")
def terms(root: Path) -> dict[str, Any]:
    terms: dict[str, Any] = yaml.safe_load((root / "tests" / "schema_org.yml").read_text(encoding="utf-8"))
    return terms


def test_html_has_no_parse_error_and_headings_are_in_order(pages: Pages) -> None:
    faults = [f"{name}: {fault}" for name, text in pages.items() for fault in html_faults(text)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<h1>A</h1><p>b</i>", "line 1: unexpected-end-tag"),
        ("<p>a", "0 h1"),
        ("<h1>A</h1><h1>B</h1>", "2 h1"),
        ("<h1>A</h1><h2>B</h2><h4>C</h4>", "h4 follows h2"),
        ("<h2>B</h2><h1>A</h1>", "h2 stands first"),
    ],
)
def test_each_fault_of_a_page_is_found(body: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in html_faults(f"<!doctype html><title>t</title>{body}"))


def html_faults(text: str) -> Iterator[str]:
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"))
    document = parser.parse(text)
    for (line, _), code, _ in parser.errors:
        yield f"line {line}: {code}"
    levels = [int(found[1]) for element in document.iter() if (found := HEADING.fullmatch(str(element.tag)))]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1"
    if levels and levels[0] != 1:
        yield f"h{levels[0]} stands first"
    for before, level in pairwise(levels):
        if level > before + 1:
            yield f"h{level} follows h{before}"


def test_structured_data_is_of_schema_org(pages: Pages, terms: dict[str, Any]) -> None:
    found = {name: json.loads(data) for name, text in pages.items() for data in DATA.findall(text)}
    assert len(found) > 50
    faults = [f"{name}: {fault}" for name, data in found.items() for fault in data_faults(data, terms)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"@type": "MedicalPage"}, "MedicalPage is no type"),
        ({"title": "A"}, "MedicalWebPage has no title"),
        ({"name": 1}, "name: 1"),
        ({"url": "a/b"}, "url: 'a/b'"),
        ({"lastReviewed": "soon"}, "lastReviewed: 'soon'"),
        ({"citation": ["A", ""]}, "citation: ''"),
        ({"mainEntity": {"@type": "WebSite", "name": "A"}}, "mainEntity: {"),
        ({"mainEntity": {"@type": "ExercisePlan", "activityDuration": "4"}}, "activityDuration: '4'"),
        ({"mainEntity": {"name": "A"}}, "None is no type"),
    ],
)
def test_each_fault_of_structured_data_is_found(more: dict[str, Any], fault: str, terms: dict[str, Any]) -> None:
    data = {"@context": "https://schema.org", "@type": "MedicalWebPage", "name": "A"}
    assert not list(data_faults(data, terms))
    assert any(found.startswith(fault) for found in data_faults(data | more, terms))


def data_faults(data: Mapping[str, Any], terms: Mapping[str, Any]) -> Iterator[str]:
    sort = str(data.get("@type"))
    if sort not in terms:
        yield f"{sort} is no type that we use: see tests/schema_org.yml"
        return
    for name, values in data.items():
        if name.startswith("@"):
            continue
        if name not in terms[sort]:
            yield f"{sort} has no {name}"
            continue
        for value in values if isinstance(values, list) else [values]:
            if not any(fits(value, kind, terms) for kind in terms[sort][name]):
                yield f"{name}: {value!r} is not {' or '.join(terms[sort][name])}"
            if isinstance(value, dict):
                yield from data_faults(value, terms)


def fits(value: object, kind: str, terms: Mapping[str, Any]) -> bool:
    if isinstance(value, dict):
        sort = str(value.get("@type"))
        return sort == kind or kind in terms.get(sort, {}).get("is", [])
    try:
        return kind in KINDS and KINDS[kind](value)
    except ValueError:
        return False


def test_the_sitemap_lists_each_page_once_at_its_address(built: Path, pages: Pages) -> None:
    listed = [element.text for element in ElementTree.parse(built / "sitemap.xml").iter(f"{SITEMAP}loc")]  # noqa: S314  ours
    own = [found[1] for name, text in pages.items() if not name.startswith("e/") and (found := CANONICAL.search(text))]
    assert sorted(map(str, listed)) == sorted(own)


def test_a_link_to_a_page_shows_its_card(built: Path, pages: Pages) -> None:
    image = re.compile(r'<meta property="og:image" content="https://iliopsoas\.example/([^"]+)">')
    whole = {name: text for name, text in pages.items() if not name.startswith(("e/", "404", "offline/"))}
    cards = {name: found[1] for name, text in whole.items() if (found := image.search(text))}
    assert cards.keys() == whole.keys()
    assert cards["exercises/cobra/index.html"] == "assets/cards/cobra.png"
    assert all((built / card).is_file() for card in cards.values())


def test_the_foot_of_each_exercise_leads_where_that_of_the_start_page_does(pages: Pages) -> None:
    """It is rendered once for all exercises: see guide/once.py."""
    feet = {
        name: text[text.index("<footer") : text.index("</footer>")] for name, text in pages.items() if "<footer" in text
    }
    exercises = {feet[name] for name in feet if re.match(r"exercises/[\w-]+/", name)}
    assert len(exercises) == 1
    assert leads(exercises.pop(), "exercises/any/") == leads(feet["index.html"], "")


def leads(foot: str, place: str) -> list[str]:
    """Where the links of a foot lead that stands on the page at `place`."""
    return [urljoin(f"https://x.example/{place}", link) for link in re.findall(r'href="([^"]+)"', foot)]


def test_each_ready_made_set_has_its_drawings_and_opens_as_a_sheet(root: Path, pages: Pages) -> None:
    sections = pages["sets/index.html"].split("<section")
    for one in yaml.safe_load((root / "data" / "sets.yml").read_text(encoding="utf-8"))["sets"]:
        section = next(text for text in sections if f">{one['name']}</h2>" in text)
        assert section.count("<li") == section.count("<img") == one["sheet"].count(";")
        assert f'href="../my-sheet/#{one["sheet"]}"' in section
        assert "Not for you if" in section.partition("<ol")[0]


def test_each_source_is_printed_once_and_each_page_of_them_leads_to_the_others(root: Path, pages: Pages) -> None:
    listed = yaml.safe_load((root / "data" / "sources.yml").read_text(encoding="utf-8"))["sources"]
    held = {name: text for name, text in pages.items() if name.startswith("sources/")}
    printed = [key for text in held.values() for key in re.findall(r'<li id="(\w+)">', text)]
    assert sorted(printed) == sorted(listed)
    for name, text in held.items():
        here = name.removesuffix("index.html")
        others = {other.removesuffix("index.html") for other in held} - {here}
        for nav in re.findall(r'<nav aria-label(?:ledby="more-sources|="Kinds of source)">.*?</nav>', text, re.DOTALL):
            assert others <= {lead.removeprefix("https://x.example/").partition("#")[0] for lead in leads(nav, here)}
        assert text.count('aria-labelledby="more-sources"') == text.count('aria-label="Kinds of source"') == 1
        assert re.search(r'md-tabs__item--active">\s*<a[^>]*>\s*About', text)
