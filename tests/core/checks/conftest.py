"""The first-day org and its client, as in the tests of the layouts."""

from __future__ import annotations

import pytest

from core.model import FieldChoice
from core.setup.checks.facts import CheckContext
from tests.core.layouts.conftest import client, client_of, first_day_org, office

__all__ = ["client", "client_of", "first_day_org", "office"]


@pytest.fixture
def context(office, client):
    return made(office, client)


def made(office, client, **more):
    values = {"choice": FieldChoice.EMAIL_OPT_OUT, "token_at_hand": True, **more}
    return CheckContext(client=client, folder=office.profile.paths.folder, clock=office.clock, **values)
