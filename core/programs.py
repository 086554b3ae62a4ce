"""How our own programs are started, from a checkout, an installed package, or the frozen app."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path


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
