"""Material's search index, with what a reader may type beside the words of the page.

A page gets four more fields: `leads`, the words that data/search.yml leads here; `names`, its title and other names;
`facts`, what its record says, its headings, the words it uses most and all that means the same; `pairs`, neighbours in
the first two as one word. A result shows the page's description; its own first words are searched as `intro`. The
browser corrects what is typed against these fields, so they are its dictionary too.

A phone fetches the whole index and makes it ready before the first answer. An exercise with its sections adds more than
a kilobyte, gzipped. So from `LEAN_FROM` exercises on their pages are in the index by these fields alone, without their
sections. All other pages stay as they are.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import log
from typing import Any

from markdown.extensions.toc import slugify

from guide.library import Library
from guide.page import Page, address_of
from guide.search.synonyms import Synonyms
from guide.search.terms import ENDINGS, NOT, SEPARATOR, Terms, words

BOOSTS = {"title": 4, "text": 1, "intro": 1, "leads": 40, "pairs": 40, "names": 30, "facts": 8}
QUIET = 0.2  # what a page about the guide itself weighs
LEAN_FROM = 200  # exercises from which an index with all their words is too much for a phone: see below
URGENT = 1.2  # what a page weighs that must be seen first
_KEYWORDS = 12
_OFTEN = 3
_TAG = re.compile(r"<[^>]+>")

Index = dict[str, Any]


def fill(index: Index, library: Library) -> Index:
    """The index as Material's plugin wrote it, filled."""
    lists = library.facts.search
    terms = Terms(lists)
    pages = {address_of(page.name): page for page in library.facts.pages.values()}
    quiet = {address_of(entry.text) for entry in lists.quiet}
    urgent = {address_of(entry.text) for entry in lists.urgent}
    whole = quiet | (_exercises(library) if is_lean(library) else set())
    docs = [doc for doc in _kept(index, library) if _path(doc) == doc["location"] or _path(doc) not in whole]
    texts = _texts(_kept(index, library))
    keywords = _keywords(texts, terms)
    leads = _leads(library)
    synonyms = Synonyms(lists)
    terms_of, joined = cache(terms.of), cache(terms.joined)  # most of it is said of many pages
    heard: set[str] = set()
    for doc in docs:
        place = doc["location"]
        said = leads.get(place, [])
        fields = {"leads": [terms_of(text) for text in said]}
        if page := pages.get(place):
            doc |= {"intro": doc["text"], "text": html.escape(str(page.meta.values.get("description", "")))}
            names, facts = _names(page), _facts(page, library)
            same = [*synonyms.of([*names, *facts]), *synonyms.of_leads(said)]
            said = [*said, *names, *same]
            fields["names"] = [terms_of(text) for text in names]
            fields["facts"] = [*(terms_of(text) for text in (*facts, *same)), keywords.get(place, [])]
            fields["facts"].append([f"{NOT}{term}" for term in _can_do_without(page, library, terms)])
        heard.update(word for text in said for word in words(text))
        fields["pairs"] = [joined(text) for text in said]
        for field, found in fields.items():
            if flat := list(dict.fromkeys(term for group in found for term in group)):
                doc[field] = " ".join(flat)
        if _path(doc) in urgent:
            doc["boost"] = URGENT
        if place in quiet:
            doc |= {"intro": "", "boost": QUIET}
    config = index["config"] | {
        "separator": SEPARATOR,
        "fields": {name: {"boost": float(boost)} for name, boost in BOOSTS.items()},
        "guide": _for_browser(library, terms) | {"words": sorted(heard)},
    }
    return {**index, "config": config, "docs": docs}


def is_lean(library: Library) -> bool:
    """Whether the index holds exercises without their sections."""
    return len(library.offered) >= LEAN_FROM


def _for_browser(library: Library, terms: Terms) -> dict[str, Any]:
    """What the browser needs to make the same terms, and the lists it reads."""
    lists = library.facts.search
    return {
        "endings": ENDINGS,
        "not": NOT,
        "small": sorted(terms.small),
        "without": sorted(terms.without),
        "elsewhere": [" ".join(words(entry.text)) for entry in lists.elsewhere],
        "said": {"".join(words(entry.text)): words(word) for word, entries in lists.said.items() for entry in entries},
    }


def _kept(index: Index, library: Library) -> list[dict[str, Any]]:
    """The entries of what may be found: what a practice leaves out has a page, but nobody is led to it."""
    left_out = [one.path for slug, one in library.records.items() if one.advised and slug not in library.offered]
    return [doc for doc in index["docs"] if _path(doc) not in left_out]


def _exercises(library: Library) -> set[str]:
    return {record.path for record in library.records.values()}


def _path(doc: Mapping[str, Any]) -> str:
    return str(doc["location"]).partition("#")[0]


def _leads(library: Library) -> dict[str, list[str]]:
    """The words that lead to each place in the index. Who leads to a section leads to its page too."""
    found: dict[str, list[str]] = {}
    for lead in library.facts.search.leads:
        for target in lead.pages:
            name, _, section = target.text.partition("#")
            path = address_of(library.facts.page_now(name))
            for place in (path, f"{path}#{slugify(section, '-')}") if section else (path,):
                found.setdefault(place, []).extend(entry.text for entry in lead.words)
    return found


def said_of(page: Page, library: Library) -> list[str]:
    """The names of a page, and what its record and its headings say."""
    return [*_names(page), *_facts(page, library)]


def _names(page: Page) -> list[str]:
    meta = page.meta.values
    also = meta.get("also_called")
    return [str(meta.get("title", "")), *(also if isinstance(also, list) else [])]


def _facts(page: Page, library: Library) -> list[str]:
    """What the record and the headings say; the fixed headings of exercise pages say nothing about this one."""
    record = library.records.get(page.slug) if page.name.startswith("exercises/") else None
    contract = library.facts.contract(page.name)
    fixed = {section.title for section in contract.sections}
    headings = [section.title for section in page.sections if section.title not in fixed]
    said = [str(page.meta.values.get("description", "")), *headings]
    if not record:
        return said
    goals = contract.fields["goals"].of
    wanted = [goals.values[goal] for goal in record.meta["goals"]] if goals else []
    return [*said, record.kind_label, record.level_label, *record.needs, *wanted]


def _texts(docs: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The text of each page, its sections together."""
    found: dict[str, str] = {}
    for doc in docs:
        found[_path(doc)] = f"{found.get(_path(doc), '')} {_TAG.sub(' ', doc['text'])}"
    return found


def _keywords(texts: Mapping[str, str], terms: Terms) -> dict[str, list[str]]:
    """The terms that each page uses often and most others do not."""
    counts = {place: Counter(term for term in terms.used(text) if len(term) > 2) for place, text in texts.items()}
    spread = Counter(term for count in counts.values() for term in count)
    weighed = {
        place: {term: number * log(len(texts) / spread[term]) for term, number in count.items() if number >= _OFTEN}
        for place, count in counts.items()
    }
    return {
        place: sorted(weight, key=lambda term: (-weight[term], term))[:_KEYWORDS] for place, weight in weighed.items()
    }


def _can_do_without(page: Page, library: Library, terms: Terms) -> list[str]:
    """What a reader who cannot kneel, or lie down, need not do here."""
    record = library.records.get(page.slug)
    if not record or not record.advised:
        return []
    limits = library.facts.search.limits
    free = [entries for caution, entries in limits.items() if caution not in record.meta["not_for"]]
    return [term for entries in free for entry in entries for term in terms.of(entry.text)]
