"""How far Chromium and Firefox differ on the drawings: `python3 scripts/run.py compare-browsers [--width 700]`.

It prints for each drawing the share of pixels of which a colour channel differs by more than 60 of 255, and the share
over all. Exit 2: a browser is missing or takes no picture.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

from figures import size
from figures.collection import PICTURES
from options import Options, how_many
from program import ROOT

FAR_APART = 60  # of 255
BROWSERS = {
    "chromium": ("--headless", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=1"),
    "firefox-esr": ("--headless",),
}


def screenshot(browser: str, page: Path, shape: tuple[int, int]) -> Image.Image:
    """The page in a browser with a profile of its own. Raises OSError if there is no picture of this `shape`."""
    folder = page.parent / browser
    folder.mkdir()
    picture = folder / "page.png"
    profile = [f"--user-data-dir={folder}"] if browser == "chromium" else ["--profile", str(folder)]
    take = [f"--screenshot={picture}"] if browser == "chromium" else ["--screenshot", str(picture)]
    window = f"--window-size={shape[0]},{shape[1]}"
    command = [browser, *BROWSERS[browser], *profile, *take, window, page.as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    if not picture.is_file():
        raise OSError(f"{browser} took no screenshot: start it once by hand and see what it says")
    image = Image.open(picture).convert("RGB")
    if image.size != shape:
        raise OSError(f"{browser} made a picture of {image.size}, not {shape}: lower --width")
    return image


def far_apart(first: Image.Image, second: Image.Image) -> int:
    """Pixels of which a channel differs by more than `FAR_APART`."""
    red, green, blue = ImageChops.difference(first, second).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(most.histogram()[FAR_APART + 1 :])


def compare(names: list[str], width: int) -> None:
    """Stack the drawings on one page, see it in both browsers, print the shares."""
    sizes = [size(ROOT, name) for name in names]
    heights = [round(width * high / wide) for wide, high in sizes]
    images = "".join(
        f'<img src="{(ROOT / PICTURES / name).as_uri()}.svg" width="{width}" height="{height}">'
        for name, height in zip(names, heights, strict=True)
    )
    style = "<style>body{margin:0;background:#fff;color-scheme:only light}img{display:block}</style>"
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f"<!doctype html>{style}{images}", encoding="utf-8")
        seen = [screenshot(browser, page, (width, sum(heights))) for browser in BROWSERS]
    top, total = 0, 0
    for name, height in zip(names, heights, strict=True):
        box = (0, top, width, top + height)
        count = far_apart(seen[0].crop(box), seen[1].crop(box))
        print(f"{count / width / height:7.3%}  {name}")
        top, total = top + height, total + count
    print(f"{total / width / top:7.3%}  all {len(names)} drawings, {width} px wide")


def main() -> int:
    """Compare, and print the table."""
    parser = Options("compare-browsers", "How far Chromium and Firefox differ on the drawings.")
    parser.add_argument("--width", type=how_many, default=700, help="in pixels; 700 if not said")
    width = parser.parse_args().width
    missing = [browser for browser in BROWSERS if shutil.which(browser) is None]
    if missing:
        print(f"{' and '.join(missing)} not found: install it (Debian: sudo apt install {' '.join(missing)})")
        return 2
    try:
        compare(sorted(path.stem for path in (ROOT / PICTURES).glob("*.svg")), width)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        print(f"compare-browsers: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
