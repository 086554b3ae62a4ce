"""The routes of both Bulk APIs, over one org."""

from __future__ import annotations

from starlette.routing import BaseRoute

from core.practice_org.bulk.routes_v2 import routes_v2
from core.practice_org.bulk.runner import Runner
from core.practice_org.bulk.service import PATIENCE_S, BulkService
from core.practice_org.org import Org


def routes(org: Org, runner: Runner | None = None, patience_s: float = PATIENCE_S) -> list[BaseRoute]:
    """The routes; jobs are worked on by `runner`, by default a thread that ends with the org."""
    return routes_v2(BulkService(org, runner, patience_s))
