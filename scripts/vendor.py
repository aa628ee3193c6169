"""Fetch the code of others that data/vendor.yml names, or prove it whole: `python3 scripts/run.py vendor [--check]`.

Exit 0: fetched, or all whole. 1: a file or package is not what its digest says. 2: it cannot run.
`--check` needs no network. Fetching needs npm, and writes nothing unless every digest fits.
"""

import base64
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from files.finding import Finding
from files.strict_yaml import Document, Place, read_yaml
from files.tree import write_whole
from options import Options
from program import ROOT, Stop

REGISTER = Path("data/vendor.yml")
FOLDER = Path("docs/assets/vendor")
CURE = "run python3 scripts/run.py vendor"


@dataclass(frozen=True)
class VendoredFile:
    """One file of a package: `source` in the package, `path` below the project's root, and where its digest stands."""

    source: str
    path: Path
    sha256: str
    place: Place


@dataclass(frozen=True)
class Package:
    """A package at one version. `archive` is "sha512-" and the digest of the whole in base64, as npm writes it."""

    name: str
    version: str
    archive: str
    place: Place
    files: tuple[VendoredFile, ...]


def read_document(root: Path) -> Document:
    """The register. Raises Stop where it cannot be read."""
    try:
        document = read_yaml((root / REGISTER).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Stop(f"{REGISTER.as_posix()}:1: VEN101 this file cannot be read ({error}): restore it") from error
    for problem in document.problems:
        raise Stop(f"{REGISTER.as_posix()}:{problem.line}: VEN101 {problem.message}")
    return document


def read_register(root: Path) -> tuple[Package, ...]:
    """The packages of the register. Raises Stop where it does not serve."""
    document = read_document(root)
    try:
        found = tuple(_package(name, document) for name in document.values["packages"])
    except (KeyError, TypeError, AttributeError) as error:
        said = f"a key is missing, misspelled or of the wrong kind ({error!r}): mend it"
        raise Stop(f"{REGISTER.as_posix()}:1: VEN101 {said}") from error
    if not found:
        raise Stop(f"{REGISTER.as_posix()}:1: VEN101 no package is named: name one")
    return found


def check(packages: Sequence[Package], root: Path) -> Iterator[Finding]:
    """What differs between the register and the committed files."""
    for file in (file for package in packages for file in package.files):
        path = root / file.path
        if not path.is_file():
            yield Finding(
                REGISTER, *file.place, "VEN102", f"{file.path.as_posix()} is missing: run python3 scripts/run.py vendor"
            )
        elif _sha256(path.read_bytes()) != file.sha256:
            yield Finding(file.path, 1, 1, "VEN103", f"this file is not the one we took: {CURE}")
    named = {root / file.path for package in packages for file in package.files}
    for path in sorted((root / FOLDER).rglob("*")):
        if path.is_file() and path not in named:
            said = f"{REGISTER.as_posix()} does not name this file: name it there, or delete it"
            yield Finding(path.relative_to(root), 1, 1, "VEN104", said)


def fetch(packages: Sequence[Package], root: Path) -> list[Finding]:
    """Fetch all packages and write their files, or hand back what does not fit and write nothing."""
    contents: dict[Path, bytes] = {}
    findings: list[Finding] = []
    for package in packages:
        with tempfile.TemporaryDirectory() as folder:
            archive = pack(package.name, package.version, Path(folder))
            digest = digest_of(archive)
            if digest != package.archive:
                findings.append(_misfit(package.place, f"{package.name} {package.version}", "archive", digest))
            for file, content in zip(package.files, _contents(archive, package), strict=True):
                if _sha256(content) != file.sha256:
                    findings.append(_misfit(file.place, file.source, "sha256", _sha256(content)))
                contents[root / file.path] = content
    if not findings:
        for path, content in contents.items():
            _write(path, content)
    return findings


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        said = f"{path} cannot be written ({error.strerror}): make room for it, and run the same command again."
        raise Stop(said) from error


def _package(name: str, document: Document) -> Package:
    entry = document.values["packages"][name]
    way = ("packages", name)
    return Package(
        name=name,
        version=str(entry["version"]),
        archive=str(entry["archive"]),
        place=document.place(*way, "archive"),
        files=tuple(
            VendoredFile(file["from"], FOLDER / name / to, str(file["sha256"]), document.place(*way, "files", to))
            for to, file in entry["files"].items()
        ),
    )


def pack(name: str, version: str, folder: Path) -> Path:
    """The archive of a package, as npm hands it out, in `folder`. Raises Stop."""
    command = [
        "npm",
        "pack",
        f"{name}@{version}",
        "--ignore-scripts",
        "--pack-destination",
        str(folder),
    ]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise Stop("There is no npm on this computer: install Node.js, and run the same command again.") from error
    found = list(folder.glob("*.tgz"))
    if done.returncode or len(found) != 1:
        why = next((line for line in done.stderr.splitlines() if "error" in line.lower()), "it did not say why")
        raise Stop(f"npm could not fetch {name} {version} ({why}): check name and network.")
    return found[0]


def digest_of(archive: Path) -> str:
    """The digest of an archive as npm writes it."""
    return f"sha512-{base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()}"


def _contents(archive: Path, package: Package) -> list[bytes]:
    return [member(archive, file.source, file.place, "from") for file in package.files]


def member(archive: Path, name: str, place: Place, key: str) -> bytes:
    """What a package has in the file `name`, which the register says at `place` under `key`. Raises Stop."""
    try:
        with tarfile.open(archive) as members:
            content = members.extractfile(f"package/{name}")
            if content is None:
                raise KeyError(name)
            return content.read()
    except KeyError as error:
        said = f"the package has no {name}: mend `{key}`"
        raise Stop(f"{REGISTER.as_posix()}:{place[0]}: VEN106 {said}") from error
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise Stop(f"What npm fetched for {name} is no archive: run the command again.") from error


def _misfit(place: Place, what: str, key: str, digest: str) -> Finding:
    said = f"{what} is not what we took: read what changed, and only then set {key} to {digest}"
    return Finding(REGISTER, *place, "VEN105", said)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main(argv: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Fetch or check, print what is wrong, return the exit code."""
    parser = Options("vendor", __doc__)
    parser.add_argument("--check", action="store_true", help="fetch nothing; exit 1 if a file is not whole")
    only_check = parser.parse_args(argv).check
    try:
        packages = read_register(root)
        findings = [] if only_check else fetch(packages, root)
    except Stop as error:
        print(error, file=sys.stderr)
        return 2
    findings = findings or list(check(packages, root))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
