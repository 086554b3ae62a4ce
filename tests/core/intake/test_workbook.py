"""Workbooks: the cells as text, the right sheet, the row numbers that Excel shows, and what cannot be opened."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.errors import AppError
from core.intake.table import open_table
from tests.core.intake.workbooks import write_encrypted_xlsx, write_ods, write_xls


def score(cells: Sequence[str]) -> int:
    return 1 if "Email" in cells else 0


def first_sheet(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(folder: Path, book: Workbook) -> Path:
    path = folder / "people.xlsx"
    book.save(path)
    return path


def refusal_of(path: Path) -> AppError:
    with pytest.raises(AppError) as caught, open_table(path, score) as table:
        list(table.rows)
    return caught.value


def test_numbers_dates_and_booleans_are_read_as_people_write_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = first_sheet(book)
    sheet.append(["Email", "Whole", "Part", "Yes", "Day", "Moment", "Hour", "None"])
    sheet.append(["a@x.es", 7, 0.5, True, date(2026, 11, 23), datetime(2026, 11, 23, 9, 30), time(9, 30), None])  # noqa: DTZ001 - a cell has no zone
    with open_table(saved(tmp_path, book), score) as table:
        assert list(table.rows) == [
            (2, ["a@x.es", "7", "0.5", "true", "2026-11-23", "2026-11-23 09:30:00", "09:30:00", ""])
        ]


def test_rows_have_the_numbers_that_excel_shows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = first_sheet(book)
    for row, cells in {3: ["Report of Acme"], 6: ["Email", "Name"], 7: ["a@x.es", "Ana"], 9: ["b@x.es", "Bob"]}.items():
        for column, value in enumerate(cells, start=2):
            sheet.cell(row, column, value)
    with open_table(saved(tmp_path, book), score) as table:
        assert table.header.line == 6
        assert [(line, row) for line, row in table.rows if any(row)] == [(7, ["a@x.es", "Ana"]), (9, ["b@x.es", "Bob"])]


def test_the_first_visible_sheet_with_a_header_is_taken(tmp_path: Path) -> None:
    book = Workbook()
    first_sheet(book).append(["How to use this file"])
    hidden = book.create_sheet("Hidden")
    hidden.append(["Email"])
    hidden.append(["hidden@x.es"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Empty")
    people = book.create_sheet("People")
    people.append(["Email"])
    people.append(["a@x.es"])
    with open_table(saved(tmp_path, book), score) as table:
        assert table.sheet == "People"
        assert list(table.rows) == [(2, ["a@x.es"])]


@pytest.mark.parametrize("write", [write_ods, write_xls])
def test_other_kinds_of_workbook_are_read(tmp_path: Path, write: object) -> None:
    assert callable(write)
    path = tmp_path / "people.bin"
    write(path, [["Email", "Nombre"], ["a@x.es", "Íñigo"], ["b@x.es", "Bob"]])
    with open_table(path, score) as table:
        assert table.sheet == "Hoja1"
        assert list(table.rows) == [(2, ["a@x.es", "Íñigo"]), (3, ["b@x.es", "Bob"])]


def test_a_workbook_behind_a_password_is_named(tmp_path: Path) -> None:
    write_encrypted_xlsx(tmp_path / "people.xlsx")
    assert refusal_of(tmp_path / "people.xlsx").code == "file_password"


def test_a_workbook_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    book = Workbook()
    for number in range(500):
        first_sheet(book).append(["Email", f"a{number}@x.es"])
    path = saved(tmp_path, book)
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal_of(path).code == "file_damaged"


def test_an_old_workbook_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    write_xls(tmp_path / "people.xls", [["Email"], ["a@x.es"]])
    (tmp_path / "people.xls").write_bytes((tmp_path / "people.xls").read_bytes()[:600])
    assert refusal_of(tmp_path / "people.xls").code == "file_damaged"


def test_a_zip_that_is_no_workbook_is_no_table(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "people.zip", "w") as archive:
        archive.writestr("people.csv", "Email\na@x.es\n")
    assert refusal_of(tmp_path / "people.zip").code == "file_not_a_table"


def test_a_workbook_with_nothing_in_it_is_empty(tmp_path: Path) -> None:
    assert refusal_of(saved(tmp_path, Workbook())).code == "file_empty"


def test_the_headers_of_all_sheets_are_named_where_none_will_do(tmp_path: Path) -> None:
    book = Workbook()
    first_sheet(book).append(["Company", "Town"])
    book.create_sheet("Two").append(["Town", "Country"])
    error = refusal_of(saved(tmp_path, book))
    assert (error.code, error.params["found"]) == ("header_not_found", "Company, Town, Country")
