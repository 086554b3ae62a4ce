"""Ours: the two-way comparison of a profile, as a preview or whole, with the moments of its phases as JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from core.collector import search_rarely
from core.model import Progress, RunTrigger
from core.profile import Profile
from core.sync.nightly import sync


def peak_mib() -> float:
    """The most memory so far; what getrusage tells is at least that of the process that started this one."""
    return int(Path("/proc/self/status").read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    # As optoutctl does.
    search_rarely()
    phases: list[dict[str, object]] = []

    def heard(progress: Progress) -> None:
        if not phases or phases[-1]["phase"] != progress.phase.value:
            phases.append({"phase": progress.phase.value, "at": time.perf_counter(), "peak_mib": peak_mib()})

    with Profile.open(Path(sys.argv[1])) as profile:
        report = sync(profile, trigger=RunTrigger.COMMAND_LINE, preview=sys.argv[2] == "preview", report=heard)
    run = report.run
    told = {
        "state": run.state.value,
        "to_salesforce": run.to_salesforce,
        "from_salesforce": run.from_salesforce,
        "problems": run.problems,
        "ended": time.perf_counter(),
        "phases": phases,
    }
    sys.stdout.write(json.dumps(told))
