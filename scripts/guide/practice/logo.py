"""A practice's logo: a PNG, SVG or WebP file of the project, its size in pixels read from its own bytes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

MOST_BYTES = 100_000  # it is loaded with every page
_HARMFUL = {"script", "foreignobject", "iframe", "object", "embed", "set", "animate", "handler"}
_OUTSIDE = re.compile(r"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|@import|url\(\s*+[\"']?+(?!#|data:image/)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]+(?:\.[0-9]+)?)(?:px)?\s*")

Size = tuple[float, float]


class LogoError(Exception):
    """The file does not serve: what is wrong, and what to do."""


@dataclass(frozen=True)
class Logo:
    """The image's bytes, its width and height in pixels, and its path below docs/."""

    path: str
    width: int
    height: int
    content: bytes = field(repr=False)


def read_logo(root: Path, name: str) -> Logo:
    """The logo in the file called `name` below the project's root. Raises LogoError."""
    kind = PurePosixPath(name).suffix.lower()
    if kind not in _SIZES:
        raise LogoError(f'logo is "{name}": name a file that ends in .png, .svg or .webp')
    content = _bytes(root, name)
    if len(content) > MOST_BYTES:
        said = f"logo has {len(content) // 1000} KB: make it smaller, at most {MOST_BYTES // 1000} KB"
        raise LogoError(f"{said}, for it loads with every page")
    size = _SIZES[kind](content)
    if not size or not all(1 <= side <= 10_000 for side in size):
        raise LogoError(f"{name} is not a whole {kind[1:].upper()} image that tells its width and height: save it anew")
    return Logo(f"assets/practice-logo{kind}", round(size[0]), round(size[1]), content)


def _bytes(root: Path, name: str) -> bytes:
    try:
        place = (root / name).resolve()
        if not place.is_relative_to(root.resolve()):
            raise LogoError(f'logo is "{name}", which lies outside the project: copy it beside mkdocs.yml')
        return place.read_bytes()
    except FileNotFoundError:
        raise LogoError(f"there is no {name}: copy the logo there, as seen from mkdocs.yml") from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or "its name does not serve"
        raise LogoError(f"the logo cannot be read ({said}): name a file beside mkdocs.yml") from None


def _png(content: bytes) -> Size | None:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR" or b"IEND" not in content[-16:]:
        return None
    return _number(content[16:20], "big"), _number(content[20:24], "big")


def _webp(content: bytes) -> Size | None:
    """The three forms of WebP: lossy, lossless, extended."""
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or _number(content[4:8]) + 8 > len(content):
        return None
    if content[12:16] == b"VP8 ":
        return _number(content[26:28]) & 0x3FFF, _number(content[28:30]) & 0x3FFF
    if content[12:16] == b"VP8L":
        bits = _number(content[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if content[12:16] == b"VP8X":
        return _number(content[24:27]) + 1, _number(content[27:30]) + 1
    return None


def _number(part: bytes, order: str = "little") -> int:
    return int.from_bytes(part, "big" if order == "big" else "little")


def _svg(content: bytes) -> Size | None:
    """An SVG may be opened by itself, so it may neither run nor load anything."""
    try:
        text = content.decode("utf-8-sig")
        if found := _OUTSIDE.search(text):
            raise LogoError(f'the logo has "{found[0].strip()}", which may load something: save it as plain SVG')
        top = ElementTree.fromstring(text)  # noqa: S314  it has no DTD, so no entity can grow
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError):
        return None
    for element in top.iter():
        tag = str(element.tag).rpartition("}")[2].lower()
        names = {name.rpartition("}")[2].lower(): value.strip() for name, value in element.attrib.items()}
        if tag in _HARMFUL or any(name.startswith("on") for name in names):
            raise LogoError(f"the logo has a script or moves (<{tag}>): save it as plain SVG")
        if not names.get("href", "#").startswith(("#", "data:image/")):
            raise LogoError(f"the logo loads {names['href']}: save it as plain SVG with all in one file")
    if str(top.tag).rpartition("}")[2] != "svg":
        return None
    return _svg_size(top)


def _svg_size(top: ElementTree.Element) -> Size | None:
    sides = [_LENGTH.fullmatch(top.get(name, "")) for name in ("width", "height")]
    if sides[0] and sides[1]:
        return float(sides[0][1]), float(sides[1][1])
    box = [_LENGTH.fullmatch(part) for part in re.split(r"[\s,]+", top.get("viewBox", "").strip())[2:]]
    if len(box) == 2 and box[0] and box[1]:
        return float(box[0][1]), float(box[1][1])
    return None


_SIZES: Mapping[str, Callable[[bytes], Size | None]] = {".png": _png, ".svg": _svg, ".webp": _webp}
