"""What every way to a single record comes to: read, create, update and delete it, and answer so."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from core.practice_org.data.changes import Change, Outcome
from core.practice_org.data.schema import SObject
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import to18
from core.practice_org.org import Org
from core.practice_org.rest.answers import actor_of, answer, base_of, empty, ordered_row_error, user_of
from core.practice_org.rest.conditional import State, asks, etag
from core.practice_org.rest.reading import deleted_or_missing, fetch, named_fields


class SingleRecords:
    """The steps."""

    def __init__(self, org: Org) -> None:
        self._org = org

    def sobject(self, request: Request) -> SObject:
        """The object of the path as the user sees it."""
        return self._org.sobject(user_of(request), request.path_params["sobject"])

    def one(self, request: Request, sobject: SObject, sent_id: str) -> Response:
        """The record, with what is said of its state."""
        record_id = to18(sent_id) or sent_id
        fields = named_fields(sobject, request.query_params.get("fields"))
        found = fetch(self._org.store, sobject, [record_id], fields, base_of(request))
        if record_id not in found:
            raise deleted_or_missing(self._org.store, sobject, sent_id)
        state = self._state(sobject, record_id)
        if state is None:
            return answer(found[record_id])
        return state.answered_by_client(request) or answer(found[record_id], headers=state.headers)

    def created(self, request: Request, sobject: SObject, body: dict[str, Any], *, upsert: bool = False) -> Response:
        """201 with the id and the address; an upsert says that it made something."""
        refuse_named(body, "Id")
        outcome = self._org.writer.create(actor_of(request), sobject, [body])[0]
        if outcome.error is not None:
            raise outcome.error
        location = f"{base_of(request)}/sobjects/{sobject.name}/{outcome.record_id}"
        made: dict[str, Any] = {"id": outcome.record_id, "success": True, "errors": []}
        return answer(made | {"created": True} if upsert else made, 201, {"Location": location})

    def updated(self, request: Request, sobject: SObject, sent_id: str, body: dict[str, Any]) -> Response | None:
        """Writes the body; or what to answer where the headers do not let it come to that."""
        refuse_named(body, "Id")
        if unchanged := self._unchanged(request, sobject, sent_id):
            return unchanged
        outcome = self._org.writer.update(actor_of(request), sobject, [Change(sent_id, body)])[0]
        if outcome.error is not None:
            raise self._single(sobject, sent_id, outcome)
        return None

    def deleted(self, request: Request, sobject: SObject, sent_id: str) -> Response:
        """204."""
        if unchanged := self._unchanged(request, sobject, sent_id):
            return unchanged
        outcome = self._org.writer.delete(actor_of(request), sobject, [sent_id])[0]
        if outcome.error is not None:
            raise self._single(sobject, sent_id, outcome)
        return empty()

    def _unchanged(self, request: Request, sobject: SObject, sent_id: str) -> Response | None:
        state = self._state(sobject, to18(sent_id) or sent_id) if asks(request) else None
        return state.answered_by_client(request) if state else None

    def _state(self, sobject: SObject, record_id: str) -> State | None:
        """When a live record was changed last; Account alone has an ETag."""
        if sobject.find("SystemModstamp") is None:
            return None
        sql = f'SELECT SystemModstamp FROM "{sobject.name}" WHERE Id = ? AND IsDeleted = 0'  # noqa: S608 (our schema)
        rows = self._org.store.rows(sql, (record_id,))
        stamp = rows[0]["SystemModstamp"] if rows else None
        if stamp is None:
            return None
        tag = etag(record_id, stamp) if sobject.name == "Account" else None
        return State(datetime.fromisoformat(stamp), tag)

    def _single(self, sobject: SObject, sent_id: str, outcome: Outcome) -> SalesforceError:
        """What is a bad reference in a row is a 404 when the id stood in the path."""
        error = outcome.error
        assert error is not None  # noqa: S101 (asked by the caller)
        if error.code in ("INVALID_CROSS_REFERENCE_KEY", "MALFORMED_ID") and (error.fields in ((), ("Id",))):
            return deleted_or_missing(self._org.store, sobject, sent_id)
        return error


def refuse_if_ordered(request: Request) -> None:
    """Raises SalesforceError where a fault orders it for the first row."""
    ordered = ordered_row_error(request)
    if ordered is not None and ordered.hits(0):
        raise SalesforceError(400, ordered.code, ordered.message, ())


def refuse_named(body: dict[str, Any], field: str) -> None:
    """Raises SalesforceError where the body has the field that the address is by."""
    if any(key.lower() == field.lower() for key in body):
        raise SalesforceError(400, "INVALID_FIELD", f"The {field} field should not be specified in the sobject data.")
