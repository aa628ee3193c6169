"""The page that the worker shows without a network in place of one that is not kept.

Its links begin with ../ and the worker leads them to the site, for it is shown at any address. Its styles are those
that all pages share: the finish of the build makes one file of them.
"""

import re
from html import escape
from itertools import takewhile
from pathlib import Path

from guide.practice import Practice

ANSWER = "offline/"
_STYLE = re.compile(r'<link rel="stylesheet" href="(?:\./)?([^":]+)">')
_LOADED = re.compile(r'<(?:link|script)[^>]* (?:href|src)="\.\./([^"]+)"')
_IMPORTED = re.compile(r'^import .*"\./([^"]+)";$', re.MULTILINE)
_LISTS = re.compile(r"<ul>.*?</ul>", re.DOTALL)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="../assets/favicon.svg">
<title>This page is not on this phone - {name}</title>
{styles}</head>
<body class="answer" data-md-color-scheme="default">
<main>
<h1>This page is not on this phone</h1>
<p>The guide cannot be reached, and this page was not kept. Are you offline? Your phone keeps pages that you opened.</p>
<p><a href="?">Try again</a></p>
{numbers}{practice}<kept-pages hidden><h2>What is on this phone</h2><ul></ul></kept-pages>
</main>
<script type="module" src="../assets/js/kept-pages.js"></script>
</body>
</html>
"""
_NUMBERS = "<h2>Is it an emergency?</h2>\n<p>Call for help:</p>\n{numbers}\n"


def answer_page(name: str, home: str, other: str, help_page: str, practice: Practice | None = None) -> str:
    """The page of the guide called `name`, `practice`'s own if there is one.

    `home` and `other` are the start page and another whole page at the root, for the styles that both have in common;
    `help_page` is the page that says whom to call, "" if there is none.
    """
    styles = [*shared_styles(home, other), "assets/css/notice.css"]
    numbers = next((found for found in _LISTS.findall(help_page) if 'href="tel:' in found), "")
    return _PAGE.format(
        name=escape(name),
        styles="".join(f'<link rel="stylesheet" href="../{style}">\n' for style in styles),
        numbers=_NUMBERS.format(numbers=numbers) if numbers else "",
        practice=_reach(practice) if practice else "",
    )


def _reach(practice: Practice) -> str:
    """How to reach the practice, all of it that it says."""
    ways = [(practice.phone, practice.tel(practice.phone)), ("Book a visit", practice.booking)]
    links = [f' <a href="{escape(href)}">{escape(words)}</a>' for words, href in ways if words and href]
    return f"<p>Questions? Ask {escape(practice.name)}.{'.'.join(links)}</p>\n"


def shared_styles(home: str, other: str) -> list[str]:
    """The style sheets with which both pages begin, by their paths. The links of `other` may begin with a base path."""
    pairs = zip(_STYLE.findall(home), _STYLE.findall(other), strict=False)
    return [mine for mine, _ in takewhile(lambda pair: f"/{pair[1]}".endswith(f"/{pair[0]}"), pairs)]


def first_files(site: Path) -> list[str]:
    """The address of the finished page in `site`, and those of what it loads."""
    found = {ANSWER: None}
    found |= dict.fromkeys(_LOADED.findall((site / ANSWER / "index.html").read_text(encoding="utf-8")))
    left = [name for name in found if name.endswith(".js")]
    while left:
        folder, _, _ = (name := left.pop()).rpartition("/")
        named = [f"{folder}/{module}" for module in _IMPORTED.findall((site / name).read_text(encoding="utf-8"))]
        left += [module for module in named if module not in found]
        found |= dict.fromkeys(named)
    return list(found)
