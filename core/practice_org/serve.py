"""`practice-org serve`: says where it is in one line of JSON, and runs until SIGTERM or SIGINT."""

from __future__ import annotations

import json
import signal
import sys
import threading
from types import FrameType

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg


def serve(options: OrgOptions, *, http_port: int, https_port: int, proxy_port: int) -> None:
    """Runs a practice org; returns after SIGTERM or SIGINT. Raises OSError where a port is taken."""
    stopped = threading.Event()
    running: list[PracticeOrg] = []

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopped.set()
        for each in running:
            each.request_stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    practice = PracticeOrg(options, http_port=http_port, https_port=https_port, proxy_port=proxy_port)
    try:
        running.append(practice)
        if not stopped.is_set():
            practice.run(on_ready=lambda: _say(practice))
    finally:
        practice.close()


def _say(practice: PracticeOrg) -> None:
    sys.stdout.write(json.dumps(practice.hello()) + "\n")
    sys.stdout.flush()
