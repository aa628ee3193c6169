"""What people type leads where it should.

`run.py search-quality` types it key by key; here each query goes at once the way from our script to Material's worker.
"""

from pathlib import Path

import pytest

import search_quality

from .served_site import Opener

ASK = """async (queries) => {
  document.querySelector("[for=__search]").dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const home = new URL(base, location);
  const index = await (await fetch(new URL("search/search_index.json", home))).json();
  const worker = new Worker(new URL(search, location));
  const ask = (type, data) => new Promise((resolve) => {
    worker.addEventListener("message", (event) => resolve(event.data.data), { once: true });
    worker.postMessage({ type, data });
  });
  await ask(0, { config: index.config, docs: index.docs, options: { suggest: false } });
  const found = [];
  for (const query of queries) {
    const { items } = await ask(2, query);
    found.push(items.slice(0, 3).map(([page]) => new URL(page.location, home).pathname.slice(1)));
  }
  return found;
}"""


def test_our_list_is_answered(open_page: Opener, root: Path) -> None:
    queries = search_quality.read_list(root / "tests" / "search_queries.yml")
    page = open_page("about/").page
    found = page.evaluate(ASK, [query.words for query in queries])
    page.close()
    answers = [search_quality.Answer(query, pages, 0) for query, pages in zip(queries, found, strict=True)]
    missed = [str(answer) for answer in answers if not answer.hit]
    assert len(missed) <= (1 - search_quality.WANTED) * len(queries), "\n".join(missed)


def test_a_list_that_does_not_serve_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "prose.md").write_text("No list: but words")
    for name, cure in (("nowhere.yml", "name a list of queries"), ("prose.md", "write it like")):
        assert search_quality.main([str(tmp_path / name)]) == 2
        said = capsys.readouterr().err
        assert cure in said
        assert said.count("\n") == 1
