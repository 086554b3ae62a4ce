"""Reading the evidence: streamed, all of it or one person's, and what it weighs. Kept for ever; nothing prunes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import text

from core.store.database import Database
from core.store.evidence import NAMES, EvidenceEntry

COLUMNS = ("sequence", *NAMES, "previous_hash", "hash")
_PAGE = 2_000


@dataclass(frozen=True)
class ChainedEntry:
    """A line with its place in the chain."""

    sequence: int
    entry: EvidenceEntry
    previous_hash: str
    hash: str

    def cells(self) -> tuple[object, ...]:
        """In the order of COLUMNS."""
        return (self.sequence, *self.entry, self.previous_hash, self.hash)


@dataclass(frozen=True)
class EvidenceSize:
    """`bytes` counts the text of all lines; indexes and pages of the database come on top."""

    entries: int
    bytes: int

    @property
    def bytes_per_entry(self) -> int:
        return round(self.bytes / self.entries) if self.entries else 0


class EvidenceLog:
    """Attribute `evidence_log` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, address: str | None = None) -> Iterator[ChainedEntry]:
        """In the order of the chain, by pages, so that no transaction stays open while a file is written."""
        last = 0
        while True:
            with self._database.read() as connection:
                rows = connection.execute(
                    text(_SELECT + (" AND address = :address" if address else "") + " ORDER BY sequence LIMIT :limit"),
                    {"last": last, "limit": _PAGE, **({"address": address} if address else {})},
                ).all()
            if not rows:
                return
            for row in rows:
                entry = EvidenceEntry(**{name: getattr(row, name) for name in NAMES})
                yield ChainedEntry(row.sequence, entry, row.previous_hash, row.hash)
            last = rows[-1].sequence

    def last_hash(self) -> str:
        """The end of the chain, empty where there is none. Kept elsewhere it proves that nothing was cut off."""
        with self._database.read() as connection:
            return str(
                connection.execute(text("SELECT hash FROM evidence ORDER BY sequence DESC LIMIT 1")).scalar() or ""
            )

    def size(self) -> EvidenceSize:
        """Reads every line."""
        with self._database.read() as connection:
            row = connection.execute(text(_SIZE)).one()
        return EvidenceSize(int(row[0]), int(row[1] or 0))


_SELECT = f"SELECT {', '.join(COLUMNS)} FROM evidence WHERE sequence > :last"  # noqa: S608 - own columns
_SIZE = (
    "SELECT count(*), sum(144 + "  # noqa: S608 - own columns; 144: two hashes and two numbers
    + " + ".join(f"length({name})" for name in NAMES if name != "run_id")
    + ") FROM evidence"
)
