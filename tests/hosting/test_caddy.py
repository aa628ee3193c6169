"""Caddy with hosting/Caddyfile does what any host of the guide must."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .checks import HostChecks
from .host import Host, caddy


@pytest.fixture(scope="session")
def host(built: Path, base: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with caddy(built, base, tmp_path_factory.mktemp("caddy")) as running:
        yield running


class TestCaddy(HostChecks):
    """`host` is Caddy."""
