"""The guide's facts, read once from data/: what every rule and every page maker needs beside the page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from files.finding import BadEntry, Finding
from files.strict_yaml import Document, read_yaml
from files.tree import in_letters, names_in
from guide.addresses.register import Address, broken_promises, leads_to, make_addresses
from guide.app import App, make_app
from guide.articles import Articles, make_articles
from guide.contract import NO_CONTRACT, Contract
from guide.contract_file import make_contract
from guide.contract_names import EXERCISE
from guide.finder import Finder, vocabulary
from guide.finder_file import make_finder
from guide.headers import HEADERS, Headers, make_headers
from guide.offline.settings import Offline, make_offline
from guide.page import Page, read_page
from guide.search.lists import SearchLists, make_search_lists
from guide.sheet.sets import ReadySet, make_sets
from guide.source_list import make_sources
from guide.word_lists import read_word_lists

Made = TypeVar("Made")
CONTRACTS = (EXERCISE, "topic", "plain")  # the first that covers a page is its contract


class BrokenDataError(Exception):
    """A file in data/ does not serve, or a name in docs/. `findings` says where and what to do."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


@dataclass(frozen=True)
class Words:
    """The word lists of data/words.yml."""

    banned: Mapping[str, str]
    exempt: tuple[Mapping[str, str], ...]
    forbidden_places: tuple[str, ...]
    terms: frozenset[str]
    said_as: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Facts:
    """What is known of the project at `root`: contracts, register, sources, word lists, finder, sets, headers and
    what is kept without a network."""

    root: Path
    contracts: tuple[Contract, ...]
    addresses: tuple[Address, ...]
    sources: Mapping[str, Mapping[str, Any]]
    words: Words
    articles: Articles
    finder: Finder
    search: SearchLists
    headers: Headers
    offline: Offline
    app: App
    sets: tuple[ReadySet, ...] = ()

    generated = frozenset({"contributing/rules.md"})  # pages that generate.py writes: linked before they first exist

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @cached_property
    def by_slug(self) -> Mapping[str, Address]:
        return {address.slug: address for address in self.addresses}

    @cached_property
    def _contract_by_name(self) -> dict[str, Contract]:
        return {}

    def contract(self, name: str) -> Contract:
        """The contract of the page called `name` below docs/: the first that covers it, or NO_CONTRACT."""
        known = self._contract_by_name
        if name not in known:
            known[name] = next((contract for contract in self.contracts if contract.covers(name)), NO_CONTRACT)
        return known[name]

    def leads_to(self, slug: str) -> Address | None:
        """The live or withdrawn address at the end of all moves; None for an unknown slug."""
        return leads_to(slug, self.by_slug)

    def page_now(self, name: str) -> str:
        """The page that carries today what the page called `name` below docs/ carried: an exercise may have moved."""
        folder, _, file = name.rpartition("/")
        end = self.leads_to(file.removesuffix(".md")) if folder == "exercises" else None
        return f"{folder}/{end.slug}.md" if end else name

    def is_gone(self, name: str) -> bool:
        """Whether the page called `name` below docs/ is an exercise that was withdrawn."""
        folder, _, file = self.page_now(name).rpartition("/")
        address = self.by_slug.get(file.removesuffix(".md")) if folder == "exercises" else None
        return bool(address and address.status == "withdrawn")

    def has_page(self, slug: str) -> bool:
        return (self.docs / "exercises" / f"{slug}.md").is_file()

    def page_paths(self) -> list[Path]:
        """Every page below docs/, sorted. Folders and broken links called x.md are among them: they are findings."""
        return sorted(self.docs.rglob("*.md"))

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page below docs/ by its name, sorted and read once: for all who need what it says, not its bytes."""
        names = ((path, path.relative_to(self.docs).as_posix()) for path in self.page_paths())
        return {name: read_page(path, name).slim() for path, name in names}


def load_facts(root: Path) -> Facts:
    """The facts of the project at `root`. Raises BrokenDataError with a finding for each file that does not serve."""
    reader = _Reader(root)
    addresses = reader.make_register()
    slugs = {address.slug for address in addresses}
    made = (reader.make(f"data/{name}.yml", partial(make_contract, name, slugs)) for name in CONTRACTS)
    contracts = tuple(contract for contract in made if contract)
    facts = Facts(
        root=root,
        contracts=contracts,
        addresses=addresses,
        sources=reader.make("data/sources.yml", make_sources) or {},
        words=reader.make("data/words.yml", partial(_words, contracts)) or Words({}, (), (), frozenset(), {}),
        articles=reader.make("data/articles.yml", make_articles) or Articles(),
        finder=reader.make("data/finder.yml", make_finder) or Finder(),
        search=reader.make("data/search.yml", make_search_lists) or SearchLists(),
        sets=reader.make("data/sets.yml", make_sets) or (),
        headers=reader.make(HEADERS, make_headers) or Headers(),
        app=reader.make("data/app.yml", make_app) or App(),
        offline=reader.make("data/offline.yml", make_offline) or Offline(),
    )
    reader.look_at_names()
    if reader.findings:
        raise BrokenDataError(reader.findings)
    return facts


def read_data(root: Path, name: str, maker: Callable[[Document], Made]) -> Made:
    """What `maker` makes of one file, for who needs no more of the facts. Raises BrokenDataError."""
    reader = _Reader(root)
    made: Made = reader.make(name, maker)
    if reader.findings:
        raise BrokenDataError(reader.findings)
    return made


class _Reader:
    """Reads data files and collects what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def make(self, name: str, maker: Any) -> Any:
        """What `maker` makes of the document in the file called `name`, or None."""
        try:
            document = read_yaml((self.root / name).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            return self.complain(name, 1, 1, f"this file cannot be read ({error}): restore it")
        for problem in document.problems:
            self.complain(name, problem.line, problem.column, problem.message)
        if document.problems:
            return None
        try:
            return maker(document)
        except BadEntry as bad:
            return self.complain(name, *bad.place, bad.message)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            return self.complain(name, 1, 1, f"a key is missing, misspelled or of the wrong kind ({error!r}): mend it")

    def make_register(self) -> tuple[Address, ...]:
        """The register, () if it cannot be read, with a finding for each promise of the last release that it breaks."""
        addresses: tuple[Address, ...] | None = self.make("data/addresses.yml", make_addresses)
        if addresses is None:
            return ()
        released = "data/released.yml"
        broken: list[BadEntry] = self.make(released, lambda document: list(broken_promises(document, addresses))) or []
        for bad in broken:
            self.complain(released, *bad.place, bad.message)
        return addresses

    def look_at_names(self) -> None:
        """A name that is not UTF-8 can stand in no page and no list."""
        for name in (f"{folder}/{file}" for folder in ("data", "docs") for file in names_in(self.root / folder)):
            if in_letters(name) != name:
                self.complain(name, 1, 1, "the name of this file is not UTF-8: rename it")

    def complain(self, name: str, line: int, column: int, message: str) -> None:
        self.findings.append(Finding(Path(name), line, column, "DAT101", message))


def _words(contracts: tuple[Contract, ...], document: Document) -> Words:
    cautions = next((one.fields["not_for"] for one in contracts if one.name == EXERCISE), None)
    lists = read_word_lists(document, vocabulary(cautions))
    return Words(**{**lists, "terms": frozenset(lists["terms"])})
