"""Linking people to Salesforce records, and the work list of those who have no Salesforce ID."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from core.model import SObject
from core.store import evidence
from core.store.database import Database
from core.store.dialects.many import select_among
from core.store.evidence import EvidenceEntry

_PAGE = 2_000
_COLUMN = {SObject.CONTACT: "contact_id", SObject.LEAD: "lead_id"}


@dataclass(frozen=True, slots=True)
class Link:
    """One address and one record with 18 characters; None unlinks."""

    address: str
    sobject: SObject
    record_id: str | None


@dataclass(frozen=True, slots=True)
class Unlinked:
    """Somebody on the work list."""

    address: str
    email: str
    first_name: str
    last_name: str
    unsubscribed: bool


class Links:
    """Attribute `links` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unlinked(self) -> Iterator[list[Unlinked]]:
        """Everybody without a Salesforce ID, by pages, in the order of their addresses."""
        last = ""
        while True:
            with self._database.read() as connection:
                rows = connection.execute(_UNLINKED, {"last": last, "limit": _PAGE}).all()
            if not rows:
                return
            last = rows[-1].address
            yield [Unlinked(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]

    def unlinked_count(self) -> int:
        with self._database.read() as connection:
            statement = "SELECT count(*) FROM people WHERE contact_id IS NULL AND lead_id IS NULL"
            return int(connection.execute(text(statement)).scalar_one())

    def taken(self, record_ids: Sequence[str]) -> set[str]:
        """Those of these records that some person is linked to."""
        return {record_id for record_id, _email in self.owners(record_ids)}

    def owners(self, record_ids: Sequence[str]) -> list[tuple[str, str]]:
        """`(record id, e-mail)` of everybody who is linked to one of these records."""
        found: list[tuple[str, str]] = []
        with self._database.read() as connection:
            for start in range(0, len(record_ids), 500):
                part = record_ids[start : start + 500]
                names = ", ".join(f":i{index}" for index in range(len(part)))
                rows = connection.execute(
                    text(
                        f"SELECT contact_id, email FROM people WHERE contact_id IN ({names})"  # noqa: S608 - own names
                        f" UNION SELECT lead_id, email FROM people WHERE lead_id IN ({names})"
                    ),
                    {f"i{index}": record_id for index, record_id in enumerate(part)},
                )
                found.extend((row[0], row[1]) for row in rows)
        return found

    def out_on(self, record_ids: Sequence[str], besides: str) -> dict[str, str]:
        """Record id to e-mail, where somebody else than this address is linked to the record and unsubscribed."""
        with self._database.read() as connection:
            return {
                row[0]: str(row[1])
                for column in _COLUMN.values()
                for row in select_among(connection, _OUT_ON.format(column=column, among="{among}"), record_ids, besides)
            }

    def put(self, links: Iterable[Link], actor: str, now: str) -> int:
        """Sets or clears links in one transaction, with an evidence line for each; the same link again is nothing.

        What the person unsubscribed from waits in the outbox again, so that the push delivers it. Returns how many
        links changed.
        """
        with self._database.write() as connection:
            return sum(_put(connection, link, actor, now) for link in links)

    def put_unlinked(self, links: Sequence[Link], actor: str, now: str) -> set[str]:
        """The same for those who still have no Salesforce ID. Returns their addresses."""
        with self._database.write() as connection:
            addresses = [link.address for link in links]
            free = {row[0] for row in select_among(connection, _STILL_UNLINKED, addresses)}
            return {link.address for link in links if link.address in free and _put(connection, link, actor, now)}


def _put(connection: Connection, link: Link, actor: str, now: str) -> int:
    column = _COLUMN[link.sobject]
    values = {"address": link.address, "record_id": link.record_id, "now": now}
    row = connection.execute(
        text(f"SELECT {column} AS was FROM people WHERE address = :address"),  # noqa: S608 - one of two names
        values,
    ).first()
    if row is None or row.was == link.record_id:
        return 0
    connection.execute(
        text(f"UPDATE people SET {column} = :record_id, updated_at = :now WHERE address = :address"),  # noqa: S608
        values,
    )
    entry = EvidenceEntry(
        at=now,
        run_id=None,
        actor=actor,
        source="link",
        address=link.address,
        sobject=link.sobject.value,
        record_id=link.record_id or row.was,
        field=column,
        old_value=row.was or "",
        new_value=link.record_id or "",
        answer="linked here" if link.record_id else "unlinked here",
    )
    evidence.append(connection, [entry])
    if link.record_id:
        connection.execute(_WAIT, values)
        connection.execute(_SOLVED, values)
    return 1


_OUT_ON = (
    "SELECT p.{column}, p.email FROM people p JOIN unsubscribes u ON u.address = p.address"
    " WHERE p.address <> ? AND p.{column} IN ({among})"
)
_STILL_UNLINKED = "SELECT address FROM people WHERE contact_id IS NULL AND lead_id IS NULL AND address IN ({among})"
_UNLINKED = text(
    "SELECT p.address, p.email, p.first_name, p.last_name, (u.address IS NOT NULL) FROM people p"
    " LEFT JOIN unsubscribes u ON u.address = p.address"
    " WHERE p.contact_id IS NULL AND p.lead_id IS NULL AND p.address > :last ORDER BY p.address LIMIT :limit"
)
_WAIT = text(
    "UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = :now, code = '', message = '', updated_at = :now"
    " WHERE unsubscribe_id = (SELECT id FROM unsubscribes WHERE address = :address)"
)
_SOLVED = text("DELETE FROM problems WHERE address = :address AND code = 'no_salesforce_id'")
