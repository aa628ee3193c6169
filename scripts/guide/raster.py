"""A drawing as a picture. What draws it comes with the tests' packages, for only whoever changes a picture needs it."""

from importlib import import_module
from importlib.util import find_spec

_DRAWER = "resvg_py"


def can_draw() -> bool:
    """Whether what draws is installed."""
    return find_spec(_DRAWER) is not None


def png(svg: str) -> bytes:
    """The SVG drawn at its own width and height, as PNG. The same drawing gives the same bytes."""
    return bytes(import_module(_DRAWER).svg_to_bytes(svg_string=svg))
