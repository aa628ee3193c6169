"""The port of this computer at which the guide is shown."""

import argparse
import os
import socket

from program import Stop

ADDRESS = "127.0.0.1"


def port_number(text: str) -> int:
    """A port that a server may be given."""
    if text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a port, a number from 1 to 65535")


def refuse_busy(port: int) -> None:
    """Stop if nothing can be served on this port."""
    with socket.socket() as probe:
        if os.name == "posix":  # as the server does: a port is free as soon as its last server has ended
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except PermissionError as error:
            raise Stop(f"Port {port} is kept for the system: choose another with `--port 8001`.") from error
        except OSError as error:
            other = port + 1 if port < 65535 else 8001
            raise Stop(
                f"Port {port} is busy: end the program that uses it, or choose another with `--port {other}`."
            ) from error
