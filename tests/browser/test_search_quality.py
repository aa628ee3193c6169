"""What people type leads where it should.

`run.py search-quality` types it key by key; here each query goes at once the way from our script to Material's worker.
"""

from pathlib import Path

import pytest

import search_quality

from .served_site import Opener


def test_our_list_is_answered(open_page: Opener, root: Path) -> None:
    queries = search_quality.read_list(root / "tests" / "search_queries.yml")
    page = open_page("about/").page
    answers = search_quality.ask_at_once(page, queries)
    page.close()
    missed = [str(answer) for answer in answers if not answer.hit]
    assert len(missed) <= (1 - search_quality.WANTED) * len(queries), "\n".join(missed)


def test_a_list_that_does_not_serve_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "prose.md").write_text("No list: but words")
    for name, cure in (("nowhere.yml", "name a list of queries"), ("prose.md", "write it like")):
        assert search_quality.main([str(tmp_path / name)]) == 2
        said = capsys.readouterr().err
        assert cure in said
        assert said.count("\n") == 1
