"""The command that verifies a built site: what it prints and its exit code. The faults: tests/guide/verify/."""

from pathlib import Path

import pytest

import compress_site
from verify_site import main


def test_findings_are_printed_and_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "index.html").write_text("<!doctype html>")
    assert main([str(project)], project) == 1
    said = capsys.readouterr()
    assert "404.html:1: BLD101 the page for addresses that are not there is missing: build the site again" in said.out
    assert said.err.endswith(f"1 page, {said.out.count(chr(10))} findings\n")


def test_pages_are_counted_as_a_reader_counts_them(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = project / "site"
    for name in ("index.html", "rows/1.html", "e/1/index.html", "e/2/index.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("<!doctype html>")
    (site / "e/1/index.html").write_text('<meta http-equiv="refresh" content="0; url=../../">')
    (site / "e/2/index.html").write_bytes(b"\xff")
    assert main([str(site)], project) == 1
    assert capsys.readouterr().err.startswith("2 pages, ")


def test_what_cannot_be_read_is_one_sentence(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "index.html").symlink_to("/proc/self/mem")
    assert main([str(project)], project) == 2
    said = capsys.readouterr().err
    assert said == f"verify: {project} cannot be read (Input/output error): mend that and verify again\n"


@pytest.mark.parametrize(("name", "fault"), [("empty", "is empty"), ("missing", "is not a folder")])
def test_nothing_to_verify(name: str, fault: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "empty").mkdir()
    assert main([str(project / name)], project) == 2
    assert capsys.readouterr().err == f"verify: {project / name} {fault}: name the folder of a built site\n"


def test_broken_data_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "data" / "headers.yml").write_text("always: {X-A: '{env}'}\n")
    assert main([str(project / "data")], project) == 2
    assert "data/headers.yml:1: DAT101" in capsys.readouterr().err


def test_a_full_disk_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text("<p>One knee down.</p>" * 100)
    (tmp_path / "index.html.gz").symlink_to("/dev/full")
    assert compress_site.main([str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "cannot be written (No space left on device)" in said
    assert said.count("\n") == 1


def test_nothing_to_compress_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compress_site.main([str(tmp_path / "nowhere")]) == 2
    said = f"compress_site: {tmp_path / 'nowhere'} is not a folder: name the folder of a built site\n"
    assert capsys.readouterr().err == said
