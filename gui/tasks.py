"""Work off the GUI thread, and the one hop back to it.

A lock, a list of closures and one signal are the whole hop, as in Anki's task manager. Executors of one worker
each: the store answers within milliseconds and must not wait behind the network. The QObject that carries the signal
belongs to the window and outlives the work (PySide6 crashes where a runnable owns it); a failure that no call site
cares for ends in the failure dialog, so none is forgotten.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from threading import Lock
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

_Result = TypeVar("_Result")
Closure = Callable[[], None]


class Worker(Enum):
    """Who does the work. One thread each, so that two jobs of a kind never overlap."""

    STORE = "store"
    NETWORK = "network"
    # Looks that nobody waits for, such as the checks: a press on Sync now must not stand behind them.
    LOOKING = "looking"


class Tasks(QObject):
    """Runs work on a worker and its ending on the GUI thread.

    Signals:
        became_idle: the last job that was under way has ended, and its ending has run.
    """

    became_idle = Signal()
    _closures_waiting = Signal()

    def __init__(self, show_failure: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show_failure = show_failure
        self._lock = Lock()
        self._closures: deque[Closure] = deque()
        self._under_way = 0
        self._stopped = False
        self._executors = {
            worker: ThreadPoolExecutor(1, thread_name_prefix=f"optout-{worker.value}") for worker in Worker
        }
        self._closures_waiting.connect(self._run_closure, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether no job is under way. GUI thread only."""
        return self._under_way == 0

    def start(
        self,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        *,
        worker: Worker,
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Runs `work` on `worker`, then `done(result)` or `failed(error)` on the GUI thread; call it there.

        Without `failed` the error is shown in the failure dialog. `owner` is the dialog that `done` and `failed` speak
        in: where it was closed meanwhile, they are not called. After `stop` nothing is begun any more: a window
        whose end came before its first job (SIGTERM at once) still runs the calls that it had planned.
        """
        if self._stopped:
            return
        self._under_way += 1
        future = self._executors[worker].submit(work)
        future.add_done_callback(lambda ended: self.on_gui(lambda: self._finish(ended, done, failed, owner)))

    def on_gui(self, closure: Closure) -> None:
        """Runs `closure` on the GUI thread, soon. Any thread may call it."""
        with self._lock:
            self._closures.append(closure)
        self._closures_waiting.emit()

    def stop(self) -> None:
        """Ends the workers; waits for the job that each has in hand. Endings that have not run are dropped."""
        self._stopped = True
        for executor in self._executors.values():
            executor.shutdown(wait=True, cancel_futures=True)
        with self._lock:
            self._closures.clear()

    def _finish(
        self,
        ended: Future[_Result],
        done: Callable[[_Result], None],
        failed: Callable[[Exception], None] | None,
        owner: QObject | None,
    ) -> None:
        self._under_way -= 1
        try:
            error, gone = ended.exception(), owner is not None and not isValid(owner)
            if error is not None and not isinstance(error, Exception):
                raise error
            if error is not None and failed is None:
                self._show_failure(error)
            elif error is not None and failed is not None and not gone:
                failed(error)
            elif error is None and not gone:
                done(ended.result())
        finally:
            if self._under_way == 0:
                self.became_idle.emit()

    def _run_closure(self) -> None:
        """One for each signal: where one fails, the others still come."""
        with self._lock:
            closure = self._closures.popleft() if self._closures else None
        if closure is not None:
            closure()


class Latest(Generic[_Result]):
    """Hands only the newest of many reports to the GUI thread, so that a fast worker cannot flood it."""

    def __init__(self, tasks: Tasks, show: Callable[[_Result], None]) -> None:
        self._tasks = tasks
        self._show = show
        self._lock = Lock()
        self._newest: list[_Result] = []

    def __call__(self, value: _Result) -> None:
        """Any thread."""
        with self._lock:
            first = not self._newest
            self._newest = [value]
        if first:
            self._tasks.on_gui(self._deliver)

    def _deliver(self) -> None:
        with self._lock:
            values, self._newest = self._newest, []
        for value in values:
            self._show(value)
