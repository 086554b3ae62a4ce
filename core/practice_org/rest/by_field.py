"""`sobjects/Contact/Email/…`: single records by an external id or another field that finds them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from core.practice_org.data.schema import SObject
from core.practice_org.errors import not_found
from core.practice_org.ids import to18
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, base_of, empty
from core.practice_org.rest.bodies import object_of
from core.practice_org.rest.reading import deleted_or_missing, ids_with, no_external_id
from core.practice_org.rest.single import SingleRecords, refuse_if_ordered, refuse_named

_TELLS_CREATED_FROM = 46


class ByField:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._records = SingleRecords(org)

    async def read(self, request: Request) -> Response:
        """GET: the record, or 300 for several."""
        sobject = self._records.sobject(request)
        ids = self._found(request, sobject)
        if len(ids) != 1:
            return self._none_or_many(request, sobject, ids)
        return self._records.one(request, sobject, ids[0])

    async def upsert(self, request: Request) -> Response:
        """PATCH: 201 with the new id, 200 (204 before v46) where it was there, 300 for several.

        `updateOnly=true` makes nothing, and neither does an id: Salesforce alone gives those out.
        """
        sobject = self._records.sobject(request)
        body = await object_of(request)
        refuse_if_ordered(request)
        ids = self._found(request, sobject)
        field, value = request.path_params["field"], request.path_params["value"]
        refuse_named(body, field)
        tells = int(request.path_params["version"].partition(".")[0]) >= _TELLS_CREATED_FROM
        if len(ids) == 1:
            made = {"id": ids[0], "success": True, "errors": [], "created": False}
            return self._records.updated(request, sobject, ids[0], body) or (answer(made) if tells else empty())
        if ids or request.query_params.get("updateOnly", "").lower() == "true":
            return self._none_or_many(request, sobject, ids)
        if field.lower() == "id":
            raise deleted_or_missing(self._org.store, sobject, value)
        return self._records.created(request, sobject, {**body, field: value}, upsert=tells)

    async def delete(self, request: Request) -> Response:
        """DELETE: 204."""
        sobject = self._records.sobject(request)
        refuse_if_ordered(request)
        ids = self._found(request, sobject)
        if len(ids) != 1:
            return self._none_or_many(request, sobject, ids)
        return self._records.deleted(request, sobject, ids[0])

    def _found(self, request: Request, sobject: SObject) -> list[str]:
        name, value = request.path_params["field"], request.path_params["value"]
        field = sobject.find(name)
        if field is None or not (field.external_id or field.type in ("id", "email")):
            raise no_external_id(name)
        if field.type == "id":
            value = to18(value) or value
        return ids_with(self._org.store, sobject, field.name, value)

    def _none_or_many(self, request: Request, sobject: SObject, ids: list[str]) -> Response:
        if ids:
            return answer([f"{base_of(request)}/sobjects/{sobject.name}/{each}" for each in ids], 300)
        raise not_found()
