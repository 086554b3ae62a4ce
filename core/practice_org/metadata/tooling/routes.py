"""The routes of the Tooling API: query, the list of its objects, and their describes in short."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.errors import SalesforceError, not_found
from core.practice_org.metadata.json_answers import DataResponse
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.rest_deploy import session_of
from core.practice_org.metadata.tooling.query import tooling_query
from core.practice_org.metadata.tooling.tables import TABLES, Table


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """`tooling`, `tooling/query`, `tooling/sobjects`, `tooling/sobjects/X/describe`, one row by its id."""

    async def resources(request: Request) -> Response:
        session_of(org, request)
        base = _base(request)
        return DataResponse({"query": f"{base}/query", "sobjects": f"{base}/sobjects"})

    async def query(request: Request) -> Response:
        user_id = session_of(org, request).user_id
        soql = request.query_params.get("q")
        if soql is None:
            raise SalesforceError(400, "MALFORMED_QUERY", "A query string has to be specified")
        return DataResponse(tooling_query(org, user_id, soql, _base(request)))

    async def sobjects(request: Request) -> Response:
        session_of(org, request)
        described = [_summary(table, _base(request)) for table in TABLES.values()]
        return DataResponse({"encoding": "UTF-8", "maxBatchSize": 200, "sobjects": described})

    async def describe(request: Request) -> Response:
        session_of(org, request)
        return DataResponse(_described(_table(request), _base(request)))

    async def row(request: Request) -> Response:
        user_id = session_of(org, request).user_id
        table = _table(request)
        names = ", ".join(table.columns)
        row_id = request.path_params["row_id"].replace("'", "")
        key = "DurableId" if "DurableId" in table.columns else "Id"
        soql = f"SELECT {names} FROM {table.name} WHERE {key} = '{row_id}'"  # noqa: S608 (SOQL, and the quotes are gone)
        found = tooling_query(org, user_id, soql, _base(request))
        if not found["records"]:
            raise not_found("The requested resource does not exist")
        return DataResponse(found["records"][0])

    path = "/services/data/{version}/tooling"
    return [
        Route(path, resources, methods=["GET"]),
        Route(f"{path}/query", query, methods=["GET"]),
        Route(f"{path}/sobjects", sobjects, methods=["GET"]),
        Route(f"{path}/sobjects/{{sobject}}/describe", describe, methods=["GET"]),
        Route(f"{path}/sobjects/{{sobject}}/{{row_id}}", row, methods=["GET"]),
    ]


def _base(request: Request) -> str:
    return f"/services/data/{request.path_params['version']}/tooling"


def _table(request: Request) -> Table:
    table = TABLES.get(request.path_params["sobject"].lower())
    if table is None:
        raise not_found()
    return table


def _summary(table: Table, base: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "label": table.label,
        "keyPrefix": table.key_prefix,
        "custom": False,
        "queryable": True,
        "retrieveable": True,
        "createable": False,
        "updateable": False,
        "deletable": False,
        "urls": {
            "sobject": f"{base}/sobjects/{table.name}",
            "describe": f"{base}/sobjects/{table.name}/describe",
            "rowTemplate": f"{base}/sobjects/{table.name}/{{ID}}",
        },
    }


def _described(table: Table, base: str) -> dict[str, Any]:
    parents = {f"{name}Id": (name, target) for name, target in table.parents.items()}
    fields = []
    for name, type_name in table.columns.items():
        relationship, target = parents.get(name, (None, None))
        fields.append(
            {
                "name": name,
                "label": name,
                "type": type_name,
                "custom": False,
                "nillable": name != "Id",
                "createable": False,
                "updateable": False,
                "filterable": name not in table.single_row,
                "sortable": name not in table.single_row,
                "relationshipName": relationship,
                "referenceTo": [] if target is None else [target],
            }
        )
    return {**_summary(table, base), "fields": fields, "childRelationships": [], "recordTypeInfos": []}
