"""The commands one by one; what they start is only written down. tests/test_run.py runs them whole."""

import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.__main__ import build_command, serve_command

import browsers
import commands
import left_out
from commands import main
from port import ADDRESS
from program import Stop

Started = list[tuple[list[str], dict[str, str]]]
PYTHON = Path("python-of-the-project")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """What a command starts, without starting it; each program ends well."""
    calls: Started = []

    def run(command: list[str | Path], env: dict[str, str] | None = None) -> int:
        calls.append(([str(word) for word in command[1:]], env or {}))
        return 0

    monkeypatch.setattr(commands, "run", run)
    monkeypatch.setattr(commands, "python_with", lambda _root, *_locks: PYTHON)
    return calls


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(left_out, "HOSTS", {})
    monkeypatch.setattr(browsers, "NAMES", [name for name in browsers.NAMES if "/" not in name])


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.socket() as server:
        server.bind((ADDRESS, 0))
        server.listen()
        yield server.getsockname()[1]


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        port: int = probe.getsockname()[1]
        return port


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()[2:]] == list(commands.COMMANDS)


def test_no_command_is_help_and_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out == commands.usage() + "\n"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "serv",
            "There is no command serv: choose one of serve, build, verify, check, test, new, generate, search-quality",
        ),
        ("serve --port x", "x is not a port, a number from 1 to 65535: see `python3 scripts/run.py serve --help`."),
        ("serve --port 0", "0 is not a port"),
        ("serve --port 65536", "65536 is not a port"),
        ("serve 8001", "unrecognized arguments: 8001: see `python3 scripts/run.py serve --help`."),
        ("build --quiet", "unrecognized arguments: --quiet"),
        ("verify", "the following arguments are required: DIR"),
        ("build --practice", "expected one argument"),
        ("setup all", "unrecognized arguments: all"),
        ("new", '`new` needs a title: python3 scripts/run.py new "Wall stretch".'),
    ],
)
def test_a_mistake_is_one_sentence(
    typed: str, sentence: str, started: Started, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed.split()) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert started == []


@pytest.mark.parametrize("command", ["build", "build --publish", "serve"])
def test_a_typed_address_that_is_none(
    command: str, started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", "https://[guide/")
    assert main(command.split()) == 2
    assert capsys.readouterr().err.startswith(
        "SITE_URL is https://[guide/, which is no address: unset it, or set it to "
    )
    assert started == []


def test_a_busy_port(busy_port: int, started: Started, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--port", str(busy_port)]) == 2
    assert f"Port {busy_port} is busy: " in capsys.readouterr().err
    assert started == []


def test_a_port_that_is_not_ours(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Guarded(socket.socket):
        def bind(self, _address: object) -> None:
            raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket, "socket", Guarded)
    assert main(["serve", "--port", "80"]) == 2
    assert "Port 80 is kept for the system: choose another with `--port 8001`." in capsys.readouterr().err


def test_serve_shows_findings_without_stopping(
    started: Started, free_port: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)  # mkdocs looks for what it is to watch
    assert main(["serve", "--port", str(free_port)]) == 0
    ((serving, _),) = started  # the build itself prints what the checker finds: see tests/test_hooks.py
    assert serving[:3] == ["-m", "mkdocs", "serve"]
    with serve_command.make_context("serve", serving[3:]) as context:
        given = context.params
    assert given["strict"] is False
    assert given["livereload"] is True
    assert given["watch"] == ()  # the hooks say what else to watch
    assert given["dev_addr"] == f"127.0.0.1:{free_port}"


def built(monkeypatch: pytest.MonkeyPatch, project: Path, *typed: str) -> None:
    """Run `build`; nothing makes a site here, so that it ends where the site would take its place."""
    monkeypatch.setattr(commands, "ROOT", project)
    with pytest.raises(Stop, match="cannot be written"):  # see tests/test_run.py for a whole build
        commands.build(list(typed))


@pytest.mark.parametrize("publish", [[], ["--publish"]])
def test_a_build_is_checked_built_compressed_and_verified(
    publish: list[str], started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    built(monkeypatch, tmp_path, *publish)
    *before, (checker, _), (building, _), (compressing, _), (verifying, _) = started
    assert [reaching for reaching, _ in before] == ([["scripts/reachable.py"]] if publish else [])
    new = str(tmp_path / ".site.build" / f"new-{os.getpid()}")
    assert checker == ["scripts/check_pages.py"]
    assert compressing == ["scripts/compress_site.py", new]
    assert verifying == ["scripts/verify_site.py", *publish, new]
    with build_command.make_context("build", building[3:]) as context:
        given = context.params
    assert given["strict"] is True
    assert given["site_dir"] == new
    assert not {"-q", "--quiet"} & set(building)
    assert list(tmp_path.iterdir()) == []


def test_a_build_has_its_date_from_what_is_built(
    started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000")
    built(monkeypatch, tmp_path)
    assert [env.get("SOURCE_DATE_EPOCH") for _, env in started] == [None, "1000", "1000", "1000"]


def test_a_site_folder_is_meant_as_seen_from_where_it_is_typed(
    started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    built(monkeypatch, tmp_path / "project", "--site-dir", "www/guide")
    assert started[2][0] == ["scripts/compress_site.py", str(tmp_path / "www" / ".guide.build" / f"new-{os.getpid()}")]


def test_verify_means_a_folder_as_seen_from_where_it_is_typed(
    started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["verify", "--publish", "guide"]) == 0
    assert started == [(["scripts/verify_site.py", "--publish", str(tmp_path / "guide")], {})]


def test_a_practice_is_checked_before_it_is_served(
    started: Started, free_port: int, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert main(["serve", "--port", str(free_port), "--practice", "practice.example.yml"]) == 0
    (checker, _), (serving, _) = started
    assert checker == ["scripts/check_pages.py", "practice.example.yml"]
    with serve_command.make_context("serve", serving[3:]) as context:
        assert context.params["config_file"].name == "practice.example.yml"


def test_a_practice_is_checked_before_its_site_is_built(
    started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "practice.yml").touch()
    monkeypatch.chdir(tmp_path)
    built(monkeypatch, tmp_path, "--practice", "practice.yml")
    (checker, _), (_, _), (building, _) = started[:3]
    assert checker == ["scripts/check_pages.py", "practice.yml"]
    with build_command.make_context("build", building[3:]) as context:
        assert context.params["config_file"].name == "practice.yml"
        assert context.params["strict"] is True


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_practice_with_mistakes_is_not_built(
    command: str, started: Started, monkeypatch: pytest.MonkeyPatch, free_port: int
) -> None:
    def failing(words: list[str | Path], **_: object) -> int:
        started.append(([str(word) for word in words[1:]], {}))
        return int(words[-1] == "practice.example.yml")

    monkeypatch.setattr(commands, "run", failing)
    port = ["--port", str(free_port)] if command == "serve" else []
    assert main([command, "--practice", "practice.example.yml", *port]) == 1
    assert started[-1][0] == ["scripts/check_pages.py", "practice.example.yml"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cobra.md", "docs/cobra.md"),
        (".", "docs"),
        ("gone.md", "docs/gone.md"),  # a dangling link: the checker says so
        ("../../outside.md", "../outside.md"),
        ("{tmp_path}/outside.md", "{tmp_path}/outside.md"),
        ("missing.md", "missing.md"),
        ("--format", "--format"),
        ("a" * 5000, "a" * 5000),
    ],
    ids=["page", "folder", "dangling link", "outside", "whole path", "missing", "option", "too long"],
)
def test_check_means_a_path_as_seen_from_where_it_is_typed(
    typed: str, meant: str, started: Started, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    (project / "docs").mkdir(parents=True)
    (project / "docs/cobra.md").touch()
    (project / "docs/gone.md").symlink_to("nowhere")
    (tmp_path / "outside.md").touch()
    monkeypatch.setattr(commands, "ROOT", project)
    monkeypatch.chdir(project / "docs")
    assert main(["check", typed.format(tmp_path=tmp_path)]) == 0
    assert started == [(["scripts/check_pages.py", meant.format(tmp_path=tmp_path)], {})]


def test_new_hands_on_the_title(started: Started) -> None:
    assert main(["new", "Wall stretch"]) == 0
    assert started == [(["scripts/new_page.py", "Wall stretch"], {})]


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
def test_any_of_the_browsers_will_do(name: str, started: Started, tmp_path: Path) -> None:
    browser = tmp_path / name
    browser.touch(mode=0o755)
    assert main(["test", "-k", "axe"]) == 0
    assert started == [(["-m", "pytest", "-k", "axe"], {"CHROMIUM": str(browser)})]


@pytest.mark.usefixtures("no_browser")
def test_chromium_may_be_named(started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = tmp_path / "my browser"
    browser.touch(mode=0o755)
    (tmp_path / "chromium").touch(mode=0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))
    assert main(["test"]) == 0
    assert started == [(["-m", "pytest", *commands.AT_ONCE], {"CHROMIUM": str(browser)})]


def test_chromium_that_is_no_program(
    started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHROMIUM", "/no/browser")
    assert main(["test"]) == 2
    assert capsys.readouterr().err.startswith("CHROMIUM names /no/browser, which is not a program: ")
    assert started == []


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("false", 0), ("true", 1)])
def test_without_a_browser_its_tests_are_left_out_aloud(
    ci: str, code: int, started: Started, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    assert main(["test"]) == code
    assert started == [(["-m", "pytest", "--ignore=tests/browser", *commands.AT_ONCE], {})]
    said = capsys.readouterr().err
    assert said.startswith("Left out: the tests in tests/browser, ")
    assert said.count("\n") == 1
    assert ("With CI=true that is a failure." in said) is bool(code)


@pytest.mark.usefixtures("no_browser")
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_without_a_web_server_its_tests_are_left_out_aloud(
    ci: str,
    code: int,
    started: Started,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    for name in ("chromium", "here"):
        (tmp_path / name).touch(mode=0o755)
    (tmp_path / "module.so").touch()
    module, gone = str(tmp_path / "module.so"), str(tmp_path / "gone.so")
    hosts = {
        "a.py": (("here", module), "a"),
        "b.py": (("here", gone), "b"),
        "c.py": (("no-server",), "c"),
    }
    monkeypatch.setattr(left_out, "HOSTS", hosts)
    monkeypatch.setenv("CI", ci)
    assert main(["test"]) == code
    assert started[0][0] == ["-m", "pytest", "--ignore=b.py", "--ignore=c.py", *commands.AT_ONCE]
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith(f"Left out: b.py, for {gone} was not found (Debian: sudo apt install b).")
    assert said[1].startswith("Left out: c.py, for no-server was not found (Debian: sudo apt install c).")
    assert [("With CI=true that is a failure." in line) for line in said] == [bool(code)] * 2


def test_ctrl_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "python_with", interrupted)
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_what_a_program_said_comes_before_our_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> Path:
        raise Stop("Mend it.", "pip: no\n")

    monkeypatch.setattr(commands, "python_with", stopped)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "pip: no\nMend it.\n"
