"""The Nu checker: what it is given, what is made of its answer, and that only the one we chose is used."""

import base64
import hashlib
import io
import os
import stat
import tarfile
from pathlib import Path

import pytest

import nu_validator
from guide.built.site import BuiltSite
from program import Stop

JAVA = """#!/bin/sh
for one; do last=$one; done
echo "$@" > "$0.asked"
[ -z "$CRASHES" ] || exit 1
[ -z "$FAULT" ] || { echo "\\"file:$PWD/$last\\":1.2-1.9: error: $FAULT" >&2; exit 1; }
"""
NPM = """#!/bin/sh
for last; do :; done
cp "$PACKAGE" "$last/vnu-jar-1.tgz"
"""
FILES = ("index.html", "rows/1.html", "assets/css/a.css", "assets/vendor/b.css", "assets/c.svg", "x.js")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site, a checker that finds no fault, and an npm that hands out a package."""
    for name in FILES:
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("")
    (tmp_path / "bin").mkdir()
    for name, script in (("java", JAVA), ("npm", NPM)):
        (tmp_path / "bin" / name).write_text(script)
        (tmp_path / "bin" / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(nu_validator, "checker", lambda: tmp_path / "vnu.jar")
    return tmp_path / "site"


def test_pages_styles_and_drawings_are_given(site: Path) -> None:
    assert nu_validator.documents(BuiltSite(site)) == ["index.html", "assets/c.svg", "assets/css/a.css"]


def test_a_site_without_a_fault_passes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert nu_validator.main([str(site)]) == 0
    assert capsys.readouterr().out == "3 documents, 0 errors\n"
    asked = (site.parent / "bin" / "java.asked").read_text().split()
    assert {"--also-check-css", "--also-check-svg", str(nu_validator.FILTER)} <= set(asked)


def test_a_checker_that_falls_silent_is_no_pass(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRASHES", "1")
    assert nu_validator.main([str(site)]) == 1


def test_a_fault_is_named_with_its_place(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FAULT", "No “x”.")
    assert nu_validator.main([str(site)]) == 1
    assert capsys.readouterr().out == "assets/css/a.css:1.2-1.9: error: No “x”.\n3 documents, 1 errors\n"


def test_no_site_is_one_sentence(tmp_path: Path) -> None:
    assert nu_validator.main([str(tmp_path / "nowhere")]) == 2


@pytest.mark.usefixtures("site")
def test_the_checker_is_fetched_once_and_only_if_it_is_the_one_we_chose(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    archive = tmp_path / "vnu.tgz"
    with tarfile.open(archive, "w:gz") as members:
        member = tarfile.TarInfo("package/vnu.jar")
        member.size = 3
        members.addfile(member, io.BytesIO(b"jar"))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PACKAGE", str(archive))
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    register = tmp_path / "data" / "vendor.yml"
    register.parent.mkdir()
    text = "tools: {vnu-jar: {version: '1', archive: 'sha512-%s', file: vnu.jar}}\n"
    register.write_text(text % "other")
    with pytest.raises(Stop, match="is not what we chose"):
        nu_validator.checker(tmp_path)
    assert not (tmp_path / ".cache").exists()
    register.write_text((text % digest).replace("vnu.jar", "gone.jar"))
    with pytest.raises(Stop, match=r"data/vendor\.yml:1: VEN106 the package has no gone\.jar: mend `file`"):
        nu_validator.checker(tmp_path)
    register.write_text(text % digest)
    assert nu_validator.checker(tmp_path).read_bytes() == b"jar"
    archive.unlink()
    assert nu_validator.checker(tmp_path).read_bytes() == b"jar"


@pytest.mark.parametrize(
    ("register", "said"),
    [
        (b"tools: \xff\n", "data/vendor.yml:1: VEN101 this file cannot be read"),
        (b"a: 1\na: 2\n", 'data/vendor.yml:2: VEN101 "a" is here twice'),
        (b"a: 1\n", "data/vendor.yml:1: it does not name vnu-jar"),
    ],
)
def test_a_register_that_does_not_serve_is_one_sentence(register: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "vendor.yml").write_bytes(register)
    with pytest.raises(Stop) as caught:
        nu_validator.checker(tmp_path)
    assert str(caught.value).startswith(said)
