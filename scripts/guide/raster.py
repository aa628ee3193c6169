"""A drawing as a picture."""

import resvg_py


def png(svg: str) -> bytes:
    """The SVG drawn at its own width and height, as PNG. The same drawing gives the same bytes."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg))
