"""Evidence: an append-only chain. Each entry holds the hash of the one before, so a change or a gap shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring_ascii as quoted
from typing import NamedTuple

from sqlalchemy import Connection, text

from core.store.dialects.many import execute_many

_START = "0" * 64


class EvidenceEntry(NamedTuple):
    """One write: who, when (UTC text), on whose behalf, which record and field, old to new, and the answer.

    A tuple in the order of the columns: there may be millions.
    """

    at: str
    run_id: int | None
    actor: str
    source: str
    address: str
    sobject: str
    record_id: str
    field: str
    old_value: str
    new_value: str
    answer: str


@dataclass(frozen=True)
class ChainReport:
    """`broken_at` is the sequence number of the first entry that does not fit, None where the chain is whole."""

    entries: int
    broken_at: int | None

    @property
    def intact(self) -> bool:
        return self.broken_at is None


NAMES = EvidenceEntry._fields
_COLUMNS = ("sequence", *NAMES, "previous_hash", "hash")
_ADD = f"INSERT INTO evidence ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - own


def append(connection: Connection, entries: Sequence[EvidenceEntry]) -> None:
    """Adds to the chain. The caller's transaction holds the write lock, so two writers cannot fork it."""
    if not entries:
        return
    last = connection.execute(text("SELECT sequence, hash FROM evidence ORDER BY sequence DESC LIMIT 1")).first()
    sequence, previous = (0, _START) if last is None else (last.sequence, last.hash)
    rows: list[tuple[object, ...]] = []
    for entry in entries:
        sequence += 1
        digest = _digest(sequence, entry, previous)
        rows.append((sequence, *entry, previous, digest))
        previous = digest
    execute_many(connection, _ADD, rows)


def verify(connection: Connection) -> ChainReport:
    """Walks the whole chain."""
    expected, previous = 0, _START
    streamed = connection.execution_options(stream_results=True)
    with streamed.execute(text("SELECT * FROM evidence ORDER BY sequence")) as rows:
        for row in rows:
            expected += 1
            entry = EvidenceEntry(**{name: getattr(row, name) for name in NAMES})
            digest = _digest(expected, entry, previous)
            if row.sequence != expected or row.previous_hash != previous or row.hash != digest:
                return ChainReport(_count(connection), int(row.sequence))
            previous = row.hash
    return ChainReport(expected, None)


def _count(connection: Connection) -> int:
    return int(connection.execute(text("SELECT count(*) FROM evidence")).scalar_one())


def _digest(sequence: int, entry: EvidenceEntry, previous: str) -> str:
    """Of the entry as JSON, its keys sorted: `json.dumps` would say the same and take four times as long."""
    run_id = "null" if entry.run_id is None else entry.run_id
    content = (
        f'[{sequence},"{previous}",{{"actor":{quoted(entry.actor)},"address":{quoted(entry.address)},'
        f'"answer":{quoted(entry.answer)},"at":{quoted(entry.at)},"field":{quoted(entry.field)},'
        f'"new_value":{quoted(entry.new_value)},"old_value":{quoted(entry.old_value)},'
        f'"record_id":{quoted(entry.record_id)},"run_id":{run_id},"sobject":{quoted(entry.sobject)},'
        f'"source":{quoted(entry.source)}}}]'
    )
    return sha256(content.encode("ascii")).hexdigest()
