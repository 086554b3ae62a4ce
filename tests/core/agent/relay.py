"""A stretch of network between the agent and the practice org that a test can take away and bring back."""

from __future__ import annotations

import contextlib
import socket
import threading


class Relay:
    """Leads each connection on to a port of this computer. While it is away, connections are refused."""

    def __init__(self, target_port: int) -> None:
        self._target = target_port
        self._listening: socket.socket | None = None
        self._open: list[socket.socket] = []
        self.port = 0
        self.come_back()

    def come_back(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def go_away(self) -> None:
        if self._listening is not None:
            self._listening.shutdown(socket.SHUT_RDWR)
            self._listening.close()
        self._listening = None
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                near, _ = listening.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._target))
            self._open += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=_lead, args=(source, sink), daemon=True).start()


def _lead(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while block := source.recv(65_536):
            sink.sendall(block)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
