"""The project's own Python environment, `.venv`: made once, renewed when a lock changes.

A stamp inside it says for which Python and which folder it was made, and which locks it holds. The stamp is
taken away before anything changes and written last, so what is half made is never taken for whole.
"""

import contextlib
import errno
import hashlib
import json
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

from alone import alone
from program import Stop, run, say

_AGAIN = "run the same command again"
_FULL = f"The disk is full: free 500 MB and {_AGAIN}."
_PIP_BEGINS = "Installing collected packages"  # until pip prints this, it has changed nothing
_PIP_FAILURES = {
    "DO NOT MATCH THE HASHES": (
        "A downloaded package is not the one that our lock names, so nothing was installed: "
        f"{_AGAIN}, and if it stays so, report it and do not install the package by hand."
    ),
    r"OSError: \[Errno 28\]": _FULL,
    r"OSError: \[Errno (13|30)\]": (
        f"The folder .venv cannot be written: put the project where you may write and {_AGAIN}."
    ),
    "CERTIFICATE_VERIFY_FAILED": (
        "The package index's certificate cannot be checked: set this computer's clock, "
        f"or name your network's certificate file in PIP_CERT, and {_AGAIN}."
    ),
    "NewConnectionError|NameResolutionError|Max retries exceeded|Connection aborted|ProxyError|timed out": (
        f"The packages cannot be downloaded: connect to the internet and {_AGAIN}."
    ),
}


def python_with(root: Path, *locks: str) -> Path:
    """The environment's Python, after making sure that everything in `locks` is installed."""
    venv = root / ".venv"
    wanted = {lock: _digest(root / lock) for lock in locks}
    if _missing(venv, wanted):
        with writing(venv), alone(root, lambda: say("Another command is setting up .venv: waiting for it.")):
            if _held(venv) is None:
                _make(venv)
            if missing := _missing(venv, wanted):
                _install(venv, [root / lock for lock in missing], wanted)
    return _python(venv)


@contextlib.contextmanager
def writing(place: Path, cure: str = "put the project where you may write") -> Iterator[None]:
    """Turn a folder or a disk that does not let us write into one sentence with its cure."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Stop(_FULL) from error
        raise Stop(f"{error.filename or place} cannot be written ({error.strerror}): {cure} and {_AGAIN}.") from error


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
    """The installed locks, each with its hash; None if the environment is not whole, or not for us."""
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
    """A new, empty environment in place of whatever is there. A link is left: what it leads to belongs to others."""
    if venv.is_symlink():
        raise Stop(f"{venv} is a link, and to make it anew would empty what it leads to: delete the link and {_AGAIN}.")
    try:  # here, for Debian keeps them in a package of their own
        import venv as builder  # noqa: PLC0415
        from ensurepip import version  # noqa: F401, PLC0415
    except ImportError as error:
        cure = f"install them (Debian and Ubuntu: `sudo apt install python3-venv`) and {_AGAIN}"
        raise Stop(f"This Python lacks ensurepip or venv: {cure}.") from error
    say("Setting up .venv: this is needed once and takes a minute or two.")
    _stamp(venv).unlink(missing_ok=True)
    try:
        builder.create(venv, clear=True, symlinks=os.name != "nt", with_pip=True)
    except subprocess.CalledProcessError as error:
        said = (error.output or b"").decode(errors="replace")
        raise _explained(said, "Setting up .venv") from error
    except ValueError as error:
        raise Stop(f"Python refuses the name of the folder {venv.parent}: rename it.") from error
    _write_stamp(venv, {})


def _install(venv: Path, locks: list[Path], wanted: dict[str, str]) -> None:
    """Install the locks. After a failure the stamp comes back only if pip had not changed anything yet."""
    names = " and ".join(lock.name for lock in locks)
    say(f"Installing {names}.")
    before = _held(venv) or {}
    _stamp(venv).unlink()
    code = None
    with tempfile.TemporaryFile() as log:
        try:
            at_once = {"PYTHONUNBUFFERED": "1"}  # so that a pip that is killed has still said how far it was
            code = run(_pip_install(venv, locks), output=log, env=at_once)
        finally:
            log.seek(0)
            said = log.read().decode(errors="replace")
            if code == 0:
                _write_stamp(venv, before | wanted)
            elif _PIP_BEGINS not in said:
                _write_stamp(venv, before)
    if code:
        raise _explained(said, f"Installing {names}")


def _pip_install(venv: Path, locks: list[Path]) -> list[str | Path]:
    flags = "--require-hashes --no-deps --no-user --no-input --disable-pip-version-check --progress-bar off"
    files = [word for lock in locks for word in ("--requirement", lock)]
    return [_python(venv), "-m", "pip", "install", *flags.split(), *files]


def _explained(said: str, what: str) -> Stop:
    """Pip's failure in one sentence; its own words only where we have none."""
    for pattern, sentence in _PIP_FAILURES.items():
        if re.search(pattern, said):
            return Stop(sentence)
    return Stop(f"{what} did not succeed: mend what is named above and {_AGAIN}.", said)
