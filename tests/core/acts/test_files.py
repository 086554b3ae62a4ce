"""Hand-over files, evidence as CSV and as a page, harmless cells, the timeline, the deadline clock."""

import csv
import stat
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import to_text
from core.errors import AppError
from core.harmless import harmless, plain, write_csv
from core.model import OutboxState, RunTrigger
from core.store.people import StagedPerson
from core.store.unsubscribes import NewUnsubscribe
from core.sync import handover
from core.sync.deadline import DeadlineKind, business_days_after, deadlines
from core.sync.evidence_export import export_evidence
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from core.sync.resubscribe import resubscribe
from core.sync.timeline import TimelineKind, timeline


@given(st.text())
def test_no_cell_begins_as_a_formula_does_and_none_is_lost(cell):
    safe = harmless(cell)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert plain(safe) == cell


def test_a_file_that_breaks_off_is_not_there(tmp_path):
    def rows():
        yield ("a",)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_csv(tmp_path / "x.csv", ("A",), rows())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(AppError) as refused:
        write_csv(tmp_path / "none" / "x.csv", ("A",), [])
    assert refused.value.code == "file_unwritable"


# Hand-over


def from_salesforce(office, *addresses):
    now = office.clock()
    items = [NewUnsubscribe(one, one, to_text(now), "salesforce", "Contact ticked") for one in addresses]
    office.profile.store.record_unsubscribes(items, now, OutboxState.DONE)


def content(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_only_what_salesforce_told_first_is_handed_over_in_files_of_their_owner(office, tmp_path):
    rows = [StagedPerson(2, "ana@x.org", "Ana@x.org", "=Ana", "Ávila", None, "00Q5e00000AbCdEEAV")]
    office.profile.store.import_people(rows, office.clock())
    from_salesforce(office, "ana@x.org", "ben@x.org", "cid@x.org")
    unsubscribe(office.profile, ["tool@x.org"], source="tool", push=False)
    report = handover.export(office.profile, tmp_path / "out", most_rows=2)
    assert report.people == 3
    first, second = report.files
    assert content(first)[:2] == [
        ["First Name", "Last Name", "Email ID", "Salesforce ID"],
        ["'=Ana", "Ávila", "Ana@x.org", "00Q5e00000AbCdEEAV"],
    ]
    assert len(content(first)) == 3
    assert len(content(second)) == 2
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_a_second_export_has_what_is_new_and_again_what_is_not_confirmed(office, tmp_path):
    from_salesforce(office, "ana@x.org", "+ben@x.org")
    [file] = handover.export(office.profile, tmp_path).files
    from_salesforce(office, "cid@x.org")
    new = handover.export(office.profile, tmp_path)
    assert [row[2] for path in new.files for row in content(path)[1:]] == ["cid@x.org"]
    assert handover.export(office.profile, tmp_path).people == 0
    assert handover.confirm(office.profile, file).confirmed == 2
    assert handover.confirm(office.profile, file).before == 2
    assert handover.export(office.profile, tmp_path, again=True).people == 1


def test_another_file_confirms_nobody(office, tmp_path):
    from_salesforce(office, "ana@x.org")
    handover.export(office.profile, tmp_path / "out")
    other = tmp_path / "other.csv"
    other.write_text("Email\nana@x.org\n")
    with pytest.raises(AppError) as refused:
        handover.confirm(office.profile, other)
    assert refused.value.code == "handover_unreadable"
    assert office.profile.store.handover.counts().unconfirmed == 1


# Timeline and evidence


@pytest.fixture
def told(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="<b>tool</b>", reason="=1+1")
    resubscribe(office.profile, "ana@x.org", reason="<script>x</script>", evidence="call", by="Ana")
    return contact


def test_a_timeline_tells_asked_written_and_taken_back_with_the_time_between(office, told):
    events = timeline(office.profile, "ANA@x.org")
    kinds = [event.kind for event in events]
    story = [
        TimelineKind.KNOWN,
        TimelineKind.ASKED,
        TimelineKind.WRITTEN,
        TimelineKind.CLEARED,
        TimelineKind.RESUBSCRIBED,
    ]
    places = [kinds.index(kind) for kind in story]
    assert places == sorted(places)
    written = events[kinds.index(TimelineKind.WRITTEN)]
    assert written.record_id == told
    assert written.elapsed_s is not None
    assert written.elapsed_s > 0
    assert [event.at for event in events] == sorted(event.at for event in events)


def test_nobody_has_no_timeline(office):
    with pytest.raises(AppError) as refused:
        timeline(office.profile, "nobody@x.org")
    assert refused.value.code == "person_unknown"


def test_a_page_of_evidence_is_whole_and_no_text_of_it_is_markup(office, told, tmp_path):
    file = tmp_path / "ana.html"
    report = export_evidence(office.profile, file, "ana@x.org")
    page = file.read_text(encoding="utf-8")
    assert report.intact
    assert "<script>" not in page
    assert "<b>tool" not in page
    assert "&lt;b&gt;tool" in page
    assert office.profile.store.evidence_log.last_hash() in page
    assert page.count("<td>HasOptedOutOfEmail") + page.count("<td>") > report.entries
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_evidence_as_csv_has_every_line_of_the_chain(office, told, tmp_path):
    file = tmp_path / "all.csv"
    report = export_evidence(office.profile, file)
    rows = content(file)
    assert len(rows) == report.entries + 1 == office.profile.store.verify_evidence().entries + 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    size = office.profile.store.evidence_log.size()
    assert size.entries == report.entries
    assert 200 < size.bytes_per_entry < 1_000


# The deadline clock

moments = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
zones = st.sampled_from(["UTC", "America/Los_Angeles", "Asia/Tokyo", "America/Sao_Paulo"]).map(ZoneInfo)


@given(moments, zones)
def test_ten_business_days_end_on_a_business_day_and_span_two_weekends(moment, zone):
    due = business_days_after(moment, 10, zone)
    assert due.astimezone(zone).weekday() < 5
    assert timedelta(days=11) < due - moment < timedelta(days=15)


def test_a_monday_has_until_monday_in_two_weeks():
    monday = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
    assert business_days_after(monday, 10, UTC) == datetime(2026, 11, 16, 15, 0, tzinfo=UTC)


def test_what_is_left_runs_out_and_nothing_open_has_no_deadline():
    asked = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)
    soon, law = deadlines(asked, asked + timedelta(hours=49))
    assert (soon.kind, soon.passed, soon.left_s) == (DeadlineKind.MAILBOX_PROVIDERS, True, -3600)
    assert not law.passed
    assert deadlines(None, asked) == ()


def test_whoever_is_resubscribed_while_the_file_is_written_is_handed_over_the_next_time(office, tmp_path, monkeypatch):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    office.door.tick("Contact", [contact])
    sync(office.profile, trigger=RunTrigger.COMMAND_LINE)
    real = handover.write_csv

    def meanwhile(*arguments):
        resubscribe(office.profile, "ana@x.org", reason="r", evidence="e", by="b")
        return real(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(handover, "write_csv", meanwhile)
        handover.export(office.profile, tmp_path / "first")
    office.door.tick("Contact", [contact])
    sync(office.profile, trigger=RunTrigger.COMMAND_LINE)
    assert handover.export(office.profile, tmp_path / "second").people == 1
