from dataclasses import replace

import html5lib
import pytest

from guide.facts import Facts
from guide.library import open_library
from guide.record import Record
from guide.short_address import short_page

SITE = "https://guide.example/below/"


@pytest.fixture(scope="module")
def record(facts: Facts) -> Record:
    return open_library(facts).records["half-kneeling-stretch"]


def test_it_leads_on_without_script(record: Record) -> None:
    page = short_page(record, SITE)
    there = "../../exercises/half-kneeling-stretch/"
    assert f'<meta http-equiv="refresh" content="0; url={there}">' in page
    assert f'href="{there}">Go to this exercise</a>' in page
    assert f'<link rel="canonical" href="{SITE}exercises/half-kneeling-stretch/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_it_is_valid_and_small(record: Record) -> None:
    page = short_page(record, SITE)
    html5lib.HTMLParser(strict=True).parse(page)
    assert len(page) < 1_000


def test_a_title_cannot_break_out(record: Record) -> None:
    page = short_page(replace(record, title="<script>alert(1)</script> & more"), SITE)
    assert "<script>alert" not in page
    assert "&amp; more" in page
