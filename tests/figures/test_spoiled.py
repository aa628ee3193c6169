"""Each rule is shown a figure that breaks it: sound figures are spoiled one way each, and caught."""

import shutil
from pathlib import Path

import pytest

import figures
from figures.codes import RULES
from figures.collection import PICTURES
from program import ROOT

POSES = Path("data") / "figures"

# name of the spoiling: (figure, words in it, what they become, the rule that must notice)
SPOILED: dict[str, tuple[str, str, str, str]] = {
    "broken yaml": ("cobra", "exercise: cobra", "exercise: [cobra", "FIG101"),
    "a key twice": ("cobra", "title: Cobra", "title: Cobra\ntitle: Snake", "FIG101"),
    "unknown key": ("cobra", "  lumbar: 36", "  lumber: 36", "FIG102"),
    "unknown key in a step": ("cobra", "press: 0.8}", "presss: 0.8}", "FIG102"),
    "a person beside panels": ("glute-bridge", "panels:\n", "person: meg\npanels:\n", "FIG102"),
    "labels beside panels": ("glute-bridge", "panels:\n", "labels: []\npanels:\n", "FIG102"),
    "a hand in a start": ("straight-leg-raise", "near: {hip: -2}", "near: {hip: -2, hand: fist}", "FIG102"),
    "no title": ("cobra", "title: Cobra\n", "", "FIG103"),
    "a foot without a place": ("thomas-check", "at: 'far.thigh@0.8,-4', ", "", "FIG103"),
    "text for a number": ("cobra", "lumbar: 36", "lumbar: much", "FIG104"),
    "true for a number": ("cobra", "lumbar: 36", "lumbar: true", "FIG104"),
    "label of no step": ("cobra", "{n: 1,", "{n: 0,", "FIG104"),
    "unknown point": ("cobra", "at: near.wrist", "at: near.wirst", "FIG105"),
    "label on nobody": ("cobra", "at: near.wrist", "at: other.near.wrist", "FIG105"),
    "hand on nobody": ("cobra", "at: [near.shoulder, 8, 0]", "at: [other.near.knee, 8, 0]", "FIG105"),
    "ball on nobody": ("ball-massage", "ball: {at: 'near.", "ball: {at: 'other.near.", "FIG105"),
    "unknown joint": ("cobra", "solve: near.hip", "solve: near.hipp", "FIG105"),
    "unknown prop": ("cobra", "- mat:", "- carpet:", "FIG105"),
    "unknown person": ("cobra", "person: meg", "person: nobody", "FIG105"),
    "unknown role": ("cobra", "iliopsoas: lengthens", "iliopsoas: relaxes", "FIG105"),
    "support that is not there": ("cobra", "support: floor", "support: bed", "FIG105"),
    "start on nothing": (
        "straight-leg-raise",
        "show: [near.leg]}",
        "place: [{foot: near, x: 50, support: box}], show: [near.leg]}",
        "FIG105",
    ),
    "borrowed from nowhere": ("glute-bridge", "as: glute-bridge-end", "as: glute-bridge-finish", "FIG105"),
    "borrowed from panels": ("glute-bridge", "as: glute-bridge-end", "as: dead-bug", "FIG105"),
    "wrong exercise": ("cobra", "exercise: cobra", "exercise: pigeon", "FIG106"),
    "knee bent backward": ("straight-leg-raise", "knee: 0, ankle: 5", "knee: -30, ankle: 5", "FIG201"),
    "hip too far back": ("half-kneeling-stretch", "near: {hip: -20", "near: {hip: -55", "FIG201"),
    "neck bent too far": ("cobra", "neck: -2", "neck: 80", "FIG201"),
    "unreachable contact": (
        "cobra",
        "{solve: near.hip, touch: [near.foot], range: [-30, 20]}",
        "{solve: near.hip, touch: [near.foot], range: [15, 20]}",
        "FIG202",
    ),
    "floating figure": (
        "the-hundred",
        "  - {hand: near",
        "  - {shift: [0, 6]}\n  - {hand: near",
        "FIG203",
    ),
    "front foot out of reach": ("half-kneeling-stretch", "foot: far, x: 40", "foot: far, x: 95", "FIG203"),
    "a chair behind who sits": ("seated-march", "chair: {x: 15,", "chair: {x: -45,", "FIG203"),
    "a chair far behind": ("seated-march", "chair: {x: 15,", "chair: {x: -105,", "FIG203"),
    "hand past its target": ("half-kneeling-stretch", "at: [far.knee, -7, 8]", "at: [90, 90]", "FIG204"),
    "fingers alone on the counter": (
        "standing-split-stance-stretch",
        "at: [45.5, 0]",
        "at: [30, 0]",
        "FIG204",
    ),
    "hand off the counter": (
        "standing-split-stance-stretch",
        "x: [44, 88], h: 92",
        "x: [74, 110], h: 92",
        "FIG204",
    ),
    "foot under the floor": (
        "standing-knee-lift",
        "  - {hand: far",
        "  - {shift: [0, -5]}\n  - {hand: far",
        "FIG205",
    ),
    "body sunk into the bed": (
        "thomas-check",
        "  - {hand: far",
        "  - {shift: [0, -6]}\n  - {hand: far",
        "FIG206",
    ),
    "leg through the bed": ("edge-of-bed-stretch", "bed: {x: [-100, 5]", "bed: {x: [-100, 60]", "FIG206"),
    "shin through the chest": (
        "the-hundred",
        "near: {hip: 84, knee: 92",
        "near: {hip: 165, knee: 90",
        "FIG207",
    ),
    "needless waiver": (
        "cobra",
        "arrows:",
        "limits:\n  lumbar: [-80, 80]\narrows:",
        "FIG208",
    ),
    "label crowded out": (
        "heat-pad",
        "  - {n: 3, at: 'near.thigh@0.6,4', dir: 320}",
        "\n".join(f"  - {{n: {n}, at: near.knee}}" for n in range(1, 10)) + "\n" * 1,
        "FIG302",
    ),
    "lengthens on a bent hip": (
        "seated-march",
        "near: {part: lifted leg, iliopsoas: works}",
        "near: {part: lifted leg, iliopsoas: lengthens}",
        "FIG401",
    ),
    "works on a straight hip": ("cobra", "iliopsoas: lengthens", "iliopsoas: works", "FIG402"),
    "a word wider than its panel": (
        "glute-bridge",
        "word: Start",
        "word: Start with bent knees and both feet flat",
        "FIG304",
    ),
    "a verdict of three lines": (
        "thomas-check-pair",
        'word: "Thigh stays up"',
        'word: "The thigh stays up in the air, and so the knee is higher than the hip"',
        "FIG304",
    ),
    "no legs named": (
        "cobra",
        "legs:\n  near: {part: both legs, iliopsoas: lengthens}\n",
        "",
        "FIG403",
    ),
}


LENDERS = {"glute-bridge": ("glute-bridge-end", "dead-bug"), "thomas-check-pair": ("thomas-check",)}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / POSES, tmp_path / POSES)
    return tmp_path


def keep_only(site: Path, *names: str) -> None:
    for path in (site / POSES).glob("*.yml"):
        if path.stem not in names:
            path.unlink()


@pytest.mark.parametrize("way", SPOILED)
def test_a_spoiled_figure_is_caught(site: Path, way: str) -> None:
    name, words, instead, code = SPOILED[way]
    keep_only(site, name, *LENDERS.get(name, ()))
    path = site / POSES / f"{name}.yml"
    sound = path.read_text(encoding="utf-8")
    assert words in sound, "the figure no longer has the words this test spoils"
    path.write_text(sound.replace(words, instead, 1), encoding="utf-8")
    found = [finding for finding in figures.check_figures(site) if finding.path.stem == name]
    assert code in {finding.code for finding in found}, found
    for finding in found:
        assert finding.line >= 1
        assert ": " in finding.message, "a finding says what is wrong, then what to do"


@pytest.mark.parametrize("name", sorted({spoiling[0] for spoiling in SPOILED.values()}))
def test_a_figure_is_sound_before_it_is_spoiled(site: Path, name: str) -> None:
    keep_only(site, name, *LENDERS.get(name, ()))
    assert figures.check_figures(site) == []


def test_every_rule_has_a_figure_that_breaks_it() -> None:
    shown = {code for *_, code in SPOILED.values()}
    elsewhere = {"FIG301", "FIG303", "FIG304", "FIG305"}  # test_drawing.py
    committed = {"FIG306"}  # below
    against_pages = {"FIG501", "FIG502", "FIG503"}  # tests/guide/rules/test_drawings.py
    assert shown | elsewhere | committed | against_pages == set(RULES)


def test_a_finding_names_its_line(site: Path) -> None:
    keep_only(site, "cobra")
    path = site / POSES / "cobra.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    row = next(i for i, line in enumerate(lines) if line.startswith("  lumbar"))
    lines[row] = "  lumber: 36"
    path.write_text("\n".join(lines), encoding="utf-8")
    (finding,) = figures.check_figures(site)
    assert (finding.line, finding.column) == (row + 1, 3)
    assert str(finding).startswith(f"data/figures/cobra.yml:{row + 1}: FIG102 ")
    assert '"lumbar"' in finding.message


def test_what_is_wrong_in_a_borrowed_figure_is_told_with_its_path(site: Path) -> None:
    keep_only(site, "glute-bridge", "glute-bridge-end")
    path = site / POSES / "glute-bridge-end.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("lumbar:", "lumber:"), encoding="utf-8")
    lent, borrower = figures.check_figures(site)
    assert (borrower.code, lent.code) == ("FIG105", "FIG102")
    assert "(data/figures/glute-bridge-end.yml:" in borrower.message


def test_two_files_that_borrow_from_each_other_are_findings(site: Path) -> None:
    keep_only(site, "glute-bridge", "dead-bug")
    for name, other in (("glute-bridge", "dead-bug"), ("dead-bug", "glute-bridge")):
        panel = "{{as: {0}, word: {1}, shows: A body.}}"
        panels = "".join(f"  - {panel.format(other, word)}\n" for word in ("One", "Two"))
        (site / POSES / f"{name}.yml").write_text(f"exercise: {name}\ntitle: A loop\npanels:\n{panels}")
    found = figures.check_figures(site)
    assert [(one.path.stem, one.line, one.code) for one in found] == [
        ("dead-bug", 4, "FIG105"),
        ("glute-bridge", 4, "FIG105"),
    ]
    assert '"glute-bridge" has panels: borrow from a file with one scene' in found[0].message


def test_a_file_that_is_no_text_is_a_finding(site: Path) -> None:
    keep_only(site, "cobra")
    (site / POSES / "cobra.yml").write_bytes(b"\xff\xfe\x00title")
    assert [finding.code for finding in figures.check_figures(site)] == ["FIG101"]


@pytest.mark.parametrize(
    "text", [b"", b"<svg/>", b'<svg title="\xff"/>', b'<svg width="9" height="9" viewBox="0 0 9 9"><path']
)
def test_a_committed_drawing_that_is_not_whole_is_a_finding(site: Path, text: bytes) -> None:
    keep_only(site, "cobra")
    (site / PICTURES).mkdir(parents=True)
    (site / PICTURES / "cobra.svg").write_bytes(text)
    assert [str(finding) for finding in figures.check_figures(site)] == [
        "docs/assets/figures/cobra.svg:1: FIG306 this drawing is not whole: run python3 scripts/run.py generate"
    ]


def test_a_site_without_figures_has_no_findings_and_only_the_plates(tmp_path: Path) -> None:
    assert figures.check_figures(tmp_path) == []
    assert [path.stem for path, _ in figures.drawings(tmp_path)] == [
        "anatomy-front",
        "anatomy-side",
        "pain-map",
    ]


def test_no_missing_line_is_a_crash(site: Path) -> None:
    keep_only(site, "assisted-stretch")
    path = site / POSES / "assisted-stretch.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    for row in range(len(lines)):
        path.write_text("\n".join(lines[:row] + lines[row + 1 :]), encoding="utf-8")
        figures.check_figures(site)
