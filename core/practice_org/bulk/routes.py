"""The routes of both Bulk APIs, over one org."""

from __future__ import annotations

from starlette.routing import Route

from core.practice_org.bulk.classic.routes import classic_routes
from core.practice_org.bulk.routes_v2 import routes_v2
from core.practice_org.bulk.service import BulkService
from core.practice_org.org import Org


def routes(org: Org, service: BulkService | None = None) -> list[Route]:
    """The routes; without a `service` of the caller, jobs are worked on by a thread that ends with the org."""
    used = service or BulkService(org)
    return [*routes_v2(used), *classic_routes(used)]
