"""`.venv` with a real Python and a real pip; only what would need a network or a full disk is pretended."""

import contextlib
import errno
import fcntl
import hashlib
import json
import os
import re
import subprocess
import sys
import threading
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import environment
from environment import python_with, writing
from program import Stop

LOCK = "requirements.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose environment was begun, cut off, and then made by us."""
    root = tmp_path_factory.mktemp("project")
    (root / LOCK).write_text("# nothing yet\n")
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/python").write_text("half a program")
    python_with(root, LOCK)
    return root


@pytest.fixture
def project(made: Path) -> Iterator[Path]:
    """The same project; a test's changes to its lock and its stamp are taken back."""
    kept = {path: path.read_bytes() for path in (made / LOCK, made / ".venv/whole.json")}
    yield made
    for path, content in kept.items():
        path.write_bytes(content)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pip with an index that nobody answers for."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")


def tiny_wheel(folder: Path) -> Path:
    wheel = folder / "tiny-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", "")
        archive.writestr("tiny-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1\n")
        archive.writestr("tiny-1.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("tiny-1.dist-info/RECORD", "")
    return wheel


def lock_tiny(project: Path, wheel: Path, digest: str) -> None:
    (project / LOCK).write_text(f"tiny @ {wheel.as_uri()} --hash=sha256:{digest}\n")


def imports_tiny(project: Path) -> bool:
    importing = [str(project / ".venv/bin/python"), "-c", "import tiny"]
    return subprocess.run(importing, capture_output=True, check=False).returncode == 0


def stamp(project: Path) -> Path:
    return project / ".venv/whole.json"


def test_a_half_made_environment_is_made_anew(made: Path) -> None:
    python = python_with(made, LOCK)
    said = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, text=True, check=True).stdout
    assert str(made) in said


def test_a_whole_environment_is_left_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(environment, "_make")
    monkeypatch.delattr(environment, "_install")
    assert python_with(project, LOCK).exists()


def test_what_a_changed_lock_names_is_installed(project: Path, tmp_path: Path) -> None:
    wheel = tiny_wheel(tmp_path)
    lock_tiny(project, wheel, hashlib.sha256(wheel.read_bytes()).hexdigest())
    python_with(project, LOCK)
    assert imports_tiny(project)
    subprocess.run([project / ".venv/bin/python", "-m", "pip", "uninstall", "-qy", "tiny"], check=True)


def test_a_wrong_hash_installs_nothing(project: Path, tmp_path: Path) -> None:
    before = stamp(project).read_text()
    lock_tiny(project, tiny_wheel(tmp_path), "0" * 64)
    with pytest.raises(Stop, match="is not the one that our lock names") as stop:
        python_with(project, LOCK)
    assert stop.value.output == ""
    assert not imports_tiny(project)
    assert stamp(project).read_text() == before


def test_nothing_is_installed_without_a_hash(project: Path, tmp_path: Path) -> None:
    (project / LOCK).write_text(f"tiny @ {tiny_wheel(tmp_path).as_uri()}\n")
    with pytest.raises(Stop) as stop:
        python_with(project, LOCK)
    assert "Hashes are required" in stop.value.output
    assert not imports_tiny(project)


@pytest.mark.usefixtures("offline")
def test_without_a_network_what_was_whole_stays_whole(project: Path) -> None:
    before = stamp(project).read_text()
    (project / LOCK).write_text(f"absent==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(Stop, match="connect to the internet and run the same command again"):
        python_with(project, LOCK)
    assert stamp(project).read_text() == before


def test_pip_speaks_for_itself_where_we_know_no_better(project: Path) -> None:
    (project / LOCK).write_text("not a requirement\n")
    with pytest.raises(Stop, match=r"Installing requirements\.txt did not succeed") as stop:
        python_with(project, LOCK)
    assert "Invalid requirement" in stop.value.output


@pytest.mark.parametrize(("said", "whole"), [("Collecting tiny", True), ("Installing collected packages: tiny", False)])
def test_an_interrupted_install_is_whole_only_if_pip_had_not_begun(
    said: str, whole: bool, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_command: object, output: object, **_: object) -> int:
        output.write(said.encode())  # type: ignore[attr-defined]  # the log file
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "run", interrupted)
    (project / LOCK).write_text("# changed\n")
    with pytest.raises(KeyboardInterrupt):
        python_with(project, LOCK)
    assert stamp(project).exists() is whole


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (sys.implementation.cache_tag, "cpython-27"),
        ("/.venv", "/moved/.venv"),
        ("{", ""),
        ("[", "[0, "),
    ],
    ids=["another Python", "another folder", "cut off", "another form"],
)
def test_a_stamp_that_is_not_for_us_counts_for_nothing(
    old: str, new: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    monkeypatch.setattr(environment, "_make", made.append)
    monkeypatch.setattr(environment, "_install", lambda *_: None)
    text = stamp(project).read_text()
    assert old in text
    stamp(project).write_text(text.replace(old, new, 1))
    python_with(project, LOCK)
    assert made == [project / ".venv"]


def test_an_environment_whose_python_is_gone_is_made_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    monkeypatch.setattr(environment, "_make", made.append)
    monkeypatch.setattr(environment, "_install", lambda *_: None)
    monkeypatch.setattr(environment, "_python", lambda venv: venv / "bin/gone")
    python_with(project, LOCK)
    assert made == [project / ".venv"]


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_its_venv_package(module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / LOCK).touch()
    with pytest.raises(Stop, match="sudo apt install python3-venv"):
        python_with(tmp_path, LOCK)
    assert not (tmp_path / ".venv").exists()


def test_pip_that_cannot_be_put_in_leaves_no_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(folder: Path, **_: object) -> None:
        folder.mkdir()
        raise subprocess.CalledProcessError(1, "ensurepip", output=b"the wheel is broken")

    monkeypatch.setattr(venv, "create", fails)
    (tmp_path / LOCK).touch()
    with pytest.raises(Stop, match=r"Setting up \.venv did not succeed") as stop:
        python_with(tmp_path, LOCK)
    assert stop.value.output == "the wheel is broken"
    assert not stamp(tmp_path).exists()


def test_what_a_link_leads_to_is_not_emptied(tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.mkdir()
    (others / "kept").touch()
    (tmp_path / LOCK).write_text("# nothing yet\n")
    (tmp_path / ".venv").symlink_to(others)
    with pytest.raises(Stop, match="is a link"):
        python_with(tmp_path, LOCK)
    assert (others / "kept").exists()


def test_a_folder_that_python_refuses(tmp_path: Path) -> None:
    root = tmp_path / f"a{os.pathsep}b"
    root.mkdir()
    (root / LOCK).touch()
    with pytest.raises(Stop, match="rename it"):
        python_with(root, LOCK)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / LOCK).touch()
    (tmp_path / ".venv").touch()
    with pytest.raises(Stop, match=r"cannot be written \(Not a directory\): put the project where"):
        python_with(tmp_path, LOCK)


def test_a_full_disk(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="The disk is full"), writing(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_missing_lock(tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"requirements\.txt cannot be read: get it back with `git checkout"):
        python_with(tmp_path, LOCK)


@pytest.mark.parametrize(
    ("said", "cure"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "report it"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "free 500 MB",
        ),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'",
            "may write",
        ),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 30] Read-only file system",
            "may write",
        ),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "PIP_CERT"),
        ("WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(", "internet"),
        ("after connection broken by 'NameResolutionError(\"Failed to resolve 'x'", "internet"),
        ("pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool: Read timed out.", "internet"),
        ("after connection broken by 'ProxyError('Cannot connect to proxy.'", "internet"),
    ],
)
def test_each_failure_of_pip_has_its_cure(said: str, cure: str) -> None:
    stop = environment._explained(said, "Installing")
    assert cure in str(stop)
    assert stop.output == ""


def test_a_second_command_waits_for_the_first(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = threading.Event()
    monkeypatch.setattr(environment, "say", lambda text: waiting.set() if "waiting" in text else None)
    (project / LOCK).write_text("# changed\n")
    second = threading.Thread(target=python_with, args=(project, LOCK))
    with contextlib.ExitStack() as first:
        folder = os.open(project, os.O_RDONLY)
        first.callback(os.close, folder)
        fcntl.flock(folder, fcntl.LOCK_EX)
        before = stamp(project).read_text()
        second.start()
        assert waiting.wait(10)
        assert stamp(project).read_text() == before
    second.join()
    assert json.loads(stamp(project).read_text()) != json.loads(before)


def pins(lock: Path) -> dict[str, str]:
    """The version of each package in a lock."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", lock.read_text(), re.MULTILINE))


def wished(root: Path) -> tuple[list[str], list[str]]:
    """What pyproject.toml asks for: for the site, and for the tests."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    return project["project"]["dependencies"], project["dependency-groups"]["dev"]


def test_the_locks_hold_what_the_project_asks_for(root: Path) -> None:
    site, dev = wished(root)
    for lock, wishes in (("requirements.txt", site), ("requirements-dev.txt", site + dev)):
        held = pins(root / lock)
        names = {re.split(r"[\[=><]", wish)[0].lower() for wish in wishes}
        assert names <= set(held), f"{lock} is stale: run the command in its first lines"
        exact = {wish.lower() for wish in wishes if "==" in wish}
        assert exact <= {f"{name}=={version}" for name, version in held.items()}


def test_the_locks_agree(root: Path) -> None:
    assert pins(root / "requirements.txt").items() <= pins(root / "requirements-dev.txt").items()


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_pins_by_hash_and_names_no_address(lock: str, root: Path) -> None:
    text = (root / lock).read_text()
    assert not re.search(r"://|--(extra-)?index|--find-links", text.replace("--no-emit-index-url", ""))
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(pins(root / lock))
    assert [package for package in packages if "--hash=sha256:" not in package] == []
