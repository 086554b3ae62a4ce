"""All routes of the practice org behind its gate: the one place where the parts of the neighbours are put together."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Route

from core.practice_org import side_door
from core.practice_org.errors import SalesforceError
from core.practice_org.gateway import Gateway
from core.practice_org.org import Org
from core.practice_org.rest import collections, query, resources, sobjects
from core.practice_org.rest.answers import ignore_case, on_failure, on_http_error, on_salesforce_error


def build_application(org: Org) -> Gateway:
    """The ASGI app of one org."""
    app = Starlette(
        routes=list(_any_case(_all_routes(org))),
        exception_handlers={
            SalesforceError: on_salesforce_error,
            HTTPException: on_http_error,
            Exception: on_failure,
        },
    )
    app.router.redirect_slashes = False
    return Gateway(app, org.sessions, org.faults, org.limit, org.calls, org.now, org.options.api_latency_ms)


def _all_routes(org: Org) -> Iterable[BaseRoute]:
    yield from side_door.routes(org)
    yield from resources.routes(org)
    yield from query.routes(org)
    yield from collections.routes(org)
    yield from sobjects.routes(org)


def _any_case(routes: Iterable[BaseRoute]) -> Iterable[BaseRoute]:
    for each in routes:
        yield ignore_case(each) if isinstance(each, Route) else each
