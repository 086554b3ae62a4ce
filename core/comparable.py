"""What travels into the nightly comparison and out of it, in a shape that a million records can have.

Most records say the same as many others: live, ticked or not, nothing else to keep. So they travel as lists of ids by
what they say; and people whose records say the same are decided once, for all of them (core/sync/plan.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from core.model import PersonState, RecordKind, RecordRef, SObject

# (record id of 18, sObject, kind, Email Opt Out 0|1, sales opt-out 0|1, goes to, address or "", Account of a person)
SnapshotRow = tuple[str, str, str, int, int, str | None, str, str | None]


@dataclass(frozen=True, slots=True)
class SnapshotBlock:
    """Some records of one object as Salesforce showed them.

    `plain` holds the ids (18 letters and digits) of live records by their two boxes, where nothing else is to be kept
    of them; `others` the rows of all others. `count`: how many rows were read.
    """

    sobject: SObject
    plain: Mapping[tuple[int, int], Sequence[str]]
    others: Sequence[SnapshotRow]
    count: int

    def rows(self) -> Iterator[SnapshotRow]:
        """Each record in full."""
        for (email_flag, sales_flag), ids in self.plain.items():
            for id_ in ids:
                yield (id_, self.sobject.value, RecordKind.LIVE.value, email_flag, sales_flag, None, "", None)
        yield from self.others


class Alike(NamedTuple):
    """Somebody in the state of `pattern`, but for the address and the ids of the records, which come in its order."""

    pattern: PersonState
    address: str
    record_ids: tuple[str, ...]

    def state(self) -> PersonState:
        """The same person in full."""
        records = tuple(
            replace(record, ref=RecordRef(record.ref.sobject, id_))
            for record, id_ in zip(self.pattern.records, self.record_ids, strict=True)
        )
        return replace(self.pattern, address=self.address, records=records)
