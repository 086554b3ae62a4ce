"""What the table of people asks of the store: filters as lists of ids, rows by id, and finding by what is typed."""

import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from core.clock import to_text
from core.model import OutboxState, Problem, RunKind, RunTrigger
from core.people import PeopleFilter, TickState
from core.store import Store
from core.store.people import StagedPerson
from core.store.search import PeopleSearch, words_of
from core.store.store import StepResult
from core.store.unsubscribes import NewUnsubscribe

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    place = (
        tmp_path / "s.sqlite3" if request.param == "sqlite" else request.getfixturevalue("postgresql").new_database()
    )
    opened = Store(place)
    yield opened
    opened.close()


@pytest.fixture
def search(store, tmp_path):
    opened = PeopleSearch(store.database, tmp_path / "search.sqlite3")
    yield opened
    opened.close()


def contact(number):
    return f"003000000000{number:03d}AAA"


def import_people(store, *people, now=NOW):
    rows = [
        StagedPerson(line, address, address, first, last, contact_id)
        for line, (address, first, last, contact_id) in enumerate(people, start=2)
    ]
    store.import_people(rows, now)


def unsubscribe(store, *addresses, state=OutboxState.WAITING):
    store.record_unsubscribes([NewUnsubscribe(one, one, to_text(NOW), "test") for one in addresses], NOW, state)


def ticked(store, *record_ids):
    with store.database.write() as connection:
        for record_id in record_ids:
            connection.execute(
                text("INSERT INTO ticked (record_id, fields, run_id) VALUES (:id, 'HasOptedOutOfEmail', 1)"),
                {"id": record_id},
            )


def addresses(store, wanted, limit=None):
    return [row.address for row in store.people_view.rows(store.people_view.ids(wanted, limit))]


@pytest.fixture
def five(store):
    """agreed, pushed, differing here, differing there, and one without an ID."""
    import_people(
        store,
        ("e@x.org", "Eve", "", None),
        ("a@x.org", "Ana", "Ferrer", contact(1)),
        ("b@x.org", "Bea", "Roca", contact(2)),
        ("c@x.org", "Cid", "Silva", contact(3)),
        ("d@x.org", "Dan", "Costa", contact(4)),
    )
    unsubscribe(store, "a@x.org", state=OutboxState.DONE)
    unsubscribe(store, "b@x.org", state=OutboxState.DONE)
    unsubscribe(store, "c@x.org", "e@x.org")
    ticked(store, contact(1), contact(4))
    return store


def test_each_filter_shows_its_people_in_the_order_of_addresses(five):
    assert addresses(five, PeopleFilter.EVERYBODY) == ["a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org"]
    assert addresses(five, PeopleFilter.EVERYBODY, limit=2) == ["a@x.org", "b@x.org"]
    assert addresses(five, PeopleFilter.UNSUBSCRIBED) == ["a@x.org", "b@x.org", "c@x.org", "e@x.org"]
    assert addresses(five, PeopleFilter.NO_SALESFORCE_ID) == ["e@x.org"]
    assert addresses(five, PeopleFilter.DIFFERS) == ["c@x.org", "d@x.org"]
    assert addresses(five, PeopleFilter.PROBLEM) == []


def test_who_has_an_open_problem_is_found_and_marked(five):
    run = five.start_run(RunKind.SYNC, RunTrigger.WINDOW, "00D", NOW)
    five.add_step(run, StepResult(problems=(Problem("b@x.org", "no_access"),)), NOW)
    [row] = five.people_view.rows(five.people_view.ids(PeopleFilter.PROBLEM))
    assert (row.address, row.has_problem) == ("b@x.org", True)


def test_a_row_tells_both_sides_and_whether_they_differ(five):
    rows = {row.address: row for row in five.people_view.rows(five.people_view.ids(PeopleFilter.EVERYBODY))}
    told = {address: (row.unsubscribed_at is not None, row.in_salesforce, row.differs) for address, row in rows.items()}
    assert told == {
        "a@x.org": (True, TickState.TICKED, False),
        "b@x.org": (True, TickState.TICKED, False),
        "c@x.org": (True, TickState.CLEAR, True),
        "d@x.org": (False, TickState.TICKED, True),
        "e@x.org": (True, TickState.UNKNOWN, False),
    }
    assert (rows["a@x.org"].name, rows["e@x.org"].name) == ("Ana Ferrer", "Eve")


def test_before_the_first_comparison_nothing_is_claimed_about_salesforce(store):
    import_people(store, ("a@x.org", "", "", contact(1)))
    [row] = store.people_view.rows(store.people_view.ids(PeopleFilter.EVERYBODY))
    assert row.in_salesforce is TickState.UNKNOWN


def test_somebody_who_is_gone_meanwhile_is_left_out(five):
    ids = five.people_view.ids(PeopleFilter.EVERYBODY)
    assert [row.address for row in five.people_view.rows([ids[1], 999_999, ids[0]])] == ["b@x.org", "a@x.org"]


def found(store, search, typed):
    return [row.address for row in store.people_view.rows(search.ids(typed))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("fer", ["ana@acme.example"]),
        ("ANA ferr", ["ana@acme.example"]),
        ("lucía", ["lucia@beta.example"]),
        ("lucia", ["lucia@beta.example"]),
        ("acme", ["ana@acme.example", "bea@acme.example"]),
        ("ana@acme.example", ["ana@acme.example"]),
        ("errer", []),
        ('"; DROP', []),
        ("", []),
        ("@ .", []),
    ],
)
def test_people_are_found_by_the_beginnings_of_their_words(store, search, typed, expected):
    import_people(
        store,
        ("ana@acme.example", "Ana", "Ferrer", None),
        ("bea@acme.example", "Bea", "Roca", None),
        ("lucia@beta.example", "Lucía", "Núñez", None),
    )
    assert search.catch_up() == 3
    assert found(store, search, typed) == expected


def test_new_and_changed_people_are_taken_in_and_old_names_forgotten(store, search):
    import_people(store, ("ana@x.org", "Ana", "Ferrer", None), ("bea@x.org", "Bea", "Roca", None))
    assert (search.catch_up(), search.catch_up()) == (2, 0)
    later = NOW + timedelta(days=1)
    import_people(store, ("ana@x.org", "Ana", "Silva", None), ("cid@x.org", "Cid", "", None), now=later)
    assert search.catch_up() == 2
    assert found(store, search, "silva") == ["ana@x.org"]
    assert found(store, search, "ferrer") == []
    assert found(store, search, "x.org") == ["ana@x.org", "bea@x.org", "cid@x.org"]


def test_a_damaged_index_is_made_anew(store, tmp_path):
    path = tmp_path / "damaged.sqlite3"
    path.write_bytes(b"not an index" * 500)
    import_people(store, ("ana@x.org", "Ana", "Ferrer", None))
    search = PeopleSearch(store.database, path)
    assert search.catch_up() == 1
    assert found(store, search, "ana") == ["ana@x.org"]
    search.close()


def test_an_index_of_another_version_is_made_anew(store, tmp_path):
    path = tmp_path / "old.sqlite3"
    with sqlite3.connect(path) as old:
        old.execute("PRAGMA user_version = 99")
    old.close()
    import_people(store, ("ana@x.org", "Ana", "Ferrer", None))
    search = PeopleSearch(store.database, path)
    assert search.catch_up() == 1
    search.close()


@given(st.text())
def test_words_are_lower_case_without_accents_and_never_empty(typed):
    for word in words_of(typed):
        assert word
        assert word == word.lower()
        assert words_of(word) == [word]
