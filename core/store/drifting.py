"""What a drift report asks the store beside the plan: who is on the way, and whose object is not compared at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import text

from core.model import SObject
from core.store.database import Database

_CHUNK = 500
_PAGE = 2_000
_COLUMN = {SObject.CONTACT: "contact_id", SObject.LEAD: "lead_id"}


class Drifting:
    """Attribute `drifting` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting_among(self, addresses: Sequence[str]) -> set[str]:
        """Those of these addresses whose unsubscribe waits in the outbox."""
        found: set[str] = set()
        with self._database.read() as connection:
            for start in range(0, len(addresses), _CHUNK):
                part = addresses[start : start + _CHUNK]
                names = ", ".join(f":a{index}" for index in range(len(part)))
                rows = connection.execute(
                    text(
                        "SELECT u.address FROM unsubscribes u JOIN outbox o ON o.unsubscribe_id = u.id"  # noqa: S608
                        f" WHERE o.state = 'waiting' AND u.address IN ({names})"
                    ),
                    {f"a{index}": address for index, address in enumerate(part)},
                )
                found.update(rows.scalars())
        return found

    def out_and_linked(self, sobject: SObject) -> Iterator[tuple[str, str]]:
        """`(address, record id)` of everybody who is out here and linked to this object, by pages."""
        column, last = _COLUMN[sobject], ""
        statement = text(
            f"SELECT p.address, p.{column} FROM people p JOIN unsubscribes u ON u.address = p.address"  # noqa: S608
            f" WHERE p.{column} IS NOT NULL AND p.address > :last ORDER BY p.address LIMIT :limit"
        )
        while True:
            with self._database.read() as connection:
                rows = connection.execute(statement, {"last": last, "limit": _PAGE}).all()
            if not rows:
                return
            last = rows[-1][0]
            yield from ((row[0], row[1]) for row in rows)
