"""The command: it prints what it counted and fails for what is over. Opening pages is for tests/browser."""

from pathlib import Path

import pytest

import budget
from guide.built.budget import Budget
from guide.built.first_load import FirstLoad
from guide.built.site import BuiltSite


def test_a_page_that_is_too_heavy_is_named_with_the_cure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for page in ("a", "b", "e/1"):
        (tmp_path / page).mkdir(parents=True)
        (tmp_path / page / "index.html").write_text("x" * (90 if page == "a" else 20))
    limits = Budget({}, ("b/",), {"html": 50}, {})
    faults = list(budget.weigh_all(FirstLoad(BuiltSite(tmp_path)), limits))
    assert faults == [f"a/: html 90, 40 over 50: {budget._CURE}"]
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in printed[-2:]] == ["a/", "b/"]


def test_a_folder_without_a_packed_site_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert budget.main([str(tmp_path)]) == 2
    assert (
        capsys.readouterr().err
        == f"budget: {tmp_path} holds no packed site: run `python3 scripts/run.py build` first\n"
    )


def test_pages_that_the_site_does_not_have_are_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(budget, "ROOT", project)
    for name in ("index.html", "index.html.gz"):
        (project / name).touch()
    (project / "data" / "budget.yml").write_text(
        "visits: {phone: {width: 390, height: 844, first: 60}}\n"
        'opened: [gone/, ""]\n'
        "page: {html: 20}\n"
        "apart: {artikles/: {html: 30, why: it is long}}\n"
    )
    assert budget.main([str(project)]) == 2
    said = f"is no page of {project}: name one that is, such as exercises/"
    assert sorted(capsys.readouterr().err.splitlines()) == [
        f'data/budget.yml:2: "gone/" {said}',
        f'data/budget.yml:4: "artikles/" {said}',
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("headers.yml", "always: {}\nalways: {}\n", 'data/headers.yml:2: DAT101 "always" is here twice'),
        ("headers.yml", "always: {}\n", 'data/headers.yml:1: DAT101 "pages" is missing in the file: add it'),
        ("budget.yml", "visits: [\n", "data/budget.yml:2: DAT101 the YAML breaks off here"),
        ("budget.yml", "visits: 3\n", 'data/budget.yml:1: DAT101 "opened" is missing in the file: add it'),
    ],
    ids=["twice", "too little", "broken off", "of another shape"],
)
def test_a_fault_of_the_data_has_its_place_and_one_cure(
    name: str,
    text: str,
    said: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(budget, "ROOT", project)
    (project / "index.html.gz").touch()
    (project / "data" / name).write_text(text)
    assert budget.main([str(project)]) == 2
    error = capsys.readouterr().err
    assert error.startswith(said)
    assert error.count("\n") == 1
    assert error.count("mend") <= 1
