"""Which part of its plane a drawing shows, in SVG units, which are its pixels: written at its head, and read there."""

import re
from typing import NamedTuple, Self

from figures.canvas import SCALE
from figures.plane import Box

_WRITTEN = re.compile(r'width="(\d+)" height="(\d+)" viewBox="(-?\d+) (-?\d+) \d+ \d+"')


class View(NamedTuple):
    """`left` and `top` are its upper left corner; y grows downwards."""

    left: int
    top: int
    width: int
    height: int

    @classmethod
    def around(cls, frame: Box) -> Self:
        """That of a frame in canvas cm, whose y grows upwards."""
        return cls(
            left=round(frame.left * SCALE),
            top=-round(frame.top * SCALE),
            width=round((frame.right - frame.left) * SCALE),
            height=round((frame.top - frame.bottom) * SCALE),
        )

    @classmethod
    def of(cls, svg: str) -> Self:
        """That of a drawing, or of the beginning of one. Raises ValueError if it is not there."""
        found = _WRITTEN.search(svg)
        if found is None:
            raise ValueError("a drawing does not begin with its size")
        width, height, left, top = (int(number) for number in found.groups())
        return cls(left, top, width, height)

    def framing(self, svg: str) -> str:
        """The drawing with this view in place of its own."""
        return _WRITTEN.sub(str(self), svg, count=1)

    @property
    def box(self) -> str:
        return f"{self.left} {self.top} {self.width} {self.height}"

    def __str__(self) -> str:
        return f'width="{self.width}" height="{self.height}" viewBox="{self.box}"'
