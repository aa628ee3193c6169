import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

import program
from program import run


def python(code: str) -> list[str | Path]:
    return [sys.executable, "-c", code]


@pytest.mark.parametrize("code", [0, 1, 2, 5])
def test_the_exit_code_is_passed_on(code: int) -> None:
    assert run(python(f"raise SystemExit({code})")) == code


def test_a_death_by_signal_is_told_as_a_shell_tells_it() -> None:
    assert run(python("import os; os.kill(os.getpid(), 9)")) == 128 + signal.SIGKILL


def test_a_program_runs_in_the_project_with_our_variables(capfd: pytest.CaptureFixture[str], root: Path) -> None:
    show = "import os; print(os.getcwd(), os.environ['NO_MKDOCS_2_WARNING'], os.environ['OURS'], os.environ['PATH'])"
    run(python(show), env={"OURS": "yes"})
    assert capfd.readouterr().out == f"{root} 1 yes {os.environ['PATH']}\n"


def test_output_may_go_to_a_file(tmp_path: Path) -> None:
    with (tmp_path / "log").open("wb") as log:
        run(python("import sys; print('out', flush=True); print('err', file=sys.stderr)"), output=log)
    assert (tmp_path / "log").read_text() == "out\nerr\n"


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_no_program_outlives_the_command(end: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Ended(subprocess.Popen[bytes]):
        """A program that is waited for when the command is told to end."""

        def __init__(self, command: list[str], cwd: Path, env: dict[str, str], stdout: IO[bytes] | None, **_: object):
            super().__init__(command, cwd=cwd, env=env, stdout=stdout)
            started.append(self)

        def wait(self, timeout: float | None = None) -> int:
            if timeout is None and not self.told:
                self.told = True
                raise end
            return super().wait(timeout)

        told = False

    monkeypatch.setattr(program, "_PATIENCE", 0.1)
    monkeypatch.setattr(subprocess, "Popen", Ended)
    with pytest.raises(end):
        run(python("import time; time.sleep(60)"))
    assert started[0].returncode == -signal.SIGTERM
