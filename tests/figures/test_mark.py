"""The mark: the same shapes as the browser's icon and in the style sheet, which gives it its colour."""

import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote

from figures import favicon, mark_style


def test_the_style_sheet_has_the_mark_as_an_image_of_its_own() -> None:
    (address,) = re.findall(r'url\("data:image/svg\+xml,([^"]+)"\)', mark_style())
    assert not set("<>#\n") & set(address)
    image, icon = (ET.fromstring(svg) for svg in (unquote(address), favicon()))  # noqa: S314
    assert image.get("viewBox") == icon.get("viewBox")
    drawn = [[path.get("d") for path in svg.iter("{http://www.w3.org/2000/svg}path")] for svg in (image, icon)]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 2
