"""`practice-org serve`: says where it is in one line of JSON, and runs until SIGTERM or SIGINT."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from types import FrameType

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg


def serve(
    options: OrgOptions, *, http_port: int, https_port: int, proxy_port: int, end_with_input: bool = False
) -> None:
    """Runs a practice org; returns after SIGTERM or SIGINT. Raises OSError where a port is taken.

    With `end_with_input` it also ends when standard input is closed, which the end of a parent process does by itself.
    """
    stopped = threading.Event()
    running: list[PracticeOrg] = []

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopped.set()
        for each in running:
            each.request_stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    if end_with_input:
        threading.Thread(target=_end_with_input, daemon=True).start()
    practice = PracticeOrg(options, http_port=http_port, https_port=https_port, proxy_port=proxy_port)
    try:
        running.append(practice)
        if not stopped.is_set():
            practice.run(on_ready=lambda: _say(practice))
    finally:
        practice.close()


def _end_with_input() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


def _say(practice: PracticeOrg) -> None:
    sys.stdout.write(json.dumps(practice.hello()) + "\n")
    sys.stdout.flush()
