"""The newcomer's command. This file is for any Python to read, so that an old one is told what it lacks."""

import signal
import sys

if sys.version_info < (3, 11, 2):
    sys.stderr.write(
        "The guide needs Python 3.11.2 or newer, and this is {}.{}.{}: install a newer one "
        "(from python.org/downloads) and run the same command with it.\n".format(*sys.version_info)
    )
    sys.exit(2)

from commands import main

if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    sys.exit(main(sys.argv[1:]))
