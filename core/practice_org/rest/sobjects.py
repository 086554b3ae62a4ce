"""`sobjects/…`: the catalogue of objects, and single records by their id or by another field."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.org import Org
from core.practice_org.rest.answers import empty, route
from core.practice_org.rest.bodies import object_of
from core.practice_org.rest.by_field import ByField
from core.practice_org.rest.catalogue import Catalogue
from core.practice_org.rest.single import SingleRecords, refuse_if_ordered


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""
    catalogue, by_id, by_field = Catalogue(org), ById(org), ByField(org)
    return [
        route("/sobjects", GET=catalogue.list_all),
        route("/sobjects/{sobject}", GET=catalogue.basic, POST=by_id.create),
        route("/sobjects/{sobject}/describe", GET=catalogue.describe),
        route("/sobjects/{sobject}/id", POST=by_id.create),
        route("/sobjects/{sobject}/{record_id}", GET=by_id.read, PATCH=by_id.update, DELETE=by_id.delete),
        route("/sobjects/{sobject}/{field}/{value:path}", GET=by_field.read, PATCH=by_field.upsert,
              POST=by_field.upsert, DELETE=by_field.delete),
    ]  # fmt: skip


class ById:
    """The handlers of records by id."""

    def __init__(self, org: Org) -> None:
        self._records = SingleRecords(org)

    async def create(self, request: Request) -> Response:
        """POST: 201 with the id."""
        sobject = self._records.sobject(request)
        body = await object_of(request)
        refuse_if_ordered(request)
        return self._records.created(request, sobject, body)

    async def read(self, request: Request) -> Response:
        """GET, with `fields=` or all."""
        return self._records.one(request, self._records.sobject(request), request.path_params["record_id"])

    async def update(self, request: Request) -> Response:
        """PATCH: 204, and the error as a list."""
        sobject = self._records.sobject(request)
        body = await object_of(request)
        refuse_if_ordered(request)
        return self._records.updated(request, sobject, request.path_params["record_id"], body) or empty()

    async def delete(self, request: Request) -> Response:
        """DELETE: 204."""
        sobject = self._records.sobject(request)
        refuse_if_ordered(request)
        return self._records.deleted(request, sobject, request.path_params["record_id"])
