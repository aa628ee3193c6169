"""Reading QR codes as a phone does, from what is on the screen and from what comes out of the printer."""

import io
import re
from collections.abc import Iterator

import PIL.Image
import pypdfium2
import zxingcpp
from playwright.sync_api import Locator, Page

from .served_site import until

DOTS = 150 / 72  # pixels of a point, for a plain office printer


def sides(pdf: bytes) -> Iterator[PIL.Image.Image]:
    """The sides of a print in greys, for not every printer has colours."""
    for side in pypdfium2.PdfDocument(pdf):
        yield side.render(scale=DOTS).to_pil().convert("L")


def words_of(pdf: bytes) -> list[str]:
    """The words of each side, as one line; columns come one after the other."""
    texts = [side.get_textpage().get_text_range() for side in pypdfium2.PdfDocument(pdf)]
    return [" ".join(re.sub(r"\ufffe\s*", "-", text).split()) for text in texts]  # a hyphen at the end of a line


def barcodes_in(picture: PIL.Image.Image) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))


def codes_in(picture: PIL.Image.Image) -> list[str]:
    return [code.text for code in barcodes_in(picture)]


def picture_of(place: Locator) -> PIL.Image.Image:
    return PIL.Image.open(io.BytesIO(place.screenshot()))


def codes_on_screen(place: Locator) -> list[str]:
    return codes_in(picture_of(place))


STYLED = "[...document.querySelectorAll('link[media=print]')].every(({ sheet }) => sheet)"


def draw_codes(page: Page) -> None:
    """Do what a reader does before a print: anything. Then wait for codes and styles."""
    page.mouse.move(2, 2)
    until(page, "[...document.querySelectorAll('qr-code')].every((code) => code.querySelector('svg'))")
    until(page, STYLED)
