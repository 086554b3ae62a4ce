"""A client of the practice org that counts what it waits instead of waiting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.credentials import Secret
from core.model import ObjectFields, OptOutField, SObject
from core.salesforce.client import SalesforceClient
from core.salesforce.network import Network
from tests.org import FIELD, Office

ONE_BOX = ObjectFields({OptOutField.EMAIL_OPT_OUT: FIELD}, frozenset({OptOutField.EMAIL_OPT_OUT}))


class Waits(list[float]):
    """What the client wanted to wait, in seconds."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def client(office: Office, waits: Waits) -> Iterator[SalesforceClient]:
    org = office.org
    network = Network(ca_file=Path(org.ca_path))
    with SalesforceClient(org.https_url, Secret(org.access_token), network, sleep=waits) as opened:
        yield opened


def ids_of(office: Office, sobject: SObject = SObject.CONTACT) -> list[str]:
    return [str(row["Id"]) for row in office.live(sobject.value)]


def ticked(office: Office, sobject: SObject = SObject.CONTACT) -> set[str]:
    return {str(row["Id"]) for row in office.door.records(sobject.value) if row[FIELD]}
