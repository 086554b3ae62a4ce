"""EntityDefinition and FieldDefinition on the data API's own `query`; clients ask for them there (salesforce.md F12).

The rows are those of the Tooling API, so this route takes just these queries out of the stream of all others.
"""

import re
from typing import Final
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Scope

from core.practice_org.metadata.json_answers import DataResponse
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.rest_deploy import session_of
from core.practice_org.metadata.tooling.query import tooling_query
from core.practice_org.metadata.tooling.tables import ALSO_IN_DATA_API

_FROM: Final = re.compile(rf"\bFROM\s+({'|'.join(sorted(ALSO_IN_DATA_API))})\b", re.IGNORECASE)
_ANSWER_KEYS: Final = ("totalSize", "done", "records")


class _DefinitionQuery(Route):
    """Matches `query` only where the SOQL reads one of the definitions."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """No match leaves the request to the routes that follow."""
        match, found = super().matches(scope)
        if match is not Match.FULL or b"definition" not in scope["query_string"].lower():
            return Match.NONE, {}
        soql = parse_qs(scope["query_string"].decode("latin-1")).get("q", [""])[0]
        return (match, found) if _FROM.search(soql) else (Match.NONE, {})


def routes(org: MetadataOrg) -> list[BaseRoute]:
    """To be mounted before the data API's own query."""

    async def query(request: Request) -> Response:
        user_id = session_of(org, request).user_id
        base = f"/services/data/{request.path_params['version']}"
        found = tooling_query(org, user_id, request.query_params["q"], base)
        return DataResponse({name: found[name] for name in _ANSWER_KEYS})

    return [_DefinitionQuery("/services/data/{version}/query", query, methods=["GET"])]
