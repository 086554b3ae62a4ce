"""Any file that people call a table: encodings, delimiters, broken rows, and what is no table at all."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.intake.delimited import DELIMITERS, Row, RowFault
from core.intake.table import Table, open_table

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-16-be-bom", "cp1252")
HEADER = ["Email", "Nombre", "Teléfono"]


def score(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell in HEADER) if "Email" in cells else 0


def opened(path: Path) -> Table:
    return open_table(path, score)


def rows_of(path: Path) -> list[Row]:
    with opened(path) as table:
        return list(table.rows)


def encoded(text: str, encoding: str) -> bytes:
    if encoding == "utf-16-be-bom":
        return b"\xfe\xff" + text.encode("utf-16-be")
    return text.encode(encoding)


def written(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def file_with(folder: Path, content: bytes, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refusal_of(path: Path) -> AppError:
    with pytest.raises(AppError) as caught:
        rows_of(path)
    return caught.value


cells = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n\r\t"), max_size=12)
tables = st.lists(st.lists(cells, min_size=3, max_size=3).filter(any), min_size=1, max_size=8)


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
@settings(max_examples=25)
@given(table=tables)
def test_what_csv_wrote_comes_back_cell_by_cell(encoding: str, delimiter: str, table: list[list[str]]) -> None:
    text = written([HEADER, *table], delimiter)
    if encoding == "cp1252":
        text = text.encode("cp1252", "ignore").decode("cp1252")
        assume(not _is_utf8(text.encode("cp1252")))
    with tempfile.TemporaryDirectory() as folder:
        path = file_with(Path(folder), encoded(text, encoding))
        # The csv module itself on the same text is the measure.
        expected = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row][1:]
        assert [found for _, found in rows_of(path)] == expected


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_every_line_end_counts_as_one_line(tmp_path: Path, encoding: str, line_end: str) -> None:
    text = line_end.join(["Email;Nombre;Teléfono", "a@x.es;Íñigo;1", "", "b@x.es;Ana;2", ""])
    assert rows_of(file_with(tmp_path, encoded(text, encoding))) == [
        (2, ["a@x.es", "Íñigo", "1"]),
        (4, ["b@x.es", "Ana", "2"]),
    ]


def test_a_row_is_where_it_begins_although_its_cells_hold_line_ends(tmp_path: Path) -> None:
    path = file_with(tmp_path, b'Email,Nombre\na@x.es,"Ana\nPrado\n"\nb@x.es,Bob\n')
    assert rows_of(path) == [(2, ["a@x.es", "Ana\nPrado\n"]), (5, ["b@x.es", "Bob"])]


@pytest.mark.parametrize("first_line", ["sep=;", "SEP=;", '"sep=;"', "\ufeffsep=;"])
def test_the_first_line_of_excel_decides_the_delimiter(tmp_path: Path, first_line: str) -> None:
    path = file_with(tmp_path, f"{first_line}\r\nEmail;Nombre, entero\r\na@x.es;Prado, Ana\r\n".encode())
    with opened(path) as table:
        assert table.header.line == 2
        assert list(table.rows) == [(3, ["a@x.es", "Prado, Ana"])]


def test_a_header_of_semicolons_wins_over_commas_in_the_names(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Nombre, apellidos, trato;Email\nPrado, Ana, Dra.;a@x.es\n")
    assert rows_of(path) == [(2, ["Prado, Ana, Dra.", "a@x.es"])]


def test_titles_above_the_header_are_passed_over(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Contacts of Acme\n\nAs of 2026-11-23\nEmail,Nombre\na@x.es,Ana\n")
    with opened(path) as table:
        assert table.header.line == 4
        assert list(table.rows) == [(5, ["a@x.es", "Ana"])]


def test_ragged_rows_come_as_they_are(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Email,Nombre\na@x.es\nb@x.es,Bob,more\n,\n")
    assert rows_of(path) == [(2, ["a@x.es"]), (3, ["b@x.es", "Bob", "more"]), (4, ["", ""])]


def test_zeros_in_a_text_do_no_harm(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Email,Nombre\na@x.es,A\x00na\nb@x.es,Bob\n")
    assert rows_of(path) == [(2, ["a@x.es", "A\x00na"]), (3, ["b@x.es", "Bob"])]


def test_one_damaged_letter_does_not_turn_utf8_into_windows_1252(tmp_path: Path) -> None:
    good = "".join(f"p{number}@x.es,Íñigo Muñoz\n" for number in range(50))
    path = file_with(tmp_path, b"Email,Nombre\n" + good.encode() + b"q@x.es,Mu\xf1oz\n")
    found = rows_of(path)
    assert found[0] == (2, ["p0@x.es", "Íñigo Muñoz"])
    assert found[-1] == (52, ["q@x.es", "Mu\ufffdoz"])


def test_windows_1252_far_down_in_the_file_is_noticed(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Email,Nombre\n" + b"a@x.es,Ana\n" * 200_000 + b"b@x.es,Mu\xf1oz\n")
    assert rows_of(path)[-1] == (200_002, ["b@x.es", "Muñoz"])


def test_a_windows_1252_letter_at_the_very_end_is_no_half_of_a_utf8_one(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Email,Nombre\na@x.es,Jos\xe9")
    assert rows_of(path) == [(2, ["a@x.es", "José"])]


# Broken rows


def test_a_file_that_ends_inside_a_quote_lost_only_its_last_row(tmp_path: Path) -> None:
    path = file_with(tmp_path, b'Email,Nombre\na@x.es,"Ana"\nb@x.es,"Bo')
    assert rows_of(path) == [(2, ["a@x.es", "Ana"]), (3, RowFault.CUT_OFF)]


def test_a_file_that_ends_inside_a_quote_of_several_lines_lost_only_its_last_row(tmp_path: Path) -> None:
    path = file_with(tmp_path, b'Email,Nombre\na@x.es,"Ana"\nb@x.es,"Street 1\nTown\nCountr')
    assert rows_of(path) == [(2, ["a@x.es", "Ana"]), (3, RowFault.CUT_OFF)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
def test_a_last_row_without_line_end_and_with_too_few_cells_is_cut_off(tmp_path: Path, encoding: str) -> None:
    path = file_with(tmp_path, "Email,Nombre,Teléfono\na@x.es,Ana,1\nb@x.es,B".encode(encoding))
    assert rows_of(path) == [(2, ["a@x.es", "Ana", "1"]), (3, RowFault.CUT_OFF)]


def test_a_file_cut_in_the_middle_of_a_letter_is_cut_off(tmp_path: Path) -> None:
    path = file_with(tmp_path, "Email,Nombre\na@x.es,Íñigo\nb@x.es,Íñ".encode()[:-1])
    assert rows_of(path) == [(2, ["a@x.es", "Íñigo"]), (3, RowFault.CUT_OFF)]


def test_a_whole_last_row_without_line_end_is_a_row(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Email,Nombre,\na@x.es,Ana,\nb@x.es,Bob")
    assert rows_of(path)[-1] == (3, ["b@x.es", "Bob"])


def test_a_short_last_row_with_its_line_end_is_a_row(tmp_path: Path) -> None:
    path = file_with(tmp_path, b"Email,Nombre\na@x.es,Ana\nb@x.es\n")
    assert rows_of(path)[-1] == (3, ["b@x.es"])


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_quote_that_nobody_closes_costs_its_own_row(tmp_path: Path, end: bytes) -> None:
    path = file_with(tmp_path, b'Email,Nombre\n"a@x.es,Ana\nb@x.es,Bob\nc@x.es,Cid' + end)
    assert rows_of(path) == [(2, RowFault.QUOTE_NOT_CLOSED), (3, ["b@x.es", "Bob"]), (4, ["c@x.es", "Cid"])]


def test_a_quote_that_a_later_quote_closes_by_mistake_costs_its_own_row(tmp_path: Path) -> None:
    path = file_with(tmp_path, b'Email,Nombre\n"a@x.es,Ana\nb@x.es,Bob\nc@x.es,"Cid"\nd@x.es,Dan\n')
    assert rows_of(path) == [
        (2, RowFault.QUOTE_NOT_CLOSED),
        (3, ["b@x.es", "Bob"]),
        (4, ["c@x.es", "Cid"]),
        (5, ["d@x.es", "Dan"]),
    ]


@pytest.mark.parametrize("line_of_quote", [2, 3_000, 59_999])
def test_a_quote_that_would_swallow_a_long_file_costs_its_own_row(tmp_path: Path, line_of_quote: int) -> None:
    lines = ["Email,Nombre\n", *(f"p{number}@x.es,Ana\n" for number in range(2, 60_001))]
    lines[line_of_quote - 1] = '"' + lines[line_of_quote - 1]
    found = rows_of(file_with(tmp_path, "".join(lines).encode()))
    assert len(found) == 59_999
    assert [line for line, row in found if isinstance(row, RowFault)] == [line_of_quote]
    assert [line for line, _ in found] == list(range(2, 60_001))


def test_many_quotes_that_nobody_closes_do_not_make_reading_endless(tmp_path: Path) -> None:
    lines = [
        "Email,Nombre\n",
        *(f'"p{number}@x.es,Ana\n' if number % 7 == 0 else "q@x.es,Q\n" for number in range(5_000)),
    ]
    found = rows_of(file_with(tmp_path, "".join(lines).encode()))
    assert sum(1 for _, row in found if row is RowFault.QUOTE_NOT_CLOSED) == 715
    assert len(found) == 5_000


def test_a_quote_with_something_behind_it_is_read_as_lenient_programs_do(tmp_path: Path) -> None:
    path = file_with(tmp_path, b'Email,Nombre\n"a@x.es" ,"Ana"\nb@x.es,"Bo"b\n')
    assert rows_of(path) == [(2, ["a@x.es ", "Ana"]), (3, ["b@x.es", "Bob"])]


# No table


@pytest.mark.parametrize("content", [b"", b"\n\n \r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\n\x00", b",,\n,\n"])
def test_a_file_with_nothing_in_it_is_empty(tmp_path: Path, content: bytes) -> None:
    assert refusal_of(file_with(tmp_path, content)).code == "file_empty"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
        b"\x7fELF\x02\x01\x01\x00" + bytes(200),
        b"SQLite format 3\x00" + bytes(200),
        bytes(range(256)) * 40,
        bytes(5_000),
        b"Email,Nombre" * 20_000,
    ],
)  # fmt: skip
def test_a_binary_file_is_no_table(tmp_path: Path, content: bytes) -> None:
    assert refusal_of(file_with(tmp_path, content)).code in {"file_not_a_table", "file_empty"}
    if content.strip(b"\x00"):
        assert refusal_of(file_with(tmp_path, content)).code == "file_not_a_table"


@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_a_refusal(content: bytes) -> None:
    answer = "rows"
    with tempfile.TemporaryDirectory() as folder:
        try:
            rows_of(file_with(Path(folder), content))
        except AppError as error:
            answer = error.code
    assert answer == "rows" or answer.startswith(("file_", "header_"))


@pytest.mark.parametrize(
    "content", [b"<html><table><tr><td>Email", b"\n<!DOCTYPE html>", b"<table border=1>", b"<?xml version='1.0'?>"]
)
def test_a_web_page_under_another_name_is_named(tmp_path: Path, content: bytes) -> None:
    assert refusal_of(file_with(tmp_path, content, "report.xls")).code == "file_is_web_page"


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    error = refusal_of(tmp_path / "none.csv")
    assert (error.code, error.params) == ("file_missing", {"path": str(tmp_path / "none.csv")})
    assert refusal_of(file_with(tmp_path, b"x") / "inside.csv").code == "file_missing"


def test_a_folder_is_named(tmp_path: Path) -> None:
    assert refusal_of(tmp_path).code == "file_is_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on POSIX systems only")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert refusal_of(tmp_path / "pipe.csv").code == "file_unreadable"


def test_a_file_that_may_not_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file_with(tmp_path, b"Email\na@x.es\n")

    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything, so the system cannot be asked to refuse
    error = refusal_of(path)
    assert (error.code, error.params["reason"]) == ("file_unreadable", "Permission denied")


def test_a_table_without_the_wanted_header_tells_which_were_found(tmp_path: Path) -> None:
    error = refusal_of(file_with(tmp_path, b"Empresa;Ciudad\nAcme;Lugo\n"))
    assert (error.code, error.params["found"]) == ("header_not_found", "Empresa, Ciudad")


def test_a_first_row_that_is_data_is_named(tmp_path: Path) -> None:
    error = refusal_of(file_with(tmp_path, b"\nAna;a@x.es\nBob;b@x.es\n"))
    assert error.code == "header_missing"
    assert (error.params["line"], error.params["value"]) == (2, "a@x.es")


def test_a_header_with_an_open_quote_is_not_taken_for_an_empty_file(tmp_path: Path) -> None:
    error = refusal_of(file_with(tmp_path, b'"Empresa,Ciudad\nAcme,Lugo\n'))
    assert (error.code, error.params["found"]) == ("header_not_found", "")
