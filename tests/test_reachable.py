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


@pytest.mark.parametrize("typed", ["https://[guide/", "guide.test-practice.com", "ftp://guide.test-practice.com/", "?"])
def test_what_is_typed_and_is_no_address(
    typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", typed)
    assert main([]) == 2
    said = capsys.readouterr().err
    assert said.startswith("the site would be built without an address: set SITE_URL")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("nav: [a\n", '{file}", line 2, column 1: mend it'),
        ("nav: [a\nb: \xff\n", '{file}", position 11: mend it'),
        ("theme: {name: none}\n", "{file}: the settings do not serve: mend what is named above"),
        (None, "{file}' does not exist: mend it"),
    ],
    ids=["broken off", "not UTF-8", "a value that is none", "missing"],
)
def test_broken_settings_are_one_sentence(
    text: str | None,
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    file = tmp_path / "mkdocs.yml"
    if text:
        file.write_bytes(text.encode("latin-1"))
    assert main(["--config-file", str(file)]) == 2
    said = capsys.readouterr().err
    assert said.endswith(f"{sentence.format(file=file)}\n")
    assert said.count("\n") == 1
