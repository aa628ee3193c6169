"""The options of a command: a mistake in them is one sentence with the cure, like every other failure."""

import argparse
from typing import NoReturn


class Options(argparse.ArgumentParser):
    """The options of `python3 scripts/run.py COMMAND`, or of a program that is no command, such as `x.py`."""

    def __init__(self, command: str, purpose: str | None) -> None:
        """`purpose` may be a module's docstring: its first line is shown as help."""
        program = command if command.endswith(".py") else f"run.py {command}"
        super().__init__(f"python3 scripts/{program}", description=(purpose or "").partition("\n")[0])

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with 2."""
        self.exit(2, f"{self.sentence(message)}\n")

    def sentence(self, message: str) -> str:
        """What argparse found, with the cure."""
        return f"{message}: see `{self.prog} --help`."


def how_many(text: str) -> int:
    """The number in `text`, of things of which there is at least one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 up")
    return int(text)
