"""data/search.yml is read strictly: what leads nowhere or says nothing is a finding with its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.facts import BrokenDataError, Facts, load_facts
from guide.page import read_page
from guide.rules.search_lists import check_search

GOOD = """\
same:
  - [hip flexor, soul muscle]
leads:
  - words: [numb]
    pages: ["anatomy.md#Where is it?"]
said:
  flexor: [flecka]
elsewhere: [shoulder]
without: [can't]
limits:
  cannot-kneel: [kneel]
urgent: [anatomy.md]
quiet: [anatomy.md]
small: [the]
"""
CASES = {
    "quiet: [anatomy.md]": ("quiet: [gone.md]", ":13: DAT301 gone.md is no page"),
    "Where is it?": ("Where", ':5: DAT302 anatomy.md has no section "Where"'),
    "[hip flexor, soul muscle]": ("[hip flexor]", ":2: DAT303 a group needs two words"),
    "[numb]": ("[]", ":4: DAT303 this entry has no words or no pages"),
    "[flecka]": ("[]", ":7: DAT303 flexor has an empty list"),
    "[shoulder]": ("[shoulder, Shoulder]", ':8: DAT304 "Shoulder" is in elsewhere twice, first on line 8'),
    "[the]": ('["?"]', ':14: DAT305 "?" has no letter'),
    "flexor, soul muscle": (
        "flexor, soul muscle, soul muscles",
        ':2: DAT308 "soul muscles" is found as "soul muscle" is',
    ),
    "[hip flexor, soul": ("[couch, soul", ':2: DAT309 no page or lead says "couch"'),
    "flexor: [flecka]": ("couch: [cowch]", ':7: DAT309 no page or lead says "couch"'),
    "urgent: [anatomy.md]": ("urgent: [gone.md]", ":12: DAT301 gone.md is no page"),
    "numb": ("numb, the", ':4: DAT307 "the" has only words that say nothing'),
    "cannot-kneel": ("cannot-fly", ":11: DAT306 cannot-fly is no entry of not_for"),
}
UNREADABLE = {
    "small: [the]": ("small: the", "data/search.yml:14: DAT101 small is text: write a list"),
    "quiet:": ("quite:", 'data/search.yml:13: DAT101 the key "quite" does not exist: did you mean "quiet"'),
    "[numb]": ("[{numb: 1}]", "data/search.yml:4: DAT101 leads 1 words 1 is a mapping: write a few words"),
    "[can't]": ("[no]", "data/search.yml:9: DAT101 YAML reads no"),
}

Found = Callable[[str], list[str]]


@pytest.fixture
def found(project: Path, root: Path) -> Found:
    def check(text: str) -> list[str]:
        (project / "data" / "search.yml").write_text(text, encoding="utf-8")
        pages = [read_page(root / "docs" / "anatomy.md", "anatomy.md")]
        return [str(finding) for finding in check_search(pages, load_facts(project))]

    return check


def test_good_lists_are_silent(found: Found) -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize("old", CASES)
def test_a_list_that_leads_nowhere(old: str, found: Found) -> None:
    new, said = CASES[old]
    (finding,) = found(GOOD.replace(old, new, 1))
    assert finding.startswith(f"data/search.yml{said}")


@pytest.mark.parametrize("old", UNREADABLE)
def test_a_list_that_cannot_be_read(old: str, found: Found) -> None:
    new, said = UNREADABLE[old]
    with pytest.raises(BrokenDataError, match=said):
        found(GOOD.replace(old, new, 1))


def test_our_lists_are_clean(facts: Facts) -> None:
    pages = [read_page(path, path.relative_to(facts.docs).as_posix()) for path in facts.page_paths()]
    assert [str(finding) for finding in check_search(pages, facts)] == []
