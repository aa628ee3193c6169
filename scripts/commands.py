"""What the newcomer's command can do: each command is a function and a line of the table `COMMANDS`."""

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

import options
from browsers import find_browser
from environment import python_with, writing
from left_out import left_out
from port import ADDRESS, port_number, refuse_busy
from program import ROOT, Stop, run, say
from publish import replacing, restore
from site_address import typed_address
from source_date import source_date

SITE_LOCK = "requirements.txt"
TEST_LOCK = "requirements-dev.txt"
# As many files of tests at once as there are cores, in order: those in a browser take longest and come first.
AT_ONCE = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile", "--no-loadscope-reorder"]


class Command(NamedTuple):
    """A line of the table below: what runs, what it may be given, and what it is for."""

    run: Callable[[list[str]], int]
    takes: str
    purpose: str


def serve(args: list[str]) -> int:
    """Show the guide while it is written. Each build prints what the checker finds and goes on."""
    parser = Options("serve")
    parser.add_argument("--port", type=port_number, default=8000)
    parser.add_argument("--practice", metavar="FILE")
    given = parser.parse_args(args)
    port = given.port
    refuse_no_address()
    refuse_busy(port)
    python = python_with(ROOT, SITE_LOCK)
    with contextlib.suppress(OSError):
        restore(ROOT / "site")
    refuse_busy(port)  # again: a first set-up takes a while
    config, code = practice_config(python, given.practice)
    if code:
        return code
    print(f"The guide will be at http://{ADDRESS}:{port}/ (Ctrl-C ends it).", flush=True)
    options = ["--no-strict", "--livereload", "--dev-addr", f"{ADDRESS}:{port}"]
    return run([python, "-m", "mkdocs", "serve", *config, *options])


def build(args: list[str]) -> int:
    """Build beside the last site, compress and verify, and only then take its place."""
    parser = Options("build")
    parser.add_argument("--site-dir", type=Path, metavar="DIR", default=ROOT / "site", help="where the site goes")
    parser.add_argument("--publish", action="store_true", help="for readers: insists on the address in SITE_URL")
    parser.add_argument("--practice", metavar="FILE", help="the file of the practice whose guide this is")
    given = parser.parse_args(args)
    site: Path = given.site_dir.absolute()
    refuse_no_address()
    python = python_with(ROOT, SITE_LOCK)
    config, code = practice_config(python, given.practice)
    if code:
        return code
    for first in steps_before(config, given.publish):
        if code := run([python, *first]):
            say("Not built: mend what is named above first.")
            return code
    variables = {"SOURCE_DATE_EPOCH": source_date(ROOT)}
    cure = f"name a folder in which you may write with --site-dir, for the new site is made beside {site},"
    with writing(site, cure), replacing(site) as place:
        for step in steps_to(place.new, config, given.publish):
            if code := run([python, *step], env=variables):
                say("Not built: mend what is named above first. The last site is as it was.")
                return code
        place.swap()
    say(
        f"The site is in {site}." if given.publish else f"The site is in {site}, for trying: for readers add --publish."
    )
    return 0


def steps_before(config: list[str], publish: bool) -> list[list[str]]:
    """What must be silent before anything is built: programs for the project's Python."""
    return [*([["scripts/reachable.py", *config]] if publish else []), ["scripts/check_pages.py"]]


def steps_to(new: Path, config: list[str], publish: bool) -> list[list[str | Path]]:
    """What makes a whole site in the folder `new`: programs for the project's Python."""
    return [
        ["-m", "mkdocs", "build", *config, "--strict", "--site-dir", new],
        ["scripts/compress_site.py", new],
        ["scripts/verify_site.py", *(["--publish"] if publish else []), new],
    ]


def verify(args: list[str]) -> int:
    """Check a built site, wherever it lies."""
    parser = Options("verify")
    parser.add_argument("--publish", action="store_true", help="it must have been built for an address of its own")
    parser.add_argument("folder", metavar="DIR", help="the folder of a built site")
    given = parser.parse_args(args)
    publish = ["--publish"] if given.publish else []
    return run([python_with(ROOT, SITE_LOCK), "scripts/verify_site.py", *publish, Path(given.folder).absolute()])


def check(args: list[str]) -> int:
    """Check pages, or a practice's file. A path is meant as seen from where the command was typed."""
    return run([python_with(ROOT, SITE_LOCK), "scripts/check_pages.py", *map(seen_from_root, args)])


def test(args: list[str]) -> int:
    """Run the tests; those in a browser or of a web server where there is one. A gate must not leave them out."""
    browser = find_browser()
    python = python_with(ROOT, SITE_LOCK, TEST_LOCK)
    missing = left_out(browser)
    ignored = [f"--ignore={tests}" for tests in missing]
    options = args or AT_ONCE  # whoever asks for some tests wants their output as it comes
    code = run([python, "-m", "pytest", *ignored, *options], env={"CHROMIUM": browser} if browser else {})
    gate = os.environ.get("CI") == "true"
    for sentence in missing.values():
        say(f"{sentence} With CI=true that is a failure." if gate else sentence)
    return code or int(gate and bool(missing))


def new(args: list[str]) -> int:
    """Begin a page with every section it needs."""
    if not args:
        raise Stop('`new` needs a title: python3 scripts/run.py new "Wall stretch".')
    return run([python_with(ROOT, SITE_LOCK), "scripts/new_page.py", *args])


def with_tools(script: str) -> Callable[[list[str]], int]:
    """A command that is a program of its own, with all that the tests need."""
    return lambda args: run([python_with(ROOT, SITE_LOCK, TEST_LOCK), f"scripts/{script}.py", *args])


def with_browser(script: str) -> Callable[[list[str]], int]:
    """The same for a program that drives a browser: it is named in CHROMIUM."""

    def command(args: list[str]) -> int:
        python = python_with(ROOT, SITE_LOCK, TEST_LOCK)
        if not (browser := find_browser()):
            name = script.replace("_", "-")
            raise Stop(f"`{name}` opens pages in a browser, and no Chromium or Chrome was found: install one.")
        return run([python, f"scripts/{script}.py", *map(seen_from_root, args)], env={"CHROMIUM": browser})

    return command


def setup(args: list[str]) -> int:
    """Install what the site and its tests need, for an editor or a gate to use."""
    Options("setup").parse_args(args)
    python_with(ROOT, SITE_LOCK, TEST_LOCK)
    return 0


COMMANDS = {
    "serve": Command(serve, "[--port N] [--practice F]", "show the guide on this computer; it reloads while you write"),
    "build": Command(
        build,
        "[--publish] [--practice FILE] [--site-dir DIR]",
        "check, build and verify the site; it takes the last one's place at the end",
    ),
    "verify": Command(verify, "DIR", "check a built site: links, anchors, drawings, lists, what a host is told"),
    "check": Command(check, "[paths]", "check the pages: what is wrong, where, and what to do"),
    "test": Command(test, "[pytest's arguments]", "run all tests"),
    "new": Command(new, '"Title"', "begin a new exercise page"),
    "generate": Command(with_tools("generate"), "[--check]", "draw the exercises and write the other generated files"),
    "search-quality": Command(
        with_browser("search_quality"),
        "[lists] [--stock] [--misses]",
        "measure how well the search finds what people type",
    ),
    "budget": Command(
        with_browser("budget"), "[DIR]", "print what the pages of a built site weigh; fail over data/budget.yml"
    ),
    "lighthouse": Command(with_browser("lighthouse"), "[--stock]", "print Lighthouse's scores of five pages"),
    "compare-browsers": Command(with_tools("compare_browsers"), "[--width N]", "how far two browsers draw differently"),
    "benchmark": Command(
        with_tools("benchmark"), "[--pages N] [--search]", "measure checker, build or search with many pages"
    ),
    "vendor": Command(with_tools("vendor"), "[--check]", "fetch the code of others that data/vendor.yml names"),
    "setup": Command(setup, "", "only make .venv, with all that the tests need"),
}


class Options(options.Options):
    """The options of a command of the table, whose purpose is said there."""

    def __init__(self, command: str) -> None:
        super().__init__(command, COMMANDS[command].purpose)

    def error(self, message: str) -> NoReturn:
        """Stop as every other failure here does."""
        raise Stop(self.sentence(message))


def refuse_no_address() -> None:
    """Raises Stop where MkDocs could not read what is typed."""
    if typed_address() == "":
        cure = "unset it, or set it to your own, such as https://guide.your-practice.com/"
        raise Stop(f"SITE_URL is {os.environ['SITE_URL']}, which is no address: {cure}")


def practice_config(python: Path, file: str | None) -> tuple[list[str], int]:
    """The options that build the guide for the practice in `file`, and the exit code of checking that file."""
    if file is None:
        return [], 0
    name = seen_from_root(file)
    if not name.endswith((".yml", ".yaml")):
        raise Stop(f"{file} is not a practice's file: name one that ends in .yml, such as practice.yml.")
    return ["--config-file", name], run([python, "scripts/check_pages.py", name])


def seen_from_root(arg: str) -> str:
    """A path, as seen from the project's folder; what is no path, or holds everywhere, as it is."""
    return os.path.relpath(arg, ROOT) if os.path.lexists(arg) and not Path(arg).is_absolute() else arg


def usage() -> str:
    """The table of commands, as help."""
    typed = {f"{name} {command.takes}": command.purpose for name, command in COMMANDS.items()}
    lines = [f"  {words:{max(map(len, typed))}}  {purpose}" for words, purpose in typed.items()]
    return "\n".join(["usage: python3 scripts/run.py COMMAND", "", *lines])


def main(argv: Sequence[str]) -> int:
    """Run the command named first. 2 means that it could not begin, 130 that Ctrl-C ended it."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
        return 0 if argv else 2
    try:
        if argv[0] not in COMMANDS:
            raise Stop(f"There is no command {argv[0]}: choose one of {', '.join(COMMANDS)}.")
        return COMMANDS[argv[0]].run(list(argv[1:]))
    except Stop as stop:
        say(stop.output + str(stop))
        return 2
    except KeyboardInterrupt:
        return 130
