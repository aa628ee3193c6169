"""A page in a browser of this computer as on a slow phone: small, touched, and with a fraction of its processor.

The browser's own throttling (Emulation.setCPUThrottlingRate) slows the page but none of its workers, and Material
searches in a worker. So the whole process of the page is stopped and let go on by turns.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from playwright.sync_api import Browser, Page

SLOWER = 4  # times: what Lighthouse takes for a phone of the middle
_TURN = 0.008  # seconds that the page runs, before it stands still for SLOWER - 1 times as long
_PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 3,
    "is_mobile": True,
    "has_touch": True,
    "service_workers": "block",  # it would fetch and keep files meanwhile
}


@contextmanager
def on_phone(browser: Browser, url: str) -> Iterator[Page]:
    """The page at `url` on a phone that was not there before, at full speed."""
    context = browser.new_context(**_PHONE)
    try:
        page = context.new_page()
        page.goto(url, wait_until="load")
        yield page
    finally:
        context.close()


@contextmanager
def slowed(browser: Browser) -> Iterator[None]:
    """Every page that is open has one part in SLOWER of its time, until the block ends."""
    asked = browser.new_browser_cdp_session()
    running = asked.send("SystemInfo.getProcessInfo")["processInfo"]
    asked.detach()
    pages = [one["id"] for one in running if one["type"] == "renderer"]
    done = threading.Event()
    turns = threading.Thread(target=_take_turns, args=(pages, done), daemon=True)
    turns.start()
    try:
        yield
    finally:
        done.set()
        turns.join()


def _take_turns(processes: list[int], done: threading.Event) -> None:
    ran = stood = 0.0  # seconds so far: a busy computer is late with each turn, and the next makes up for it
    begun = time.perf_counter()
    while not done.wait(_TURN):
        _send(processes, signal.SIGSTOP)
        stopped = time.perf_counter()
        ran += stopped - begun
        done.wait(max(0, (SLOWER - 1) * ran - stood))
        begun = time.perf_counter()
        stood += begun - stopped
        _send(processes, signal.SIGCONT)


def _send(processes: list[int], what: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)
