"""What Salesforce knows and the sales tool does not: handed over in files, and confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text

from core.store.database import Database


@dataclass(frozen=True, slots=True)
class HandoverPerson:
    """One row of a hand-over file."""

    address: str
    email: str
    first_name: str
    last_name: str
    salesforce_id: str


@dataclass(frozen=True)
class Confirmed:
    """Addresses of a file: confirmed now, confirmed before, and never handed over."""

    confirmed: int = 0
    before: int = 0
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class HandoverCounts:
    """People: not handed over yet, handed over and not confirmed, confirmed."""

    new: int
    unconfirmed: int
    confirmed: int


class Handover:
    """Attribute `handover` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, after: str, limit: int, *, again: bool) -> list[HandoverPerson]:
        """The next people to hand over, by address; with `again` those too who wait for their confirmation."""
        with self._database.read() as connection:
            rows = connection.execute(_PAGE, {"after": after, "limit": limit, "again": again})
            return [HandoverPerson(*row) for row in rows]

    def handed_over(self, addresses: Sequence[str], file: str, now: str) -> None:
        if not addresses:
            return
        with self._database.write() as connection:
            connection.execute(_HAND, [{"address": address, "file": file, "now": now} for address in addresses])

    def confirm(self, addresses: Sequence[str], now: str) -> Confirmed:
        """In one transaction; twice is harmless."""
        confirmed = before = 0
        unknown: list[str] = []
        with self._database.write() as connection:
            for address in dict.fromkeys(addresses):
                values = {"address": address, "now": now}
                if connection.execute(_CONFIRM, values).rowcount:
                    confirmed += 1
                elif connection.execute(_KNOWN, values).first() is not None:
                    before += 1
                else:
                    unknown.append(address)
        return Confirmed(confirmed, before, tuple(unknown))

    def counts(self) -> HandoverCounts:
        with self._database.read() as connection:
            return HandoverCounts(*connection.execute(_COUNTS).one())


# The source that an unsubscribe was first noticed from: what came by another way first, the tool has already.
_PAGE = text(
    "SELECT p.address, p.email, p.first_name, p.last_name, COALESCE(p.contact_id, p.lead_id, '')"
    " FROM unsubscribes u JOIN people p ON p.address = u.address LEFT JOIN handed_over h ON h.address = u.address"
    " WHERE u.source = 'salesforce' AND u.address > :after"
    " AND (h.address IS NULL OR (:again AND h.confirmed_at IS NULL)) ORDER BY p.address LIMIT :limit"
)
_HAND = text(
    # Who was re-subscribed while the file was written is handed over anew when they unsubscribe again.
    "INSERT INTO handed_over (address, file, exported_at) SELECT :address, :file, :now"
    " WHERE EXISTS (SELECT 1 FROM unsubscribes WHERE address = :address)"
    " ON CONFLICT (address) DO UPDATE SET file = excluded.file, exported_at = excluded.exported_at"
)
_CONFIRM = text("UPDATE handed_over SET confirmed_at = :now WHERE address = :address AND confirmed_at IS NULL")
_KNOWN = text("SELECT 1 FROM handed_over WHERE address = :address")
_COUNTS = text(
    "SELECT count(*) - count(h.address), count(h.address) - count(h.confirmed_at), count(h.confirmed_at)"
    " FROM unsubscribes u LEFT JOIN handed_over h ON h.address = u.address WHERE u.source = 'salesforce'"
)
