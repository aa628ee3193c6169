"""Starting another program from the newcomer's command, and stopping with one sentence."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE = 10  # seconds that a program has to end by itself after Ctrl-C


class Stop(Exception):
    """The command cannot go on: one sentence with the cure, and the `output` of a program that said more."""

    def __init__(self, sentence: str, output: str = "") -> None:
        super().__init__(sentence)
        self.output = output


def say(sentence: str) -> None:
    """Tell the person at the keyboard. Standard output stays free for what the inner program writes."""
    print(sentence, file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], output: IO[bytes] | None = None, env: Mapping[str, str] | None = None) -> int:
    """Run a program in the project's folder and hand back its exit code, 128 and more if a signal ended it.

    Ctrl-C reaches the program as well: it may end in its own way, then the interruption goes on here.
    Whatever else ends this command ends the program too, so no server is left holding a port.
    """
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **(env or {})}
    process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=output, stderr=output)
    try:
        code = process.wait()
    except KeyboardInterrupt:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        raise
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
    return code if code >= 0 else 128 - code
