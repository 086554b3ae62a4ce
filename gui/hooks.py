"""The last net: what nobody caught, on the GUI thread or another one, is logged and reported once."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

_LOG = logging.getLogger(__name__)


class Hooks(QObject):
    """Between `install` and `remove`. The same mistake at the same place is shown once; a timer would show it for ever.

    Signals:
        caught(BaseException): on the GUI thread, whichever thread it came from.
    """

    caught = Signal(object)
    _came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[tuple[str, str, int]] = set()
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_of_thread

    def remove(self) -> None:
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("uncaught", exc_info=(kind, error, trace))
        # Whoever started the program on a terminal sees it there as ever.
        sys.__excepthook__(kind, error, trace)
        self._came.emit(error)

    def _on_uncaught_of_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self._on_uncaught(given.exc_type, given.exc_value, given.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        place = _place(error)
        if place not in self._seen:
            self._seen.add(place)
            self.caught.emit(error)


def _place(error: BaseException) -> tuple[str, str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__, "", 0
    return type(error).__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno
