"""The built and finished site, for an address of its own and for one below a path."""

from collections.abc import Callable
from pathlib import Path

import pytest

import compress_site
from guide.built.site import BuiltSite
from guide.verify import verify

BASES = ("/", "/guide/")


@pytest.fixture(scope="session", params=BASES, ids=["at the top", "below a path"])
def base(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def built(base: str, build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a folder called guide, built for `base`."""
    site = tmp_path_factory.mktemp("www") / "guide"
    build_site(site, SITE_URL=f"http://127.0.0.1{base}")
    assert compress_site.main([str(site)]) == 0
    assert verify(BuiltSite(site)) == []
    return site
