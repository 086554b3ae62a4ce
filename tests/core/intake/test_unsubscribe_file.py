"""Files of unsubscribes: tolerant headers, times, sources, opt-out columns, plain lists; a dry look and the import."""

import json
import os
from datetime import UTC, datetime

import openpyxl
import pytest
from typer.testing import CliRunner

from core.cli.app import command_line
from core.errors import AppError
from core.intake.unsubscribe_headers import stop_header_score, stop_layout_of
from core.intake.unsubscribe_import import import_unsubscribes, look_at_unsubscribes
from core.profile import Profile
from core.store.people import StagedPerson
from tests.org import SteppingClock

CONTACT = "0035e00000AbCdEAAV"
LEAD = "00Q5e00000AbCdEEAV"
FILE_TIME = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path / "data", clock=SteppingClock()) as opened:
        opened.store.import_people(
            [
                StagedPerson(2, "ana@x.org", "ana@x.org", contact_id=CONTACT),
                StagedPerson(3, "bob@x.org", "bob@x.org", lead_id=LEAD),
            ],
            opened.clock(),
        )
        yield opened


@pytest.fixture
def write(tmp_path):
    def write_one(text, name="stops.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        os.utime(path, (FILE_TIME.timestamp(), FILE_TIME.timestamp()))
        return path

    return write_one


def unsubscribed(profile, *addresses):
    return {
        address: person.unsubscribed_at
        for address, person in profile.store.people_by_address(list(addresses)).items()
        if person.unsubscribed_at
    }


@pytest.mark.parametrize(
    "header",
    [
        "Email,Unsubscribed At,Source,Reason",
        "Correo electrónico;Fecha de baja;Origen;Motivo",
        "E-mail;Data do descadastro;Origem;Motivo do descadastro",
        "CORREO;FECHA;CANAL;COMENTARIOS",
        "Endereço de e-mail|Data e hora|Canal|Observações",
    ],
)
def test_headers_of_three_languages_are_understood(profile, write, header):
    delimiter = next(sign for sign in ";|," if sign in header)
    row = delimiter.join(["ana@x.org", "2026-10-01T10:00:00Z", "newsletter", "too many"])
    report = import_unsubscribes(profile, write(f"{header}\n{row}\n"))
    assert (report.new, report.rejected_count, report.undated) == (1, 0, 0)
    assert unsubscribed(profile, "ana@x.org") == {"ana@x.org": datetime(2026, 10, 1, 10, 0, tzinfo=UTC)}
    assert set(report.columns) == {"email", "time", "source", "reason"}
    assert [(one.source, one.reason) for one in report.sample] == [("newsletter", "too many")]


def test_a_salesforce_id_alone_names_the_people_who_are_linked_to_it(profile, write):
    path = write(f"Salesforce ID\n{CONTACT}\n{LEAD}\n0035e00000NNNNN\nnonsense\n")
    report = import_unsubscribes(profile, path)
    assert (report.new, report.rejected_count) == (2, 2)
    assert set(unsubscribed(profile, "ana@x.org", "bob@x.org")) == {"ana@x.org", "bob@x.org"}
    assert [(row.line, row.reason) for row in report.rejected] == [
        (4, "id_unknown_here"),
        (5, "salesforce_id_malformed"),
    ]


def test_an_export_of_everybody_unsubscribes_only_those_whose_column_says_yes(profile, write):
    path = write("Email,Email Opt Out\nana@x.org,TRUE\nbob@x.org,FALSE\ncarl@x.org,\ndan@x.org,maybe\n")
    report = import_unsubscribes(profile, path)
    assert (report.new, report.said_no, report.rejected_count) == (1, 2, 1)
    assert [row.reason for row in report.rejected] == ["flag_unclear"]
    assert set(unsubscribed(profile, "ana@x.org", "bob@x.org", "carl@x.org", "dan@x.org")) == {"ana@x.org"}


def test_an_opt_out_column_with_dates_says_since_when(profile, write):
    report = import_unsubscribes(profile, write("Email,Unsubscribed\nana@x.org,2026-10-02\nbob@x.org,\n"))
    assert (report.new, report.said_no) == (1, 1)
    assert unsubscribed(profile, "ana@x.org")["ana@x.org"].date().isoformat() == "2026-10-02"


def test_a_row_without_a_readable_time_gets_that_of_the_file(profile, write):
    report = import_unsubscribes(profile, write("Email,Date\nana@x.org,last week\nbob@x.org,\n"))
    assert (report.new, report.undated) == (2, 2)
    assert set(unsubscribed(profile, "ana@x.org", "bob@x.org").values()) == {FILE_TIME}


def test_a_time_in_the_future_is_taken_for_now_and_the_stop_is_not_lost(profile, write):
    import_unsubscribes(profile, write("Email,Date\nana@x.org,2031-01-01\n"))
    assert unsubscribed(profile, "ana@x.org")["ana@x.org"] <= profile.clock()


def test_a_plain_list_needs_no_header(profile, write):
    report = import_unsubscribes(profile, write("ana@x.org\n\nBob <bob@x.org>\nnobody\n", "list.txt"))
    assert (report.new, report.rejected_count, report.columns) == (2, 1, {})
    assert report.rejected[0].line == 4


def test_a_table_without_a_header_is_refused_with_the_way_out(profile, write):
    with pytest.raises(AppError) as refused:
        import_unsubscribes(profile, write("ana@x.org,2026-10-01\n"))
    assert refused.value.code == "header_missing"


def test_a_workbook_with_real_dates_is_read(profile, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Email", "Date", "Reason"])
    book.active.append(["ana@x.org", datetime(2026, 10, 3, 9, 30), "no time"])  # noqa: DTZ001 - Excel has no zones
    book.save(tmp_path / "stops.xlsx")
    report = import_unsubscribes(profile, tmp_path / "stops.xlsx")
    assert (report.new, report.undated) == (1, 0)
    # Without a zone: that of the sync, Los Angeles in summer.
    assert unsubscribed(profile, "ana@x.org") == {"ana@x.org": datetime(2026, 10, 3, 16, 30, tzinfo=UTC)}


def test_the_dry_look_counts_the_same_and_records_nothing(profile, write):
    path = write("Email\nana@x.org\nbob@x.org\nnew@x.org\nnonsense\n")
    looked = look_at_unsubscribes(profile, path)
    assert profile.store.counts().unsubscribed == 0
    taken = import_unsubscribes(profile, path)
    assert (looked.new, looked.rejected_count, looked.unknown) == (taken.new, taken.rejected_count, taken.unknown)
    again = import_unsubscribes(profile, path)
    assert (again.new, again.already) == (0, 3)
    assert profile.store.counts().waiting == 3


def test_ten_thousand_rows_are_taken_in_portions_and_each_waits_once(profile, write):
    rows = "".join(f"p{number}@x.org\n" for number in range(10_000))
    report = import_unsubscribes(profile, write("Email\n" + rows))
    assert (report.new, report.rows) == (10_000, 10_000)
    assert profile.store.waiting_count() == 10_000


def test_an_export_of_people_with_their_creation_date_is_no_time_of_unsubscribing():
    layout = stop_layout_of(["Email", "Created Date", "Id"])
    assert layout.time is None
    assert stop_header_score(["First Name", "Reason"]) == 0


def run(tmp_path, *arguments, given=None):
    result = CliRunner().invoke(
        command_line(), ["--data-dir", str(tmp_path / "cli"), "--json", *arguments], input=given
    )
    return result.exit_code, json.loads(result.stdout.strip().splitlines()[0]), result.stderr


def test_the_command_takes_a_file_after_a_look(tmp_path, write):
    path = str(write("Email,Reason\nana@x.org,too many\nnonsense,\n"))
    code, looked, _ = run(tmp_path, "unsubscribe", "--file", path, "--look")
    assert (code, looked["new"], looked["rejected_count"]) == (0, 1, 1)
    code, taken, _ = run(tmp_path, "unsubscribe", "--file", path, "--no-push")
    assert (code, taken["recorded"], taken["waiting"]) == (1, 1, 1)
    assert taken["rejected"][0]["row"] == 3


def test_the_command_shows_what_was_pasted_before_it_records(tmp_path):
    text = "Ana <ana@x.org> and @nobody"
    code, shown, said = run(tmp_path, "unsubscribe", "--paste", given=text)
    assert (code, [one["address"] for one in shown["addresses"]]) == (0, ["ana@x.org"])
    assert "Not an address: @nobody" in said
    code, taken, _ = run(tmp_path, "unsubscribe", "--paste", "--yes", "--no-push", given=text)
    assert (code, taken["recorded"]) == (0, 1)
