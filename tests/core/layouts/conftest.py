"""A practice org as on its first day, with the sales package, and a client of it."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from core.credentials import Secret
from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.practice import PracticeOrg
from core.salesforce.client import SalesforceClient
from core.salesforce.network import Network
from tests.org import office as open_office


@pytest.fixture(scope="session")
def first_day_org():
    options = OrgOptions(contacts=5, leads=5, seed=11, state=OrgState.FIRST_DAY, sales_package=True)
    with PracticeOrg(options) as org:
        yield org


@pytest.fixture
def office(first_day_org, tmp_path):
    with open_office(first_day_org, tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def client(office):
    with SalesforceClient(
        office.org.https_url, Secret(office.org.access_token), Network(ca_file=Path(office.org.ca_path))
    ) as made:
        yield made


@pytest.fixture
def client_of(office):
    """A client of a user who has not the rights of an admin."""
    made = []

    def make(user_name):
        token = side(office, "/practice/sessions", {"issue": user_name})["access_token"]
        network = Network(ca_file=Path(office.org.ca_path))
        made.append(SalesforceClient(office.org.https_url, Secret(token), network))
        return made[-1]

    yield make
    for each in made:
        each.close()


def side(office, path, body=None):
    """A side door that the client of the side door has no method for."""
    data = None if body is None else json.dumps(body).encode()
    request = Request(office.org.http_url + path, data=data, headers={"Content-Type": "application/json"})
    with urlopen(request, timeout=30) as answer:
        text = answer.read()
    return json.loads(text) if text else None


def layouts_of(office):
    """Full name to the fields on it, as the org has them."""
    return {each["full_name"]: each["fields"] for each in side(office, "/practice/layouts")}
