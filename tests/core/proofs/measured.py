"""One sync in a process of its own, with what it took: `python -m tests.core.proofs.measured FOLDER`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from core.credentials import Secret
from core.model import RunTrigger
from core.profile import Profile
from core.sync.held import Approval
from core.sync.nightly import sync


def run(folder: Path, token: Secret) -> dict[str, object]:
    with Profile.open(folder, token=token) as profile:
        report = sync(profile, trigger=RunTrigger.COMMAND_LINE, approval=Approval(everything=True))
    return {
        "state": report.run.state.value,
        "to_salesforce": report.run.to_salesforce,
        "from_salesforce": report.run.from_salesforce,
        "calls": report.run.api_calls,
        "estimated": report.run.api_calls_estimated,
        "elapsed_s": report.run.elapsed_s,
        "peak_mb": _peak_mb(),
    }


def _peak_mb() -> float:
    """Of this program alone: `ru_maxrss` begins with what the process that started it had (getrusage, Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), Secret(sys.stdin.readline().strip()))))  # noqa: T201 - the answer
