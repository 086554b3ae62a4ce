"""`agent`: the ways in, the push and the night in the foreground, until SIGTERM or Ctrl+C."""

from __future__ import annotations

import json
import logging
import signal
import sys
import threading
from collections.abc import Callable

import typer

from core.cli.context import errors_become_exits, options
from core.clock import to_text
from core.parts import PartState, PartStatus
from core.words import sentence

_STATES = {
    PartState.OFF: "off",
    PartState.RUNNING: "runs",
    PartState.FAILED: "is tried again",
    PartState.ENDED: "has nothing to do",
    PartState.STOPPED: "stopped",
}


def add_to(app: typer.Typer) -> None:
    app.command()(agent)


def agent(context: typer.Context) -> None:
    """Runs the ways in, the push and the night until SIGTERM; a line for each change of a part."""
    from core.agent import agent_of
    from core.profile import Profile

    given = options(context)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    logging.basicConfig(stream=sys.stderr, level=logging.ERROR, format="%(asctime)s %(name)s %(message)s")
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        agent_of(profile, watch=_printer(as_json=given.json)).run(stop)


def part_data(status: PartStatus) -> dict[str, object]:
    """A part's line as JSON."""
    return {
        "part": status.name,
        "state": status.state.value,
        "since": to_text(status.since),
        "code": status.code,
        "params": dict(status.params),
        "next_try_at": to_text(status.next_try_at) if status.next_try_at else None,
    }


def part_line(status: PartStatus) -> str:
    """`push: runs. Ready. 3 wait …`."""
    said = f". {sentence(status.code, status.params)}" if status.code else ""
    again = f" (at {to_text(status.next_try_at)})" if status.next_try_at else ""
    return f"{status.name}: {_STATES[status.state]}{again}{said}"


def _printer(*, as_json: bool) -> Callable[[PartStatus], None]:
    lock = threading.Lock()

    def print_one(status: PartStatus) -> None:
        line = json.dumps(part_data(status), ensure_ascii=False, default=str) if as_json else part_line(status)
        with lock:
            print(line, flush=True)

    return print_one
