"""Files as people have them, from the file to the store: each gets a clear answer, and the good rows are kept."""

import pytest

from core.errors import AppError
from core.intake.people import import_people
from core.profile import Profile
from core.progress import RunCancelled
from core.salesforce.ids import to18

CONTACT15 = "0035e00000AbCdE"
LEAD15 = "00Q5e00000AbCdE"
CONTACT, LEAD = to18(CONTACT15), to18(LEAD15)


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path / "data") as opened:
        yield opened


def bring(profile, tmp_path, content, encoding="utf-8", name="people.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return import_people(profile, path)


def people(profile):
    return {person.email: person for person in profile.store.people(limit=1000)}


def test_a_spanish_excel_with_semicolons_in_windows_1252(profile, tmp_path):
    text = f"Nombre;Apellidos;Correo electrónico;ID de Salesforce\r\nJosé;Muñoz;jose@ejemplo.es;{CONTACT15}\r\n"
    report = bring(profile, tmp_path, text, "cp1252")
    assert (report.added, report.rejected_count) == (1, 0)
    person = people(profile)["jose@ejemplo.es"]
    assert (person.first_name, person.last_name, person.contact_id) == ("José", "Muñoz", CONTACT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_usual_encoding_and_delimiter(profile, tmp_path, encoding, delimiter):
    rows = [["Endereço de e-mail", "Nome", "ID do Salesforce"], ["joão@exemplo.com.br", "João", LEAD]]
    bring(profile, tmp_path, "\n".join(delimiter.join(row) for row in rows) + "\n", encoding)
    assert people(profile)["joão@exemplo.com.br"].lead_id == LEAD


def test_a_quoted_newline_stays_in_its_cell_and_the_line_numbers_stay_right(profile, tmp_path):
    report = bring(profile, tmp_path, 'Email,First Name\nana@x.org,"Ana\nLucía"\nnonsense,Bo\n')
    assert people(profile)["ana@x.org"].first_name.split() == ["Ana", "Lucía"]
    assert [(row.line, row.reason) for row in report.rejected] == [(4, "email_bad")]


def test_an_id_with_one_wrong_letter_is_rejected_with_its_line_and_the_others_are_kept(profile, tmp_path):
    # The checksum knows upper from lower case only, so a letter of the same case could not be found out.
    wrong = CONTACT[:11] + "K" + CONTACT[12:]
    report = bring(profile, tmp_path, f"Email,Salesforce ID\na@x.org,{wrong}\nb@x.org,{CONTACT}\n")
    assert [(row.line, row.reason) for row in report.rejected] == [(2, "salesforce_id_checksum")]
    assert set(people(profile)) == {"b@x.org"}


def test_duplicates_that_differ_in_case_are_one_person(profile, tmp_path):
    report = bring(profile, tmp_path, f"Email,Salesforce ID\nAna@X.org,{CONTACT15}\nana@x.org,{LEAD15}\n")
    assert (report.added, report.duplicates) == (1, 1)
    [person] = people(profile).values()
    assert (person.contact_id, person.lead_id) == (CONTACT, LEAD)


def test_a_second_contact_for_the_same_address_is_listed_and_not_taken(profile, tmp_path):
    other = to18("0035e00000AbCdF")
    report = bring(profile, tmp_path, f"Email,Salesforce ID\na@x.org,{CONTACT}\nA@x.org,{other}\n")
    assert [(row.line, row.reason) for row in report.rejected] == [(3, "linked_to_another_record")]
    assert report.rejected[0].params["kept"] == CONTACT


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "file_not_a_table"),
        (b"Email,Salesforce ID\n", "file_only_header"),
        (b"Name,Phone\nAna,1\n", "header_not_found"),
        (b"ana@x.org,0035e00000AbCdE\n", "header_missing"),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "file_is_web_page"),
    ],
)
def test_a_file_that_is_none_is_named_and_changes_nothing(profile, tmp_path, content, code):
    bring(profile, tmp_path, "Email\nknown@x.org\n", name="first.csv")
    with pytest.raises(AppError) as refused:
        bring(profile, tmp_path, content)
    assert refused.value.code == code
    assert refused.value.params["path"].endswith("people.csv")
    assert set(people(profile)) == {"known@x.org"}


def test_a_large_file_that_was_cut_off_in_the_middle_of_a_row_keeps_the_whole_rows(profile, tmp_path):
    rows = [f"ana{number}@x.org,Ana,{CONTACT}" for number in range(30_000)]
    content = ("Email,First Name,Salesforce ID\n" + "\n".join(rows))[:-25]
    report = bring(profile, tmp_path, content)
    assert (report.added, report.rejected_count) == (29_999, 1)
    assert [(row.line, row.reason) for row in report.rejected] == [(30_001, "cut_off")]


def test_an_excel_workbook_comes_in(profile, tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (["E-mail", "Contact ID", "Lead ID"], ["ana@x.org", CONTACT15, LEAD15], ["bad", None, None]):
        sheet.append(row)
    book.save(tmp_path / "people.xlsx")
    report = import_people(profile, tmp_path / "people.xlsx")
    assert (report.added, [row.line for row in report.rejected]) == (1, [3])
    assert people(profile)["ana@x.org"].lead_id == LEAD


def test_a_cancelled_import_changes_nothing(profile, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Email\n" + "".join(f"ana{number}@x.org\n" for number in range(20_000)), encoding="utf-8")
    seen = []
    with pytest.raises(RunCancelled):
        import_people(profile, path, report=seen.append, cancelled=lambda: len(seen) > 1)
    assert profile.store.counts().people == 0
    assert import_people(profile, path).added == 20_000
