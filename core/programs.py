"""How our own programs are started, from a checkout, an installed package, or the frozen app."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn


def command_line_program() -> list[str]:
    """The words that start `optoutctl`."""
    return _beside("optoutctl") or [sys.executable, "-m", "core.cli"]


def window_program() -> list[str]:
    """The words that start `optout-sync`."""
    return _beside("optout-sync") or [sys.executable, "-m", "gui.app"]


def is_another_that_lives(program: str, ours: str) -> bool:
    """Whether something of the system starts another program than `ours`, and that one is still there: then it belongs
    to that installation, and is not taken away from it at each start of this one."""
    return program not in {"", ours} and shutil.which(program) is not None


def _beside(name: str) -> list[str] | None:
    """The program of this name beside the one that runs: in the frozen folder, or in a virtual environment."""
    folder = Path(sys.executable).parent
    ending = ".exe" if sys.platform == "win32" else ""
    program = folder / f"{name}{ending}"
    return [str(program)] if program.exists() else None


class ProgramLook:
    """Whether the program on the disk is another one than the one that runs, as after an upgrade."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or _own_file()
        self._seen = self._began_with = _identity(self._file)

    def is_replaced(self) -> bool:
        """True where it is another one, and was the same at the last look: an upgrade in its middle is waited out."""
        before, self._seen = self._seen, _identity(self._file)
        return self._seen is not None and self._seen != self._began_with and self._seen == before


def begin_anew() -> NoReturn:
    """This process goes on as the program that is on the disk now, with the same words. Not on Windows."""
    frozen = getattr(sys, "frozen", False)
    # What a frozen program hands to its children would bind the new one to the files of the old one.
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    os.execv(sys.executable, [sys.executable, *(sys.argv[1:] if frozen else sys.orig_argv[1:])])  # noqa: S606 - our own


def _own_file() -> Path:
    return Path(sys.executable) if getattr(sys, "frozen", False) else Path(__file__).with_name("__init__.py")


def _identity(file: Path) -> tuple[int, int, int] | None:
    try:
        facts = file.stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_mtime_ns, facts.st_size
