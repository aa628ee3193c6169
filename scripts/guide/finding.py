"""A finding: one thing that is wrong in one place, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    """One line an author can act on. `line` and `column` count from 1."""

    path: Path
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.code} {self.message}"
