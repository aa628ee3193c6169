"""MkDocs events. Each hands plain values to our own functions and does nothing else.

What one build knows stays in its `config.extra`, which templates see too; nothing is kept in this module but that
MkDocs serves, which it says once for all builds. MkDocs names the arguments of an event; what one has no use for goes
into `_`.
"""

import gc
import html
import json
import logging
import os
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guide.addresses.detours import detour
from guide.addresses.short_address import moved, notices, short_addresses
from guide.app import MANIFEST, web_manifest
from guide.bare_page import fit_without_styles
from guide.catalogue import SCHEMA_NAME, as_json, catalogue, catalogue_schema
from guide.check import check_all
from guide.colour import light_colours
from guide.compiled_templates import CompiledTemplates
from guide.content_policy import inline_hashes, secured
from guide.facts import BrokenDataError, load_facts
from guide.files import names_in, write_part
from guide.finish import each_page, finish
from guide.finish.module import ScriptError
from guide.finish.spacing import tighten
from guide.finish.style_sheet import StyleError
from guide.finish.unused import unused
from guide.headers import host_files, redirects
from guide.library import Library, open_library
from guide.markdown_sections import GuideMarkdown
from guide.offline.answer_page import ANSWER, answer_page
from guide.offline.listing import file_at
from guide.offline.site_files import switch_off, write_offline
from guide.once import Once
from guide.page import read_page
from guide.page_view import PageView, view_page, view_record
from guide.pictures.card_drawings import card_drawings
from guide.practice import BrokenPracticeError
from guide.practice.files import STYLE, practice_files, style_sheets
from guide.practice.rules import PARENT
from guide.search.index import fill, is_lean
from guide.search.lean_entries import lean_entries
from guide.sheet.row import UP, sheet_rows
from guide.structured_data import page_data

log = logging.getLogger("mkdocs.hooks.guide")  # below "mkdocs", so that --strict counts it

_SEARCH = "material/search"
_SERVING: list[str] = []
_WITHOUT_SIDEBARS = {"exercise.html", "finder.html", "help.html", "home.html", "link-cards.html", "sheet.html"}


def on_startup(command: str, **_: Any) -> None:
    """`serve` puts a script of its own into each page, to reload it, which a policy would stop."""
    if command == "serve":
        _SERVING.append(command)


def on_config(config: MkDocsConfig) -> None:
    """Read the facts, watch what pages are made from, and add our Markdown and a practice's styles."""
    gc.set_threshold(100_000, 50, 50)  # what a build makes stays until its end: looking through it often is in vain
    root = Path(config.docs_dir).parent
    said = os.environ.get("SITE_URL")
    if said and not _SERVING:  # what is typed counts more than what a practice's file says; a server has its own
        config.site_url = f"{said.rstrip('/')}/"
    if not config.site_url:
        raise PluginError("the guide has no address: unset SITE_URL, or set it to your own address")
    named = Path(str(config.config_file_path)) if "practice" in config.extra else None
    try:
        library = open_library(load_facts(root), named)
    except (BrokenDataError, BrokenPracticeError) as error:
        raise PluginError(str(error)) from error
    markdown = GuideMarkdown(partial(detour, library), library.size_of)
    config.extra |= {"library": library, "contents": {}, "views": {}, "markdown": markdown}
    config.extra["worker"] = library.facts.offline.enabled and not _SERVING  # else a page would come from an old copy
    config["watch"] += [str(root / "data"), str(root / "overrides")]
    config["markdown_extensions"].append(markdown)
    if library.practice:
        config["watch"].append(str(root / PARENT))
        config["extra_css"] += style_sheets(library.practice)


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Show what the checker finds, leave out what no reader is sent, and add the files made from the records."""
    library = _library(config)
    for finding in check_all(library.facts):
        log.warning("%s", finding)
    if config.extra.get("finish", True):
        for name in unused([file.src_uri for file in files.media_files()], _languages(config)):
            files.remove(files.src_uris[name])
    for path, content in _generated(library, config):
        files.append(File.generated(config, path, content=content))
    if not library.practice and (style := files.get_file_from_path(STYLE)):
        files.remove(style)


def on_nav(nav: Navigation, *, files: Files, **_: Any) -> None:
    """Put a page that is not in the menu below the section of its folder, so that its tab shows where the reader is."""
    sections = {page.file.src_uri.removesuffix("index.md"): page.parent for page in nav.pages}
    for file in files.documentation_pages():
        folder = file.src_uri[: file.src_uri.rfind("/") + 1]
        if file.page and folder and file.page not in nav.pages:
            file.page.parent = sections.get(folder)


def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> None:
    """Escape what our own templates print. Material's templates do without and would break."""
    overrides = Path(str(config.theme.custom_dir))
    ours = {path.relative_to(overrides).as_posix() for path in overrides.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.globals["once"] = Once()
    env.bytecode_cache = CompiledTemplates(Path(config.docs_dir).parent)
    config.extra["row_template"] = env.get_template("sheet-row.html")


def on_page_read_source(*, page: Page, config: MkDocsConfig, **_: Any) -> str | None:
    """Hand MkDocs the text alone where we read what stands above it: its own reader of YAML takes long.

    The empty line before it says that no `key: value` of another kind stands above either.
    """
    known = _library(config).facts.pages.get(page.file.src_uri)
    return f"\n{known.text_in(page.file.content_string)}" if known and known.sound else None


def on_page_markdown(_text: str, *, page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Give back what stood above the text, choose the template that the contract names, and tell our Markdown which
    page it will read.

    Material prints title and description as they are: escape them.
    """
    source = page.file.src_uri
    known = _library(config).facts.pages.get(source)
    page.meta = dict(known.meta.values) if known and known.sound else page.meta
    view = _view(source, config)
    config.extra["views"][source] = view
    config.extra["markdown"].page = page.file.src_uri
    page.meta["template"] = view.template
    if view.template in _WITHOUT_SIDEBARS:
        page.meta["hide"] = ["navigation", "toc"]
    for key, words in (("title", view.title), ("description", view.description)):
        if words:
            page.meta[key] = html.escape(words)
    if view.record and _indexes_lean(config):
        page.meta["search"] = {"exclude": True}


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: Any) -> None:
    """Give the templates the record and what is made from it, and keep the words of exercises for sheets."""
    view: PageView = config.extra["views"].pop(page.file.src_uri)
    if view.record:
        config.extra["contents"][view.record.slug] = page.content
        if _indexes_lean(config):
            entries = lean_entries(view.record.path, page.meta["title"], page.content or "")
            search: Any = config.plugins[_SEARCH]
            search.search_index.entries += entries
    context["view"] = view
    context["structured_data"] = page_data(view, page.canonical_url or page.url, config.site_name)


def on_post_page(output: str, **_: Any) -> str:
    """Make each page fit for a reader without styles."""
    return fit_without_styles(output)


def on_post_template(output_content: str, *, template_name: str, **_: Any) -> str:
    """The page for missing pages too."""
    return fit_without_styles(output_content) if template_name.endswith(".html") else output_content


@event_priority(-50)  # after the search plugin wrote its index
def on_post_build(*, config: MkDocsConfig, **_: Any) -> None:
    """Write the rows of sheets, fill the search index, make the files light, and write what hosts are told.

    `extra: {search: stock, finish: false}` leaves index and files as they are made elsewhere, to compare.
    """
    site, library = Path(config.site_dir), _library(config)
    for row in sheet_rows(library, config.extra["contents"]):
        text = config.extra["row_template"].render(row=row, page=None, base_url=UP)
        write_part(site / row.path, tighten(text.strip()) + "\n")
    index = site / "search" / "search_index.json"
    if index.is_file() and config.extra.get("search") != "stock":
        filled = fill(json.loads(index.read_text(encoding="utf-8")), library)
        write_part(index, json.dumps(filled, ensure_ascii=False, separators=(",", ":")))
    if config.extra["worker"]:
        _write_answer_page(site, config.site_name, library)
    _finish(site, library, config.site_url or "", light=config.extra.get("finish", True))
    if config.extra["worker"]:
        write_offline(site, library.facts.offline.leave_out)
    elif not _SERVING:
        switch_off(site)
    if not _SERVING:
        gc.freeze()  # the program ends now: to look through all that it knows before is in vain too


def on_build_error(error: Exception, **_: Any) -> None:
    """A folder or disk that cannot be written is one sentence, as every other failure."""
    if isinstance(error, OSError) and not isinstance(error, PluginError):
        place = error.filename or "The site"
        raise PluginError(f"{place} cannot be written ({error.strerror}): mend that and build again.") from error


def _write_answer_page(site: Path, name: str, library: Library) -> None:
    paths = (site / page for page in ("index.html", "404.html", "get-help/index.html"))
    home, other, help_page = (path.read_text(encoding="utf-8") if path.is_file() else "" for path in paths)
    write_part(site / file_at(ANSWER), answer_page(name, home, other, help_page, library.practice))


def _finish(site: Path, library: Library, site_url: str, *, light: bool) -> None:
    """Make the files light, say in each page what it may do, and to each kind of host what to send."""
    headers = library.facts.headers
    hashes: set[str] = set()

    def secure(page: str) -> str:
        if _SERVING:
            return page
        own = inline_hashes(page)
        hashes.update(own)
        return secured(page, headers.policy, own)

    try:
        finish(site, secure, library.facts.root) if light else each_page(site, secure)
    except (ScriptError, StyleError) as error:
        raise PluginError(str(error)) from error
    for name, text in short_addresses(library, site_url):
        write_part(site / name, tighten(secure(text)))
    for name, text in host_files(headers, names_in(site), hashes).items():
        write_part(site / name, text)
    write_part(site / "_redirects", redirects(moved(library)))


def _generated(library: Library, config: MkDocsConfig) -> list[tuple[str, str | bytes]]:
    facts = library.facts
    colours, about = light_colours(facts.root), config.site_description or ""
    exercise = next(contract for contract in facts.contracts if contract.name == "exercise")
    return [
        (MANIFEST, web_manifest(facts.app, config.site_name, about, colours)),
        ("exercises.json", as_json(catalogue(library.records.values()))),
        (SCHEMA_NAME, as_json(catalogue_schema(exercise))),
        *notices(library),
        *card_drawings(library),
        *(practice_files(library.practice) if library.practice else ()),
    ]


def _library(config: MkDocsConfig) -> Library:
    library: Library = config.extra["library"]
    return library


def _indexes_lean(config: MkDocsConfig) -> bool:
    """Whether we make the entries of exercises ourselves, as nobody wants their sections."""
    plugin: Any = config.plugins.get(_SEARCH)
    return bool(
        plugin and plugin.config.enabled and config.extra.get("search") != "stock" and is_lean(_library(config))
    )


def _languages(config: MkDocsConfig) -> list[str]:
    """The languages that the search of this site knows."""
    plugin: Any = config.plugins.get(_SEARCH)
    return list(plugin.config.lang) if plugin and plugin.config.enabled else []


def _view(source: str, config: MkDocsConfig) -> PageView:
    library = _library(config)
    folder, _, name = source.rpartition("/")
    record = library.records.get(name.removesuffix(".md")) if folder == "exercises" else None
    return (
        view_record(record, library) if record else view_page(read_page(Path(config.docs_dir, source), source), library)
    )
