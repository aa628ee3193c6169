"""A mistake in a command's options is one sentence, and ends with 2."""

import importlib

import pytest

from options import Options


def test_a_mistake_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        Options("check", "Check pages.").parse_args(["--frob"])
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "unrecognized arguments: --frob: see `python3 scripts/run.py check --help`.\n"


@pytest.mark.parametrize("program", ["compress_site", "make_fonts", "nu_validator", "reachable"])
def test_a_program_that_is_no_command_has_options_too(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    main = importlib.import_module(program).main
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    assert capsys.readouterr().out.startswith(f"usage: python3 scripts/{program}.py [-h]")
    with pytest.raises(SystemExit, match="2"):
        main(["--frob", "a", "b"])
    said = capsys.readouterr().err
    assert said.endswith(f": see `python3 scripts/{program}.py --help`.\n")
    assert said.count("\n") == 1
