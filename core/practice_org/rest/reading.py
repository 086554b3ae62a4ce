"""Records as answers: one row of the store becomes `{"attributes": …, fields…}`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from core.practice_org.data.fields import Field
from core.practice_org.data.schema import SObject
from core.practice_org.data.store import Store
from core.practice_org.data.values import to_answer
from core.practice_org.errors import SalesforceError, no_such_column
from core.practice_org.ids import to18

_VISIBLE = "Id NOT IN (SELECT RecordId FROM _Hidden)"


def named_fields(sobject: SObject, names: str | Sequence[str] | None) -> list[Field]:
    """The fields that a client named (comma-separated or a list), or all. Raises SalesforceError INVALID_FIELD."""
    if not names:
        return list(sobject.fields.values())
    wanted = names.split(",") if isinstance(names, str) else names
    fields = []
    for name in wanted:
        field = sobject.find(name.strip())
        if field is None:
            raise no_such_column(name.strip(), sobject.name)
        fields.append(field)
    return fields


def fetch(
    store: Store, sobject: SObject, ids: Sequence[str], fields: Sequence[Field], base: str, *, deleted: bool = False
) -> dict[str, dict[str, Any]]:
    """Records by id; an id that is not there, deleted, or hidden by sharing has no entry."""
    columns = ", ".join(["Id", *(field.name for field in fields)])
    condition = "" if deleted else " AND IsDeleted = 0"
    with store.lock:
        rows = store.connection.execute(
            f'SELECT {columns} FROM "{sobject.name}" '  # noqa: S608 (names of our schema)
            f"WHERE Id IN (SELECT value FROM json_each(?)) AND {_VISIBLE}{condition}",
            (json.dumps(list(ids)),),
        ).fetchall()
    return {row[0]: record(sobject, fields, row[1:], row[0], base) for row in rows}


def record(
    sobject: SObject, fields: Sequence[Field], values: Sequence[Any], record_id: str, base: str
) -> dict[str, Any]:
    """One record as REST answers it; `Id` is always in it."""
    made: dict[str, Any] = {"attributes": {"type": sobject.name, "url": f"{base}/sobjects/{sobject.name}/{record_id}"}}
    for field, value in zip(fields, values, strict=True):
        made[field.name] = to_answer(field, value)
    made.setdefault("Id", record_id)
    return made


def ids_with(store: Store, sobject: SObject, field: str, value: str) -> list[str]:
    """Ids of the records that a field finds, at most three; what sharing hides is not found (salesforce.md C1)."""
    rows = store.rows(
        f'SELECT Id FROM "{sobject.name}" WHERE {field} = ? AND IsDeleted = 0 '  # noqa: S608 (names of our schema)
        f"AND {_VISIBLE} ORDER BY Id LIMIT 3",
        (value,),
    )
    return [row["Id"] for row in rows]


def deleted_or_missing(store: Store, sobject: SObject, sent_id: str) -> SalesforceError:
    """Why a record cannot be had: 404 in either case (salesforce.md C6)."""
    with store.lock:
        row = store.connection.execute(
            f'SELECT IsDeleted FROM "{sobject.name}" WHERE Id = ? AND {_VISIBLE}',  # noqa: S608 (names of our schema)
            (to18(sent_id) or sent_id,),
        ).fetchone()
    if row is not None and row[0]:
        return SalesforceError(404, "ENTITY_IS_DELETED", "entity is deleted", ())
    return no_external_id(sent_id)


def no_external_id(named: str) -> SalesforceError:
    """404 for a field, or a value of it, by which nothing can be found."""
    message = f"Provided external ID field does not exist or is not accessible: {named}"
    return SalesforceError(404, "NOT_FOUND", message)
