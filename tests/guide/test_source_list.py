"""What data/sources.yml may hold; what it may not, `test_facts.py` spoils in the real file."""

from files.strict_yaml import read_yaml
from guide.source_list import make_sources

SOURCE = "sources:\n  a_2020: {title: A, section: B, kind: trial, finding: C.}\n"


def test_a_source_knows_its_line() -> None:
    assert make_sources(read_yaml(SOURCE))["a_2020"]["line"] == 2


def test_a_volume_may_be_a_number_alone() -> None:
    (source,) = make_sources(read_yaml(SOURCE.replace("finding: C.", "finding: C., volume_pages: 14"))).values()
    assert source["volume_pages"] == "14"
