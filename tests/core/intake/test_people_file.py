"""People out of files as people have them: each good row a person, each other one a line and a reason."""

from __future__ import annotations

import csv
import io
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.errors import AppError
from core.intake.people_file import PeopleRow, PersonRow, RejectedRow, open_people_file, read_people
from core.salesforce.ids import to18

CONTACT = "0035g00000LbCdEAAV"
LEAD = to18("00Q5g00000aBcDe")


def people_in(folder: Path, content: str | bytes, encoding: str = "utf-8") -> list[PeopleRow]:
    path = folder / "people.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return list(read_people(path))


def only_row(folder: Path, header: Sequence[str], *cells: str) -> PeopleRow:
    text = io.StringIO()
    csv.writer(text).writerows([header, cells])
    (row,) = people_in(folder, text.getvalue())
    return row


def reason_of(folder: Path, header: Sequence[str], *cells: str) -> tuple[str, dict[str, object]]:
    row = only_row(folder, header, *cells)
    assert isinstance(row, RejectedRow)
    assert row.line == 2
    return row.reason, row.params


def refusal_of(folder: Path, content: bytes) -> AppError:
    with pytest.raises(AppError) as caught:
        people_in(folder, content)
    return caught.value


# Real files


def test_a_file_from_a_spanish_excel_is_read(tmp_path: Path) -> None:
    text = (
        "Nombre;Apellidos;Correo electrónico;Teléfono;ID de Salesforce\r\n"
        f"Íñigo;Núñez Peña;inigo.nunez@correo.example;+34 600 000 001;{CONTACT}\r\n"
        f"María José;Ibáñez;MJose@Correo.example;;{LEAD[:15]}\r\n"
        "Ana;;;;\r\n"
    )
    assert people_in(tmp_path, text, "cp1252") == [
        PersonRow(2, "inigo.nunez@correo.example", "inigo.nunez@correo.example", "Íñigo", "Núñez Peña", CONTACT, None),
        PersonRow(3, "mjose@correo.example", "MJose@Correo.example", "María José", "Ibáñez", None, LEAD),
        RejectedRow(4, "email_missing", {}),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_marks_and_wide_letters_change_nothing(tmp_path: Path, encoding: str) -> None:
    found = people_in(tmp_path, f"E-mail do contato\tNome\tID do lead\r\na@x.br\tJoão\t{LEAD}\r\n", encoding)
    assert found == [PersonRow(2, "a@x.br", "a@x.br", "João", "", None, LEAD)]


def test_a_cell_of_several_lines_moves_the_line_numbers_only(tmp_path: Path) -> None:
    found = people_in(tmp_path, 'Email,Full Name,Notes\na@x.es,"Ana\nPrado","one\n\ntwo"\nbad,B,\n')
    assert found == [
        PersonRow(2, "a@x.es", "a@x.es", "Ana", "Prado", None, None),
        RejectedRow(6, "email_bad", {"value": "bad"}),
    ]


def test_15_characters_become_18_and_one_wrong_letter_is_found(tmp_path: Path) -> None:
    wrong = CONTACT.replace("L", "l", 1)
    found = people_in(tmp_path, f"Email,Salesforce ID\na@x.es,{CONTACT[:15]}\nb@x.es,{wrong}\nc@x.es,{CONTACT}\n")
    assert found == [
        PersonRow(2, "a@x.es", "a@x.es", "", "", CONTACT, None),
        RejectedRow(3, "salesforce_id_checksum", {"value": wrong}),
        PersonRow(4, "c@x.es", "c@x.es", "", "", CONTACT, None),
    ]


def test_addresses_that_differ_in_case_have_one_key_and_both_rows_come(tmp_path: Path) -> None:
    found = people_in(tmp_path, "Email\nAna@x.es\nana@X.ES\n")
    assert [(row.email, row.address) for row in found if isinstance(row, PersonRow)] == [
        ("Ana@x.es", "ana@x.es"),
        ("ana@X.ES", "ana@x.es"),
    ]


def test_a_large_file_that_was_cut_off_keeps_its_good_rows(tmp_path: Path) -> None:
    whole = "Email,First Name,Last Name,Salesforce ID\n" + "".join(
        f'person{number}@example.com,"Ana, ""{number}""",Muñoz,{CONTACT}\n' for number in range(30_000)
    )
    content = whole.encode()
    for cut in range(len(content) - 70, len(content) - 40):
        *good, last = people_in(tmp_path, content[:cut])
        assert len(good) >= 29_998
        assert all(isinstance(row, PersonRow) for row in good)
        assert isinstance(last, PersonRow) or (last.line, last.reason) in {(30_000, "cut_off"), (30_001, "cut_off")}


def test_an_export_of_the_data_loader_is_read(tmp_path: Path) -> None:
    found = people_in(tmp_path, f'"ID","EMAIL","FIRSTNAME","LASTNAME"\n"{CONTACT}","a@x.es","Ana","Prado"\n')
    assert found == [PersonRow(2, "a@x.es", "a@x.es", "Ana", "Prado", CONTACT, None)]


def test_the_id_of_another_program_in_a_column_headed_id_is_left_alone(tmp_path: Path) -> None:
    assert only_row(tmp_path, ["Id", "Email"], "4711", "a@x.es") == PersonRow(2, "a@x.es", "a@x.es", "", "", None, None)


def test_a_workbook_is_read_like_a_text(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (
        ["Correo", "Id. de contacto", "Apellido"],
        ["a@x.es", CONTACT.upper(), "Peña"],
        ["b@x.es", 12345, None],
    ):
        sheet.append(cells)
    book.save(tmp_path / "people.xlsx")
    assert list(read_people(tmp_path / "people.xlsx")) == [
        PersonRow(2, "a@x.es", "a@x.es", "", "Peña", CONTACT, None),
        RejectedRow(3, "salesforce_id_malformed", {"value": "12345"}),
    ]


# Rows


def test_contact_and_lead_may_have_a_column_each(tmp_path: Path) -> None:
    row = only_row(tmp_path, ["Contact ID", "Lead ID", "Email"], CONTACT, LEAD, "a@x.es")
    assert row == PersonRow(2, "a@x.es", "a@x.es", "", "", CONTACT, LEAD)


def test_a_lead_in_the_column_of_contacts_is_still_a_lead(tmp_path: Path) -> None:
    row = only_row(tmp_path, ["Contact ID", "Email"], LEAD, "a@x.es")
    assert row == PersonRow(2, "a@x.es", "a@x.es", "", "", None, LEAD)


def test_two_contacts_in_one_row_are_refused(tmp_path: Path) -> None:
    other = to18("0035g00000LbCdF")
    assert reason_of(tmp_path, ["Salesforce ID", "Contact ID", "Email"], CONTACT, other, "a@x.es") == (
        "salesforce_id_conflict",
        {"value": other, "other": CONTACT},
    )


def test_the_id_of_an_account_is_refused(tmp_path: Path) -> None:
    reason, params = reason_of(tmp_path, ["Salesforce ID", "Email"], "0015g00000LbCdE", "a@x.es")
    assert (reason, params["object"]) == ("salesforce_id_other_object", "Account")


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\x00"])
def test_a_row_without_a_salesforce_id_is_a_person(tmp_path: Path, blank: str) -> None:
    row = only_row(tmp_path, ["Salesforce ID", "Email"], blank, "a@x.es")
    assert row == PersonRow(2, "a@x.es", "a@x.es", "", "", None, None)


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0"])
def test_a_row_without_an_address_is_refused(tmp_path: Path, blank: str) -> None:
    assert reason_of(tmp_path, ["Email", "Name"], blank, "Ana") == ("email_missing", {})


def test_a_bad_address_is_shown_shortened(tmp_path: Path) -> None:
    assert reason_of(tmp_path, ["Email"], "no address " * 50) == ("email_bad", {"value": ("no address " * 50)[:80]})


def test_a_second_address_stands_in_for_an_empty_first(tmp_path: Path) -> None:
    header = ["Email", "Work Email", "Name"]
    assert only_row(tmp_path, header, "", "B@x.es", "") == PersonRow(2, "b@x.es", "B@x.es", "", "", None, None)
    assert reason_of(tmp_path, header, "", "nothing", "") == ("email_bad", {"value": "nothing"})
    assert reason_of(tmp_path, header, "bad", "b@x.es", "") == ("email_bad", {"value": "bad"})


def test_empty_rows_are_passed_over(tmp_path: Path) -> None:
    found = people_in(tmp_path, "Email,Name\n,\n\n  , \na@x.es,Ana\n,\n")
    assert [row.line for row in found] == [5]


def test_a_row_with_more_cells_than_the_header_is_not_guessed_at(tmp_path: Path) -> None:
    header = ["Email", "Name", "City", "Salesforce ID"]
    assert reason_of(tmp_path, header, "a@x.es", "Prado", " Ana", "", CONTACT) == (
        "too_many_cells",
        {"expected": 4, "found": 5},
    )
    assert isinstance(only_row(tmp_path, header, "a@x.es", "Prado", "Lugo", CONTACT, "", " "), PersonRow)


def test_a_short_row_lacks_its_last_cells(tmp_path: Path) -> None:
    row = only_row(tmp_path, ["Email", "Name", "Salesforce ID"], "a@x.es")
    assert row == PersonRow(2, "a@x.es", "a@x.es", "", "", None, None)


def test_names_lose_what_a_spreadsheet_leaves_around_them(tmp_path: Path) -> None:
    row = only_row(tmp_path, ["Email", "First Name", "Last Name"], "a@x.es", " Jose\u0301\x00 \n Luis ", "\u00a0Peña\t")
    assert row == PersonRow(2, "a@x.es", "a@x.es", "José Luis", "Peña", None, None)


@pytest.mark.parametrize(
    ("whole", "first", "last"),
    [
        ("Ana Prado Gil", "Ana", "Prado Gil"),
        ("Prado Gil, Ana", "Ana", "Prado Gil"),
        ("Ana", "Ana", ""),
        ("李小龍", "李小龍", ""),
    ],
)
def test_a_whole_name_is_divided_so_that_it_reads_the_same(tmp_path: Path, whole: str, first: str, last: str) -> None:
    row = only_row(tmp_path, ["Email", "Name"], "a@x.es", whole)
    assert isinstance(row, PersonRow)
    assert (row.first_name, row.last_name) == (first, last)


def test_a_quote_that_nobody_closes_is_a_reason_among_the_others(tmp_path: Path) -> None:
    found = people_in(tmp_path, 'Email,Name\n"a@x.es,Ana\nb@x.es,Bob\n')
    assert [(row.line, getattr(row, "reason", "")) for row in found] == [(2, "quote_not_closed"), (3, "")]


# Files


def test_a_file_without_the_needed_header_says_what_it_has_and_what_it_needs(tmp_path: Path) -> None:
    error = refusal_of(tmp_path, b"Nombre,Empresa\nAna,Acme\n")
    assert error.code == "header_not_found"
    assert (error.params["found"], error.params["needed"]) == ("Nombre, Empresa", "Email")


def test_a_file_that_begins_with_an_address_has_no_header(tmp_path: Path) -> None:
    error = refusal_of(tmp_path, b"a@x.es,Ana\nb@x.es,Bob\n")
    assert (error.code, error.params["line"], error.params["value"]) == ("header_missing", 1, "a@x.es")


@pytest.mark.parametrize("content", [b"Email,Name\n", b"Email,Name", b"Email,Name\n,\n\n"])
def test_a_file_with_a_header_only_is_named(tmp_path: Path, content: bytes) -> None:
    assert refusal_of(tmp_path, content).code == "file_only_header"


def test_a_file_whose_only_row_was_cut_off_says_that(tmp_path: Path) -> None:
    assert people_in(tmp_path, "Email,Name\na@x") == [RejectedRow(2, "cut_off", {})]


def test_the_file_is_closed_when_somebody_stops_reading(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Email\n" + "a@x.es\n" * 10_000)
    with open_people_file(path) as people:
        assert next(iter(people)) == PersonRow(2, "a@x.es", "a@x.es", "", "", None, None)
    with pytest.raises(ValueError, match="closed"):
        list(people)


def test_a_few_bad_rows_among_thousands_are_listed_and_all_others_taken_in_order(tmp_path: Path) -> None:
    rows = [f"p{number}@x.es,Ana" for number in range(9_000)]
    for place in (0, 17, 1_999, 2_000, 4_321, 8_999):
        rows[place] = "bad,Ana"
    found = people_in(tmp_path, "Email,Name\n" + "\n".join(rows) + "\n")
    assert [row.line for row in found] == list(range(2, 9_002))
    bad = [row.line for row in found if isinstance(row, RejectedRow)]
    assert bad == [2, 19, 2_001, 2_002, 4_323, 9_001]
    assert all(row.address == f"p{row.line - 2}@x.es" for row in found if isinstance(row, PersonRow))


@pytest.mark.parametrize("rows", [1, 1_999, 2_000, 2_001])
def test_the_last_row_of_a_file_without_a_line_end_may_be_cut_off(tmp_path: Path, rows: int) -> None:
    content = "Name,Email\n" + "".join(f"Ana,p{number}@x.es\n" for number in range(rows - 1)) + "Ana,bo@x"
    found = people_in(tmp_path, content)
    assert len(found) == rows
    assert found[-1] == RejectedRow(rows + 1, "cut_off", {})


# Memory


def _peak(path: Path) -> int:
    tracemalloc.start()
    try:
        for _ in read_people(path):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def _file_of(path: Path, rows: int, end: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write("Email,First Name,Last Name,Salesforce ID\n")
        stream.writelines(f"person{n}@example.com,Ana,Muñoz {n},{to18(f'003{n:012d}')}\n" for n in range(rows))
        stream.write(end)
    return path


@pytest.mark.parametrize("end", ["", "last@example.com,Ana", '"last@example.com,Ana'])
def test_five_times_the_rows_take_no_more_memory(tmp_path: Path, end: str) -> None:
    _peak(_file_of(tmp_path / "warm.csv", 6_000, end))  # fills the bounded caches
    small = _peak(_file_of(tmp_path / "small.csv", 20_000, end))
    large = _peak(_file_of(tmp_path / "large.csv", 100_000, end))
    assert large < small + 1_000_000
    assert large < 6_000_000
