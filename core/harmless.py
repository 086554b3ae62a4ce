"""Cells of exported CSV files that no spreadsheet takes for a formula; the one place for all exports.

A cell that begins with one of the signs below gets an apostrophe before it, which Excel, LibreOffice and Google Sheets
take as "this is text". (OWASP, "CSV Injection".) One that begins with an apostrophe already gets another, so that
`plain` is the exact inverse.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.errors import AppError

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def plain(cell: str) -> str:
    """What `harmless` was given."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Writes a CSV file for its owner alone, whole or not at all; streamed. Returns the number of rows.

    UTF-8 with a mark, so that Excel reads the accents. Raises AppError `file_unwritable`.
    """
    count = 0
    with PrivateFile(path) as file:
        writer = csv.writer(file.stream, lineterminator="\r\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([harmless(cell) for cell in row])
            count += 1
    return count


class PrivateFile:
    """A text file with mode 0600 that takes its name only when everything is in it. Raises `file_unwritable`."""

    def __init__(self, path: Path, encoding: str = "utf-8-sig") -> None:
        self._path = path
        try:
            # mkstemp makes it 0600 from its first moment.
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".export-")
        except OSError as error:
            raise self._refused(error) from error
        self._temporary = Path(name)
        self.stream = os.fdopen(handle, "w", encoding=encoding, newline="")

    def __enter__(self) -> PrivateFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        try:
            if error is None:
                self.stream.flush()
                os.fsync(self.stream.fileno())
                self.stream.close()
                self._temporary.replace(self._path)
        except OSError as trouble:
            raise self._refused(trouble) from trouble
        finally:
            self.stream.close()
            self._temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise self._refused(error) from error

    def _refused(self, error: OSError) -> AppError:
        return AppError("file_unwritable", path=str(self._path), reason=error.strerror or str(error))
