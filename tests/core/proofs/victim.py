"""A process that runs the engine and can be killed at any step of it; forked from one that has imported everything.

`python -m tests.core.proofs.victim` reads orders from standard input, a JSON line each, and answers each with a line.
An order is a list of jobs that start at the same instant, each in a fork of its own (`Job` in `engines.py`). Nothing
here is known to the product: the steps are counted in SQLAlchemy's transactions and in requests' HTTP adapter, so a
transaction or a request that is added tomorrow is a step by itself.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import sys
import traceback
from datetime import datetime
from pathlib import Path
from typing import Any

import requests.adapters
import simple_salesforce  # noqa: F401 - imported once, before the forks
import sqlalchemy
from sqlalchemy.engine.default import DefaultDialect

from core.cli import main
from core.credentials import Secret
from core.errors import AppError
from core.model import RunTrigger
from core.profile import Profile
from core.salesforce import limits
from core.sync.held import Approval
from core.sync.nightly import release, sync
from core.sync.push import push_waiting, unsubscribe
from core.sync.resubscribe import resubscribe
from core.sync.undo import undo
from tests.core.proofs.patience import no_waiting
from tests.org import SteppingClock


class Steps:
    """Counts the steps and ends this process, as a power cut would, at the one that was ordered."""

    def __init__(self, kill_at: int) -> None:
        self.labels: list[str] = []
        self._kill_at = kill_at
        self._mode = "read"

    def step(self, label: str) -> None:
        # Asking after a job again is one step, however often: how often is a matter of luck.
        if label.startswith(("GET", "answered GET")) and label in self.labels[-2:]:
            return
        self.labels.append(label)
        if len(self.labels) == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        sqlalchemy.event.listen(sqlalchemy.Engine, "begin", self._begun)
        sqlalchemy.event.listen(sqlalchemy.Engine, "commit", self._before_commit)
        commit, send = DefaultDialect.do_commit, requests.adapters.HTTPAdapter.send

        def do_commit(dialect: Any, connection: Any) -> None:
            mode = self._mode
            commit(dialect, connection)
            self.step(f"committed {mode}")

        def adapter_send(adapter: Any, request: Any, *args: Any, **keywords: Any) -> Any:
            line = f"{request.method} {re.sub(r'[?].*', '', request.path_url)}"
            self.step(line)
            answer = send(adapter, request, *args, **keywords)
            self.step(f"answered {line}")
            return answer

        DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]
        requests.adapters.HTTPAdapter.send = adapter_send  # type: ignore[method-assign]

    def _begun(self, connection: sqlalchemy.Connection) -> None:
        self.step(f"begin {_mode(connection)}")

    def _before_commit(self, connection: sqlalchemy.Connection) -> None:
        self._mode = _mode(connection)
        self.step(f"commit {self._mode}")


def _mode(connection: sqlalchemy.Connection) -> str:
    return "write" if connection.get_execution_options().get("begin") == "IMMEDIATE" else "read"


def _run(job: dict[str, Any]) -> dict[str, Any]:
    if job["act"] == "command":
        return _command(job)
    limits.COLLECTION_ROWS = job["collection_rows"]
    object.__setattr__(limits.DEFAULTS, "bulk_writes_from", job["bulk_from"])
    clock = SteppingClock()
    clock.moment = datetime.fromisoformat(job["now"])
    steps = Steps(job["kill_at"])
    with no_waiting(), Profile.open(Path(job["folder"]), clock=clock, token=Secret(job["token"])) as profile:
        if job["barrier"]:
            _wait_for_the_others()
        steps.watch()
        told: dict[str, Any] = {}
        try:
            told = _act(profile, job)
        except AppError as error:
            told = {"error": error.code}
    return {**told, "steps": steps.labels}


def _act(profile: Profile, job: dict[str, Any]) -> dict[str, Any]:
    hand, addresses = RunTrigger.COMMAND_LINE, job["addresses"]
    match job["act"]:
        case "sync":
            return {"state": sync(profile, trigger=hand, approval=Approval(everything=True)).run.state.value}
        case "release":
            released = release(profile, trigger=hand)
            return {"state": "" if released is None else released.run.state.value}
        case "undo":
            return {"state": undo(profile, job["run"]).run.state.value}
        case "resubscribe":
            return {"state": resubscribe(profile, addresses[0], reason="r", evidence="e", by="b").run.state.value}
        case "unsubscribe":
            pushed = unsubscribe(profile, addresses, source="test")
        case _:
            pushed = push_waiting(profile, hand)
    return {"trouble": None if pushed.trouble is None else pushed.trouble.code, "pushed": pushed.pushed}


def _command(job: dict[str, Any]) -> dict[str, Any]:
    """`optoutctl sync`, as somebody types it."""
    os.environ["OPTOUT_SYNC_TOKEN"] = job["token"]
    sys.argv = ["optoutctl", "--data-dir", job["folder"], "--json", "sync", "--yes"]
    said = io.StringIO()
    _wait_for_the_others()
    try:
        with contextlib.redirect_stdout(said):
            main()
    except SystemExit as ended:
        return {"exit": ended.code, "said": said.getvalue(), "steps": []}
    return {"exit": 0, "said": said.getvalue(), "steps": []}


_READY, _GO = 3, 4


def _wait_for_the_others() -> None:
    os.write(_READY, b"r")
    os.read(_GO, 1)


def _serve() -> None:
    for line in sys.stdin:
        jobs = json.loads(line)
        ready, go = os.pipe(), os.pipe()
        running = [_fork(job, ready[1], go[0]) for job in jobs]
        if jobs[0]["barrier"]:
            for _job in jobs:
                os.read(ready[0], 1)
            os.write(go[1], b"g" * len(jobs))
        print(json.dumps([_answer(*one) for one in running]), flush=True)  # noqa: T201 - the answer
        for end in (*ready, *go):
            os.close(end)


def _fork(job: dict[str, Any], ready: int, go: int) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        told = os.dup(writing)  # above the two numbers below
        os.dup2(ready, 100)
        os.dup2(go, 101)
        os.dup2(100, _READY)
        os.dup2(101, _GO)
        os.set_inheritable(told, False)
        answer = json.dumps(_run(job)).encode()
        with os.fdopen(told, "wb") as pipe:
            pipe.write(answer)
        os._exit(0)
    except BaseException:  # noqa: BLE001 - the fork must not go on as its parent
        traceback.print_exc()
        os._exit(70)


def _answer(child: int, reading: int) -> dict[str, Any]:
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    _pid, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return {
        "killed": killed,
        "crashed": not killed and os.waitstatus_to_exitcode(status) != 0,
        **(json.loads(told) if told else {}),
    }


if __name__ == "__main__":
    _serve()
