"""The newcomer's command as it is typed, in a small project whose programs are stand-ins."""

import ast
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PARTS = (
    "run.py",
    "commands.py",
    "options.py",
    "browsers.py",
    "left_out.py",
    "port.py",
    "environment.py",
    "program.py",
    "alone.py",
    "publish.py",
    "source_date.py",
    "site_address.py",
)
STAND_INS = {
    "scripts/check_pages.py": """
import os, sys
print("checked", *sys.argv[1:])
sys.exit(int(os.environ.get("CHECK", 0)))
""",
    "scripts/reachable.py": """
import os, sys
print("reached", *sys.argv[1:])
sys.exit(int(os.environ.get("REACH", 0)))
""",
    "scripts/new_page.py": "import sys; print('new', *sys.argv[1:])",
    "scripts/compress_site.py": """
import os, pathlib, sys
(pathlib.Path(sys.argv[1]) / "index.html.gz").write_text("packed")
sys.exit(int(os.environ.get("FINISH", 0)))
""",
    "scripts/verify_site.py": """
import os, sys
print("verified", *sys.argv[1:])
sys.exit(int(os.environ.get("VERIFY", 0)))
""",
    "pytest/__main__.py": "import sys; print('tested', *sys.argv[1:])",
    "mkdocs/__main__.py": """
import os, pathlib, sys, time
if sys.argv[1] == "serve":
    try:
        print("serving as", os.getpid(), flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        print("Shutting down...", flush=True)
        sys.exit(0)
site = pathlib.Path(sys.argv[-1])
site.mkdir()
(site / "index.html").write_text(os.environ.get("PAGE", "new"))
(site / "exercises.json").write_text("{}")
sys.exit(int(os.environ.get("BUILD", 0)))
""",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    folder = tmp_path_factory.mktemp("project")
    for name, text in STAND_INS.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    for part in PARTS:
        shutil.copy(root / "scripts" / part, folder / "scripts")
    for lock in ("requirements.txt", "requirements-dev.txt"):
        (folder / lock).write_text("# nothing to install\n")
    assert run(folder, "setup").returncode == 0
    return folder


def command(project: Path, *typed: str) -> list[str]:
    return [sys.executable, str(project / "scripts/run.py"), *typed]


def run(project: Path, *typed: str, **env: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, **env}
    return subprocess.run(command(project, *typed), env=variables, capture_output=True, text=True, check=False)


def started_server(project: Path) -> tuple[subprocess.Popen[str], int]:
    """A served guide, and the process that serves it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    typed = command(project, "serve", "--port", str(port))
    server = subprocess.Popen(typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert server.stdout
    said = [server.stdout.readline() for _ in range(2)]
    assert f"http://127.0.0.1:{port}/" in said[0]
    return server, int(said[1].split()[-1])


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 8, 18), (3, 11, 1)], ids=str)
def test_an_old_python_is_told_what_it_lacks(version: tuple[int, int, int], project: Path) -> None:
    pretend = (
        f"import runpy, sys; sys.version_info = {(*version, 'final', 0)}; "
        f"runpy.run_path({str(project / 'scripts/run.py')!r}, run_name='__main__')"
    )
    told = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert told.stderr.startswith("The guide needs Python 3.11.2 or newer, and this is " + ".".join(map(str, version)))
    assert told.stderr.count("\n") == 1


def test_an_old_python_can_read_the_command(root: Path) -> None:
    tree = ast.parse((root / "scripts/run.py").read_text(), feature_version=(3, 7))
    newer = (ast.FunctionDef, ast.AnnAssign, ast.NamedExpr, ast.JoinedStr)  # none of these, and Python 2 reads it too
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []


def test_check_passes_arguments_and_exit_code_on(project: Path) -> None:
    checked = run(project, "check", "--format", "json", CHECK="1")
    assert (checked.stdout, checked.stderr, checked.returncode) == ("checked --format json\n", "", 1)


def test_new_and_test_start_their_programs(project: Path) -> None:
    assert run(project, "new", "Wall stretch").stdout == "new Wall stretch\n"
    assert run(project, "test", "-k", "axe", CHROMIUM=sys.executable).stdout.endswith(" -k axe\n")


def test_a_build_takes_the_place_of_the_last(project: Path) -> None:
    for page in ("first", "second"):
        built = run(project, "build", PAGE=page)
        assert built.returncode == 0, built.stderr
        assert built.stderr == f"The site is in {project / 'site'}, for trying: for readers add --publish.\n"
        assert (project / "site/index.html").read_text() == page
        assert (project / "site/index.html.gz").read_text() == "packed"
    assert not list(project.glob(".site*"))


@pytest.mark.parametrize("failing", ["CHECK", "BUILD", "FINISH", "VERIFY"])
def test_a_failing_build_leaves_the_last_site(failing: str, project: Path) -> None:
    run(project, "build", PAGE="good")
    failed = run(project, "build", PAGE="bad", **{failing: "1"})
    assert failed.returncode == 1
    assert failed.stderr.startswith("Not built: mend what is named above first.")
    assert (project / "site/index.html").read_text() == "good"
    assert not list(project.glob(".site*"))


def test_a_build_for_readers_goes_where_it_is_told(project: Path) -> None:
    built = run(project, "build", "--publish", "--site-dir", str(project / "www"))
    assert (built.returncode, built.stderr) == (0, f"The site is in {project / 'www'}.\n")
    assert f"verified --publish {project}/.www.build/new-" in built.stdout
    assert (project / "www/index.html").is_file()


def test_a_guide_that_nobody_can_reach_is_not_even_checked(project: Path) -> None:
    built = run(project, "build", "--publish", REACH="2")
    assert (built.returncode, built.stdout) == (2, "reached\n")
    assert built.stderr == "Not built: mend what is named above first.\n"


@pytest.mark.parametrize("name", ["mkdocs.yml", "mkdocs.yml/site"])
def test_a_site_that_can_not_be_written_is_one_sentence(name: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text("mine")
    built = run(project, "build", "--site-dir", str(project / name))
    assert built.returncode == 2
    assert built.stderr.startswith(str(project / "mkdocs.yml"))
    assert built.stderr.count("\n") == 1
    assert (project / "mkdocs.yml").read_text() == "mine"


def cut_off(project: Path) -> None:
    """What a build leaves that is killed between the two renames."""
    run(project, "build", PAGE="last")
    (project / ".site.build").mkdir()
    (project / "site").rename(project / ".site.build/ready")


def test_a_server_brings_back_a_site_that_was_cut_off(project: Path) -> None:
    cut_off(project)
    server, _ = started_server(project)
    server.terminate()
    server.communicate(timeout=20)
    assert (project / "site/index.html").read_text() == "last"
    assert not list(project.glob(".site*"))


def test_a_build_brings_back_a_site_that_was_cut_off(project: Path) -> None:
    cut_off(project)
    assert run(project, "build", PAGE="bad", BUILD="1").returncode == 1
    assert (project / "site/index.html").read_text() == "last"


@pytest.fixture
def heeding_ctrl_c() -> Iterator[None]:
    """A shell lets what it runs in the background ignore Ctrl-C, and programs hand that on."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding_ctrl_c")
def test_serving_ends_quietly_on_ctrl_c(project: Path) -> None:
    server, _ = started_server(project)
    os.killpg(server.pid, signal.SIGINT)
    out, err = server.communicate(timeout=20)
    assert (out, err, server.returncode) == ("Shutting down...\n", "", 130)


def test_a_server_ends_with_the_command(project: Path) -> None:
    server, inner = started_server(project)
    server.terminate()
    server.communicate(timeout=20)
    assert server.returncode == 128 + signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.kill(inner, 0)
