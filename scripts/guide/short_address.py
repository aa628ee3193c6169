"""The short address of an exercise, /e/<id>/: a tiny real page that leads on, also without script.

Paper and QR codes carry it, so it never changes. Its links are relative: it works on any host and below any path.
"""

from html import escape

from guide.record import Record

_UP = "../../"
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={there}">
<link rel="canonical" href="{canonical}">
<link rel="icon" href="{up}assets/favicon.svg">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<p><a id="there" href="{there}">Go to this exercise</a></p>
</main>
<script src="{up}assets/js/keep-anchor.js"></script>
</body>
</html>
"""


def short_page(record: Record, site_url: str) -> str:
    """The page that leads from the short address to the exercise. `site_url` ends with a slash."""
    return _PAGE.format(
        up=_UP, there=escape(_UP + record.path), canonical=escape(site_url + record.path), title=escape(record.title)
    )
