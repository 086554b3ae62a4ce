"""`sobjects/…`: describe, and single records: create, read, update, delete, upsert by a field."""

from __future__ import annotations

from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.data.changes import Change, Outcome
from core.practice_org.data.schema import SObject
from core.practice_org.errors import SalesforceError, not_found
from core.practice_org.ids import to18
from core.practice_org.org import Org
from core.practice_org.rest import describe as described
from core.practice_org.rest.answers import (
    actor_of,
    answer,
    base_of,
    empty,
    object_of,
    ordered_row_error,
    origin_of,
    route,
    user_of,
)
from core.practice_org.rest.reading import deleted_or_missing, fetch, named_fields


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""
    api = SObjects(org)
    return [
        route("/sobjects", GET=api.list_all),
        route("/sobjects/{sobject}", GET=api.basic, POST=api.create),
        route("/sobjects/{sobject}/describe", GET=api.describe),
        route("/sobjects/{sobject}/{record_id}", GET=api.read, PATCH=api.update, DELETE=api.delete),
        route("/sobjects/{sobject}/{field}/{value:path}", GET=api.read_by_field, PATCH=api.upsert, POST=api.upsert,
              DELETE=api.delete_by_field),
    ]  # fmt: skip


class SObjects:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org

    def _sobject(self, request: Request) -> SObject:
        return self._org.sobject(user_of(request), request.path_params["sobject"])

    # -- describe --------------------------------------------------------------------------------------------------

    async def list_all(self, request: Request) -> Response:
        """Describe global."""
        if unchanged := self._unchanged(request):
            return unchanged
        base = base_of(request)
        found = [described.summary(each, base) for each in self._org.view(user_of(request))]
        return answer({"encoding": "UTF-8", "maxBatchSize": 200, "sobjects": found}, headers=self._changed_header())

    async def basic(self, request: Request) -> Response:
        """`sobjects/Contact`: the short form, and what the user looked at last (nothing here)."""
        return answer({"objectDescribe": described.summary(self._sobject(request), base_of(request)),
                       "recentItems": []})  # fmt: skip

    async def describe(self, request: Request) -> Response:
        """`sobjects/Contact/describe`."""
        sobject, view = self._sobject(request), self._org.view(user_of(request))
        if unchanged := self._unchanged(request):
            return unchanged
        body = described.describe(sobject, view, base_of(request), origin_of(request))
        return answer(body, headers=self._changed_header())

    def _changed_header(self) -> dict[str, str]:
        return {"Last-Modified": format_datetime(self._org.security.changed_at, usegmt=True)}

    def _unchanged(self, request: Request) -> Response | None:
        """304 where the client has a describe that is not older than the last change of fields or rights."""
        since = request.headers.get("if-modified-since")
        if since is None:
            return None
        try:
            known = parsedate_to_datetime(since)
        except ValueError:
            return None
        if known.tzinfo is None or known < self._org.security.changed_at:
            return None
        return Response(status_code=304, headers=self._changed_header())

    # -- records by id ---------------------------------------------------------------------------------------------

    async def create(self, request: Request) -> Response:
        """POST: 201 with the id."""
        sobject = self._sobject(request)
        body = await object_of(request)
        self._refuse_if_ordered(request)
        outcome = self._org.writer.create(actor_of(request), sobject, [body])[0]
        return self._created(outcome)

    async def read(self, request: Request) -> Response:
        """GET by id, with `fields=` or all."""
        sobject = self._sobject(request)
        fields = named_fields(sobject, request.query_params.get("fields"))
        return answer(self._one(request, sobject, request.path_params["record_id"], fields))

    async def update(self, request: Request) -> Response:
        """PATCH by id: 204, and the error as a list."""
        sobject = self._sobject(request)
        body = await object_of(request)
        self._refuse_if_ordered(request)
        self._update(request, sobject, request.path_params["record_id"], body)
        return empty()

    async def delete(self, request: Request) -> Response:
        """DELETE by id: 204."""
        sobject = self._sobject(request)
        self._refuse_if_ordered(request)
        record_id = request.path_params["record_id"]
        outcome = self._org.writer.delete(actor_of(request), sobject, [record_id])[0]
        if outcome.error is not None:
            raise self._single(sobject, record_id, outcome.error)
        return empty()

    # -- records by another field ----------------------------------------------------------------------------------

    async def read_by_field(self, request: Request) -> Response:
        """GET by an external id (or any lookup) field."""
        sobject = self._sobject(request)
        ids = self._found(request, sobject)
        if len(ids) != 1:
            return self._none_or_many(request, sobject, ids)
        fields = named_fields(sobject, request.query_params.get("fields"))
        return answer(self._one(request, sobject, ids[0], fields))

    async def upsert(self, request: Request) -> Response:
        """PATCH by a field: 201 with the new id, 204 (200 from v46) where it was there, 300 for several."""
        sobject = self._sobject(request)
        body = await object_of(request)
        self._refuse_if_ordered(request)
        ids = self._found(request, sobject)
        field, value = request.path_params["field"], request.path_params["value"]
        if len(ids) > 1:
            return self._none_or_many(request, sobject, ids)
        if not ids:
            if field.lower() == "id":
                outcome = self._org.writer.create(actor_of(request), sobject, [body])[0]
            else:
                outcome = self._org.writer.create(actor_of(request), sobject, [{**body, field: value}])[0]
            return self._created(outcome)
        self._update(request, sobject, ids[0], body)
        return answer({"id": ids[0], "success": True, "errors": [], "created": False})

    async def delete_by_field(self, request: Request) -> Response:
        """DELETE by a field."""
        sobject = self._sobject(request)
        ids = self._found(request, sobject)
        if len(ids) != 1:
            return self._none_or_many(request, sobject, ids)
        outcome = self._org.writer.delete(actor_of(request), sobject, ids)[0]
        if outcome.error is not None:
            raise outcome.error
        return empty()

    # -- the steps -------------------------------------------------------------------------------------------------

    def _refuse_if_ordered(self, request: Request) -> None:
        ordered = ordered_row_error(request)
        if ordered is not None and ordered.hits(0):
            raise SalesforceError(400, ordered.code, ordered.message, ())

    def _created(self, outcome: Outcome) -> Response:
        if outcome.error is not None:
            raise outcome.error
        return answer({"id": outcome.record_id, "success": True, "errors": []}, 201)

    def _one(self, request: Request, sobject: SObject, sent_id: str, fields: Any) -> dict[str, Any]:
        record_id = to18(sent_id)
        found = fetch(self._org.store, sobject, [record_id or sent_id], fields, base_of(request))
        if record_id is None or record_id not in found:
            raise not_found() if record_id else deleted_or_missing(self._org.store, sobject, sent_id)
        return found[record_id]

    def _update(self, request: Request, sobject: SObject, sent_id: str, body: dict[str, Any]) -> None:
        for key in body:
            if key.lower() == "id":
                message = "The Id field should not be specified in the sobject data."
                raise SalesforceError(400, "INVALID_FIELD", message, ("Id",))
        outcome = self._org.writer.update(actor_of(request), sobject, [Change(sent_id, body)])[0]
        if outcome.error is not None:
            raise self._single(sobject, sent_id, outcome.error)

    def _single(self, sobject: SObject, sent_id: str, error: SalesforceError) -> SalesforceError:
        """What is a bad reference in a row is a 404 when the id stood in the path."""
        if error.code in ("INVALID_CROSS_REFERENCE_KEY", "MALFORMED_ID") and (error.fields in ((), ("Id",))):
            return deleted_or_missing(self._org.store, sobject, sent_id)
        return error

    def _found(self, request: Request, sobject: SObject) -> list[str]:
        name, value = request.path_params["field"], request.path_params["value"]
        field = sobject.find(name)
        if field is None or not (field.external_id or field.type in ("id", "email")):
            message = f"Provided external ID field does not exist or is not accessible: {name}"
            raise SalesforceError(404, "NOT_FOUND", message)
        if field.type == "id":
            value = to18(value) or value
        rows = self._org.store.rows(
            f'SELECT Id FROM "{sobject.name}" WHERE {field.name} = ? AND IsDeleted = 0 ORDER BY Id LIMIT 3',  # noqa: S608
            (value,),
        )
        return [row["Id"] for row in rows]

    def _none_or_many(self, request: Request, sobject: SObject, ids: list[str]) -> Response:
        if ids:
            return answer([f"{base_of(request)}/sobjects/{sobject.name}/{each}" for each in ids], 300)
        raise not_found()
