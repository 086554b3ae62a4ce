"""`composite/sobjects`: up to 200 records in one call (salesforce.md C2). HTTP 200 says nothing about a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.data.changes import Actor, Change, Outcome
from core.practice_org.data.schema import SObject
from core.practice_org.errors import SalesforceError, json_unreadable
from core.practice_org.ids import to18
from core.practice_org.org import Org
from core.practice_org.rest.answers import (
    actor_of,
    answer,
    base_of,
    ordered_row_error,
    route,
    row_of,
    user_of,
)
from core.practice_org.rest.bodies import object_of
from core.practice_org.rest.reading import fetch, ids_with, named_fields, no_external_id

LIMIT = 200
RETRIEVE_LIMIT = 2000
CHUNK_LIMIT = 10

Step = Callable[[Actor, SObject, Sequence[Any]], list[Outcome]]


class _UndoneError(Exception):
    """Ends the transaction of an all-or-none call; never leaves this module."""


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""
    api = Collections(org)
    return [
        route("/composite/sobjects", PATCH=api.update, POST=api.create, DELETE=api.delete),
        route("/composite/sobjects/{sobject}", GET=api.retrieve, POST=api.retrieve),
        route("/composite/sobjects/{sobject}/{field}", PATCH=api.upsert),
    ]


class Collections:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org

    async def update(self, request: Request) -> Response:
        """PATCH `{"allOrNone", "records": [{"attributes": {"type"}, "id", …}]}`."""

        def step(actor: Actor, sobject: SObject, rows: Sequence[Any]) -> list[Outcome]:
            changes = [Change(_id_of(row), row) for row in rows]
            return self._org.writer.update(actor, sobject, changes)

        body = await object_of(request)
        return self._run(request, _records(body), step, all_or_none=bool(body.get("allOrNone")))

    async def create(self, request: Request) -> Response:
        """POST `{"allOrNone", "records": [{"attributes": {"type"}, …}]}`."""

        def step(actor: Actor, sobject: SObject, rows: Sequence[Any]) -> list[Outcome]:
            return self._org.writer.create(actor, sobject, rows)

        body = await object_of(request)
        return self._run(request, _records(body), step, all_or_none=bool(body.get("allOrNone")))

    async def delete(self, request: Request) -> Response:
        """DELETE `?ids=a,b&allOrNone=true`; the object of each id is told by its first three characters."""

        def step(actor: Actor, sobject: SObject, rows: Sequence[Any]) -> list[Outcome]:
            return self._org.writer.delete(actor, sobject, [row["id"] for row in rows])

        ids = [each.strip() for each in request.query_params.get("ids", "").split(",") if each.strip()]
        _check_size(len(ids), LIMIT)
        view = self._org.view(user_of(request))
        rows = []
        for each in ids:
            known = view.by_prefix(each[:3])
            rows.append({"attributes": {"type": known.name if known else ""}, "id": each})
        all_or_none = request.query_params.get("allOrNone", "").lower() == "true"
        return self._run(request, rows, step, all_or_none=all_or_none)

    async def upsert(self, request: Request) -> Response:
        """PATCH `composite/sobjects/Contact/Field__c`: by an external id field, or by `Id`."""
        sobject = self._org.sobject(user_of(request), request.path_params["sobject"])
        field = sobject.find(request.path_params["field"])
        if field is None or not (field.external_id or field.type in ("id", "email")):
            raise no_external_id(request.path_params["field"])

        def step(actor: Actor, known: SObject, rows: Sequence[Any]) -> list[Outcome]:
            if known.name != sobject.name:
                message = f"sObject type '{known.name}' is not that of the address, '{sobject.name}'"
                return [Outcome(None, error=SalesforceError(400, "INVALID_TYPE", message, ())) for _ in rows]
            return [self._upsert_one(actor, known, field.name, row) for row in rows]

        body = await object_of(request)
        all_or_none = bool(body.get("allOrNone"))
        return self._run(request, _records(body), step, all_or_none=all_or_none, with_created=True)

    async def retrieve(self, request: Request) -> Response:
        """GET `?ids=&fields=` or POST `{"ids", "fields"}`: records in the order of the ids, null where none is."""
        sobject = self._org.sobject(user_of(request), request.path_params["sobject"])
        if request.method == "POST":
            body = await object_of(request)
            ids, names = _texts(body, "ids"), _texts(body, "fields")
        else:
            ids = [each for each in request.query_params.get("ids", "").split(",") if each]
            names = [each for each in request.query_params.get("fields", "").split(",") if each]
        if not names:
            raise SalesforceError(400, "MISSING_ARGUMENT", "fields must be specified")
        _check_size(len(ids), RETRIEVE_LIMIT)
        fields = named_fields(sobject, names)
        wanted = [to18(each) or each for each in ids]
        found = fetch(self._org.store, sobject, wanted, fields, base_of(request))
        return answer([found.get(each) for each in wanted])

    # -- the steps -------------------------------------------------------------------------------------------------

    def _upsert_one(self, actor: Actor, sobject: SObject, field: str, row: dict[str, Any]) -> Outcome:
        key = next((name for name in row if name.lower() == field.lower()), None)
        value = row.get(key) if key else None
        if value is None and field == "Id":
            return self._org.writer.create(actor, sobject, [row])[0]
        if value is None:
            message = f"{field} not specified"
            return Outcome(None, error=SalesforceError(400, "MISSING_ARGUMENT", message, ()))
        if field == "Id":
            return self._org.writer.update(actor, sobject, [Change(str(value), row)])[0]
        found = ids_with(self._org.store, sobject, field, str(value))
        if len(found) > 1:
            message = f"{field}: more than one record found for external id field"
            return Outcome(None, error=SalesforceError(400, "DUPLICATE_EXTERNAL_ID", message, ()))
        if not found:
            return self._org.writer.create(actor, sobject, [row])[0]
        rest = {name: each for name, each in row.items() if name != key}
        return self._org.writer.update(actor, sobject, [Change(found[0], rest)])[0]

    def _run(
        self, request: Request, rows: list[dict[str, Any]], step: Step, *, all_or_none: bool, with_created: bool = False
    ) -> Response:
        _check_size(len(rows), LIMIT)
        chunks = [(name, list(group)) for name, group in groupby(enumerate(rows), key=lambda each: _type_of(each[1]))]
        if len(chunks) > CHUNK_LIMIT:
            message = f"Cannot have more than {CHUNK_LIMIT} chunks in a single operation."
            raise SalesforceError(400, "INVALID_INPUT", message)
        outcomes = _refuse_repeated(rows)
        try:
            with self._org.store.transaction():
                self._chunks(request, chunks, step, outcomes)
                _keep_or_undo(outcomes, all_or_none=all_or_none)
        except _UndoneError:
            message = "Record rolled back because not all records were valid and the request was using AllOrNone header"
            undone = SalesforceError(400, "ALL_OR_NONE_OPERATION_ROLLED_BACK", message, ())
            outcomes = [each if each and each.error else Outcome(None, error=undone) for each in outcomes]
        return answer([row_of(each, with_created=with_created) for each in outcomes if each is not None])

    def _chunks(
        self,
        request: Request,
        chunks: list[tuple[str, list[tuple[int, dict[str, Any]]]]],
        step: Step,
        outcomes: list[Outcome | None],
    ) -> None:
        actor, ordered = actor_of(request), ordered_row_error(request)
        view = self._org.view(user_of(request))
        for name, chunk in chunks:
            sobject = view.sobject(name)
            waiting: list[tuple[int, dict[str, Any]]] = []
            for index, row in chunk:
                if outcomes[index] is not None:
                    continue
                if ordered is not None and ordered.hits(index):
                    outcomes[index] = Outcome(None, error=SalesforceError(400, ordered.code, ordered.message, ()))
                elif sobject is None:
                    message = f"sObject type '{name}' is not supported."
                    outcomes[index] = Outcome(None, error=SalesforceError(400, "INVALID_TYPE", message, ()))
                else:
                    waiting.append((index, row))
            if sobject is not None and waiting:
                for (index, _), outcome in zip(waiting, step(actor, sobject, [row for _, row in waiting]), strict=True):
                    outcomes[index] = outcome


def _keep_or_undo(outcomes: Sequence[Outcome | None], *, all_or_none: bool) -> None:
    if all_or_none and any(each is None or not each.success for each in outcomes):
        raise _UndoneError


def _records(body: dict[str, Any]) -> list[dict[str, Any]]:
    records = body.get("records")
    if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
        raise json_unreadable("records must be a list of objects at [line:1, column:1]")
    return records


def _texts(body: dict[str, Any], key: str) -> list[str]:
    texts = body.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
        raise json_unreadable(f"{key} must be a list of texts at [line:1, column:1]")
    return texts


def _check_size(count: int, limit: int) -> None:
    if count > limit:
        message = f"record limit reached. cannot submit more than {limit} records into this call"
        raise SalesforceError(400, "EXCEEDED_ID_LIMIT", message)
    if count == 0:
        raise SalesforceError(400, "REQUIRED_FIELD_MISSING", "Required fields are missing: [records]", ())


def _type_of(row: dict[str, Any]) -> str:
    attributes = row.get("attributes")
    return str(attributes.get("type", "")).lower() if isinstance(attributes, dict) else ""


def _id_of(row: dict[str, Any]) -> str:
    return next((str(value) for key, value in row.items() if key.lower() == "id"), "")


def _refuse_repeated(rows: Sequence[dict[str, Any]]) -> list[Outcome | None]:
    """Every row whose id stands in the call more than once is refused; nobody could say which value is meant."""
    ids = [to18(_id_of(row)) for row in rows]
    repeated = {each for each in ids if each is not None and ids.count(each) > 1} if len(set(ids)) < len(ids) else set()
    return [
        Outcome(None, error=SalesforceError(400, "DUPLICATE_VALUE", f"duplicate id specified: {each}", ("Id",)))
        if each in repeated
        else None
        for each in ids
    ]
