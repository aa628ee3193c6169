"""Is the painted picture sound: muscle, labels, size and the SVG itself?"""

import gzip
import re
import textwrap
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

from figures.check_body import Fault
from figures.drawing import Drawing
from figures.iliopsoas import iliopsoas
from figures.layout import word_rooms
from figures.limbs import thigh_sleeve
from figures.marks import LETTER, LINE_LENGTH, MOST_LINES
from figures.panel import Panel
from figures.plane import distance, is_inside
from figures.spec import Scene
from files.finding import counted

BYTES_ONE, GZIP_ONE = 16_500, 5_000
BYTES_TWO, GZIP_TWO = 30_000, 7_500
STRAIGHT_HIP = 20.0  # degrees; a muscle cannot lengthen on a hip bent further
BENT_HIP = 10.0  # degrees; a muscle lifts or holds only a hip bent at least so far
MUSCLE_SLACK = 0.8  # cm by which the muscle's white edge may come out of the clothes
_TAG = "{http://www.w3.org/2000/svg}"


def role_faults(scene: Scene, panel: Panel) -> Iterator[Fault]:
    """Does the muscle's role agree with the hip it is drawn on?"""
    if scene.verdict == "not-like":
        return
    for side, leg in scene.legs.items():
        hip = panel.stage.body.pose[f"{side}.hip"]
        if leg.role == "lengthens" and hip > STRAIGHT_HIP:
            said = f'"{leg.part}" is said to lengthen, but its hip is bent {hip:.0f} degrees'
            yield leg.place, "FIG401", f"{said}: straighten it, or say works or rests"
        if leg.role == "works" and hip < BENT_HIP and not leg.lowers:
            said = f'"{leg.part}" is said to work, but its hip is at {hip:.0f} degrees'
            yield leg.place, "FIG402", f"{said}: bend it, or add lowers: true"


def muscle_faults(scene: Scene, panel: Panel) -> Iterator[Fault]:
    """Does the drawn muscle lie inside the body?"""
    if "near" not in scene.legs:
        return
    body = panel.stage.body
    leg = body.bones.legs["near"]
    clothes = [
        body.torso.polygon(3),
        body.shorts.polygon(3),
        thigh_sleeve(leg, body.person.build, 0, 1).polygon(3),
    ]
    for point in iliopsoas(body.bones, "near").psoas.polygon(2):
        if not any(is_inside(point, polygon) for polygon in clothes):
            out = min(distance(point, polygon) for polygon in clothes)
            if out > MUSCLE_SLACK:
                message = f"the muscle lies {out:.1f} cm outside the body: bend lumbar or the hip less"
                yield scene.joint_places.get("lumbar", scene.place), "FIG305", message
                return


def label_faults(scene: Scene, panel: Panel) -> Iterator[Fault]:
    """Has every label a seat, and a number of its own?"""
    for label in panel.unseated:
        said = f"label {label.number} finds no free place"
        yield label.place, "FIG301", f"{said}: give it another dir, allow below, or name another point"
    seen: set[int] = set()
    for label in scene.labels:
        if label.number in seen:
            yield label.place, "FIG302", f"label {label.number} is here twice: keep one"
        seen.add(label.number)


def file_faults(drawing: Drawing) -> Iterator[Fault]:
    """The SVG text: size, ids, references, name, frame."""
    place = drawing.figure.place
    raw = drawing.svg.encode()
    packed = len(gzip.compress(raw, 9, mtime=0))
    two = len(drawing.panels) > 1 or any(panel.stage.helper is not None for panel in drawing.panels)
    most, most_packed = (BYTES_TWO, GZIP_TWO) if two else (BYTES_ONE, GZIP_ONE)
    if len(raw) > most or packed > most_packed:
        said = f"the drawing has {len(raw)} bytes, {packed} gzipped; the limit is {most} and {most_packed}"
        yield place, "FIG303", f"{said}: leave something out"
    for problem in svg_problems(drawing.svg):
        yield place, "FIG304", problem


def svg_problems(svg: str) -> Iterator[str]:
    """What is wrong with an SVG text, whichever figure it is of."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - our own text, made a moment ago
    except ET.ParseError as error:
        yield f"the SVG cannot be read ({error}): look for < or & in a text"
        return
    ids = re.findall(r' id="([^"]+)"', svg)
    for name, count in Counter(ids).items():
        if count > 1:
            yield f'the id "{name}" is there {count} times: report this as a bug in the drawing code'
    for name in set(re.findall(r'href="#([^"]+)"', svg) + re.findall(r"url\(#([^)]+)\)", svg)) - set(ids):
        yield f'nothing has the id "{name}": report this as a bug in the drawing code'
    for tag in ("title", "desc"):
        element = root.find(_TAG + tag)
        if element is None or not (element.text or "").strip():
            yield f"the SVG has no <{tag}>: write title and shows"
    if re.search(r"nan|inf", " ".join(re.findall(r' d="([^"]*)"', svg))):
        yield "a path has a number that is none: two points of the pose are the same"


def frame_faults(drawing: Drawing) -> Iterator[Fault]:
    """Are the words under panels inside the picture, and is that neither a ribbon nor a tower?"""
    shape = drawing.height / drawing.width
    if not 0.2 <= shape <= 1.35:
        message = f"the picture is {drawing.width} wide and {drawing.height} high: move things closer"
        yield drawing.figure.place, "FIG304", message
    for panel, room in zip(drawing.panels, word_rooms(drawing.panels), strict=True):
        lines, letters = (MOST_LINES, LINE_LENGTH) if panel.scene.verdict else (1, int(room // LETTER))
        word = panel.scene.word or ""
        if len(textwrap.wrap(word, letters)) > lines:
            said = f"write at most {counted(lines, 'line')} of {letters} letters"
            yield panel.scene.place, "FIG304", f'"{word}" runs out of the picture: {said}'


def drawing_faults(drawing: Drawing) -> Iterator[Fault]:
    """Everything that is wrong with a painted drawing."""
    if not any(panel.stage.scene.legs for panel in drawing.panels):
        message = '"legs" is missing: say which leg is near and what its iliopsoas does'
        yield drawing.figure.place, "FIG403", message
    for panel in drawing.panels:
        scene = panel.stage.scene
        yield from role_faults(scene, panel)
        yield from muscle_faults(scene, panel)
        yield from label_faults(scene, panel)
    yield from file_faults(drawing)
    yield from frame_faults(drawing)
