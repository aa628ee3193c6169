"""The project's own Python environment, `.venv`: made once, renewed when a lock changes, never taken for whole
when it is not.

A stamp inside it says for which Python and which folder it was made, and which locks it holds. The stamp is taken
away before anything changes and written last.
"""

import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

from program import Stop, run, say

try:
    import fcntl
except ImportError:  # Windows: two commands at once are not kept apart there
    fcntl = None  # type: ignore[assignment]

_AGAIN = "run the same command again"
_PIP_BEGINS = "Installing collected packages"  # until pip prints this it has changed nothing
_PIP_FAILURES = {
    "DO NOT MATCH THE HASHES": "A downloaded package is not the one that {lock} names, so nothing was installed: "
    f"{_AGAIN}, and if it stays so, report it and do not install the package by hand.",
    "No space left on device": f"The disk is full: free 500 MB and {_AGAIN}.",
    "Permission denied|Read-only file system": "The project's folder cannot be written: "
    f"put the project where you may write and {_AGAIN}.",
    "CERTIFICATE_VERIFY_FAILED": "The package index's certificate cannot be checked: set this computer's clock, "
    f"or name your network's certificate file in PIP_CERT, and {_AGAIN}.",
    "NewConnectionError|NameResolutionError|Max retries exceeded|Connection aborted|ProxyError|TimeoutError"
    "|timed out": f"The packages cannot be downloaded: connect to the internet and {_AGAIN}.",
}


def python_with(root: Path, *locks: str) -> Path:
    """The environment's Python, after making sure that everything in `locks` is installed."""
    venv = root / ".venv"
    wanted = {lock: _digest(root / lock) for lock in locks}
    try:
        if not _missing(venv, wanted):
            return _python(venv)
        with _alone(root):
            if _held(venv) is None:
                _make(venv)
            if missing := _missing(venv, wanted):
                _install(venv, [root / lock for lock in missing], wanted)
    except OSError as error:
        raise Stop(cannot_write(error, venv)) from error
    return _python(venv)


def cannot_write(error: OSError, place: Path) -> str:
    """The sentence for a folder or a disk that does not let us write."""
    if error.errno == errno.ENOSPC:
        return _PIP_FAILURES["No space left on device"]
    return (
        f"{error.filename or place} cannot be written ({error.strerror}): "
        f"put the project where you may write and {_AGAIN}."
    )


def _digest(lock: Path) -> str:
    try:
        return hashlib.sha256(lock.read_bytes()).hexdigest()
    except OSError as error:
        raise Stop(f"{lock.name} cannot be read: get it back with `git checkout {lock.name}`.") from error


def _python(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _stamp(venv: Path) -> Path:
    return venv / "whole.json"


def _maker(venv: Path) -> str:
    """What an environment depends on: compiled packages on Python's series, its programs on their folder."""
    return f"{sys.implementation.cache_tag} {sysconfig.get_platform()} {venv}"


def _held(venv: Path) -> dict[str, str] | None:
    """The locks that are installed, each with its hash; None if the environment is not whole or not for us."""
    try:
        maker, locks = json.loads(_stamp(venv).read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return None
    return dict(locks) if maker == _maker(venv) and _python(venv).exists() else None


def _missing(venv: Path, wanted: dict[str, str]) -> list[str]:
    held = _held(venv) or {}
    return [lock for lock, digest in wanted.items() if held.get(lock) != digest]


def _write_stamp(venv: Path, locks: dict[str, str]) -> None:
    unfinished = _stamp(venv).with_suffix(".new")
    unfinished.write_text(json.dumps([_maker(venv), locks]), encoding="utf-8")
    unfinished.replace(_stamp(venv))


def _make(venv: Path) -> None:
    """A new, empty environment in place of whatever is there."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise Stop(
            f"This Python has no venv and ensurepip: install them (Debian and Ubuntu: "
            f"`sudo apt install python3-venv`) and {_AGAIN}."
        )
    import venv as builder  # noqa: PLC0415  only here: it may be absent

    say("Setting up .venv: once, for up to a minute.")
    _stamp(venv).unlink(missing_ok=True)
    try:
        builder.create(venv, clear=True, symlinks=os.name != "nt", with_pip=True)
    except subprocess.CalledProcessError as error:
        output = (error.output or b"").decode(errors="replace")
        raise Stop(
            f"Python could not put pip into .venv: read its words above, mend that and {_AGAIN}.", output
        ) from error
    except ValueError as error:  # a folder with ":" in its name
        raise Stop(f"{error} Rename the folder and {_AGAIN}.") from error
    _write_stamp(venv, {})


def _install(venv: Path, locks: list[Path], wanted: dict[str, str]) -> None:
    """Install the locks. The stamp comes back after a failure only if pip had not changed anything yet."""
    names = " and ".join(lock.name for lock in locks)
    say(f"Installing {names}.")
    before = _held(venv) or {}
    _stamp(venv).unlink()
    with tempfile.TemporaryFile() as log:
        code: int | None = None
        try:
            code = run(_pip(venv, locks), output=log)
        finally:
            log.seek(0)
            output = log.read().decode(errors="replace")
            if code == 0:
                _write_stamp(venv, before | wanted)
            elif _PIP_BEGINS not in output:
                _write_stamp(venv, before)
    if code:
        raise _explained(output, names)


def _pip(venv: Path, locks: list[Path]) -> list[str | Path]:
    install = [
        _python(venv),
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-deps",
        "--no-user",
        "--no-input",
    ]
    quiet = ["--disable-pip-version-check", "--progress-bar", "off"]
    return [*install, *quiet, *(word for lock in locks for word in ("--requirement", lock))]


def _explained(output: str, lock: str) -> Stop:
    """Pip's failure in one sentence, or pip's own words where we have none."""
    for pattern, sentence in _PIP_FAILURES.items():
        if re.search(pattern, output):
            return Stop(sentence.format(lock=lock))
    return Stop(f"pip could not install {lock}: read its words above, mend that and {_AGAIN}.", output)


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Keep a second command out of `.venv` while this one makes it. The system ends the hold with the process."""
    if fcntl is None:
        yield
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another command is setting up .venv: waiting for it.")
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
