"""What a page needs to make sense where its styles do not come, or to a screen reader: icons of their own size that are
not told of, for the words beside them or the name of their button say it, and one link past the menu.
"""

import re

_ICON = re.compile(r'<svg (?![^>]*\bwidth=)(?=[^>]*\bviewBox="0 0 (\d+) (\d+)")')
_SECOND_SKIP = '<div data-md-component="skip">'


def fit_without_styles(html: str) -> str:
    """The page with a width and a height on each inline icon, which a browser else draws as wide as the page."""
    return _ICON.sub(r'<svg aria-hidden="true" width="\1" height="\2" ', html).replace(
        _SECOND_SKIP, f"{_SECOND_SKIP[:-1]} hidden>"
    )
