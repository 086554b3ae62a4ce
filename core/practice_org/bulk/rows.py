"""Rows of a Bulk job handed to the org's one Writer, so that they meet the same checks as on every other API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from core.practice_org.bulk.states import Operation
from core.practice_org.data.changes import Actor, Change, Outcome
from core.practice_org.data.schema import SObject
from core.practice_org.data.values import WrongTypeError
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import to18
from core.practice_org.org import Org
from core.practice_org.rest.reading import ids_with
from core.practice_org.trouble import RowError

AT_ONCE: Final = 2_000
"""Rows written in one transaction: other requests wait no longer than that takes."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is done to the rows of a job, and as whom."""

    sobject: SObject
    operation: Operation
    actor: Actor
    external_id_field: str | None = None


class RowWriter:
    """Writes rows of one job. `row_error` refuses the rows that a fault of the side door names by their index."""

    def __init__(self, org: Org, target: Target, row_error: RowError | None = None) -> None:
        self._org = org
        self._target = target
        self._row_error = row_error
        self._seen = 0

    def write(self, rows: Sequence[Mapping[str, Any]], id_key: str | None) -> list[Outcome]:
        """Outcomes in the order of the rows. `id_key` is the key of the record id in the rows, where they have one."""
        outcomes: list[Outcome] = []
        for start in range(0, len(rows), AT_ONCE):
            outcomes += self._some(rows[start : start + AT_ONCE], id_key)
        return [_in_a_row(each) for each in outcomes]

    def _some(self, rows: Sequence[Mapping[str, Any]], id_key: str | None) -> list[Outcome]:
        first, self._seen = self._seen, self._seen + len(rows)
        fault = self._row_error
        if fault is None:
            return self._written(rows, id_key)
        refused = {at for at in range(len(rows)) if fault.hits(first + at)}
        written = iter(self._written([row for at, row in enumerate(rows) if at not in refused], id_key))
        error = SalesforceError(400, fault.code, fault.message, ())
        return [Outcome(None, error=error) if at in refused else next(written) for at in range(len(rows))]

    def _written(self, rows: Sequence[Mapping[str, Any]], id_key: str | None) -> list[Outcome]:
        target, writer = self._target, self._org.writer
        match target.operation:
            case Operation.INSERT:
                return writer.create(target.actor, target.sobject, rows)
            case Operation.UPSERT:
                return self._upserted(rows)
        ids = [str(row.get(id_key) or "") for row in rows] if id_key is not None else [""] * len(rows)
        if not all(ids):
            return self._with_missing_ids(rows, ids)
        if target.operation is Operation.UPDATE:
            return writer.update(
                target.actor, target.sobject, [Change(sent, row) for sent, row in zip(ids, rows, strict=True)]
            )
        outcomes = writer.delete(target.actor, target.sobject, ids)
        if target.operation is Operation.HARD_DELETE:
            self._erase([outcome.record_id for outcome in outcomes if outcome.success])
        return outcomes

    def _with_missing_ids(self, rows: Sequence[Mapping[str, Any]], ids: Sequence[str]) -> list[Outcome]:
        verb = "update" if self._target.operation is Operation.UPDATE else "delete"
        error = SalesforceError(400, "MISSING_ARGUMENT", f"Id not specified in an {verb} call", ())
        named = [{**row, "Id": sent} for row, sent in zip(rows, ids, strict=True) if sent]
        written = iter(self._written(named, "Id") if named else [])
        return [next(written) if sent else Outcome(None, error=error) for sent in ids]

    def _erase(self, ids: Sequence[str | None]) -> None:
        with self._org.store.transaction() as connection:
            connection.executemany(
                f'DELETE FROM "{self._target.sobject.name}" WHERE Id = ?',  # noqa: S608 (a name of our schema)
                ([each] for each in ids),
            )

    # -- upsert ------------------------------------------------------------------------------------------------------

    def _upserted(self, rows: Sequence[Mapping[str, Any]]) -> list[Outcome]:
        field = self._target.sobject.find(self._target.external_id_field or "Id")
        wanted = field.name.lower() if field is not None else "id"
        with self._org.store.transaction():
            return [self._upserted_one(row, wanted) for row in rows]

    def _upserted_one(self, row: Mapping[str, Any], field: str) -> Outcome:
        target, writer = self._target, self._org.writer
        key = next((name for name in row if name.lower() == field), None)
        value = row.get(key) if key is not None else None
        if field == "id":
            if value:
                return writer.update(target.actor, target.sobject, [Change(str(value), row)])[0]
            return writer.create(target.actor, target.sobject, [{k: v for k, v in row.items() if k != key}])[0]
        if value is None:
            return Outcome(None, error=SalesforceError(400, "MISSING_ARGUMENT", f"{key or field} not specified", ()))
        found = ids_with(self._org.store, target.sobject, field, str(value))
        if len(found) > 1:
            message = f"{key}: more than one record found for external id field: [{found[0]}, {found[1]}]"
            return Outcome(None, error=SalesforceError(400, "DUPLICATE_EXTERNAL_ID", message, ()))
        if not found:
            return writer.create(target.actor, target.sobject, [row])[0]
        rest = {name: each for name, each in row.items() if name != key}
        return writer.update(target.actor, target.sobject, [Change(found[0], rest)])[0]


def _in_a_row(outcome: Outcome) -> Outcome:
    if isinstance(outcome.error, WrongTypeError):
        return Outcome(None, error=outcome.error.of_a_row())
    return outcome


def sent_id(outcome: Outcome, row: Mapping[str, Any], id_key: str | None) -> str:
    """The record id that a result row shows: of the record written, or as it was sent where that is an id."""
    if outcome.record_id is not None:
        return outcome.record_id
    return to18(str(row.get(id_key) or "")) or "" if id_key is not None else ""


def error_text(error: SalesforceError) -> str:
    """`sf__Error`: `UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--`."""
    fields = ", ".join(error.fields or ())
    return f"{error.code}:{error.message}:{fields + ' ' if fields else ''}--"
