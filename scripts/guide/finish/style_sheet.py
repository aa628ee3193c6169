"""A style sheet as a tree of rules, read from CSS and written as small as it goes."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import (
    AtRule,
    Comment,
    CurlyBracketsBlock,
    Declaration,
    FunctionBlock,
    LiteralToken,
    Node,
    ParenthesesBlock,
    ParseError,
    QualifiedRule,
    SquareBracketsBlock,
    StringToken,
    URLToken,
    WhitespaceToken,
)
from tinycss2.serializer import serialize_string_value, serialize_url

_GROUPS = {"media", "supports", "container", "layer"}


class StyleError(Exception):
    """A style sheet that cannot be finished; the message names file and line."""


@dataclass(frozen=True)
class Rule:
    """`a, b {c: d}`: each selector as its tokens."""

    selectors: tuple[tuple[Node, ...], ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class Group:
    """`@media … {rules}`, and others that hold rules."""

    head: str
    rules: tuple["Item", ...]


@dataclass(frozen=True)
class Verbatim:
    """What stays as it is: `@font-face`, `@page`, a rule with rules inside. Keyframes have a name."""

    text: str
    keyframes: str = ""


Item = Rule | Group | Verbatim


def read_style(css: str, name: str, folder: str) -> tuple[Item, ...]:
    """Read a file of the site, `name`, for a place in `folder`. Raises `StyleError`."""
    reader = _Reader(name, folder)
    return reader.items(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def write_style(items: Sequence[Item]) -> str:
    """The CSS of a tree."""
    return "".join(_text(item) for item in items)


def _text(item: Item) -> str:
    match item:
        case Verbatim():
            return item.text
        case Group():
            return f"{item.head}{{{write_style(item.rules)}}}"
        case Rule():
            selectors = ",".join(map(tinycss2.serialize, item.selectors))
            return f"{selectors}{{{';'.join(map(_declaration, item.declarations))}}}"


def _declaration(declaration: Declaration) -> str:
    important = "!important" if declaration.important else ""
    return f"{declaration.name}:{tinycss2.serialize(declaration.value)}{important}"


@dataclass(frozen=True)
class _Reader:
    name: str
    folder: str

    def items(self, nodes: Sequence[Node]) -> tuple[Item, ...]:
        found = (self._item(node) for node in nodes)
        return tuple(item for item in found if item)

    def _item(self, node: Node) -> Item | None:
        if isinstance(node, QualifiedRule):
            return self._rule(node)
        if not isinstance(node, AtRule):
            raise self._broken(node)
        keyword = node.lower_at_keyword
        head = f"@{node.at_keyword}{_spaced(self._tight(node.prelude))}"
        if keyword == "charset":  # the pages say it
            return None
        if keyword == "import":
            raise StyleError(
                f"{self.name}:{node.source_line}: styles are joined, so none can import another: link both"
            )
        if node.content is None:
            return Verbatim(f"{head};")
        if keyword in _GROUPS:
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            return Group(head, self.items(inside))
        text = f"{head}{{{self._tight(node.content, ':;{},')}}}"
        frames = keyword.removeprefix("-webkit-") == "keyframes"
        return Verbatim(text, self._tight(node.prelude) if frames else "")

    def _rule(self, node: QualifiedRule) -> Item:
        inside = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        for part in inside:
            if isinstance(part, ParseError):
                raise self._broken(part)
        declarations = [part for part in inside if isinstance(part, Declaration)]
        if len(declarations) < len(inside):
            return Verbatim(tinycss2.serialize([node]))
        for declaration in declarations:
            declaration.value = self._tokens(declaration.value, ",")
        return Rule(tuple(by_commas(self._tokens(node.prelude, ",>+~"))), tuple(declarations))

    def _tight(self, tokens: Sequence[Node], close: str = ",") -> str:
        return tinycss2.serialize(self._tokens(tokens, close))

    def _tokens(self, tokens: Sequence[Node], close: str) -> list[Node]:
        """The tokens without comments and needless space: none beside the signs of `close`, else one."""
        kept: list[Node] = []
        for token in tokens:
            if isinstance(token, Comment):
                continue
            if isinstance(token, WhitespaceToken):
                if not kept or isinstance(kept[-1], WhitespaceToken) or _is_sign(kept[-1], close):
                    continue
                token.value = " "
            elif _is_sign(token, close) and kept and isinstance(kept[-1], WhitespaceToken):
                kept.pop()
            self._inside(token, close)
            kept.append(token)
        if kept and isinstance(kept[-1], WhitespaceToken):
            kept.pop()
        return kept

    def _inside(self, token: Node, close: str) -> None:
        if isinstance(token, URLToken):
            token.representation = f"url({serialize_url(self._address(token.value))})"
        elif isinstance(token, FunctionBlock):
            if token.lower_name == "url" and isinstance(token.arguments[0], StringToken):
                address = self._address(token.arguments[0].value)
                token.arguments[0].representation = f'"{serialize_string_value(address)}"'
            token.arguments = self._tokens(token.arguments, ",")
        elif isinstance(token, CurlyBracketsBlock):
            token.content = self._tokens(token.content, close)
        elif isinstance(token, (ParenthesesBlock, SquareBracketsBlock)):
            token.content = self._tokens(token.content, ",")

    def _address(self, address: str) -> str:
        """An address as seen from the joined file's folder."""
        if address.startswith(("#", "/")) or ":" in address:
            return address
        return posixpath.relpath(posixpath.join(posixpath.dirname(self.name), address), self.folder)

    def _broken(self, node: Node) -> StyleError:
        said = node.message if isinstance(node, ParseError) else f"a {node.type} stands where a rule should"
        return StyleError(f"{self.name}:{node.source_line}: browsers cannot read this ({said}): mend the style sheet")


def _is_sign(token: Node, signs: str) -> bool:
    return isinstance(token, LiteralToken) and token.value in signs


def _spaced(text: str) -> str:
    return f" {text}" if text else ""


def by_commas(tokens: Sequence[Node]) -> list[tuple[Node, ...]]:
    """The selectors of a list; commas in brackets are not its own."""
    found: list[list[Node]] = [[]]
    for token in tokens:
        if _is_sign(token, ","):
            found.append([])
        else:
            found[-1].append(token)
    return [tuple(selector) for selector in found]
