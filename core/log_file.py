"""The log of this program on this computer: one JSON line an event, rotated, readable by its owner alone; English.

A line keeps the text as it was written in the source apart from its values, so that the diagnostic file can take the
text alone. Of an exception it keeps type and place, never the message, which may hold what somebody typed.
"""

from __future__ import annotations

import json
import logging
import os
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from core.clock import to_text
from core.redact import Redactor

NAME = "opt-out-sync.log"
# One a profile: two programs that turn one file over would be in each other's way.
AGENT_NAME = "opt-out-sync-agent-{profile}.log"
_BYTES = 1_000_000
_FILES = 3
_ROOMS = ("core", "gui")


class JsonLines(logging.Formatter):
    """With a `redactor`, stand-ins and blanks take the place of what names somebody or could be a secret."""

    def __init__(self, redactor: Redactor | None = None) -> None:
        super().__init__()
        self._tidy: Callable[[str], str] = str if redactor is None else redactor.text

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": to_text(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname,
            "room": record.name,
            "said": self._tidy(str(record.msg)),
            "values": [self._tidy(str(value)) for value in record.args] if isinstance(record.args, tuple) else [],
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["where"] = places_of(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False)


def places_of(trace: TracebackType | None) -> list[str]:
    """`core/sync/nightly.py:120 sync`, outermost first; of other people's code the file name alone."""
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


def keep_log(folder: Path, name: str = NAME, redactor: Redactor | None = None) -> logging.Handler:
    """Writes what our rooms say to a file of this folder from now on. `stop_log` ends it. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    os.close(os.open(path, os.O_CREAT | os.O_APPEND, 0o600))
    handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(JsonLines(redactor))
    for room in _ROOMS:
        logger = logging.getLogger(room)
        logger.addHandler(handler)
        if logger.level == logging.NOTSET:
            logger.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler) -> None:
    for room in _ROOMS:
        logging.getLogger(room).removeHandler(handler)
    handler.close()


def lines_of(folder: Path) -> list[dict[str, object]]:
    """The events that are kept, of the window and of agents, oldest first; a line that is none of ours is left out."""
    found: list[dict[str, object]] = []
    # `.log.3` is older than `.log.2`; events of one moment keep the order in which they are found.
    for path in sorted(folder.glob("opt-out-sync*.log*"), key=_age, reverse=True):
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        for line in text.splitlines():
            try:
                event = json.loads(line)
            except ValueError:
                continue
            if isinstance(event, dict):
                found.append(event)
    return sorted(found, key=lambda event: str(event.get("at", "")))


def _age(path: Path) -> str:
    return "" if path.suffix == ".log" else path.suffix


def _short(filename: str) -> str:
    parts = Path(filename).parts
    for room in _ROOMS:
        if room in parts:
            return "/".join(parts[parts.index(room) :])
    return parts[-1]
