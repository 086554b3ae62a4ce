"""`agent`: the ways in, the push and the night in the foreground, until SIGTERM or Ctrl+C."""

from __future__ import annotations

import json
import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from core import __version__
from core.cli.context import errors_become_exits, options
from core.clock import to_text
from core.errors import AppError
from core.parts import PartState, PartStatus
from core.programs import ProgramLook, begin_anew
from core.words import sentence

_LOOK_FOR_AN_UPGRADE_S = 15.0

if TYPE_CHECKING:
    from core.profile import Profile

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
    """Runs the ways in, the push and the night until SIGTERM; a line for each change of a part.

    The same lines, and what went wrong, are kept in logs/ of the data folder: rotated, without secrets, with stand-ins
    for people. After an upgrade the agent goes on as the new program.
    """
    from core.agent import agent_of
    from core.profile import Profile

    given = options(context)
    stop, replaced = threading.Event(), threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    grave = logging.StreamHandler(sys.stderr)
    grave.setLevel(logging.ERROR)
    logging.basicConfig(handlers=[grave], level=logging.ERROR, format="%(asctime)s %(name)s %(message)s")
    with (
        errors_become_exits(context),
        Profile.open(given.data_dir, given.profile) as profile,
        _log_kept(profile, given.data_dir),
    ):
        if sys.platform != "win32":
            threading.Thread(target=_end_when_replaced, args=(stop, replaced), name="upgrade", daemon=True).start()
        logging.getLogger(__name__).info("the agent of version %s begins", __version__)
        agent_of(profile, watch=_printer(as_json=given.json)).run(stop)
    if replaced.is_set():
        begin_anew()


def _end_when_replaced(stop: threading.Event, replaced: threading.Event) -> None:
    """After an upgrade the agent goes on as the new program; what it had under way is taken up by that."""
    look = ProgramLook()
    while not stop.wait(_LOOK_FOR_AN_UPGRADE_S):
        if look.is_replaced():
            logging.getLogger(__name__).info("the program was replaced; the agent begins anew")
            replaced.set()
            stop.set()


@contextmanager
def _log_kept(profile: Profile, data_dir: Path | None) -> Iterator[None]:
    """Where the log cannot be kept, the agent does its work all the same."""
    from core.log_file import AGENT_NAME, keep_log, stop_log
    from core.paths import log_folder
    from core.redact import redactor_for

    name = AGENT_NAME.format(profile=profile.paths.folder.name)
    try:
        handler = keep_log(log_folder(data_dir), name, redactor_for(profile.paths.folder))
    except (AppError, OSError) as error:
        print(f"no log is kept: {error}", file=sys.stderr)
        yield
        return
    try:
        yield
    finally:
        stop_log(handler)


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
