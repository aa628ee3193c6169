"""What a first visit costs, by type, as sent with gzip. The line is printed with the results."""

from collections import Counter
from pathlib import PurePosixPath

import pytest

from .served_site import Opener, Site, viewport

TYPES = {".css": "css", ".js": "js", ".woff2": "font", ".svg": "image", "": "html", ".html": "html"}
MOST = 150_000


def test_first_visit(site: Site, open_page: Opener, capsys: pytest.CaptureFixture[str]) -> None:
    before = len(site.sent)
    page = open_page(
        "exercises/half-kneeling-stretch/", viewport=viewport(320), locale="en-GB"
    ).page  # with an empty cache
    page.wait_for_load_state("networkidle")
    size = Counter[str]()
    for path, length in site.sent[before:]:
        size[TYPES[PurePosixPath(path.split("?")[0]).suffix]] += length
    page.close()
    parts = ", ".join(f"{name} {size[name]:,}" for name in ("html", "css", "js", "font", "image"))
    with capsys.disabled():
        print(f"\nFirst visit to an exercise, bytes: {parts}, in all {size.total():,}")
    assert all(size[name] for name in ("html", "css", "js", "font"))
    assert size.total() < MOST
