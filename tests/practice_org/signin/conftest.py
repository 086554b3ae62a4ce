"""A fresh org for each test behind listeners that stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.practice_org.listeners import CertificateSet, Listeners, Ports
from tests.practice_org.signin.support import App, Org, Replaceable, make_org


@pytest.fixture(scope="package")
def certificates() -> CertificateSet:
    """One CA for the whole folder."""
    return CertificateSet()


@pytest.fixture(scope="package")
def ca_file(certificates: CertificateSet, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The CA as a client gets it."""
    return certificates.write_ca(tmp_path_factory.mktemp("ca"))


@pytest.fixture(scope="package")
def _running(certificates: CertificateSet) -> Iterator[tuple[Listeners, Replaceable]]:
    app = Replaceable()
    with Listeners(app, certificates) as listeners:
        yield listeners, app


@pytest.fixture
def org(_running: tuple[Listeners, Replaceable]) -> Org:
    """A fresh org, already being served."""
    fresh = make_org()
    _running[1].inside = fresh.app
    return fresh


@pytest.fixture
def ports(_running: tuple[Listeners, Replaceable]) -> Ports:
    """Where it is served."""
    return _running[0].ports


@pytest.fixture
def app(org: Org, ports: Ports) -> Iterator[App]:
    """The External Client App with an empty browser."""
    client = App(ports)
    with client.browser:
        yield client
