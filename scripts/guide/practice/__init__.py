"""A practice's own details: practice.yml, a MkDocs configuration that inherits mkdocs.yml with `extra: practice:`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from files.finding import Finding
from files.strict_yaml import Document, read_yaml
from guide.facts import Facts
from guide.practice.logo import Logo, read_logo
from guide.practice.rules import NUMBERS, PARENT, TEXTS, Fault, faults_of

_LINE_OF_PAPER = 72  # characters in 12 pt, the dots between them left out


@dataclass(frozen=True)
class Practice:
    """What a practice says of itself, each empty where it says nothing. `leave_out` are slugs of live exercises."""

    name: str
    phone: str = ""
    booking: str = ""
    address: str = ""
    hours: str = ""
    line: str = ""
    emergency: str = ""
    accent: str = ""
    logo: Logo | None = None
    leave_out: frozenset[str] = frozenset()

    @property
    def booking_typed(self) -> str:
        """The address for booking as people type it; empty where one line of paper has no room for it."""
        typed = self.booking.partition("://")[2].rstrip("/")
        return typed if len(self.name) + len(self.phone) + len(typed) <= _LINE_OF_PAPER else ""

    @staticmethod
    def tel(number: str) -> str:
        """The link that calls a number."""
        return "tel:" + "+" * number.startswith("+") + "".join(re.findall("[0-9]", number))


class BrokenPracticeError(Exception):
    """The file does not serve. `findings` says where and what to do."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def check_practice(path: Path, facts: Facts) -> list[Finding]:
    """What is wrong with a practice's file, sorted."""
    try:
        read_practice(path, facts)
    except BrokenPracticeError as error:
        return error.findings
    return []


def read_practice(path: Path, facts: Facts) -> Practice:
    """The practice in the file at `path`. Raises BrokenPracticeError."""
    shown = path.absolute()
    shown = shown.relative_to(facts.root) if shown.is_relative_to(facts.root) else path
    document, faults = Document(), list[Fault]()
    try:
        document = read_yaml(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or "it is not text in UTF-8"
        faults.append(((), "PRA101", f"this file cannot be read ({said}): copy practice.example.yml to begin"))
    found = [Finding(shown, one.line, one.column, "PRA101", one.message) for one in document.problems]
    if not found and not faults:
        if path.absolute().parent.resolve() != facts.root.resolve():
            faults.append(((), "PRA102", f"this file lies elsewhere than {PARENT}: move it beside that"))
        faults += faults_of(document.values, facts)
    found += [Finding(shown, *document.place(*where), code, message) for where, code, message in faults]
    if found:
        raise BrokenPracticeError(sorted(found))
    return _practice(document.values["extra"]["practice"], facts)


def _practice(values: Mapping[str, Any], facts: Facts) -> Practice:
    texts = {key: str(values[key]).strip() for key in (*TEXTS, *NUMBERS, "booking", "accent") if key in values}
    ends = [facts.leads_to(slug) for slug in values.get("leave_out", ())]
    return Practice(
        **texts,
        logo=read_logo(facts.root, values["logo"]) if "logo" in values else None,
        leave_out=frozenset(end.slug for end in ends if end),
    )
