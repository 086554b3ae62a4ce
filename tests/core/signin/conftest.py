"""A practice org with people who sign in, a keyring in memory, and a browser of three lines.

The memory keyring stands in for a real one where a test looks into it or breaks it; the real Secret Service is tried in
test_two_processes.py and tests/core/test_credentials.py.
"""

from __future__ import annotations

import threading
from pathlib import Path

import keyring
import keyring.backend
import pytest
import requests

from core.model import ProxyKind
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.salesforce.network import Network
from core.setup import signin as steps
from tests.org import SteppingClock


class MemoryKeyring(keyring.backend.KeyringBackend):
    priority = 1

    def __init__(self):
        super().__init__()
        self.items = {}
        self.broken = None
        self.writes = []

    def get_password(self, service, username):
        if self.broken is not None:
            raise self.broken
        return self.items.get((service, username))

    def set_password(self, service, username, password):
        if self.broken is not None:
            raise self.broken
        self.writes.append(username)
        self.items[service, username] = password

    def delete_password(self, service, username):
        from keyring.errors import PasswordDeleteError

        if self.items.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


@pytest.fixture
def memory_keyring():
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def door(practice_org):
    found = SideDoor(practice_org.http_url)
    found.reset()
    # A person's browser answers by itself, as `practice-org serve --auto-approve` does.
    sign_in(found, policy={"auto_approve": True, "auto_approve_username": practice_org.username})
    yield found
    found.reset()
    defaults = {"auto_approve": False, "auto_approve_username": None, "ip_restricted": False, "api_enabled": True}
    sign_in(found, policy=defaults, revoke_approvals=True)


def sign_in(door, **orders):
    return door.sign_in(**orders)


def turn(door, org, **switches):
    return sign_in(door, client={"client_id": org.client_id, **switches})


@pytest.fixture
def network(practice_org):
    return Network(ProxyKind.NONE, ca_file=Path(practice_org.ca_path))


@pytest.fixture
def clock():
    return SteppingClock()


@pytest.fixture
def profile(tmp_path, clock, memory_keyring):
    with Profile.open(tmp_path / "data", clock=clock) as opened:
        yield opened


class Browser:
    """Follows the authorize address up to the callback, in a thread of its own, as a browser would."""

    def __init__(self, org):
        self._ca = str(org.ca_path)
        self.pages = []
        self.opened = []
        self._threads = []

    def __call__(self, url):
        self.opened.append(url)
        thread = threading.Thread(target=self._walk, args=(url,))
        thread.start()
        self._threads.append(thread)

    def _walk(self, url):
        with requests.Session() as session:
            session.trust_env = False
            target = session.get(url, verify=self._ca, allow_redirects=False, timeout=30).headers["Location"]
            self.pages.append(session.get(target, timeout=30))

    def closed(self):
        for thread in self._threads:
            thread.join(30)


@pytest.fixture
def browser(practice_org):
    made = Browser(practice_org)
    yield made
    made.closed()


@pytest.fixture
def signed_in(profile, practice_org, door, network, browser):
    """A profile whose person has signed in by the browser."""
    with steps.begin(practice_org.https_url, practice_org.client_id, network, open_browser=browser) as attempt:
        attempt.start()
        attempt.wait()
        steps.finish(profile, steps.who(attempt, network))
    return profile


def token_requests(door):
    return [call for call in door.calls() if str(call["path"]).startswith("/services/oauth2/token")]
