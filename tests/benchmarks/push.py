"""How soon an unsubscribe leaves: from its commit to the request on the wire, at several rates."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.benchmarks.measure import Row, Table, python
from tests.benchmarks.orgs import LATENCIES_MS, bench_org, connected, link, size_of

_RATES = (1, 50, 500)
_SECONDS = 20
_GOAL_RATE = 50
_GOAL_MEDIAN_S, _GOAL_LATE_S = 0.020, 0.100


def tables() -> list[Table]:
    """One table for each latency of the org."""
    return [_table(latency_ms) for latency_ms in LATENCIES_MS]


def _table(latency_ms: int) -> Table:
    seconds = size_of("PUSH_SECONDS", _SECONDS, _SECONDS)
    found = Table(
        f"Push, {latency_ms} ms an API call",
        f"Unsubscribes recorded one by one for {seconds} s by a way in of the agent; the time from the commit of each"
        " to the moment when the request that holds it goes on the wire. `wall` is the median of them.",
    )
    people = sum(_RATES) * seconds
    with tempfile.TemporaryDirectory() as name, bench_org(contacts=people, latency_ms=latency_ms) as org:
        records = [("Contact", row[0]) for row in org.rows("SELECT Id FROM Contact")]
        folder = Path(name)
        with connected(org, folder) as profile:
            link(profile, records)
        first = 0
        for rate in _RATES:
            words = [str(folder), str(first), str(rate), str(seconds)]
            once, traffic = org.measured(python("-m", "tests.benchmarks.programs.arrivals", *words))
            told: dict[str, float] = json.loads(once.output)
            first += rate * seconds
            goal, note = "", f"99 %: {told['late'] * 1000:,.1f} ms, slowest: {told['slowest'] * 1000:,.1f} ms"
            if rate == _GOAL_RATE:
                goal = "median at most 20 ms, 99 % at most 100 ms"
                reached = told["median"] <= _GOAL_MEDIAN_S and told["late"] <= _GOAL_LATE_S
                note = f"{'reached' if reached else 'missed'}; {note}"
            late = told["left"]
            note += f"; {told['count']:,.0f} sent" + (f", {late:,.0f} not within the time" if late else "")
            found.rows.append(
                Row(f"{rate} a second", told["median"], once.cpu_s, once.peak_mib, traffic.calls, goal=goal, note=note)
            )
    return found
