"""Ours: an agent with its push, and a way in beside it that records at a steady rate; times each one until it leaves.

Words: the data folder, the number of the first person, how many a second, how many seconds. The moment of leaving is
that at which the HTTP session is handed the request whose body names the person's record.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from pathlib import Path
from typing import Any

import requests

from core.agent.agent import Agent, PartPlan
from core.agent.push_part import PushPart
from core.clock import elapsed
from core.intake.unsubscribes import record_unsubscribes
from core.profile import Profile
from core.salesforce.session import CountingSession
from tests.benchmarks.orgs import address_of

_RECORD = re.compile(r"003[A-Za-z0-9]{15}")
_WAIT_S = 20.0


def watch_the_wire(left: dict[str, float]) -> None:
    """Notes the first moment at which each record is named by a request that writes."""
    inner = CountingSession.request

    def request(self: CountingSession, method: str, url: str, **keywords: Any) -> requests.Response:
        if method in {"PATCH", "PUT", "POST"}:
            at = elapsed()
            body = keywords.get("data") or json.dumps(keywords.get("json"))
            text = body.decode() if isinstance(body, bytes) else str(body)
            for record_id in _RECORD.findall(url + text):
                left.setdefault(record_id, at)
        return inner(self, method, url, **keywords)

    CountingSession.request = request  # type: ignore[method-assign,assignment]


def main() -> None:
    folder, first, rate, seconds = Path(sys.argv[1]), *map(int, sys.argv[2:5])
    left: dict[str, float] = {}
    committed: dict[str, float] = {}
    watch_the_wire(left)
    with Profile.open(folder) as profile:
        agent = Agent(profile, [PartPlan("push", lambda _settings: True, PushPart)])
        agent.start()
        numbers = range(first, first + rate * seconds)
        people = profile.store.people_by_address([address_of(number) for number in numbers])
        time.sleep(1.0)
        began = elapsed()
        for index, number in enumerate(numbers):
            time.sleep(max(0.0, began + index / rate - elapsed()))
            record_unsubscribes(profile, [address_of(number)], source="bench")
            committed[str(people[address_of(number)].contact_id)] = elapsed()
        until = elapsed() + _WAIT_S
        while len(left.keys() & committed.keys()) < len(committed) and elapsed() < until:
            time.sleep(0.05)
        agent.stop()
    took = sorted(max(0.0, left[one] - at) for one, at in committed.items() if one in left)
    told = {
        "median": statistics.median(took),
        "late": took[int(len(took) * 0.99)] if len(took) > 1 else took[-1],
        "slowest": took[-1],
        "count": len(took),
        "left": len(committed) - len(took),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
