"""A desktop of the test's own: X server, session bus, accessibility bus, and a home folder; all ended with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

DRIVER = Path(__file__).with_name("at_spi_driver.py")
AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
X_SERVER = ("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
SESSION_BUS = ("dbus-daemon", "--session", "--nofork", "--print-address")
_NOT_INHERITED = ("DBUS_", "QT_", "XDG_", "WAYLAND_")
_END_WITHIN_S = 20
_TURN_WITHIN_S = 20


class Desktop:
    """Starts programs in its environment."""

    def __init__(self, environment: dict[str, str], undo: ExitStack) -> None:
        self.environment = environment
        self._undo = undo

    def start(self, *command: str, **options: Any) -> subprocess.Popen[str]:
        process = subprocess.Popen(command, env=self.environment, text=True, **options)
        self._undo.callback(ended, process)
        return process

    def app(self, *arguments: str) -> subprocess.Popen[str]:
        """The real entry point, in a process of its own."""
        return self.start(str(Path(sys.executable).with_name("optout-sync")), *arguments)

    def unlock_keyring(self) -> None:
        """A Secret Service of this session, with a password of its own."""
        daemon = self.start(
            "gnome-keyring-daemon",
            *("--foreground", "--unlock", "--components=secrets"),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert daemon.stdin is not None
        daemon.stdin.write("pw\n")
        daemon.stdin.close()

    def browser_notes_links_in(self, file: Path) -> None:
        """What the app opens in the browser stands in `file`; the test's own browser goes there."""
        folder = file.with_name("bin")
        folder.mkdir()
        opener = folder / "xdg-open"
        opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{file}.part" && mv "{file}.part" "{file}"\n')
        opener.chmod(0o755)
        self.environment["PATH"] = f"{folder}:{self.environment['PATH']}"

    def driver(self) -> Driver:
        return Driver(
            self.start(SYSTEM_PYTHON, str(DRIVER), "opt-out-sync", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        )


class Driver:
    """Speaks to at_spi_driver.py."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def press(self, name: str, within: str | None = None) -> None:
        """`within`: only in the window whose title holds this."""
        self._ask({"press": name} if within is None else {"press": name, "within": within})

    def type(self, name: str, text: str) -> None:
        """Puts `text` into the field of that name."""
        self._ask({"type": name, "text": text})

    def wait_for(self, part: str) -> str:
        return str(self._ask({"wait": part}))

    def turn_to(self, part: str, within: str) -> None:
        """Presses Next until a text holds `part`: a press that comes while the app is busy with AT-SPI is lost."""
        deadline = time.monotonic() + _TURN_WITHIN_S
        self.press("Next", within)
        while not any(part in text for text in self.texts()):
            if time.monotonic() > deadline:
                deadline = time.monotonic() + _TURN_WITHIN_S
                self.press("Next", within)

    def announcements_until(self, part: str) -> list[str]:
        """What a screen reader was told to say, once one of it holds `part`."""
        return list(self._ask({"heard": part}))

    def texts(self) -> list[str]:
        return list(self._ask({"texts": True}))

    def _ask(self, command: dict[str, object]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"the driver ended at {command}"
        return json.loads(line)


@contextmanager
def desktop(folder: Path) -> Iterator[Desktop]:
    """Ports and display numbers are chosen by the servers themselves."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    with ExitStack() as undo:
        environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("DBUS_", "QT_", "XDG_", "WAYLAND_"))
            },
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
        }
        made = Desktop(environment, undo)
        environment["DISPLAY"] = ":" + _first_line(undo, environment, X_SERVER)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(undo, environment, SESSION_BUS)
        made.start(str(AT_SPI), "--launch-immediately", stderr=subprocess.DEVNULL)
        yield made


def _first_line(undo: ExitStack, environment: dict[str, str], command: tuple[str, ...]) -> str:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    undo.callback(ended, process)
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    assert line, f"{command[0]} did not start"
    return line


def ended(process: subprocess.Popen[str]) -> None:
    """Ends a process that this test started, by its own handle."""
    process.terminate()
    try:
        process.wait(_END_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            stream.close()
