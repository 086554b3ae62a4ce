"""People: import by staging and one merge, and reading them by page.

An import first fills a temporary table and settles the rows of one address against each other (which takes no lock
that a push would wait for), and then merges everything in one transaction. Empty cells never erase what is known, and
who does not change is not written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Connection, text

from core.clock import from_text
from core.model import Person
from core.store import suppressions
from core.store.dialects import Dialect

_COLUMNS = "line, address, email, first_name, last_name, contact_id, lead_id"
_ADDRESS = 1
_RUN = 25_000

StagedRow: TypeAlias = tuple[int, str, str, str, str, str | None, str | None]
"""A StagedPerson or a plain tuple of the same: an import has a million of them."""


class StagedPerson(NamedTuple):
    """One good row of a people file; `line` is where it stands, `address` the key of the e-mail."""

    line: int
    address: str
    email: str
    first_name: str = ""
    last_name: str = ""
    contact_id: str | None = None
    lead_id: str | None = None


@dataclass(frozen=True)
class IdConflict:
    """A row that links an address to another record than an earlier row of the same file did."""

    line: int
    address: str
    record_id: str
    kept_id: str


@dataclass(frozen=True)
class MergeReport:
    added: int
    updated: int
    unchanged: int
    duplicates: int
    conflicts: tuple[IdConflict, ...]


@dataclass(frozen=True)
class Staged:
    """What stands in the staging table: one row for each of `people` addresses; `duplicates` were taken into them."""

    people: int
    duplicates: int
    conflicts: tuple[IdConflict, ...]


def stage(connection: Connection, dialect: Dialect, rows: Iterable[StagedRow]) -> Staged:
    """Fills the staging table of this connection, and makes one row of those with the same address."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS staged_people")
    connection.exec_driver_sql(
        "CREATE TEMPORARY TABLE staged_people (line INTEGER NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL,"
        " first_name TEXT NOT NULL, last_name TEXT NOT NULL, contact_id TEXT, lead_id TEXT)"
    )
    count = dialect.insert_many(connection, "staged_people", _COLUMNS.split(", "), _in_runs(rows))
    duplicates, conflicts = _settle_duplicates(connection)
    return Staged(count - duplicates - len(conflicts), duplicates, conflicts)


def _in_runs(rows: Iterable[StagedRow]) -> Iterator[StagedRow]:
    """Each run in the order of addresses: merging it goes through the index of `people` once, not up and down in it."""
    waiting = iter(rows)
    while run := sorted(islice(waiting, _RUN), key=itemgetter(_ADDRESS)):
        yield from run


def merge_staged(connection: Connection, staged: Staged, now: str) -> MergeReport:
    """Brings the staged rows into `people`; suppressed ones are unsubscribed again. One transaction of the caller.

    Whoever is out and is linked to another record by it waits in the outbox again, as after linking by hand.
    """
    connection.exec_driver_sql(_LINKS_BEFORE)
    updated = connection.execute(_UPDATE, {"now": now}).rowcount
    for statement in _LINKED_ANEW:
        connection.execute(text(statement), {"now": now})
    added = connection.execute(_INSERT, {"now": now}).rowcount
    suppressions.restore_staged(connection, now)
    connection.exec_driver_sql("DROP TABLE staged_people")
    return MergeReport(added, updated, staged.people - added - updated, staged.duplicates, staged.conflicts)


# First those who are known, then the others: so nobody is looked at twice.
_UPDATE = text(
    """
    UPDATE people SET
        email = s.email,
        first_name = CASE WHEN s.first_name <> '' THEN s.first_name ELSE people.first_name END,
        last_name = CASE WHEN s.last_name <> '' THEN s.last_name ELSE people.last_name END,
        contact_id = COALESCE(s.contact_id, people.contact_id),
        lead_id = COALESCE(s.lead_id, people.lead_id),
        updated_at = :now
    FROM staged_people s
    WHERE s.address = people.address
      AND (people.contact_id IS DISTINCT FROM COALESCE(s.contact_id, people.contact_id)
        OR people.lead_id IS DISTINCT FROM COALESCE(s.lead_id, people.lead_id)
        OR (s.first_name <> '' AND s.first_name <> people.first_name)
        OR (s.last_name <> '' AND s.last_name <> people.last_name)
        OR people.email <> s.email)
    """
)
# Of the few who are out; the import itself may have a million rows.
_LINKS_BEFORE = (
    "CREATE TEMPORARY TABLE links_before AS SELECT u.id, u.address, p.contact_id, p.lead_id"
    " FROM unsubscribes u JOIN people p ON p.address = u.address"
)
_ANEW = (
    " FROM links_before b JOIN people p ON p.address = b.address"
    " WHERE p.contact_id IS DISTINCT FROM b.contact_id OR p.lead_id IS DISTINCT FROM b.lead_id"
)
_LINKED_ANEW = (
    (
        "UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = :now, code = '', message = '',"  # noqa: S608 - own words
        f" updated_at = :now WHERE unsubscribe_id IN (SELECT b.id{_ANEW})"
    ),
    f"DELETE FROM problems WHERE code = 'no_salesforce_id' AND address IN (SELECT b.address{_ANEW})",  # noqa: S608
    "DROP TABLE links_before",
)
_INSERT = text(
    """
    INSERT INTO people (address, email, first_name, last_name, contact_id, lead_id, created_at, updated_at)
    SELECT address, email, first_name, last_name, contact_id, lead_id, :now, :now FROM staged_people s
    WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.address = s.address)
    """
)


def _settle_duplicates(connection: Connection) -> tuple[int, tuple[IdConflict, ...]]:
    """Makes one staged row of all rows with one address: first link wins, later names and spellings win."""
    rows = connection.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM staged_people WHERE address IN"  # noqa: S608 - constant columns
        " (SELECT address FROM staged_people GROUP BY address HAVING count(*) > 1) ORDER BY address, line"
    ).all()
    conflicts: list[IdConflict] = []
    kept: list[dict[str, Any]] = []
    gone: list[dict[str, int]] = []
    for _address, group in groupby(rows, key=lambda row: row.address):
        first, *others = [StagedPerson(*row) for row in group]
        contact, lead = first.contact_id, first.lead_id
        names = {"first_name": first.first_name, "last_name": first.last_name}
        for other in others:
            gone.append({"line": other.line})
            conflict = _conflict(other, contact, other.contact_id) or _conflict(other, lead, other.lead_id)
            if conflict is not None:
                conflicts.append(conflict)
                continue
            contact, lead = contact or other.contact_id, lead or other.lead_id
            names["first_name"] = other.first_name or names["first_name"]
            names["last_name"] = other.last_name or names["last_name"]
        kept.append({"line": first.line, "contact_id": contact, "lead_id": lead, **names})
    if gone:
        connection.exec_driver_sql("CREATE INDEX staged_people_line ON staged_people (line)")
        connection.execute(text("DELETE FROM staged_people WHERE line = :line"), gone)
        connection.execute(
            text(
                "UPDATE staged_people SET contact_id = :contact_id, lead_id = :lead_id, first_name = :first_name,"
                " last_name = :last_name WHERE line = :line"
            ),
            kept,
        )
    return len(gone) - len(conflicts), tuple(sorted(conflicts, key=lambda conflict: conflict.line))


def _conflict(row: StagedPerson, kept: str | None, given: str | None) -> IdConflict | None:
    if kept is None or given is None or kept == given:
        return None
    return IdConflict(row.line, row.address, given, kept)


def page(connection: Connection, *, search: str, limit: int, offset: int) -> list[Person]:
    """People by e-mail order whose address or name contains `search` (letters of any case)."""
    pattern = "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").lower() + "%"
    rows = connection.execute(
        text(
            """
            SELECT p.id, p.email, p.first_name, p.last_name, p.contact_id, p.lead_id, u.at
            FROM people p LEFT JOIN unsubscribes u ON u.address = p.address
            WHERE :everybody OR p.address LIKE :pattern ESCAPE '\\'
               OR lower(p.first_name || ' ' || p.last_name) LIKE :pattern ESCAPE '\\'
            ORDER BY p.address LIMIT :limit OFFSET :offset
            """
        ),
        {"everybody": not search, "pattern": pattern, "limit": limit, "offset": offset},
    )
    return [_person(row) for row in rows]


def by_addresses(connection: Connection, addresses: Sequence[str]) -> Iterator[tuple[str, Person]]:
    """`(address, person)` for each known address; in chunks, so any number may be asked for."""
    for start in range(0, len(addresses), 500):
        part = addresses[start : start + 500]
        names = ", ".join(f":a{index}" for index in range(len(part)))
        rows = connection.execute(
            text(
                "SELECT p.id, p.email, p.first_name, p.last_name, p.contact_id, p.lead_id, u.at, p.address"  # noqa: S608
                " FROM people p LEFT JOIN unsubscribes u ON u.address = p.address"
                f" WHERE p.address IN ({names})"
            ),
            {f"a{index}": address for index, address in enumerate(part)},
        )
        for row in rows:
            yield row.address, _person(row)


def _person(row: Any) -> Person:
    return Person(
        id=row.id,
        email=row.email,
        first_name=row.first_name,
        last_name=row.last_name,
        contact_id=row.contact_id,
        lead_id=row.lead_id,
        unsubscribed_at=from_text(row.at) if row.at else None,
    )
