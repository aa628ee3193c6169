"""What a page needs to make sense where its styles do not come: icons of their own size, and one link past the menu."""

import re

_ICON = re.compile(r'<svg (?![^>]*\bwidth=)(?=[^>]*\bviewBox="0 0 (\d+) (\d+)")')
_SECOND_SKIP = '<div data-md-component="skip">'


def fit_without_styles(html: str) -> str:
    """The page with a width and a height on each inline icon; else a browser draws it as wide as the page."""
    return _ICON.sub(r'<svg width="\1" height="\2" ', html).replace(_SECOND_SKIP, f"{_SECOND_SKIP[:-1]} hidden>")
