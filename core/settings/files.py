"""Settings files: read with a clear error, written whole or not at all, readable by their owner only."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pydantic import ValidationError

from core.errors import AppError


def read_text(path: Path) -> str | None:
    """The text of the file, None where there is none. Raises AppError `settings_unreadable`."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(path, error) from error


def write_text(path: Path, text: str) -> None:
    """Replaces the file in one step. Raises AppError `settings_unwritable`; then nothing changed."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise AppError("settings_unwritable", cause=error, path=str(path), reason=error.strerror or "") from error


def unreadable(path: Path, error: Exception) -> AppError:
    return AppError("settings_unreadable", cause=error, path=str(path), reason=first_reason(error))


def first_reason(error: Exception) -> str:
    """The first thing that does not fit, with its place; never the value, which may be anybody's."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return f"{place}: {first['msg']}" if place else str(first["msg"])
    return str(error)
