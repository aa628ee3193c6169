"""All drawings on one page, each as it looks on light paper and on a dark screen."""

import html
from pathlib import Path

from figures.collection import PICTURES, describe, drawings, size


def gallery(root: Path, folder: str = "assets/figures") -> str:
    """Markdown with one `<figure>` for each committed drawing under `root`; `folder` is where the page finds them.

    The two pictures stand in elements with the color schemes `default` and `slate` of the theme, which an SVG image
    follows. Raises OSError if a drawing has not been written yet.
    """
    parts = []
    for path, _ in drawings(root):
        name = path.stem
        words = describe(root, name)
        width, height = size(root, name)
        source = f'src="{folder}/{path.relative_to(PICTURES)}" width="{width}" height="{height}" loading="lazy"'
        parts.append(
            f'<figure class="fig-gallery" id="{name}">\n'
            f'<div data-md-color-scheme="default"><img {source} alt="{html.escape(words.alt)}"></div>\n'
            f'<div data-md-color-scheme="slate"><img {source} alt=""></div>\n'
            f"<figcaption><code>{name}</code> {html.escape(words.caption)}</figcaption>\n"
            f"</figure>\n"
        )
    return "\n".join(parts)
