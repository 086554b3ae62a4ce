"""The practice org that both sides of a pair are measured against, and a profile whose people are linked to it."""

from __future__ import annotations

import csv
import io
import json
import os
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from core.clock import now
from core.credentials import TOKEN_VARIABLE, Secret
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.settings import with_value
from core.setup.connect import connect
from core.store.people import StagedPerson
from tests.benchmarks.measure import Measured, run

# Milliseconds added to each answer of the org. BENCH_LATENCIES="0" leaves the slower half of a part out.
LATENCIES_MS = tuple(map(int, os.environ.get("BENCH_LATENCIES", "0 50").split()))
_API = "/services/data/v67.0"
_PAGE_ROWS = 100_000


@dataclass(frozen=True)
class Traffic:
    """What the org saw of one program: calls, and bodies both ways in MiB."""

    calls: int
    mib: float


@dataclass(frozen=True)
class BenchOrg:
    """A running practice org."""

    process: PracticeProcess
    door: SideDoor

    @property
    def environment(self) -> dict[str, str]:
        return {TOKEN_VARIABLE: self.process.access_token}

    def measured(self, command: list[str], *, may_end_with: Collection[int] = (0,)) -> tuple[Measured, Traffic]:
        """Runs a program alone, with the org's memory of calls empty before."""
        self.forget()
        found = run(command, self.environment, may_end_with=may_end_with)
        return found, self.traffic()

    def forget(self) -> None:
        self._http("DELETE", "/practice/calls")

    def traffic(self) -> Traffic:
        calls = self.door.calls()
        return Traffic(len(calls), sum(one["bytes"] + one["request_bytes"] for one in calls) / 2**20)

    def rows(self, soql: str) -> Iterator[list[str]]:
        """The rows of a query as text, by Bulk, so that a million of them are no matter."""
        for page in self.pages(soql):
            rows = csv.reader(io.StringIO(page))
            next(rows)
            yield from rows

    def pages(self, soql: str) -> Iterator[str]:
        """The same as the CSV pages that Salesforce gives, each with its header."""
        job = (
            f"{_API}/jobs/query/{self._api('POST', f'{_API}/jobs/query', {'operation': 'query', 'query': soql})['id']}"
        )
        while self._api("GET", job)["state"] != "JobComplete":
            time.sleep(0.2)
        locator = ""
        while locator != "null":
            after = f"&locator={locator}" if locator else ""
            with urlopen(self._request("GET", f"{job}/results?maxRecords={_PAGE_ROWS}{after}")) as answer:
                locator = answer.headers.get("Sforce-Locator") or "null"
                yield answer.read().decode()
        self._http("DELETE", job)

    def _api(self, method: str, path: str, body: object = None) -> dict[str, str]:
        found: dict[str, str] = json.loads(self._http(method, path, body))
        return found

    def _http(self, method: str, path: str, body: object = None) -> bytes:
        with urlopen(self._request(method, path, body)) as answer:
            data: bytes = answer.read()
        return data

    def _request(self, method: str, path: str, body: object = None) -> Request:
        headers = {"Authorization": f"Bearer {self.process.access_token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        return Request(self.process.http + path, data=data, method=method, headers=headers)


@contextmanager
def bench_org(*, contacts: int, leads: int = 0, opted_out: float = 0.0, latency_ms: int = 0) -> Iterator[BenchOrg]:
    extra = (f"--opted-out={opted_out}", f"--api-latency-ms={latency_ms}")
    with PracticeProcess.start(contacts=contacts, leads=leads, seed=5, extra=extra) as process:
        yield BenchOrg(process, SideDoor(process.http))


@contextmanager
def connected(org: BenchOrg, folder: Path) -> Iterator[Profile]:
    """A profile in `folder` that is connected to the org, with the brake off."""
    token = Secret(org.process.access_token)
    with Profile.open(folder, token=token) as profile:
        connect(profile, org.process.https, token, Path(org.process.ca))
        for key, value in (("brake.max_records", "10000000"), ("brake.max_share", "1")):
            profile.save_settings(with_value(profile.settings, key, value))
        yield profile


def link(profile: Profile, records: list[tuple[str, str]]) -> None:
    """One person for each `(sObject, record id)`: `person0@example.org` and so on."""
    profile.store.import_people(
        (
            StagedPerson(
                number + 2,
                address_of(number),
                address_of(number),
                "",
                "",
                record_id if sobject == "Contact" else None,
                record_id if sobject == "Lead" else None,
            )
            for number, (sobject, record_id) in enumerate(records)
        ),
        now(),
    )


def address_of(number: int) -> str:
    return f"person{number}@example.org"


def size_of(name: str, default: int, full: int) -> int:
    """How much of a part is run: BENCH_NAME=n, or BENCH_FULL=1 for what the goals speak of."""
    given = os.environ.get(f"BENCH_{name}")
    if given:
        return int(given)
    return full if os.environ.get("BENCH_FULL") else default
