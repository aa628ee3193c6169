"""A new page has every section; the checker names what is to fill; nothing is written in halves."""

from pathlib import Path

import pytest

import new_page
from guide.check import check_paths
from guide.facts import load_facts


def test_the_next_id_is_registered_and_the_checker_names_what_is_to_fill(project: Path) -> None:
    assert new_page.main(["Supine  psoas march"], project) == 0
    page = project / "docs" / "exercises" / "supine-psoas-march.md"
    facts = load_facts(project)
    assert facts.by_slug["supine-psoas-march"].id == 35
    findings = check_paths([page], facts)
    assert {finding.code for finding in findings} >= {"EX103", "EX205"}
    assert {finding.code for finding in findings} <= {"EX103", "EX205", "EX214", "EX215", "EX301"}
    empty = [finding.message for finding in findings if finding.code == "EX205"]
    assert len(empty) == len(facts.contract("exercises/x.md").wanted_sections({}))


def test_a_register_whose_last_line_does_not_end_takes_one_more(project: Path) -> None:
    register = project / "data" / "addresses.yml"
    register.write_text(register.read_text().rstrip("\n"))
    assert new_page.main(["Supine psoas march"], project) == 0
    assert load_facts(project).by_slug["supine-psoas-march"].id == 35


def test_a_registered_title_takes_its_id(project: Path) -> None:
    assert new_page.main(["Child's pose"], project) == 0
    assert "id: 23\n" in (project / "docs" / "exercises" / "childs-pose.md").read_text().replace("   #", "\n")
    assert (project / "data" / "addresses.yml").read_text().count("childs-pose") == 1


@pytest.mark.parametrize("title", ['Quotes "and" \\ slashes: here', "It's #1, no?", "Ünï stretch"])
def test_any_title_reads_back(project: Path, title: str) -> None:
    assert new_page.main([title], project) == 0
    (page,) = (project / "docs" / "exercises").iterdir()
    findings = check_paths([page], load_facts(project))
    assert "EX102" not in {finding.code for finding in findings}


def test_a_page_is_never_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_page.main(["Low lunge"], project) == 0
    before = (project / "docs" / "exercises" / "low-lunge.md").read_text()
    assert new_page.main(["Low Lunge!"], project) == 2
    assert "low-lunge.md exists" in capsys.readouterr().err
    assert (project / "docs" / "exercises" / "low-lunge.md").read_text() == before


def test_a_title_without_letters_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_page.main(["体操"], project) == 2
    assert "no letters for an address" in capsys.readouterr().err
    assert list((project / "docs" / "exercises").iterdir()) == []


def test_a_withdrawn_address_is_never_used_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = project / "data" / "addresses.yml"
    withdrawn = "slug: low-lunge, status: withdrawn, on: 2026-11-20, why: Harm, instead: cobra"
    register.write_text(register.read_text().replace("slug: low-lunge, status: live", withdrawn))
    assert new_page.main(["Low lunge"], project) == 2
    assert "never used again" in capsys.readouterr().err


def test_a_title_that_a_page_has_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new_page.main(["Low lunge"], project) == 0
    page = project / "docs" / "exercises" / "low-lunge.md"
    page.write_text(page.read_text().replace('"Low lunge"', "Long lunge"))
    before = (project / "data" / "addresses.yml").read_text()
    assert new_page.main(["Long Lunge"], project) == 2
    assert 'docs/exercises/low-lunge.md has the title "Long Lunge": edit it' in capsys.readouterr().err
    assert (project / "data" / "addresses.yml").read_text() == before


def test_a_title_needs_no_quotes(project: Path) -> None:
    assert new_page.main(["Supine", "psoas", "march"], project) == 0
    assert 'title: "Supine psoas march"' in (project / "docs/exercises/supine-psoas-march.md").read_text()


def test_an_unknown_option_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        new_page.main(["Low lunge", "--frob"])
    assert capsys.readouterr().err == "unrecognized arguments: --frob: see `python3 scripts/run.py new --help`.\n"


def test_hints_show_how_a_field_is_written(project: Path) -> None:
    assert new_page.main(["Low lunge"], project) == 0
    page = (project / "docs" / "exercises" / "low-lunge.md").read_text()
    assert "goals:   # [one, two]: what a reader wants from it: stretch | strengthen" in page
    assert "dose:   # how much, as ranges, such as {hold: [20, 30]," in page
    assert "kind:   # what sort of exercise it is: stretch |" in page
