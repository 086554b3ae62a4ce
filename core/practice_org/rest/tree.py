"""`composite/tree`: records with their children in one call, all of them or none, as data is imported into new orgs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.data.schema import SchemaView, SObject
from core.practice_org.errors import SalesforceError, json_unreadable
from core.practice_org.org import Org
from core.practice_org.rest.answers import actor_of, answer, route, row_of, user_of
from core.practice_org.rest.bodies import object_of
from core.practice_org.soql.schema import child_relationship

MOST_RECORDS = 200


class _UndoneError(Exception):
    """Ends the transaction of a call with a refused record; never leaves this module."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A record that is to be made; `link` is the field that holds the id of its parent."""

    reference_id: str
    sobject: SObject
    values: dict[str, Any]
    children: tuple[_Node, ...]
    link: str | None = None


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""

    async def create(request: Request) -> Response:
        view = org.view(user_of(request))
        sobject = org.sobject(user_of(request), request.path_params["sobject"])
        nodes = tuple(_nodes(view, sobject, await object_of(request), None))
        results = _repeated(nodes)
        if not results:
            results = _made(org, request, nodes)
        failed = any("errors" in each for each in results)
        return answer({"hasErrors": failed, "results": results}, 400 if failed else 201)

    return [route("/composite/tree/{sobject}", POST=create)]


def _nodes(view: SchemaView, sobject: SObject, body: dict[str, Any], link: str | None) -> Iterator[_Node]:
    records = body.get("records")
    if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
        raise json_unreadable("records must be a list of objects at [line:1, column:1]")
    for record in records:
        attributes = record.get("attributes")
        known = attributes if isinstance(attributes, dict) else {}
        if str(known.get("type", "")).lower() != sobject.name.lower() or not known.get("referenceId"):
            message = f"Include a referenceId and the type {sobject.name} in the attributes of each record"
            raise SalesforceError(400, "INVALID_INPUT", message)
        values: dict[str, Any] = {}
        children: list[_Node] = []
        for name, value in record.items():
            related = child_relationship(view, sobject, name) if isinstance(value, dict) else None
            if related is not None:
                child = view.sobject(related[0].name)
                assert child is not None  # noqa: S101 (from this view)
                children += _nodes(view, child, value, related[1].name)
            elif name != "attributes":
                values[name] = value
        yield _Node(str(known["referenceId"]), sobject, values, tuple(children), link)


def _all(nodes: tuple[_Node, ...]) -> Iterator[_Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)


def _repeated(nodes: tuple[_Node, ...]) -> list[dict[str, Any]]:
    """Why the call as a whole is refused: a reference that is given twice. Raises SalesforceError for too many."""
    names = [each.reference_id for each in _all(nodes)]
    if len(names) > MOST_RECORDS:
        raise SalesforceError(400, "LIMIT_EXCEEDED", f"Limit of {MOST_RECORDS} records exceeded")
    message = "Duplicate ReferenceId provided in the request."
    error = {"statusCode": "INVALID_INPUT", "message": message, "fields": []}
    return [{"referenceId": each, "errors": [error]} for each in names if names.count(each) > 1]


def _made(org: Org, request: Request, nodes: tuple[_Node, ...]) -> list[dict[str, Any]]:
    """References with the ids of what was made, level by level; or those that were refused, and nothing was made."""
    actor = actor_of(request)
    made: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    try:
        with org.store.transaction():
            level: list[tuple[_Node, str | None]] = [(each, None) for each in nodes]
            while level:
                below: list[tuple[_Node, str | None]] = []
                for node, parent in level:
                    values = node.values if node.link is None else {**node.values, node.link: parent}
                    outcome = org.writer.create(actor, node.sobject, [values])[0]
                    if outcome.error is not None:
                        refused.append({"referenceId": node.reference_id, "errors": row_of(outcome)["errors"]})
                        continue
                    made.append({"referenceId": node.reference_id, "id": outcome.record_id})
                    below += [(each, outcome.record_id) for each in node.children]
                level = below
            _keep_or_undo(refused)
    except _UndoneError:
        return refused
    return made


def _keep_or_undo(refused: list[dict[str, Any]]) -> None:
    if refused:
        raise _UndoneError
