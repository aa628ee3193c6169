"""The code of others is what its digests say; a change is seen; a wrong package writes nothing."""

import base64
import hashlib
import io
import os
import re
import stat
import tarfile
from pathlib import Path

import pytest

import vendor

NPM = """#!/bin/sh
for last; do :; done
cp "$PACKAGE" "$last/small-1.0.0.tgz"
"""
CODE, LICENSE = b"export const one = 1;\n", b"MIT\n"


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in an archive, an npm that hands it out, and a project that names it."""
    archive = tmp_path / "small.tgz"
    pack(archive, {"package/index.mjs": CODE, "package/LICENSE": LICENSE})
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "npm").write_text(NPM)
    (programs / "npm").chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PACKAGE", str(archive))
    (tmp_path / "data").mkdir()
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    (tmp_path / "data" / "vendor.yml").write_text(
        "packages:\n"
        "  small:\n"
        "    version: 1.0.0\n"
        f"    archive: sha512-{digest}\n"
        "    files:\n"
        f"      small.js: {{from: index.mjs, sha256: {hashlib.sha256(CODE).hexdigest()}}}\n"
        f"      LICENSE.txt: {{from: LICENSE, sha256: {hashlib.sha256(LICENSE).hexdigest()}}}\n"
    )
    return tmp_path


def pack(archive: Path, files: dict[str, bytes]) -> None:
    with tarfile.open(archive, "w:gz") as members:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            members.addfile(member, io.BytesIO(content))


def test_the_committed_files_are_whole(root: Path) -> None:
    assert vendor.main(["--check"], root) == 0


def test_every_package_brings_its_license(root: Path) -> None:
    for package in vendor.read_register(root):
        assert any(file.path.name == "LICENSE.txt" for file in package.files), package.name


def test_fetching_writes_what_the_digests_say(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert vendor.main(["--check"], packed) == 1
    assert "data/vendor.yml:6: VEN102 docs/assets/vendor/small/small.js is missing" in capsys.readouterr().out
    assert vendor.main([], packed) == 0
    assert (packed / "docs/assets/vendor/small/small.js").read_bytes() == CODE
    assert vendor.main(["--check"], packed) == 0


def test_a_file_that_is_no_text_is_kept_as_it_is(packed: Path) -> None:
    code = b"\xff\xfe\x00"
    pack(packed / "small.tgz", {"package/index.mjs": code, "package/LICENSE": LICENSE})
    register = packed / "data" / "vendor.yml"
    text = register.read_text().replace(hashlib.sha256(CODE).hexdigest(), hashlib.sha256(code).hexdigest())
    register.write_text(re.sub(r"sha512-\S+", vendor.digest_of(packed / "small.tgz"), text))
    assert vendor.main([], packed) == 0
    assert (packed / "docs/assets/vendor/small/small.js").read_bytes() == code


def test_a_changed_and_an_added_file_are_findings(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vendor.main([], packed)
    folder = packed / "docs/assets/vendor/small"
    (folder / "small.js").write_text("export const one = 2;\n")
    (folder / "more.js").write_text("")
    assert vendor.main(["--check"], packed) == 1
    said = capsys.readouterr().out
    assert "docs/assets/vendor/small/small.js:1: VEN103" in said
    assert "docs/assets/vendor/small/more.js:1: VEN104" in said


def test_another_package_than_the_one_named_writes_nothing(packed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack(packed / "small.tgz", {"package/index.mjs": b"steal();\n", "package/LICENSE": LICENSE})
    assert vendor.main([], packed) == 1
    said = capsys.readouterr().out
    assert "data/vendor.yml:4: VEN105 small 1.0.0 is not what we took" in said
    assert "data/vendor.yml:6: VEN105 index.mjs is not what we took" in said
    assert not (packed / "docs").exists()


@pytest.mark.parametrize(
    ("breaks", "says"),
    [
        (lambda at: (at / "data/vendor.yml").unlink(), "data/vendor.yml:1: VEN101 this file cannot be read"),
        (lambda at: (at / "data/vendor.yml").write_text("packages: {}\n"), "no package is named"),
        (lambda at: (at / "data/vendor.yml").write_text("packages: {small: {}}\n"), "a key is missing"),
        (lambda at: (at / "small.tgz").write_text("no archive"), "is no archive"),
        (lambda at: pack(at / "small.tgz", {"package/LICENSE": LICENSE}), "VEN106 the package has no index.mjs"),
        (lambda at: (at / "small.tgz").write_bytes((at / "small.tgz").read_bytes()[:-40]), "is no archive"),
        (lambda at: (at / "docs").write_text(""), "docs/assets/vendor/small/small.js cannot be written (Not a dir"),
        (lambda at: (at / "small.tgz").unlink(), "npm could not fetch small 1.0.0"),
        (lambda at: os.environ.__setitem__("PATH", str(at)), "There is no npm on this computer"),
    ],
    ids=[
        "no register",
        "empty register",
        "keys missing",
        "no archive",
        "file missing",
        "cut off",
        "no folder",
        "npm fails",
        "no npm",
    ],
)
def test_what_cannot_run_is_one_sentence(
    breaks: object, says: str, packed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(breaks)
    breaks(packed)
    assert vendor.main([], packed) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1
