"""Before a build for readers: is the address one that they can reach? Which are not: tests/guide/verify/."""

from pathlib import Path

import pytest

from reachable import main

TRYING = "which is for trying and leads nowhere: set SITE_URL"


def test_a_guide_without_an_address_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    assert main([]) == 2
    assert f"the site would be built for https://iliopsoas.example/, {TRYING}" in capsys.readouterr().err


def test_an_address_that_is_typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SITE_URL", "https://guide.test-practice.com")
    assert main([]) == 0
    assert capsys.readouterr().err == ""


def test_the_address_of_a_practice(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    for name in ("mkdocs.yml", "docs", "overrides", "scripts"):
        (tmp_path / name).symlink_to(root / name)
    ours, start = tmp_path / "practice.yml", "INHERIT: mkdocs.yml\n"
    ours.write_text(start + "site_url: https://guide.test-practice.com/\n")
    assert main(["--config-file", str(ours)]) == 0
    ours.write_text(start + "site_url: https://guide.practice.example/\n")
    assert main(["--config-file", str(ours)]) == 2
    assert f"the site would be built for https://guide.practice.example/, {TRYING}" in capsys.readouterr().err
    monkeypatch.setenv("SITE_URL", "https://guide.test-practice.com/")  # what is typed counts more
    assert main(["--config-file", str(ours)]) == 0
