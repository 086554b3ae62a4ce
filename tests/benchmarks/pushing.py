"""How soon an unsubscribe is on its way: from its commit to the request on the wire, at 50 a second.

The practice org is a process of its own, the agent's push runs in this one, as it does in the window.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.agent.agent import Agent
from core.agent.plans import PLANS
from core.credentials import Secret
from core.intake.unsubscribes import record_unsubscribes
from core.profile import Profile
from core.salesforce.session import CountingSession
from core.setup.connect import connect
from core.store.people import StagedPerson
from tests.benchmarks.measure import Row, Table

_A_SECOND = 50
_PEOPLE = 1_000


def table(people: int = _PEOPLE) -> Table:
    """Median and the slowest of a hundred, in the columns for seconds."""
    found = Table("Push", f"From the commit of an unsubscribe to its request on the wire, {_A_SECOND} a second.")
    waits, requests = measure(people)
    median, slow = statistics.median(waits), waits[int(len(waits) * 0.99)]
    found.rows.append(Row("median", median, goal="at most 20 ms", note=_judged(median, 0.020)))
    found.rows.append(Row("99 %", slow, goal="at most 100 ms", note=_judged(slow, 0.100)))
    found.rows.append(Row("slowest", waits[-1], note=f"{len(waits)} unsubscribes in {requests} requests"))
    return found


def measure(people: int) -> tuple[list[float], int]:
    """Seconds for each unsubscribe, sorted, and how many requests carried them."""
    with _org() as org, tempfile.TemporaryDirectory() as folder, _requests() as sent:
        token = Secret(org["access_token"])
        with Profile.open(Path(folder), token=token) as profile:
            connect(profile, org["https"], token, Path(org["ca"]))
            pairs = _link(profile, org["http"], people)
            agent = Agent(profile, [plan for plan in PLANS if plan.name == "push"])
            agent.start()
            time.sleep(2)  # it connects; what is measured is the push, not the start
            committed: dict[str, float] = {}
            for address, record_id in pairs:
                begun = time.monotonic()
                record_unsubscribes(profile, [address], source="benchmark")
                committed[record_id] = time.monotonic()
                time.sleep(max(0.0, 1 / _A_SECOND - (time.monotonic() - begun)))
            while profile.store.waiting_count():
                time.sleep(0.1)
            agent.stop()
    seconds = [
        max(0.0, next(at for at, text in sent if record_id in text) - moment) for record_id, moment in committed.items()
    ]
    return sorted(seconds), len(sent)


@contextmanager
def _org() -> Iterator[dict[str, str]]:
    command = [sys.executable, "-m", "core.cli", "practice-org", "serve", "--contacts", "5000", "--leads", "1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def _requests() -> Iterator[list[tuple[float, str]]]:
    """When each PATCH was handed to the connection, and what was in it."""
    sent: list[tuple[float, str]] = []
    real = CountingSession.request

    def request(self: CountingSession, method: str, url: str, *arguments: Any, **keywords: Any) -> Any:
        if method == "PATCH":
            sent.append((time.monotonic(), f"{url} {keywords.get('json')} {keywords.get('data')}"))
        return real(self, method, url, *arguments, **keywords)

    CountingSession.request = request  # type: ignore[method-assign,assignment]
    try:
        yield sent
    finally:
        CountingSession.request = real  # type: ignore[method-assign]


def _link(profile: Profile, http: str, people: int) -> list[tuple[str, str]]:
    with urllib.request.urlopen(f"{http}/practice/records?sobject=Contact") as answer:
        rows = json.load(answer)
    found = [
        (f"p{number}@benchmark.example", str(row["Id"]))
        for number, row in enumerate(rows)
        if not row.get("IsDeleted") and not row["HasOptedOutOfEmail"]
    ][:people]
    staged = [
        StagedPerson(line, address, address, "", "", record_id, None) for line, (address, record_id) in enumerate(found)
    ]
    profile.store.import_people(staged, profile.clock())
    return found


def _judged(seconds: float, goal: float) -> str:
    return "reached" if seconds <= goal else "missed"


if __name__ == "__main__":
    sys.stdout.write(table(int(sys.argv[1]) if len(sys.argv) > 1 else _PEOPLE).markdown())
