"""A mistake in a command's options is one sentence, and ends with 2."""

import importlib

import pytest

from options import Options, how_many


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


@pytest.mark.parametrize("said", ["0", "-1", "two", "1.5"])
def test_how_many_is_one_or_more(said: str, capsys: pytest.CaptureFixture[str]) -> None:
    parser = Options("lighthouse", "Measure pages.")
    parser.add_argument("--runs", type=how_many)
    with pytest.raises(SystemExit, match="2"):
        parser.parse_args([f"--runs={said}"])
    assert f"{said} is not a whole number from 1 up: see" in capsys.readouterr().err
    assert parser.parse_args(["--runs", "3"]).runs == 3


@pytest.mark.parametrize(
    ("program", "option"),
    [("lighthouse", "--runs"), ("benchmark", "--pages"), ("benchmark", "--rounds"), ("compare_browsers", "--width")],
)
def test_none_of_what_is_counted_is_refused(
    program: str, option: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", [program, f"{option}=0"])
    with pytest.raises(SystemExit, match="2"):
        importlib.import_module(program).main()
    assert f"argument {option}: 0 is not a whole number from 1 up" in capsys.readouterr().err
