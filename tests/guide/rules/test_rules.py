"""Each rule sees its bad pages and says what to do; good pages are silent."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.check import check_page
from guide.facts import Facts
from guide.page import parse_page
from guide.rules import RULES
from guide.rules_page import rule_parts
from program import ROOT

PAGES = ROOT / "tests" / "pages"
GOOD = sorted(path.relative_to(PAGES / "good").as_posix() for path in (PAGES / "good").rglob("*.md"))
BAD = sorted((PAGES / "bad").glob("*.yml"))


def bad_page(case: dict[str, Any]) -> bytes:
    """The page of a case: a good page with changes, or the text or bytes that the case gives."""
    if "bytes" in case:
        return str(case["bytes"]).encode("latin-1")
    if "text" in case:
        return str(case["text"]).encode()
    text = (PAGES / "good" / case.get("of", case["page"])).read_text(encoding="utf-8")
    for change in case.get("change", []):
        assert text.count(change["from"]) == 1, f"{case['why']}: {change['from']!r} must stand once in the good page"
        text = text.replace(change["from"], str(change["to"]))
    return bytes(text, "utf-8")


@pytest.mark.parametrize("name", GOOD)
def test_good_page_is_silent(name: str, facts: Facts) -> None:
    page = parse_page(Path(name), name, (PAGES / "good" / name).read_bytes())
    assert check_page(page, facts) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_pages_say_what_to_do(path: Path, facts: Facts, golden: Callable[[Path, str], None]) -> None:
    seen = ""
    for case in yaml.safe_load(path.read_text(encoding="utf-8")):
        page = parse_page(Path(case["page"]), case["page"], bad_page(case))
        findings = check_page(page, facts)
        assert path.stem in {finding.code for finding in findings}, f"{path.stem} does not see: {case['why']}"
        seen += f"{case['why']}\n" + "".join(f"  {finding}\n" for finding in findings)
    golden(path.with_suffix(".txt"), seen)


def test_every_rule_has_a_bad_page() -> None:
    assert {path.stem for path in BAD} == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_reason_and_examples(code: str) -> None:
    assert all(rule_parts(RULES[code]))
