"""The nightly comparison at size: phases, memory, API calls, its CPU time beside bare SQLite, and how it grows."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from core.clock import to_text
from core.store.unsubscribes import NewUnsubscribe
from tests.benchmarks import chart
from tests.benchmarks.measure import Measured, Row, Table, judged, python, run
from tests.benchmarks.orgs import LATENCIES_MS, BenchOrg, Traffic, address_of, bench_org, connected, link, size_of

_FIRST = 10_000
_GROWTH = 10
_JUDGED_FROM = 1_000_000
_CHART = Path("build/night.svg")
_OUT_SHARE, _DIFFERENT_SHARE = 0.2, 0.05
_STATE = {
    "Contact": "SELECT Id, HasOptedOutOfEmail, IsDeleted, MasterRecordId FROM Contact",
    "Lead": "SELECT Id, HasOptedOutOfEmail, IsDeleted, MasterRecordId, IsConverted, ConvertedContactId FROM Lead",
}
_WAYS = ("preview", "whole")


def tables() -> list[Table]:
    """The largest size at both latencies; the smaller ones, for the growth, at none."""
    largest = size_of("NIGHT", 100_000, 1_000_000)
    found, growth = [], _growth_table()
    size = min(_FIRST, largest)
    while size < largest:
        found_table = _measured(size, 0)
        _add_growth(growth, size, found_table)
        size *= _GROWTH
    found.extend(_measured(largest, latency_ms) for latency_ms in LATENCIES_MS)
    _add_growth(growth, largest, found[0])
    _draw(growth)
    return [*found, growth]


def _measured(people: int, latency_ms: int) -> Table:
    different = round(people * _DIFFERENT_SHARE)
    found = Table(
        f"A night: {people:,} people and records, {latency_ms} ms an API call",
        f"{round(people * _OUT_SHARE):,} opted out in Salesforce, {different:,} differences each way. The reference"
        " parses the same CSV into SQLite and counts both set differences; it neither reads over the network nor"
        " checks, writes or proves anything. The goal of twice its CPU time is that of the comparison.",
    )
    with (
        tempfile.TemporaryDirectory() as name,
        bench_org(
            contacts=people * 6 // 10, leads=people * 4 // 10, opted_out=_OUT_SHARE, latency_ms=latency_ms
        ) as org,
    ):
        folder = Path(name)
        kept = folder / "kept"
        _prepare(org, kept, different)
        reference = _reference(org, kept, folder)
        found.rows.append(Row.of("bare csv + SQLite", reference))
        for way in _WAYS:
            data = folder / "data"
            shutil.rmtree(data, ignore_errors=True)
            shutil.copytree(kept, data)
            once, traffic = org.measured(python("-m", "tests.benchmarks.programs.night", str(data), way))
            _add(found, way, once, traffic, reference, people)
    return found


def _prepare(org: BenchOrg, folder: Path, different: int) -> None:
    """Everybody linked; of those opted out there all but `different` are out here, and as many others."""
    live = {"Contact": "", "Lead": " WHERE IsConverted = false"}
    records = [
        (sobject, record_id, out == "true")
        for sobject, where in live.items()
        for record_id, out in org.rows(f"SELECT Id, HasOptedOutOfEmail FROM {sobject}{where}")
    ]
    with connected(org, folder) as profile:
        link(profile, [(sobject, record_id) for sobject, record_id, _ in records])
        out = [number for number, record in enumerate(records) if record[2]]
        others = [number for number, record in enumerate(records) if not record[2]]
        chosen = out[different:] + others[:: max(1, len(others) // different)][:different]
        now = profile.clock()
        at = to_text(now)
        profile.store.record_unsubscribes(
            [NewUnsubscribe(address_of(number), address_of(number), at, "bench") for number in chosen], now
        )


def _reference(org: BenchOrg, kept: Path, folder: Path) -> Measured:
    pages = folder / "pages"
    pages.mkdir()
    for sobject, soql in _STATE.items():
        for number, page in enumerate(org.pages(soql)):
            (pages / f"{sobject}-{number:04}.csv").write_text(page, encoding="utf-8", newline="")
    bare = folder / "bare.sqlite3"
    with sqlite3.connect(bare) as database:
        database.execute("ATTACH ? AS ours", (str(kept / "profiles" / "main" / "store.sqlite3"),))
        database.execute(
            "CREATE TABLE people AS SELECT p.address, p.contact_id, p.lead_id, u.address IS NOT NULL AS unsubscribed"
            " FROM ours.people p LEFT JOIN ours.unsubscribes u ON u.address = p.address"
        )
    database.close()
    return run(python("-m", "tests.benchmarks.programs.difference", str(bare), str(pages)))


def _add(found: Table, way: str, once: Measured, traffic: Traffic, reference: Measured, people: int) -> None:
    told: dict[str, Any] = json.loads(once.output)
    ratio = once.cpu_s / reference.cpu_s
    counts = f"{told['to_salesforce']:,} there, {told['from_salesforce']:,} here, {told['problems']:,} problems"
    name = "ours: the comparison (a preview)" if way == "preview" else "ours: the whole run, written and read back"
    # The start of the program is in it, which at smaller sizes is all that one sees.
    is_judged = way == "preview" and people >= _JUDGED_FROM
    cells = judged(ratio, 2.0) if is_judged else {"ratio": ratio, "note": ""}
    cells["note"] = ", ".join(filter(None, (cells["note"], counts, f"{people / once.wall_s:,.0f} rows a second")))
    found.rows.append(Row.of(name, once, calls=traffic.calls, sent_mib=traffic.mib, **cells))
    for phase, following in zip(told["phases"], [*told["phases"][1:], {"at": told["ended"]}], strict=True):
        row = Row(f"… {phase['phase']}", following["at"] - phase["at"], peak_mib=phase["peak_mib"])
        if row.wall_s is not None and row.wall_s >= 0.05:
            found.rows.append(row)


def _growth_table() -> Table:
    return Table(
        "How the night grows", "The same comparison at several sizes, without latency. Ratio: CPU to bare SQLite."
    )


def _add_growth(growth: Table, people: int, measured: Table) -> None:
    for row in measured.rows:
        if row.name.startswith("ours"):
            growth.rows.append(
                Row(
                    f"{people:,}: {row.name.removeprefix('ours: ')}",
                    row.wall_s,
                    row.cpu_s,
                    row.peak_mib,
                    row.calls,
                    ratio=row.ratio,
                    note=f"{(row.cpu_s or 0) / people * 1e6:,.1f} s of CPU a million",
                )
            )


def _draw(growth: Table) -> None:
    lines: dict[str, list[tuple[float, float]]] = {}
    for row in growth.rows:
        size, _, name = row.name.partition(": ")
        lines.setdefault(f"{name}, CPU", []).append((float(size.replace(",", "")), row.cpu_s or 0.001))
    _CHART.parent.mkdir(exist_ok=True)
    text = chart.growth("How the night grows", "people and records", "seconds", lines)
    _CHART.write_text(text, encoding="utf-8")
