"""Finding a Chromium or Chrome on this computer."""

import os
import shutil

from program import Stop

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find_browser() -> str | None:
    """A Chromium or Chrome to test with: the one that CHROMIUM names, or the first that is installed."""
    if named := os.environ.get("CHROMIUM"):
        if not (found := shutil.which(named)):
            raise Stop(f"CHROMIUM names {named}, which is not a program: name a browser, or unset CHROMIUM.")
        return found
    return next((found for name in NAMES if (found := shutil.which(name))), None)
