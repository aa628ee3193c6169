"""A finding: one thing that is wrong in one place, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from files.tree import in_letters


class Spot(NamedTuple):
    """What a rule yields: where on the page, and what is wrong: what to do. Lines and columns count from 1."""

    line: int
    message: str
    column: int = 1


@dataclass(frozen=True, order=True)
class Finding:
    """One line an author can act on. `line` and `column` count from 1."""

    path: Path
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        return in_letters(f"{self.path.as_posix()}:{self.line}: {self.code} {self.message}")


def counted(number: int, one: str, more: str = "") -> str:
    """A number with its noun, such as 1 page or 2 pages; `more` is the plural where it takes more than an s."""
    return f"{number} {one if number == 1 else more or f'{one}s'}"


class BadEntry(Exception):
    """An entry of a data file that does not serve: its (line, column), and what is wrong: what to do."""

    def __init__(self, place: tuple[int, int], message: str) -> None:
        super().__init__(message)
        self.place, self.message = place, message
