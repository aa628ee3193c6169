"""What is made of Lighthouse's reports."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lighthouse
from lighthouse import SCORES, lacking, medians
from program import Stop

NO_PAINT = {"runtimeError": {"message": "No paint"}}


def report(paint: float, performance: float = 1) -> dict[str, Any]:
    measured = {"total-blocking-time": 0, "cumulative-layout-shift": 0, "largest-contentful-paint": paint}
    audits = {name: {"numericValue": value, "score": 1, "title": name} for name, value in measured.items()}
    audits["largest-contentful-paint"]["score"] = 0.5
    categories = {name: {"score": 1, "auditRefs": []} for name in SCORES}
    weighed = [{"id": name, "weight": weight} for name, weight in zip(measured, (1, 0, 25), strict=True)]
    categories["performance"] = {"score": performance, "auditRefs": weighed}
    return {"audits": audits, "categories": categories}


def test_the_middle_of_several_runs_counts() -> None:
    found = medians([report(900), report(5000, 0.4), report(1100)])
    assert found == {**dict.fromkeys(SCORES, 100), "paint ms": 1100, "blocked ms": 0, "shift": 0}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda one: one["categories"]["performance"].update(score=None), "performance (it does not say why)"),
        (lambda one: one["audits"].pop("total-blocking-time"), "total-blocking-time (it does not say why)"),
        (lambda one: one["categories"]["seo"].update(score=None) or one.update(NO_PAINT), "seo (No paint)"),
    ],
    ids=["a score", "a measure", "with a reason"],
)
def test_what_was_not_measured_is_one_sentence(spoil: Callable[[dict[str, Any]], None], said: str) -> None:
    spoiled = report(900)
    spoil(spoiled)
    with pytest.raises(Stop) as caught:
        medians([report(900), spoiled])
    assert str(caught.value) == f"Lighthouse could not measure {said}: run the same command again."


def test_what_costs_points_is_named() -> None:
    assert lacking([report(900)]) == ["largest-contentful-paint"]


def test_a_fault_of_the_data_is_one_sentence(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lighthouse, "ROOT", project)
    (project / "index.html.gz").touch()
    (project / "data" / "headers.yml").write_text("always: [\n")
    assert lighthouse.main(["--site", str(project)]) == 2
    assert capsys.readouterr().err.startswith("data/headers.yml:2: DAT101 the YAML breaks off here")
