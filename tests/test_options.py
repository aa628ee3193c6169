"""A mistake in a command's options is one sentence, and ends with 2."""

import pytest

from options import Options


def test_a_mistake_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        Options("check", "Check pages.").parse_args(["--frob"])
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "unrecognized arguments: --frob: see `python3 scripts/run.py check --help`.\n"
