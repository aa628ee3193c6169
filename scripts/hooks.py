"""MkDocs events. Each only adapts: it hands plain values to our own functions, and what they make to MkDocs.

What one build knows stays in its `config.extra`, which templates see too; nothing is kept in this module but that
MkDocs serves, which it says once for all builds. MkDocs names the arguments of an event; what one has no use for goes
into `_`.
"""

import gc
import html
import logging
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
from guide.bare_page import fit_without_styles
from guide.check import check_all
from guide.compiled_templates import CompiledTemplates
from guide.facts import BrokenDataError, load_facts
from guide.finish.module import ScriptError
from guide.finish.style_sheet import StyleError
from guide.finish.unused import unused
from guide.last_step import last_step
from guide.library import Library, open_library
from guide.made_files import made_files
from guide.markdown_sections import GuideMarkdown
from guide.once import Once
from guide.page_view import PageView, view_at
from guide.practice import BrokenPracticeError
from guide.practice.files import STYLE, style_sheets
from guide.practice.rules import PARENT
from guide.search.index import is_lean
from guide.search.lean_entries import lean_entries
from guide.sheet.row import UP, sheet_rows
from guide.structured_data import page_data
from site_address import site_address

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
    if not _SERVING:
        config.site_url = site_address(lambda: config.site_url)
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
    for path, content in made_files(library, config.site_name, config.site_description or ""):
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
    view = view_at(Path(config.docs_dir, source), source, _library(config))
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
    """Take the last step, with what our template makes of each exercise for sheets.

    `extra: {search: stock, finish: false}` leaves index and files as they are made elsewhere, to compare.
    """
    library, extra = _library(config), config.extra
    rows = sheet_rows(library, extra["contents"])
    try:
        last_step(
            Path(config.site_dir),
            library,
            ((row.path, extra["row_template"].render(row=row, page=None, base_url=UP)) for row in rows),
            name=config.site_name,
            address=config.site_url or "",
            worker=extra["worker"],
            served=bool(_SERVING),
            light=extra.get("finish", True),
            fill_index=extra.get("search") != "stock",
        )
    except (ScriptError, StyleError) as error:
        raise PluginError(str(error)) from error
    if not _SERVING:
        gc.freeze()  # the program ends now: to look through all that it knows before is in vain too


def on_build_error(error: Exception, **_: Any) -> None:
    """A folder or disk that cannot be written is one sentence, as every other failure."""
    if isinstance(error, OSError) and not isinstance(error, PluginError):
        place = error.filename or "The site"
        raise PluginError(f"{place} cannot be written ({error.strerror}): mend that and build again.") from error


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
