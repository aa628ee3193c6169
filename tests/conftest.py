"""What all tests share: the project's root, its facts, and golden texts."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from alone import alone
from guide.facts import Facts, load_facts
from program import ROOT

from .guide.sheet.sheet_vectors import VECTORS, Vectors

NO_SEARCH = (
    "{same: [], leads: [], said: {}, limits: {}, elsewhere: [], without: [], urgent: [], quiet: [], small: []}\n"
)
BuildSite = Callable[..., Path]

settings.register_profile("guide", settings(), deadline=None)  # an input that takes long on a busy computer is no fault
settings.load_profile("guide")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what was seen as what is expected")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(ROOT)


@pytest.fixture(scope="session")
def sheet_vectors() -> Vectors:
    """What both languages read and write in the address of a sheet."""
    return VECTORS


@pytest.fixture(scope="session")
def build_site(root: Path) -> BuildSite:
    """Builds the whole site into a folder, with options of `mkdocs build` and variables such as SITE_URL."""

    def build(folder: Path, *options: str, **variables: str) -> Path:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(folder), *options]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return folder

    return build


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run of all tests, one for all processes that test at once."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built(build_site: BuildSite, shared_folder: Path) -> Path:
    """The folder of the whole site, built once. Tests only read it."""
    site = shared_folder / "built"
    with alone(shared_folder / "building", lambda: None):
        return site if site.exists() else build_site(shared_folder / "building" / "site").rename(site)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project: our data, but no claims of articles, filter, sets, search words, drawings and pages."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("figures"))
    (tmp_path / "data" / "articles.yml").write_text("articles: {}\nclaims: []\n")
    (tmp_path / "data" / "finder.yml").write_text("hint: ''\nask: ''\ngroups: {}\npresets: []\n")
    (tmp_path / "data" / "sets.yml").write_text("sets: []\n")
    (tmp_path / "data" / "search.yml").write_text(NO_SEARCH)
    (tmp_path / "docs" / "exercises").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that holds what is expected."""

    def compare(path: Path, seen: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(seen, encoding="utf-8")
        assert path.is_file(), f"{path.name} is missing: look at the output, then run pytest --update-golden"
        assert seen == path.read_text(encoding="utf-8")

    return compare
