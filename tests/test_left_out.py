"""What the tests lack, and what the gate is told to install. That they are left out aloud: tests/test_commands.py."""

import subprocess
import sys
from pathlib import Path

import pytest

import browsers
import left_out
from left_out import HOSTS, main, packages


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A computer on which nothing is installed."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browsers, "NAMES", ["chromium"])
    hosts = {tests: ((f"{tests}-program",), named) for tests, (_, named) in HOSTS.items()}
    monkeypatch.setattr(left_out, "HOSTS", hosts)


@pytest.mark.usefixtures("bare")
def test_what_is_missing_is_named_for_apt(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert capsys.readouterr().out == "chromium nginx libnginx-mod-http-brotli-static caddy\n"
    assert packages("/a/browser") == ["nginx libnginx-mod-http-brotli-static", "caddy"]


@pytest.mark.usefixtures("bare")
def test_where_nothing_is_missing_nothing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", sys.executable)
    monkeypatch.setattr(left_out, "HOSTS", {})
    assert main() == 0
    assert capsys.readouterr().out == "\n"


def test_a_browser_that_is_none_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", "/no/browser")
    assert main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("CHROMIUM names /no/browser, which is not a program: ")


def test_the_gate_asks_and_does_not_know_by_itself(root: Path) -> None:
    gate = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert "scripts/left_out.py" in gate
    known = {*browsers.NAMES, *(word for needs, named in HOSTS.values() for word in (*needs, *named.split()))}
    assert [name for name in known if name in gate] == []
    assert subprocess.run(["bash", "-n", str(root / ".ci" / "run")], check=False).returncode == 0
