"""Rows of a workbook: Excel (.xlsx, .xlsm, .xlsb, .xls) and OpenDocument (.ods), by python-calamine.

Calamine unpacks one sheet into memory as a whole, about 100 bytes a cell (200,000 rows of 4: 80 MiB): bounded by what
a sheet may hold (1,048,576 rows), but not streamed. Files without end are CSV.
"""

from __future__ import annotations

import zipfile
from collections.abc import Generator, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from core.errors import AppError
from core.intake.delimited import Row

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_PARTS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


def is_workbook(path: Path, head: bytes) -> bool:
    """Whether the file is one of ours by its content; its name says nothing reliable."""
    if head.startswith(OLE):
        return True
    if not head.startswith(ZIP):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any(part in archive.namelist() for part in _PARTS)
    except zipfile.BadZipFile:
        return True  # cut off: calamine says what is wrong with it


def sheets_of(path: Path) -> Generator[tuple[str, Iterator[Row]], None, None]:
    """Name and rows of each visible sheet, in order. The line is the row number that Excel shows.

    Raises AppError `file_password` or `file_damaged`.
    """
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            for sheet in workbook.sheets_metadata:
                if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
                    found = workbook.get_sheet_by_name(sheet.name)
                    yield sheet.name, _rows(found.iter_rows())
    except PasswordError as error:
        raise AppError("file_password", cause=error, path=str(path)) from error
    except (CalamineError, OSError) as error:
        raise AppError("file_damaged", cause=error, path=str(path), reason=str(error)) from error


def _rows(rows: Iterator[Sequence[object]]) -> Iterator[Row]:
    # iter_rows begins with row 1 although it leaves out empty columns on the left: the index is Excel's row number.
    for line, cells in enumerate(rows, start=1):
        yield line, [cell if isinstance(cell, str) else _as_text(cell) for cell in cells]


def _as_text(cell: object) -> str:
    """A cell as a person would write it: 7 and not 7.0, dates by ISO 8601."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell)
