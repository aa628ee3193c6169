"""From a pose file to a `Figure`: one scene, or panels, which may borrow from other files."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from figures.pose_scene import SCENE, make_scene
from figures.spec import Figure, Scene
from files.finding import Finding
from files.reading import Check, Reader, Unusable, choice, several, text
from files.strict_yaml import Where, read_yaml

_PANEL: dict[str, Check] = {
    **SCENE,
    "as": text,
    "word": text,
    "verdict": choice("verdict", ("like", "not-like")),
}
_FIGURE_ONLY: dict[str, Check] = {"exercise": text, "title": text}


def _panel(reader: Reader, where: Where, value: Any) -> dict[str, Any]:
    return {**reader.record(where, value, _PANEL, needed=("word", "shows")), "where": where}


def _beside_panels(reader: Reader, where: Where, _: Any) -> NoReturn:
    raise reader.refuse(where, "FIG102", f'"{where[-1]}" changes nothing beside panels: write it in each panel')


def _moved(scene: Scene, here: tuple[int, int]) -> Scene:
    """A borrowed scene: what is wrong in it is found at the line that borrows it."""
    return replace(
        scene,
        joint_places=dict.fromkeys(scene.joint_places, here),
        limit_places=dict.fromkeys(scene.limit_places, here),
        steps=tuple(replace(step, place=here) for step in scene.steps),
        props=tuple(replace(prop, place=here) for prop in scene.props),
        arrows=tuple(replace(arrow, place=here) for arrow in scene.arrows),
        labels=tuple(replace(label, place=here) for label in scene.labels),
        legs={side: replace(leg, place=here) for side, leg in scene.legs.items()},
    )


def _borrowed(reader: Reader, read: Mapping[str, Any], folder: Path) -> Scene | None:
    if "as" not in read:
        return None
    where: Where = (*read["where"], "as")
    source = folder / f"{read['as']}.yml"
    own = reader.path.stem
    if read["as"] == own or not source.is_file():
        raise reader.refuse(where, "FIG105", f'there is no other figure "{read["as"]}": name a file beside this one')
    if "panels" in read_yaml(source.read_text(encoding="utf-8")).values:  # whose own may borrow from this one
        raise reader.refuse(where, "FIG105", f'"{read["as"]}" has panels: borrow from a file with one scene')
    figure, findings = read_figure(source, reader.path.parent / source.name)
    if figure is None:
        raise reader.refuse(where, "FIG105", f'"{read["as"]}" cannot be borrowed ({findings[0]}): mend that first')
    return _moved(figure.scenes[0], reader.place(where))


def read_figure(path: Path, shown: Path) -> tuple[Figure | None, list[Finding]]:
    """The figure in the file at `path` and what is wrong with it; no figure if it cannot be used.

    `shown` is the path that findings name. Raises OSError if the file cannot be read.
    """
    reader = Reader(shown, read_yaml(path.read_text(encoding="utf-8")))
    parted = "panels" in reader.document.values
    scene = dict.fromkeys(SCENE, _beside_panels) if parted else SCENE
    fields: dict[str, Check] = {**_FIGURE_ONLY, **scene, "panels": several(_panel, 2, 3)}
    needed = ["exercise", "title"] + ([] if parted else ["shows", "pose"])
    try:
        if reader.findings:
            raise Unusable
        read = reader.record((), reader.document.values, fields, needed)
        if path.stem != read["exercise"] and not path.stem.startswith(read["exercise"] + "-"):
            raise reader.refuse(
                ("exercise",),
                "FIG106",
                f'"{path.name}" is not for "{read["exercise"]}": rename one of the two',
            )
        scenes = [
            make_scene(reader, panel["where"], panel, _borrowed(reader, panel, path.parent))
            for panel in read.get("panels", ())
        ] or [make_scene(reader, (), read)]
    except Unusable:
        return None, sorted(reader.findings)
    return Figure(path.stem, read["exercise"], read["title"], tuple(scenes), (1, 1)), []
