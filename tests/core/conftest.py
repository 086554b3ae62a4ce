"""One practice org for all tests of the engine; each test starts it from the same data."""

from __future__ import annotations

import pytest

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from tests.org import office as open_office
from tests.postgresql import running_server


@pytest.fixture(scope="session")
def practice_org():
    with PracticeOrg(OrgOptions(contacts=60, leads=40, seed=7, opted_out=0.1)) as org:
        yield org


@pytest.fixture
def office(practice_org, tmp_path):
    with open_office(practice_org, tmp_path / "data") as opened:
        yield opened


@pytest.fixture(scope="session")
def postgresql():
    with running_server() as server:
        yield server
