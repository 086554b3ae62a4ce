"""Twenty page layouts checked and mended: calls and time beside the fewest calls that can do it."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from urllib.request import Request, urlopen

from tests.benchmarks.measure import Row, Table, python
from tests.benchmarks.orgs import LATENCIES_MS, BenchOrg, bench_org, connected
from tests.benchmarks.programs import soap

_LAYOUTS = 20
_AT_ONCE = 10


def tables() -> list[Table]:
    """One table for each latency."""
    return [_table(latency_ms) for latency_ms in LATENCIES_MS]


def _table(latency_ms: int) -> Table:
    found = Table(
        f"Layouts, {latency_ms} ms an API call",
        f"{_LAYOUTS} Contact layouts without the field. The reference lists them, reads ten a call, writes ten a call"
        " and reads them again. Ours asks besides which org it is, what the field is called, who uses which layout and"
        " when each was changed last, and keeps a copy of each before it writes.",
    )
    with tempfile.TemporaryDirectory() as name, bench_org(contacts=10, latency_ms=latency_ms) as org:
        folder = Path(name)
        with connected(org, folder / "data"):
            pass
        names = folder / "names"
        names.write_text("\n".join(make_layouts(org)), encoding="utf-8")
        words = ["tests.benchmarks.programs.fewest_layouts", org.process.https, org.process.ca, str(names)]
        limit, limit_traffic = org.measured(python("-m", *words))
        found.rows.append(Row.of("the fewest calls", limit, calls=limit_traffic.calls, sent_mib=limit_traffic.mib))
    with tempfile.TemporaryDirectory() as name, bench_org(contacts=10, latency_ms=latency_ms) as org:
        data = Path(name) / "data"
        with connected(org, data):
            pass
        make_layouts(org)
        for title, verb in (("ours: `layouts check`", "check"), ("ours: `layouts add`", "add")):
            words = ["core.cli", "--data-dir", str(data), "layouts", verb, "--object", "Contact"]
            # `check` ends with 1 where a layout lacks the field.
            once, traffic = org.measured(python("-m", *words), may_end_with=(0, 1))
            ratio = once.wall_s / limit.wall_s if verb == "add" else None
            found.rows.append(Row.of(title, once, calls=traffic.calls, sent_mib=traffic.mib, ratio=ratio))
    return found


def make_layouts(org: BenchOrg) -> list[str]:
    """Copies of the first Contact layout without the field; returns their full names."""
    address, token = org.process.http, org.process.access_token

    def said(operation: str, body: str) -> str:
        headers = {"Content-Type": "text/xml", "SOAPAction": '""'}
        data = soap.envelope(token, operation, body).encode()
        with urlopen(Request(address + soap.PATH, data=data, headers=headers)) as answer:
            text: str = answer.read().decode()
        return text

    record = soap.records(said("readMetadata", soap.names("Layout", ["Contact-Contact Layout"])))[0]
    bare = re.sub(r"<layoutItems>(?:(?!</layoutItems>).)*HasOptedOutOfEmail.*?</layoutItems>", "", record, flags=re.S)
    made = [f"Contact-Bench {number:02}" for number in range(_LAYOUTS)]
    for start in range(0, _LAYOUTS, _AT_ONCE):
        copies = [soap.named(bare, name) for name in made[start : start + _AT_ONCE]]
        answer = said("createMetadata", soap.components(copies))
        if answer.count("<success>true</success>") != len(copies):
            raise RuntimeError(answer[:2000])
    return made
