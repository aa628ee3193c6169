"""nginx with hosting/nginx.conf does what any host of the guide must."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .checks import HostChecks
from .host import Host, nginx


@pytest.fixture(scope="session")
def host(built: Path, base: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with nginx(built, base, tmp_path_factory.mktemp("nginx")) as running:
        yield running


class TestNginx(HostChecks):
    """`host` is nginx."""
