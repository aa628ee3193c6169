"""What Material adds and no reader is sent."""

import pytest

from guide.finish.unused import unused

FILES = ["index.html", "assets/main.css", "assets/main.css.map", "assets/javascripts/lunr/min/lunr.de.min.js"]


@pytest.mark.parametrize(
    ("languages", "dropped"), [(["en"], FILES[2:]), (["de"], FILES[2:3]), (["en", "de"], FILES[2:3])]
)
def test_what_is_dropped(languages: list[str], dropped: list[str]) -> None:
    assert list(unused(FILES, languages)) == dropped
