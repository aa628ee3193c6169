"""The benchmark of the search measures a page on a slow phone; never how fast it is."""

import time
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search import MEASURES, measure, share_of_hits
from benchmarks.slow_phone import on_phone, slowed
from search_quality import Query

from .served_site import Site

# The same work in a worker and in the page, enough for many turns.
WORK = """async () => {
  const work = () => { for (let sum = 0; sum < 1e9; sum++); };
  const worker = new Worker(URL.createObjectURL(new Blob([`postMessage((${work})())`])));
  await new Promise((resolve) => { worker.onmessage = resolve; });
  work();
}"""


def test_page_and_worker_have_a_fourth_of_the_time(browser: Browser, tmp_path: Path) -> None:
    page_file = tmp_path / "page.html"
    page_file.write_text("<!doctype html><title>Work</title>")
    chrome = browser.new_browser_cdp_session()

    def processor() -> float:
        running = chrome.send("SystemInfo.getProcessInfo")["processInfo"]
        return float(sum(one["cpuTime"] for one in running if one["type"] == "renderer"))

    with on_phone(browser, page_file.as_uri()) as page:
        with slowed(browser):
            used, start = processor(), time.perf_counter()
            page.evaluate(WORK)
            share = (processor() - used) / (time.perf_counter() - start)
        page.evaluate(WORK)  # it runs on at the end
    assert 0 < share < 0.5, "another program can only make it less"


def test_a_search_is_measured(browser: Browser, site: Site) -> None:
    queries = [Query("", "knealing", ("exercises/low-lunge/",)), Query("", "psoas", ("nowhere/",))]
    hits = share_of_hits(browser, site.folder, queries)
    found = measure(browser, site.folder, hits, ["knee"])
    assert found.hits == 0.5
    assert all(value(found) > 0 for value in MEASURES.values())
