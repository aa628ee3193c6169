"""How much memory the scripts of a page and of its workers take."""

import json
from typing import Any

from playwright.sync_api import Page

_SWEEP, _ASK = 1, 2  # the numbers of what a worker is asked
_METHODS = {_SWEEP: "HeapProfiler.collectGarbage", _ASK: "Runtime.getHeapUsage"}


class Heap:
    """The heaps of a page and of the workers that it starts from now on."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._workers: list[str] = []
        self._answers: list[int] = []
        self._session.on("Target.attachedToTarget", lambda event: self._workers.append(event["sessionId"]))
        self._session.on("Target.receivedMessageFromTarget", self._hear)
        # Not flattened: Playwright hands messages of a flattened session to nobody.
        options = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        self._session.send("Target.setAutoAttach", options)

    def used(self) -> int:
        """Bytes in use, after what nobody needs any more was thrown away."""
        self._answers.clear()
        for worker in self._workers:
            for number, method in _METHODS.items():
                message = json.dumps({"id": number, "method": method})
                self._session.send("Target.sendMessageToTarget", {"sessionId": worker, "message": message})
        self._session.send(_METHODS[_SWEEP])
        while len(self._answers) < len(self._workers):
            self._page.wait_for_timeout(50)
        return _bytes(self._session.send(_METHODS[_ASK])) + sum(self._answers)

    def _hear(self, event: dict[str, Any]) -> None:
        answer = json.loads(event["message"])
        if answer.get("id") == _ASK:
            self._answers.append(_bytes(answer["result"]))


def _bytes(usage: dict[str, Any]) -> int:
    return int(usage["usedSize"] + usage["backingStorageSize"])
