"""The address that a site is built for; one that is served while it is written has its own."""

import os
from collections.abc import Callable
from urllib.parse import urlsplit


def site_address(configured: Callable[[], str | None]) -> str:
    """What is typed counts more than what a file says, which is not asked then. Empty for no address."""
    typed = typed_address()
    return (configured() or "") if typed is None else typed


def typed_address() -> str | None:
    """What SITE_URL says, with a slash at its end: None for nothing, and empty for what is no address on the web."""
    said = os.environ.get("SITE_URL")
    if not said:
        return None
    try:
        parts = urlsplit(said)
    except ValueError:
        return ""
    return f"{said.rstrip('/')}/" if parts.scheme in {"http", "https"} and parts.hostname else ""
