"""Opting out many records: ours beside the plain loop, simple-salesforce's Bulk 2.0, and the least there can be."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from core.clock import to_text
from core.store.unsubscribes import NewUnsubscribe
from tests.benchmarks.measure import Measured, Row, Table, judged, median, python
from tests.benchmarks.orgs import LATENCIES_MS, BenchOrg, Traffic, address_of, bench_org, connected, link, size_of

_SAMPLE = 300
_ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
_ROOM = "ours: `core.salesforce` alone"
_PROGRAMS = "tests.benchmarks.programs"


def tables() -> list[Table]:
    """One table for each latency."""
    records = size_of("RECORDS", 100_000, 100_000)
    found = []
    with tempfile.TemporaryDirectory() as name:
        prepared = Path(name) / "prepared"
        for latency_ms in LATENCIES_MS:
            with bench_org(contacts=records, latency_ms=latency_ms) as org:
                found.append(_table(org, records, latency_ms, Path(name), prepared))
    return found


def _table(org: BenchOrg, records: int, latency_ms: int, folder: Path, prepared: Path) -> Table:
    found = Table(
        f"Opting out {records:,} records, {latency_ms} ms an API call",
        "Contacts of the same practice org, put back to its start before each program. The ratio is the wall time to"
        f" that of the bare client; medians of {_ROUNDS} rounds, one program after the other. The loop was run over"
        f" {_SAMPLE:,} records, and its figures multiplied.",
    )
    ids = [row[0] for row in org.rows("SELECT Id FROM Contact")]
    every, sample = folder / "ids", folder / "sample"
    every.write_text("\n".join(ids), encoding="ascii")
    sample.write_text("\n".join(ids[:_SAMPLE]), encoding="ascii")
    _prepare(org, prepared, ids)

    def measured(name: str, file: Path) -> tuple[Measured, Traffic]:
        org.door.reset()
        words = [f"{_PROGRAMS}.{name}", org.process.https, org.process.ca, str(file)]
        return org.measured(python("-m", *words))

    def push() -> tuple[Measured, Traffic]:
        org.door.reset()
        data = folder / "data"
        shutil.rmtree(data, ignore_errors=True)
        shutil.copytree(prepared, data)
        return org.measured(python("-m", "core.cli", "--data-dir", str(data), "push"))

    contenders: dict[str, Callable[[], tuple[Measured, Traffic]]] = {
        "a bare Bulk 2.0 client, the limit": lambda: measured("bare", every),
        _ROOM: lambda: measured("room", every),
        "simple-salesforce `bulk2.Contact.update`": lambda: measured("bulk2", every),
        "ours: `optoutctl push`, with outbox, outcomes and evidence": push,
    }
    runs: dict[str, list[tuple[Measured, Traffic]]] = {name: [] for name in contenders}
    for _round in range(_ROUNDS):
        for name, contender in contenders.items():
            runs[name].append(contender())
            _must_be_out(org, ids)
    middle = {name: (median([one for one, _ in each]), each[-1][1]) for name, each in runs.items()}
    limit, _ = next(iter(middle.values()))
    for name, (once, traffic) in middle.items():
        ratio = once.wall_s / limit.wall_s
        cells = judged(ratio, 1.15) if name == _ROOM and latency_ms else {"ratio": ratio}
        found.rows.append(_row(name, once, traffic, **cells))
    once, traffic = measured("loop", sample)
    times = len(ids) / len(ids[:_SAMPLE])
    found.rows.append(
        Row(
            "simple-salesforce `Contact.update`, one by one",
            once.wall_s * times,
            once.cpu_s * times,
            once.peak_mib,
            round(traffic.calls * times),
            traffic.mib * times,
            once.wall_s * times / limit.wall_s,
            note="extrapolated",
        )
    )
    return found


def _row(name: str, once: Measured, traffic: Traffic, **more: object) -> Row:
    return Row.of(name, once, calls=traffic.calls, sent_mib=traffic.mib, **more)


def _prepare(org: BenchOrg, prepared: Path, ids: list[str]) -> None:
    """A store whose outbox holds them all. The people stay for the next latency; the connection is made anew."""
    with connected(org, prepared) as profile:
        if profile.store.waiting_count():
            return
        link(profile, [("Contact", record_id) for record_id in ids])
        now = profile.clock()
        at = to_text(now)
        rows = [NewUnsubscribe(address_of(number), address_of(number), at, "bench") for number in range(len(ids))]
        profile.store.record_unsubscribes(rows, now)


def _must_be_out(org: BenchOrg, ids: list[str]) -> None:
    left = sum(1 for _ in org.rows("SELECT Id FROM Contact WHERE HasOptedOutOfEmail = false"))
    if left:
        raise RuntimeError(f"{left} of {len(ids)} records were not opted out")
