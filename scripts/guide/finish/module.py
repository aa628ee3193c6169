"""Modules of JavaScript as we write them, and several of them as one.

We write few forms: `import { a } from "./b.js";`, `import "./b.js";`, and `export` before a const, class or function,
each at the beginning of a line. Any other is refused, so that what is joined does what it did.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_SPACE = re.compile(r"^\s+", re.MULTILINE)  # indentation, and lines with nothing on them
_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class|function|async function) (\w+))", re.MULTILINE)
_OTHER = re.compile(r"^(?:import\b(?!\()|export\b).*", re.MULTILINE)
_LATER = re.compile(r'\bimport\("\./([\w-]+\.js)"\)')
_STATELESS = re.compile(r"export (?:const \w+ = \([^()]*\) =>|function )|[})\s]|$")


class ScriptError(Exception):
    """A script that cannot be joined; the message names it."""


@dataclass(frozen=True)
class Module:
    """A script and the names of the files that it imports, at once and later.

    One that is `stateless` has functions only, and imports nothing: two copies of it are as good as one.
    """

    text: str
    imports: tuple[str, ...]
    later: tuple[str, ...]
    stateless: bool = False


Reader = Callable[[str], Module]


def read_module(text: str, name: str) -> Module:
    """A script without its comments. Raises `ScriptError`."""
    text = _COMMENT.sub("", f"{text.rstrip()}\n")
    stateless = all(_STATELESS.match(line) for line in text.splitlines())
    if not any(line.count("`") % 2 for line in text.splitlines()):  # else spaces may be part of a text
        text = _SPACE.sub("", "\n".join(map(_uncommented, text.split("\n"))))
    if other := _OTHER.search(_EXPORT.sub("", _IMPORT.sub("", text))):
        raise ScriptError(f"{name}: `{other[0]}` is no form that we can join: write it as other modules do")
    return Module(text, tuple(found[2] for found in _IMPORT.finditer(text)), tuple(_LATER.findall(text)), stateless)


def _uncommented(line: str) -> str:
    """A line without the comment at its end. In doubt, as where a quote may still be open, it stays."""
    code, _, _ = line.partition(" // ")
    return line if any(code.count(quote) % 2 for quote in "\"'`") else code.rstrip()


def join_modules(entries: Iterable[str], read: Reader, beside: Mapping[str, Iterable[str]] | None = None) -> str:
    """One module that does what these do, in their order. What it may import later, it imports as it is.

    The page has the modules `beside` in other joined files, by name, which export what they give: see `exports`.
    """
    order, there = in_order(entries, read), _there(read, beside)
    apart = reached_later(order, read) - there.keys()
    lines = [f'import * as {_variable(name)} from "./{name}";\n' for name in order if name in apart]
    for file in beside or {}:
        taken = given([name for name in order if there.get(name) == file], read)
        lines += [f'import {{ {", ".join(map(_variable, taken))} }} from "./{file}";\n'] if taken else []
    return "".join([*lines, *(_closed(name, read(name).text) for name in order if name not in apart | there.keys())])


def here(entries: Iterable[str], read: Reader) -> list[str]:
    """The modules whose text is in the joined file of these."""
    order = in_order(entries, read)
    apart = reached_later(order, read)
    return [name for name in order if name not in apart]


def _there(read: Reader, beside: Mapping[str, Iterable[str]] | None) -> dict[str, str]:
    """The modules that are in files beside, each with the first that has it."""
    there: dict[str, str] = {}
    for file, entries in (beside or {}).items():
        for name in here(entries, read):
            there.setdefault(name, file)
    return there


def given(names: Iterable[str], read: Reader) -> list[str]:
    """Which of these modules export something."""
    return [name for name in names if _EXPORT.search(read(name).text)]


def exports(entries: Iterable[str], read: Reader, beside: Mapping[str, Iterable[str]] | None = None) -> str:
    """The line with which the joined file of these gives its modules to another."""
    there = _there(read, beside)
    own = [name for name in here(entries, read) if name not in there]
    return f"export {{ {', '.join(map(_variable, given(own, read)))} }};\n"


def in_order(entries: Iterable[str], read: Reader) -> list[str]:
    """The modules and what they import, as they run. Raises `ScriptError` for two that import each other."""
    order: dict[str, None] = {}

    def add(name: str, waiting: tuple[str, ...]) -> None:
        if name in waiting:
            raise ScriptError(
                f"{name}: it imports itself by way of {waiting[-1]}: put what both need into a third file"
            )
        if name not in order:
            for other in read(name).imports:
                add(other, (*waiting, name))
            order[name] = None

    for entry in entries:
        add(entry, ())
    return list(order)


def reached_later(names: Iterable[str], read: Reader) -> set[str]:
    """What these may import later, with all that it imports, but for what is stateless."""
    found: set[str] = set()
    waiting = [later for name in names for later in read(name).later]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [*read(name).imports, *read(name).later]
    return {name for name in found if not read(name).stateless}


def _closed(name: str, text: str) -> str:
    """A module's text within braces of its own, so that its names stay its own."""
    exports = _EXPORT.findall(text)
    inside = _EXPORT.sub("", _IMPORT.sub(_taken, text))
    if exports:
        return f"const {_variable(name)} = (() => {{\n{inside}return {{ {', '.join(exports)} }};\n}})();\n"
    return f"{{\n{inside}}}\n"


def _taken(found: re.Match[str]) -> str:
    """An import as the names taken out of what the other module gave."""
    return f"const {{{found[1].replace(' as ', ': ')}}} = {_variable(found[2])};\n" if found[1] else ""


def _variable(name: str) -> str:
    return f"${name.removesuffix('.js').replace('-', '_')}"
