"""Small pages that keep the promise of an address: /e/<id>/, and addresses that moved or were withdrawn.

Paper and QR codes carry them, so they never change. They are real pages that lead on without script, and their links
are relative: they work on any host and below any path.
"""

from collections.abc import Iterator
from html import escape

from guide.addresses.withdrawn import Withdrawn
from guide.library import Library
from guide.practice import Practice
from guide.record import Record

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{head}<link rel="icon" href="{up}assets/favicon.svg">
<title>{title}</title>
</head>
<body{scheme}>
<main>
<h1>{title}</h1>
{body}</main>
{script}</body>
</html>
"""
_STYLES = ("fonts", "tokens", "notice")
_UP = "../../"  # all these pages lie two folders deep: e/1/, exercises/low-lunge/


def short_addresses(library: Library, site_url: str) -> Iterator[tuple[str, str]]:
    """Path and text of the pages that lead on at once, without a style. `site_url` ends with a slash."""
    for address in library.facts.addresses:
        if record := library.final(address.slug):
            page = leading_page(record, site_url)
            yield f"e/{address.id}/index.html", page
            if address.status != "live":
                yield f"exercises/{address.slug}/index.html", page


def notices(library: Library) -> Iterator[tuple[str, str]]:
    """Path and text of the pages that say why an exercise was taken back; a text may lead to them."""
    for address in library.facts.addresses:
        end = library.facts.leads_to(address.slug)
        if end and (gone := library.withdrawn.get(end.slug)):
            page = withdrawn_page(gone, library.practice)
            yield f"e/{address.id}/index.html", page
            if address.status != "live":
                yield f"exercises/{address.slug}/index.html", page


def moved(library: Library) -> Iterator[tuple[str, str]]:
    """Each address that moved, and where it leads now, below the site."""
    for address in library.facts.addresses:
        if address.status == "moved" and (record := library.final(address.slug)):
            yield f"exercises/{address.slug}/", record.path


def leading_page(record: Record, site_url: str) -> str:
    """A page that leads to the exercise at once; with script it takes along the part after #."""
    there = escape(_UP + record.path)
    return _PAGE.format(
        up=_UP,
        title=escape(record.title),
        head=f'<meta http-equiv="refresh" content="0; url={there}">\n'
        f'<link rel="canonical" href="{escape(site_url + record.path)}">\n',
        body=f'<p><a id="there" href="{there}">Go to this exercise</a></p>\n',
        script=f'<script src="{_UP}assets/js/take-anchor.js"></script>\n',
        scheme="",
    )


def withdrawn_page(gone: Withdrawn, practice: Practice | None) -> str:
    """A page that says why an exercise was taken back, what to do instead and whom to ask. It leads nowhere itself."""
    lines = [f"<p><b>Please do not do it any more.</b> {escape(gone.why)}</p>"]
    if instead := gone.instead:
        lines.append(f'<p>Do this instead: <a href="{escape(_UP + instead.path)}">{escape(instead.title)}</a></p>')
    lines.append(f"<p>Withdrawn on {escape(gone.on)}. Throw away old sheets that show it.</p>")
    lines.append(f'<p><a href="{_UP}get-help/">When to get help</a></p>')
    if practice:
        call = f' <a href="{practice.tel(practice.phone)}">{escape(practice.phone)}</a>' if practice.phone else ""
        lines.append(f"<p>Questions? Ask {escape(practice.name)}.{call}</p>")
    return _PAGE.format(
        up=_UP,
        title=f"{escape(gone.name)}: we took this exercise back",
        head="".join(f'<link rel="stylesheet" href="{_UP}assets/css/{name}.css">\n' for name in _STYLES),
        body="".join(f"{line}\n" for line in lines),
        script="",
        scheme=' data-md-color-scheme="default"',
    )
