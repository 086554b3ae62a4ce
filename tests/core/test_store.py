"""The store: one transaction for an unsubscribe and its outbox row, imports, versions, damage, the evidence chain."""

import json
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from core.clock import to_text
from core.errors import AppError
from core.model import (
    Direction,
    ObjectFields,
    OptOutField,
    OutboxState,
    Outcome,
    OutcomeState,
    Problem,
    Reach,
    RecordKind,
    RecordRef,
    RecordState,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
    SObject,
)
from core.parts import PartState, PartStatus
from core.store import Store
from core.store.evidence import NAMES, EvidenceEntry, _digest
from core.store.links import Link
from core.store.migrations.append_only import unprotect
from core.store.people import StagedPerson
from core.store.store import StepResult
from core.store.unsubscribes import NewUnsubscribe, OutboxChange
from core.store.version import HEAD
from core.sync.plan import plan

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
CONTACT_ID = "0035e00000AbCdEAAV"
LEAD_ID = "00Q5e00000AbCdEEAV"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    """The same tests on both databases."""
    if request.param == "sqlite":
        opened = Store(tmp_path / "store.sqlite3")
    else:
        opened = Store(request.getfixturevalue("postgresql").new_database())
    yield opened
    opened.close()


@pytest.fixture
def sqlite_store(tmp_path):
    opened = Store(tmp_path / "store.sqlite3")
    yield opened
    opened.close()


def new(address, at=NOW, source="test"):
    return NewUnsubscribe(address, address, to_text(at), source)


def rows(store, statement):
    with store.database.read() as connection:
        return [tuple(row) for row in connection.execute(text(statement))]


def change(store, *statements):
    with store.database.write() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_the_database_is_in_wal_mode_and_readable_by_its_owner_only(sqlite_store):
    assert rows(sqlite_store, "PRAGMA journal_mode") == [("wal",)]
    assert stat.S_IMODE(sqlite_store.place.stat().st_mode) == 0o600


def test_the_schema_head_is_the_newest_migration():
    config = Config()
    config.set_main_option("script_location", "core.store:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_the_migrations_make_exactly_the_tables_that_the_program_uses(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from core.store.schema import metadata

    with store.database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_database_newer_than_the_program_is_refused_and_left_alone(sqlite_store):
    path = sqlite_store.place
    sqlite_store.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(AppError) as refused:
        Store(path)
    assert refused.value.code == "store_too_new"
    assert path.read_bytes() == before


def test_an_sqlite_that_is_too_old_is_named_before_the_file_is_touched(tmp_path, monkeypatch):
    """An older SQLite cannot be had here: the driver says that it is one."""
    path = tmp_path / "store.sqlite3"
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 37, 2))
    with pytest.raises(AppError) as refused:
        Store(path)
    assert (refused.value.code, refused.value.params["needed"]) == ("sqlite_too_old", "3.39")
    assert not path.exists()


def test_a_damaged_database_is_named_and_not_overwritten(tmp_path):
    path = tmp_path / "store.sqlite3"
    path.write_bytes(b"this is no database at all, but it is somebody's file" * 100)
    before = path.read_bytes()
    with pytest.raises(AppError) as refused:
        Store(path)
    assert refused.value.code == "store_damaged"
    assert refused.value.params["path"] == str(path)
    assert path.read_bytes() == before


def test_an_unsubscribe_and_its_outbox_row_come_together(store):
    assert store.record_unsubscribes([new("a@x.org"), new("b@x.org")], NOW).recorded == 2
    found = rows(store, "SELECT u.address, o.state FROM unsubscribes u JOIN outbox o ON o.unsubscribe_id = u.id")
    assert found == [("a@x.org", "waiting"), ("b@x.org", "waiting")]


def test_an_unsubscribe_without_its_outbox_row_is_never_left_behind(store):
    # The outbox row is the one that the database refuses.
    change(store, "ALTER TABLE outbox RENAME TO outbox_away")
    with pytest.raises(AppError):
        store.record_unsubscribes([new("a@x.org")], NOW)
    assert rows(store, "SELECT count(*) FROM unsubscribes") == [(0,)]
    assert rows(store, "SELECT count(*) FROM people") == [(0,)]


def test_an_unsubscribe_told_twice_counts_once_and_the_earliest_time_wins(store):
    store.record_unsubscribes([new("a@x.org", source="form")], NOW)
    earlier = NOW - timedelta(days=3)
    again = store.record_unsubscribes([new("a@x.org", earlier, "mail")], NOW)
    assert (again.recorded, again.already) == (0, 1)
    assert rows(store, "SELECT at, source FROM unsubscribes") == [(to_text(earlier), "form")]
    assert rows(store, "SELECT source FROM unsubscribe_sources ORDER BY id") == [("form",), ("mail",)]
    # A file that is read again, after a crash, adds nothing to the history.
    store.record_unsubscribes([new("a@x.org", earlier, "mail")], NOW)
    assert rows(store, "SELECT source FROM unsubscribe_sources ORDER BY id") == [("form",), ("mail",)]
    assert len(store.waiting_outbox(NOW, 10)) == 1


def test_an_outbox_row_waits_for_its_next_try(store):
    store.record_unsubscribes([new("a@x.org")], NOW)
    [item] = store.waiting_outbox(NOW, 10)
    run = store.start_run(RunKind.PUSH, RunTrigger.UNSUBSCRIBE, "00D", NOW)
    later = to_text(NOW + timedelta(minutes=5))
    tried = OutboxChange(item.id, item.updated_at, OutboxState.WAITING, later, "row_locked")
    store.add_step(run, StepResult(outbox=(tried,)), NOW)
    assert store.waiting_outbox(NOW, 10) == []
    [waiting] = store.waiting_outbox(NOW + timedelta(minutes=5), 10)
    assert waiting.attempts == 1


def test_an_import_adds_then_changes_nothing(store):
    people = [StagedPerson(2, "a@x.org", "A@x.org", "Ana", "Gil", CONTACT_ID), StagedPerson(3, "b@x.org", "b@x.org")]
    first = store.import_people(people, NOW)
    second = store.import_people(people, NOW)
    assert (first.added, first.updated, first.unchanged) == (2, 0, 0)
    assert (second.added, second.updated, second.unchanged) == (0, 0, 2)
    assert store.counts().linked == 1


def test_of_a_partly_changed_file_only_who_changed_is_written(store):
    def file(name, more=()):
        return [StagedPerson(2, "b@x.org", "b@x.org", name), StagedPerson(3, "a@x.org", "a@x.org", "Ana", "Gil"), *more]

    store.import_people(file("Bo"), NOW)
    report = store.import_people(file("Bob", [StagedPerson(4, "c@x.org", "c@x.org")]), NOW + timedelta(days=1))
    assert (report.added, report.updated, report.unchanged) == (1, 1, 1)
    with store.database.read() as connection:
        rows = connection.execute(text("SELECT address, first_name, updated_at FROM people ORDER BY address")).all()
    later = to_text(NOW + timedelta(days=1))
    assert [tuple(row) for row in rows] == [
        ("a@x.org", "Ana", to_text(NOW)),
        ("b@x.org", "Bob", later),
        ("c@x.org", "", later),
    ]


def test_the_memory_for_an_import_is_given_back(tmp_path):
    with closing(Store(tmp_path / "store.sqlite3")) as store, store.database.engine.connect() as connection:
        usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
        with store.database.dialect.roomy(connection):
            assert connection.exec_driver_sql("PRAGMA cache_size").scalar_one() < 10 * usual < 0
        assert connection.exec_driver_sql("PRAGMA cache_size").scalar_one() == usual


def test_an_import_never_erases_what_is_known_by_an_empty_cell(store):
    store.import_people([StagedPerson(2, "a@x.org", "a@x.org", "Ana", "Gil", CONTACT_ID)], NOW)
    report = store.import_people([StagedPerson(2, "a@x.org", "a@x.org", "", "", None, LEAD_ID)], NOW)
    [person] = store.people()
    assert report.updated == 1
    assert (person.first_name, person.contact_id, person.lead_id) == ("Ana", CONTACT_ID, LEAD_ID)


def test_rows_of_one_address_become_one_person_with_a_contact_and_a_lead(store):
    report = store.import_people(
        [
            StagedPerson(2, "a@x.org", "a@x.org", "Ana", "", CONTACT_ID),
            StagedPerson(3, "a@x.org", "A@X.org", "", "Gil", None, LEAD_ID),
        ],
        NOW,
    )
    [person] = store.people()
    assert (report.added, report.duplicates, report.conflicts) == (1, 1, ())
    assert (person.contact_id, person.lead_id, person.last_name) == (CONTACT_ID, LEAD_ID, "Gil")


def test_a_second_contact_for_one_address_is_reported_and_the_first_is_kept(store):
    other = "0035e00000ZZZZZAAA"
    report = store.import_people(
        [
            StagedPerson(2, "a@x.org", "a@x.org", contact_id=CONTACT_ID),
            StagedPerson(7, "a@x.org", "a@x.org", contact_id=other),
        ],
        NOW,
    )
    assert [(conflict.line, conflict.record_id) for conflict in report.conflicts] == [(7, other)]
    assert store.people()[0].contact_id == CONTACT_ID


def test_an_import_that_breaks_off_changes_nothing(store):
    def breaking():
        yield StagedPerson(2, "a@x.org", "a@x.org")
        raise AppError("file_unreadable", path="people.csv", reason="it is gone")

    with pytest.raises(AppError):
        store.import_people(breaking(), NOW)
    assert store.counts().people == 0
    assert store.import_people([StagedPerson(2, "b@x.org", "b@x.org")], NOW).added == 1


def test_people_are_found_by_part_of_address_or_name_and_a_percent_sign_is_a_letter(store):
    store.import_people(
        [
            StagedPerson(2, "ana@x.org", "ana@x.org", "Ana", "Gil"),
            StagedPerson(3, "bo@x.org", "bo@x.org", "Bo", "100% Bo"),
        ],
        NOW,
    )
    assert [person.email for person in store.people("gil")] == ["ana@x.org"]
    assert [person.email for person in store.people("0%")] == ["bo@x.org"]
    assert len(store.people()) == 2


ONE_BOX = {
    sobject: ObjectFields({OptOutField.EMAIL_OPT_OUT: "HasOptedOutOfEmail"}, frozenset(OptOutField))
    for sobject in SObject
}


def row_of(ref, kind=RecordKind.LIVE, *, ticked=False, goes_to=None):
    return (ref.id, ref.sobject.value, kind.value, int(ticked), 0, goes_to, "", None)


def test_the_comparison_shows_only_who_differs_with_the_records_that_were_read(store):
    both = ("0035e00000BBBBBAAA", "0035e00000NNNNNAAA")
    store.import_people(
        [
            StagedPerson(2, "here@x.org", "here@x.org", contact_id=CONTACT_ID),
            StagedPerson(3, "there@x.org", "there@x.org", lead_id=LEAD_ID),
            StagedPerson(4, "both@x.org", "both@x.org", contact_id=both[0]),
            StagedPerson(5, "neither@x.org", "neither@x.org", contact_id=both[1]),
        ],
        NOW,
    )
    store.record_unsubscribes([new("here@x.org"), new("both@x.org")], NOW)
    lead = RecordRef(SObject.LEAD, LEAD_ID)
    with store.comparison() as comparison:
        comparison.load([row_of(lead, ticked=True), row_of(RecordRef(SObject.CONTACT, both[0]), ticked=True)])
        comparison.index()
        unread = comparison.unread()
        assert unread == {SObject.CONTACT: sorted([CONTACT_ID, both[1]])}
        comparison.load([row_of(RecordRef(SObject.CONTACT, record_id)) for record_id in unread[SObject.CONTACT]])
        assert comparison.decide(ONE_BOX) == 1
        people = {person.address: person for person in comparison.people()}
    assert set(people) == {"here@x.org", "there@x.org"}
    assert people["there@x.org"].records == (
        RecordState(lead, RecordKind.LIVE, frozenset({OptOutField.EMAIL_OPT_OUT})),
    )
    assert people["here@x.org"].linked
    assert not people["there@x.org"].out_here


def test_the_comparison_follows_a_record_to_what_it_became(store):
    store.import_people([StagedPerson(2, "a@x.org", "a@x.org", lead_id=LEAD_ID)], NOW)
    store.record_unsubscribes([new("a@x.org")], NOW)
    with store.comparison() as comparison:
        comparison.load([row_of(RecordRef(SObject.LEAD, LEAD_ID), RecordKind.CONVERTED, goes_to=CONTACT_ID)])
        comparison.index()
        assert comparison.unread() == {SObject.CONTACT: [CONTACT_ID]}
        comparison.load([row_of(RecordRef(SObject.CONTACT, CONTACT_ID))])
        assert comparison.unread() == {}
        comparison.decide(ONE_BOX)
        [person] = comparison.people()
    assert [record.ref.id for record in person.records] == [LEAD_ID, CONTACT_ID]


def test_the_comparison_finds_who_shares_a_record_that_is_about_to_be_ticked(store):
    store.import_people(
        [
            StagedPerson(2, "out@x.org", "out@x.org", contact_id=CONTACT_ID),
            StagedPerson(3, "same@x.org", "same@x.org", contact_id=CONTACT_ID),
            StagedPerson(4, "became@x.org", "became@x.org", lead_id=LEAD_ID),
            StagedPerson(5, "address@x.org", "address@x.org"),
            StagedPerson(6, "other@x.org", "other@x.org", contact_id="0035e00000NNNNNAAA"),
        ],
        NOW,
    )
    store.record_unsubscribes([new("out@x.org")], NOW)
    contact, lead = RecordRef(SObject.CONTACT, CONTACT_ID), RecordRef(SObject.LEAD, LEAD_ID)
    with store.comparison() as comparison:
        comparison.load([(*row_of(contact)[:6], "address@x.org", None)])
        comparison.load([row_of(lead, RecordKind.CONVERTED, goes_to=CONTACT_ID)])
        comparison.index(Reach.SAME_EMAIL)
        comparison.decide(ONE_BOX, Reach.SAME_EMAIL)
        assert [person.address for person in comparison.people(Reach.SAME_EMAIL)] == ["out@x.org"]
        assert comparison.look_at_sharers([CONTACT_ID], Reach.SAME_EMAIL)
        found = {person.address for person in comparison.people(Reach.SAME_EMAIL)}
        assert not comparison.look_at_sharers([CONTACT_ID], Reach.SAME_EMAIL)
    assert found == {"same@x.org", "became@x.org", "address@x.org"}


def test_nobody_is_said_to_agree_whose_object_was_not_read_or_whose_box_is_clear_and_read_only(store):
    store.import_people([StagedPerson(2, "lead@x.org", "lead@x.org", lead_id=LEAD_ID)], NOW)
    store.import_people([StagedPerson(2, "contact@x.org", "contact@x.org", contact_id=CONTACT_ID)], NOW)
    store.record_unsubscribes([new("lead@x.org"), new("contact@x.org")], NOW)
    read_only = {SObject.CONTACT: ObjectFields({OptOutField.EMAIL_OPT_OUT: "HasOptedOutOfEmail"}, frozenset())}
    with store.comparison() as comparison:
        comparison.load([row_of(RecordRef(SObject.CONTACT, CONTACT_ID))])
        comparison.index()
        assert comparison.decide(read_only) == 0
        made = plan(comparison.people(), read_only)
        comparison.finish(1, read_only, Reach.LINKED, NOW)
    assert (made.writes, made.agreed) == ((), ())
    assert store.waiting_count() == 2


def entry(address):
    return EvidenceEntry(
        to_text(NOW), 1, "me", "sync", address, "Contact", CONTACT_ID, "HasOptedOutOfEmail", "false", "true", "accepted"
    )


@given(
    st.integers(1),
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.builds(EvidenceEntry, st.text(), run_id=st.none() | st.integers(), **dict.fromkeys(NAMES[2:], st.text())),
)
def test_a_line_is_hashed_as_its_json_whoever_wants_to_check_it_by_other_means(sequence, previous, line):
    content = json.dumps([sequence, previous, line._asdict()], sort_keys=True, separators=(",", ":"))
    assert _digest(sequence, line, previous) == sha256(content.encode("ascii")).hexdigest()


@pytest.fixture
def chain(store):
    run = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    for number in range(5):
        store.add_step(run, StepResult(evidence=(entry(f"{number}@x.org"), entry(f"{number}+@x.org"))), NOW)
    return store


def test_the_evidence_chain_is_whole(chain):
    report = chain.verify_evidence()
    assert (report.entries, report.intact) == (10, True)


@pytest.mark.parametrize(
    ("tampering", "found_at"),
    [
        ("UPDATE evidence SET new_value = 'false' WHERE sequence = 4", 4),
        ("DELETE FROM evidence WHERE sequence = 6", 7),
        ("UPDATE evidence SET hash = 'x' WHERE sequence = 10", 10),
    ],
)
def test_a_change_in_the_evidence_is_found_at_the_first_broken_link(chain, tampering, found_at):
    with chain.database.write() as connection:
        unprotect(connection, "evidence")
    change(chain, tampering)
    assert chain.verify_evidence().broken_at == found_at


@pytest.mark.parametrize("tampering", ["UPDATE evidence SET new_value = 'false'", "DELETE FROM evidence"])
def test_the_database_itself_refuses_to_change_the_evidence(chain, tampering):
    with pytest.raises((AppError, DatabaseError), match=r"append-only|store_failed|store_damaged"):
        change(chain, tampering)
    assert chain.verify_evidence().entries == 10


def finished(run_id, **counts):
    return RunSummary(run_id, RunKind.SYNC, RunTrigger.WINDOW, RunState.DONE, NOW, NOW, **counts)


def test_a_run_whose_owner_died_becomes_interrupted(store):
    dead = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    assert store.run(dead).state is RunState.INTERRUPTED


def test_a_problem_that_a_full_comparison_does_not_find_again_is_over(store):
    first = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    both = (Problem("a@x.org", "no_access"), Problem("b@x.org", "no_access"))
    store.add_step(first, StepResult(problems=both), NOW)
    store.finish_run(finished(first), problems_are_complete=True)
    second = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    store.add_step(second, StepResult(problems=both[:1]), NOW + timedelta(days=1))
    store.finish_run(finished(second), problems_are_complete=True)
    [left] = store.problems()
    assert (left.address, left.first_seen, left.last_seen) == ("a@x.org", NOW, NOW + timedelta(days=1))


def test_a_broken_off_run_leaves_the_known_problems_alone(store):
    first = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    store.add_step(first, StepResult(problems=(Problem("a@x.org", "no_access"),)), NOW)
    store.finish_run(finished(first), problems_are_complete=True)
    second = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    store.finish_run(finished(second), problems_are_complete=False)
    assert len(store.problems()) == 1


def test_a_verified_record_changes_its_outcome(store):
    run = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    written = Outcome(
        Direction.TO_SALESFORCE, OutcomeState.WRITTEN, "a@x.org", SObject.CONTACT, CONTACT_ID, "HasOptedOutOfEmail"
    )
    store.add_step(run, StepResult(outcomes=(written,)), NOW)
    store.add_step(run, StepResult(verified=(CONTACT_ID,)), NOW)
    [outcome] = store.outcomes(run)
    assert outcome.state is OutcomeState.VERIFIED


def test_what_a_screen_watches_changes_with_each_write_of_any_process_and_not_by_looking(store):
    versions = [store.data_version()]
    store.import_people([StagedPerson(2, "a@x.org", "a@x.org", "Ana")], NOW)
    versions.append(store.data_version())
    store.import_people([StagedPerson(2, "a@x.org", "a@x.org", "Bea")], NOW)
    versions.append(store.data_version())
    other = Store(store.place)
    other.record_unsubscribes([new("a@x.org")], NOW)
    other.close()
    versions.append(store.data_version())
    assert len(set(versions)) == 4
    store.people()
    with store.comparison() as comparison:
        list(comparison.people())
    assert store.data_version() == versions[-1]


def test_adding_a_settled_address_ends_its_problem_and_empties_the_outbox(store):
    store.record_unsubscribes([new("a@x.org")], NOW)
    run = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    store.add_step(run, StepResult(problems=(Problem("a@x.org", "no_access"),)), NOW)
    assert store.oldest_open_unsubscribe() == NOW
    store.add_step(run, StepResult(agreed=("a@x.org",)), NOW)
    assert store.problems() == []
    assert store.counts().waiting == 0
    assert store.oldest_open_unsubscribe() is None


def test_a_problem_that_a_push_found_during_the_comparison_stays_also_where_the_push_began_before(store):
    later, end = NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)
    push = store.start_run(RunKind.PUSH, RunTrigger.AGENT, "00D", NOW)
    store.add_step(push, StepResult(problems=(Problem("old@x.org", "no_access"),)), NOW)
    sync = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", later)
    store.add_step(push, StepResult(problems=(Problem("new@x.org", "no_access"),)), end)
    store.finish_run(finished(sync), problems_are_complete=True)
    assert [problem.address for problem in store.problems()] == ["new@x.org"]


def test_what_was_put_into_the_outbox_after_a_sync_began_is_not_settled_by_it(store):
    store.import_people([StagedPerson(2, "a@x.org", "a@x.org", "", "", CONTACT_ID)], NOW)
    store.record_unsubscribes([new("a@x.org")], NOW)
    sync = store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW + timedelta(minutes=1))
    now = NOW + timedelta(minutes=2)
    store.links.put([Link("a@x.org", SObject.LEAD, LEAD_ID)], "me", to_text(now))
    store.add_step(sync, StepResult(agreed=("a@x.org",)), now)
    assert store.waiting_count() == 1
    store.add_step(store.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", now), StepResult(agreed=("a@x.org",)), now)
    assert store.waiting_count() == 0


def test_a_dead_agent_is_not_alive_because_the_clock_was_set_back(store):
    line = PartStatus("push", PartState.RUNNING, NOW)
    store.agents.put("here 1", [line], NOW + timedelta(days=1))
    assert store.agents.alive(NOW) == []
    store.agents.put("here 2", [line], NOW)
    assert [part.agent for part in store.agents.alive(NOW)] == ["here 2"]
