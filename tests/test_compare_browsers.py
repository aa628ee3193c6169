"""The comparison of two pictures of one drawing."""

from PIL import Image

from compare_browsers import FAR_APART, far_apart


def test_only_pixels_that_differ_far_are_counted() -> None:
    first, second = (Image.new("RGB", (4, 1), "#fff") for _ in range(2))
    second.putpixel((0, 0), (255, 255, 255 - FAR_APART))
    second.putpixel((1, 0), (255, 255, 254 - FAR_APART))
    second.putpixel((2, 0), (0, 0, 0))
    assert far_apart(first, second) == 2
