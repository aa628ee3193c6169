"""The guide as an app: its web manifest, and its icons as SVG, from data/app.yml, the mark and the site's colours."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from figures import mark
from files.reading import Check, Reader, choice, entries_of, number, several, text, whole
from files.strict_yaml import Document, Where
from guide.colour import light_colours

MANIFEST = "site.webmanifest"
ICONS = "assets/icons"  # below docs/
_KINDS = {"any", "maskable", "apple"}
_SIDE = 24  # of the mark's own drawing


@dataclass(frozen=True)
class Icon:
    """An icon of `size` pixels. `mark` and `corner` are shares of its side; `kind` is any, maskable or apple."""

    name: str
    size: int
    mark: float
    corner: float
    kind: str

    @property
    def path(self) -> str:
        """Where it lies below the site."""
        return f"{ICONS}/{self.name}.png"


@dataclass(frozen=True)
class App:
    """What stands below the icon on a home screen, and the icons."""

    short_name: str = ""
    icons: tuple[Icon, ...] = ()


def make_app(document: Document) -> App:
    """What the file says. Raises BadEntry for what does not serve."""
    return App(**entries_of(document, {"short_name": text, "icons": several(_icon)}, needed=("short_name", "icons")))


def _icon(reader: Reader, where: Where, value: Any) -> Icon:
    fields: dict[str, Check] = {
        "name": text, "size": whole(1, 4096), "mark": number(0, 1), "round": number(0, 1), "for": choice("use", _KINDS),
    }  # fmt: skip
    read = reader.record(where, value, fields, needed=fields)
    return Icon(read["name"], read["size"], read["mark"], read["round"], read["for"])


def web_manifest(app: App, name: str, description: str, colours: dict[str, str]) -> str:
    """The manifest of the guide called `name`; its addresses are relative, so it is right below any path."""
    return json.dumps(
        {
            "name": name,
            "short_name": app.short_name,
            "description": description,
            "lang": "en",
            "dir": "ltr",
            "start_url": "./",
            "scope": "./",
            "display": "standalone",
            "display_override": ["minimal-ui"],  # with a way back, where a browser can
            "background_color": colours["paper"],
            "theme_color": colours["paper"],
            "icons": [
                {"src": icon.path, "sizes": f"{icon.size}x{icon.size}", "type": "image/png", "purpose": icon.kind}
                for icon in app.icons
                if icon.kind != "apple"
            ],
        },
        indent=2,
        ensure_ascii=False,
    )


def icon_drawings(app: App, root: Path) -> Iterator[tuple[Icon, str]]:
    """Each icon with its SVG; none for a project without styles."""
    if colours := light_colours(root):
        for icon in app.icons:
            yield icon, icon_drawing(icon, mark(), colours["accent"], colours["on-accent"])


def icon_drawing(icon: Icon, paths: str, ground: str, ink: str) -> str:
    """The SVG of an icon: the paths of the mark, in the middle of its ground."""
    middle, corner = _SIDE / 2, icon.corner * _SIDE
    place = f"translate({middle:g} {middle:g}) scale({icon.mark:g}) translate({-middle:g} {-middle:g})"
    box, size = f"0 0 {_SIDE} {_SIDE}", f'width="{icon.size}" height="{icon.size}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {size}>'
        f'<rect width="{_SIDE}" height="{_SIDE}" rx="{corner:g}" fill="{ground}"/>'
        f'<g fill="{ink}" transform="{place}">{paths}</g></svg>'
    )
