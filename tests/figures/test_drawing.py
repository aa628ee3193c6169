"""What comes out: small, sound, always the same SVG files that are the committed ones."""

import dataclasses
import gzip
import re
import shutil
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import figures
from figures.body import OPEN_HANDS
from figures.check_drawing import drawing_faults, file_faults, label_faults, muscle_faults, svg_problems
from figures.drawing import Drawing, draw
from figures.joints import JOINTS
from figures.limbs import Grip
from figures.people import CAST
from figures.pose_file import read_figure
from figures.proportions import Build
from figures.spec import Scene
from figures.stage import body_of
from figures.theme import PLAIN
from program import ROOT

from .entries import ENTRIES

PICTURES = dict(figures.drawings(ROOT))
FIRST_LANDING = ("half-kneeling-stretch", "seated-march", "cobra", "ball-massage", "heat-pad", "thomas-check")
SVG = "{http://www.w3.org/2000/svg}"
ABILITIES = {
    "two panels": "glute-bridge",
    "like and not like": "half-kneeling-stretch-pair",
    "seen from above": "side-lying-stretch",
    "a second person": "assisted-stretch",
    "a bath": "warm-bath",
}
# the postures that were drawn first, under the slugs of their pages
POSTURES = [
    "half-kneeling-stretch",
    "low-lunge",
    "edge-of-bed-stretch",
    "knee-to-chest",
    "cobra",
    "pigeon",
    "childs-pose",
    "straight-leg-raise",
    "double-leg-raise",
    "seated-march",
    "hand-resisted-knee-lift",
    "standing-knee-lift",
    "banded-march",
    "banded-march-cuff",
    "reverse-tabletop",
    "the-hundred",
    "sit-up",
    "couch-stretch",
    "foam-roller",
    "heat-pad",
    "medicine-ball-throw",
    "pelvic-tilt",
    "dead-bug",
    "standing-split-stance-stretch",
]


def drawing(name: str) -> Drawing:
    found = ENTRIES[name].drawing
    assert found is not None, ENTRIES[name].findings
    return found


def test_the_site_has_no_findings() -> None:
    assert figures.check_figures(ROOT) == []


@pytest.mark.parametrize("name", dict.fromkeys([*FIRST_LANDING, *POSTURES, *ABILITIES.values()]))
def test_the_promised_figures_are_there(name: str) -> None:
    assert drawing(name).svg.startswith("<svg ")


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_committed_drawings_are_fresh(path: Path) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == PICTURES[path]


def test_no_drawing_is_left_over() -> None:
    assert {path.name for path in (ROOT / "docs/assets/figures").glob("*.svg")} == {path.name for path in PICTURES}


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_each_svg_is_sound(path: Path) -> None:
    assert list(svg_problems(PICTURES[path])) == []


def test_ids_are_unique_over_all_drawings() -> None:
    ids = [name for svg in PICTURES.values() for name in re.findall(r' id="([^"]+)"', svg)]
    assert ids.count(PLAIN) == len(PICTURES)
    assert len(ids) - ids.count(PLAIN) == len(set(ids)) - 1


@pytest.mark.parametrize("name", ENTRIES)
def test_a_drawing_can_be_shown_without_its_numbers(name: str) -> None:
    root = ET.fromstring(drawing(name).svg)  # noqa: S314 - our own text
    assert root.get("id") == PLAIN
    spots = root.findall(f".//{SVG}g[@class='nr']")
    inside = {child for spot in spots for child in spot.iter()}
    marks = [mark for mark in root.iter() if mark.get("class") in ("lb", "ld", "dt")]
    assert all(mark in inside for mark in marks)
    assert (f"#{PLAIN}:target .nr{{display:none}}" in drawing(name).svg) == bool(marks)


def test_two_runs_give_the_same_bytes_in_time(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "figures", tmp_path / "data" / "figures")
    start = time.process_time()
    again = dict(figures.drawings(tmp_path))
    assert time.process_time() - start < 8.0
    assert again == PICTURES


@pytest.mark.parametrize("slug", sorted({entry.figure.exercise for entry in ENTRIES.values() if entry.figure}))
def test_the_drawings_of_one_page_are_light_together(slug: str) -> None:
    packed = [
        len(gzip.compress(drawing(name).svg.encode(), 9, mtime=0))
        for name, entry in ENTRIES.items()
        if entry.figure is not None
        and entry.figure.exercise == slug
        and not name.endswith("-end")  # shown inside the panels of its page
    ]
    assert sum(packed) <= 11_500


@pytest.mark.parametrize("name", [name for name, entry in ENTRIES.items() if entry.drawing])
def test_a_shape_is_written_once(name: str) -> None:
    shapes = re.findall(r'<path id="[^"]+" d="([^"]+)"/>(?:<clipPath)', drawing(name).svg)
    assert len(shapes) == len(set(shapes))


def test_panels_share_the_shapes_that_are_the_same() -> None:
    first, second, _ = drawing("dead-bug").panels
    defined = set(re.findall(r'<path id="([^"]+)"', "".join(first.canvas.marks)))
    assert defined & set(re.findall(r'<use href="#([^"]+)"', "".join(second.canvas.marks)))


def test_the_muscle_is_painted_over_an_arm() -> None:
    marks = "".join(drawing("pelvic-tilt").panels[0].canvas.marks)
    last_arm = max(found.start() for found in re.finditer(r'class="n" style="fill:var\(--skin\)"', marks))
    assert marks.index('class="bn"') < last_arm < marks.index('class="mp"')


def test_a_shin_that_crosses_in_front_keeps_the_tone_of_its_thigh() -> None:
    """Else the front leg of the pigeon is a lump of two legs."""
    marks = "".join(drawing("pigeon").panels[0].canvas.marks)
    assert '<g fill="var(--skin2)">' in marks[marks.index('class="bn"') : marks.index('class="mp"')]


def test_the_upper_leg_seen_from_above_throws_a_shadow_on_the_lower_one() -> None:
    marks = "".join(drawing("side-lying-stretch").panels[0].canvas.marks)
    assert marks.index('<g fill="var(--bot2)">') < marks.index('class="cs"') < marks.index('<g fill="var(--bot)">')
    assert 'class="cs"' not in drawing("cobra").svg


def test_socks_cover_both_feet_where_the_page_asks_for_them() -> None:
    for panel in drawing("dead-bug").panels:
        marks = "".join(panel.canvas.marks)
        assert [side for side in ("shoe2", "shoe") if f'class="o1" fill="var(--{side})"' in marks] == ["shoe2", "shoe"]


def test_a_drawing_with_a_note_is_not_mirrored(tmp_path: Path) -> None:
    """Its words would be read backward."""
    path = tmp_path / "cobra.yml"
    text = (ROOT / "data/figures/cobra.yml").read_text(encoding="utf-8")
    path.write_text(text.replace("props:", "props:\n  - note: {at: [-60, 40], says: Legs long}"), encoding="utf-8")
    figure, _ = read_figure(path, path)
    assert figure is not None
    noted = draw(figure)
    assert ">Legs long</text>" in noted.svg
    assert noted.floor is None
    assert drawing("cobra").floor is not None


@pytest.mark.parametrize(
    ("name", "old", "said", "shape"),
    [
        ("cobra", "  near: {hip", "  near: {palm_flipped: true, hip", "relaxed"),
        ("cobra", "  near: {hip", "  near: {hand: flat, palm_flipped: true, hip", "flat"),
        (
            "glute-bridge",
            "as: glute-bridge-end",
            "as: glute-bridge-end\n    pose: {near: {palm_flipped: true}}",
            "flat",
        ),
    ],
    ids=["alone", "with a shape", "of a borrowed hand"],
)
def test_a_palm_is_turned(name: str, old: str, said: str, shape: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "figures", tmp_path, dirs_exist_ok=True)
    path = tmp_path / f"{name}.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, said), encoding="utf-8")
    figure, findings = read_figure(path, path)
    assert findings == []
    assert figure is not None
    assert figure.scenes[-1].grips["near"] == Grip(shape, flipped=True)


def test_both_arms_of_a_helper_can_lie_over_the_other_person() -> None:
    marks = "".join(drawing("professional-massage").panels[0].canvas.marks)
    client = marks.index('class="mp"')
    assert [side for side in ("skin", "skin2") if f'style="fill:var(--{side})"' in marks[client:]] == ["skin", "skin2"]


def test_a_picture_carries_its_size() -> None:
    for path, svg in PICTURES.items():
        width, height = figures.size(ROOT, path.stem)
        assert f'width="{width}" height="{height}"' in svg
        assert re.search(rf'viewBox="-?\d+ -?\d+ {width} {height}"', svg)


def test_a_picture_without_a_size_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "assets" / "figures"
    folder.mkdir(parents=True)
    (folder / "odd.svg").write_text("<svg/>", encoding="utf-8")
    with pytest.raises(ValueError, match="odd"):
        figures.size(tmp_path, "odd")


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_drawing_with_one_floor_and_no_words_may_be_mirrored(path: Path) -> None:
    """Its floor is told: how far the line lies above the lower edge."""
    svg, floor = PICTURES[path], figures.described(ROOT, path.stem)[1]
    words = re.search(r"<text", re.sub(r'<g class="lb.*?</g>', "", svg))
    assert (floor is None) == bool(words)
    if floor is not None:
        view = re.search(r'viewBox="-?\d+ (-?\d+) \d+ (\d+)"', svg)
        line = re.search(r'class="fl" d="M\S+ (\S+?)L', svg)
        assert view
        assert line
        assert floor == pytest.approx(int(view[1]) + int(view[2]) - float(line[1]), abs=1)


def test_all_persons_have_one_scale() -> None:
    widths = {name: drawing(name).width for name in POSTURES if len(drawing(name).panels) == 1}
    assert set(widths.values()) == {456}, widths


def test_people_differ() -> None:
    drawn = {panel.scene.person for name in ENTRIES for panel in drawing(name).panels}
    people = [CAST[name] for name in drawn]
    assert len({id(person.build) for person in people}) >= 2
    assert len({id(person.head) for person in people}) >= 2
    assert len({person.skin.light for person in people}) >= 3


def test_a_label_with_no_room_is_found(tmp_path: Path) -> None:
    crowded = "\n".join(f"  - {{n: {n}, at: near.knee}}" for n in range(1, 10))
    text = (ROOT / "data/figures/heat-pad.yml").read_text(encoding="utf-8")
    path = tmp_path / "heat-pad.yml"
    blocked = "\n".join(f"  - {{line: [[near.knee, {x}, -60], [near.knee, {x}, 80]]}}" for x in range(-70, 71, 9))
    path.write_text(text.split("labels:")[0] + f"arrows:\n{blocked}\nlabels:\n{crowded}\n", encoding="utf-8")
    figure, _ = read_figure(path, path)
    assert figure is not None
    panel = draw(figure).panels[0]
    assert "FIG301" in {code for _, code, _ in label_faults(panel.scene, panel)}


def test_a_large_or_broken_file_is_found() -> None:
    good = drawing("cobra")
    heavy = Drawing(good.figure, good.panels, good.svg + " " * 20_000, good.width, good.height)
    assert [code for _, code, _ in file_faults(heavy)] == ["FIG303"]
    broken = Drawing(good.figure, good.panels, good.svg.replace("</desc>", "", 1), good.width, good.height)
    assert [code for _, code, _ in file_faults(broken)] == ["FIG304"]
    tower = Drawing(good.figure, good.panels, good.svg, 100, 900)
    assert "FIG304" in {code for _, code, _ in drawing_faults(tower)}


def test_a_muscle_outside_the_body_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    thin = Build(belly=(1.0,) * 12, spine=(1.0,) * 12, seat=0.05)
    monkeypatch.setitem(CAST, "meg", dataclasses.replace(CAST["meg"], build=thin))
    path = ROOT / "data/figures/cobra.yml"
    figure, _ = read_figure(path, path)
    assert figure is not None
    panel = draw(figure).panels[0]
    assert [code for _, code, _ in muscle_faults(panel.scene, panel)] == ["FIG305"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (' id="', ' id="x" data-was="', "times"),
        ('href="#', 'href="#no-', "nothing has the id"),
        ("</title>", "</title><title/>", ""),
        (' d="M', ' d="Mnan ', "number that is none"),
    ],
)
def test_svg_problems_are_named(old: str, new: str, said: str) -> None:
    problems = list(svg_problems(drawing("cobra").svg.replace(old, new)))
    assert any(said in problem for problem in problems) == bool(said)


def test_a_drawing_without_words_is_found() -> None:
    bare = re.sub(r"<desc id=[^>]*>[^<]*</desc>", "<desc/>", drawing("cobra").svg)
    assert any("<desc>" in problem for problem in svg_problems(bare))


def test_the_rejected_posture_is_grey_and_has_no_role() -> None:
    like, unlike = drawing("half-kneeling-stretch-pair").panels
    marks = ["".join(panel.canvas.marks) for panel in (like, unlike)]
    assert "var(--lengthens)" in marks[0]
    assert "var(--none)" in marks[1]
    assert not any(f"var(--{role})" in marks[1] for role in ("lengthens", "works", "rests"))


def test_a_scene_is_a_person_at_rest_by_default() -> None:
    scene = Scene((1, 1))
    assert scene.person in CAST
    assert scene.pose == {name: joint.rest for name, joint in JOINTS.items()}
    assert body_of(scene).grips == OPEN_HANDS


def test_flat_drawings_need_no_variables() -> None:
    for _, svg in figures.drawings(ROOT, flat=True):
        assert "var(" not in svg
        assert "@media" not in svg
        assert "<use href" not in svg
        assert list(svg_problems(svg)) == []
