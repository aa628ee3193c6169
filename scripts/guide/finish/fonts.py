"""The names of fonts get the hash of what is in them, so that a browser keeps them for ever and has them at once."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from files.tree import write_part

_FOLDER = "assets/fonts"
_STYLES = "assets/css"


def name_fonts(site: Path) -> Callable[[str], str]:
    """Rename the fonts of the site, in its styles too, and hand back what gives a page's text the new names."""
    names: dict[str, str] = {}
    for font in sorted((site / _FOLDER).glob("*.woff2")):
        digest = hashlib.sha256(font.read_bytes()).hexdigest()[:8]
        names[f"fonts/{font.name}"] = f"fonts/{font.stem}.{digest}.woff2"
        font.rename(font.with_name(f"{font.stem}.{digest}.woff2"))

    def renamed(text: str) -> str:
        for old, new in names.items():
            text = text.replace(old, new)
        return text

    for path in (site / _STYLES).glob("*.css"):
        if (named := renamed(text := path.read_text(encoding="utf-8"))) != text:
            write_part(path, named)
    return renamed
