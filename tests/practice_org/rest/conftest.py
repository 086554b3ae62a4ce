"""One practice org for all tests of the folder, put back to its start before each; a client that speaks plain HTTP."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


class Api:
    """The REST API as the admin uses it, and the side door beside it."""

    def __init__(self, practice: PracticeOrg, clock: Clock) -> None:
        self.practice = practice
        self.clock = clock
        self.base = f"{practice.http_url}/services/data/v67.0"
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.headers["Authorization"] = f"Bearer {practice.access_token}"

    def get(self, path: str, **more: Any) -> requests.Response:
        return self.session.get(self.base + path, timeout=10, **more)

    def post(self, path: str, body: Any = None, **more: Any) -> requests.Response:
        return self.session.post(self.base + path, json=body, timeout=10, **more)

    def patch(self, path: str, body: Any = None, **more: Any) -> requests.Response:
        return self.session.patch(self.base + path, json=body, timeout=10, **more)

    def delete(self, path: str, **more: Any) -> requests.Response:
        return self.session.delete(self.base + path, timeout=10, **more)

    def query(self, soql: str, **more: Any) -> list[dict[str, Any]]:
        answer = self.get("/query", params={"q": soql}, **more)
        assert answer.status_code == 200, answer.text
        records: list[dict[str, Any]] = answer.json()["records"]
        return records

    def door(self, path: str, body: Any) -> Any:
        answer = requests.post(f"{self.practice.http_url}/practice/{path}", json=body, timeout=10)
        assert answer.ok, answer.text
        return answer.json() if answer.content else None

    def rows(self, sobject: str) -> list[dict[str, Any]]:
        """All rows, by the side door."""
        url = f"{self.practice.http_url}/practice/records?sobject={sobject}"
        rows: list[dict[str, Any]] = requests.get(url, timeout=10).json()
        return rows

    def row(self, sobject: str, record_id: str) -> dict[str, Any]:
        return next(each for each in self.rows(sobject) if each["Id"] == record_id)

    def calls(self) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = requests.get(f"{self.practice.http_url}/practice/calls", timeout=10).json()
        return calls


@pytest.fixture(scope="package")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="package")
def practice(clock: Clock) -> Iterator[PracticeOrg]:
    options = OrgOptions(contacts=300, leads=120, opted_out=0.1, seed=7)
    with PracticeOrg(options, now=clock) as running:
        yield running


@pytest.fixture
def api(practice: PracticeOrg, clock: Clock) -> Iterator[Api]:
    clock.moment = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    practice.org.reset()
    made = Api(practice, clock)
    yield made
    made.session.close()
