"""The names of fonts get the hash of what is in them, so that a browser keeps them for ever and has them at once."""

import hashlib
from pathlib import Path

from guide.files import write_whole

_FOLDER = "assets/fonts"
_STYLES = "assets/css"


def name_fonts(site: Path) -> None:
    """Rename the fonts of the site, in the pages and styles that name them too."""
    names: dict[str, str] = {}
    for font in sorted((site / _FOLDER).glob("*.woff2")):
        digest = hashlib.sha256(font.read_bytes()).hexdigest()[:8]
        names[f"fonts/{font.name}"] = f"fonts/{font.stem}.{digest}.woff2"
        font.rename(font.with_name(f"{font.stem}.{digest}.woff2"))
    for path in (*site.rglob("*.html"), *(site / _STYLES).glob("*.css")):
        text = named = path.read_text(encoding="utf-8")
        for old, new in names.items():
            named = named.replace(old, new)
        if named != text:
            write_whole(path, named)
