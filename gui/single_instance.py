"""One program for each data folder: a second start raises the first one's window and ends.

A lock file decides who is first (it is free the moment its owner dies); only its holder listens. Listening alone, as
many programs do, lets two starts at the same moment both believe that they are first.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_VERSION = 1
_PATIENCE_MS = 3_000
_LONGEST_LINE = 4_096


@dataclass(frozen=True)
class Request:
    """What a second start asks for: the window of a profile, or a practice window."""

    profile: str
    practice: bool = False


class SingleInstance(QObject):
    """Attributes: `is_first`, whether this program may go on.

    Signals:
        asked(Request): another start wants something of this one.
    """

    asked = Signal(object)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        """`root`: the data folder; it is made where it is missing."""
        super().__init__(parent)
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._name = "opt-out-sync-" + hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(root / "app.lock"))
        # The lock is the operating system's: it never goes stale, whatever the clock says.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self.is_first = self._lock.tryLock(0)

    def listen(self) -> None:
        """Waits for other starts; for the first one only."""
        # The network part of Qt is not there before the first paint.
        from PySide6.QtNetwork import QLocalServer

        # What a killed owner left behind; nobody else can be listening, since the lock is ours.
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        if server.listen(self._name):
            self._server = server

    def ask(self, request: Request) -> bool:
        """Tells the first one; False where it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(json.dumps({"version": _VERSION, **asdict(request)}).encode() + b"\n")
        heard = socket.waitForReadyRead(_PATIENCE_MS) and bytes(socket.readAll().data()).strip() == b"ok"
        socket.disconnectFromServer()
        return heard

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self.is_first:
            self._lock.unlock()
            self.is_first = False

    def _on_connection(self) -> None:
        assert self._server is not None  # noqa: S101 - it is the one that calls
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._on_line(socket))
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable():
            self._on_line(socket)

    def _on_line(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_LINE:
                socket.abort()
            return
        request = request_of(bytes(socket.readLine(_LONGEST_LINE).data()))
        if request is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(request)


def request_of(line: bytes) -> Request | None:
    """What the line asks for; None where it is no line of ours. Pure."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    if not isinstance(found, dict) or found.get("version") != _VERSION:
        return None
    profile, practice = found.get("profile"), found.get("practice", False)
    if not isinstance(profile, str) or not isinstance(practice, bool):
        return None
    return Request(profile, practice)
