"""`/services/data` itself: the versions, the list of resources, and the limits."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, base_of, origin_of, route, user_of
from core.practice_org.versions import NEWEST_VERSION, OLDEST_VERSION

_SEASONS = ("Spring", "Summer", "Winter")
_RESOURCES = (
    "actions", "analytics", "composite", "connect", "jobs", "limits", "metadata", "query", "queryAll", "recent",
    "search", "sobjects", "tabs", "tooling",
)  # fmt: skip


def season(version: int) -> str:
    """`Spring '26` for 66: three releases a year, Winter carries the name of the year to come."""
    years, place = divmod(version - 45, 3)
    return f"{_SEASONS[place]} '{19 + years + (place == 2)}"


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""

    async def versions(_request: Request) -> Response:
        listed = range(OLDEST_VERSION, NEWEST_VERSION + 1)
        return answer([{"label": season(each), "url": f"/services/data/v{each}.0", "version": f"{each}.0"}
                       for each in listed])  # fmt: skip

    async def resources(request: Request) -> Response:
        base = base_of(request)
        identity = f"{origin_of(request)}/id/{org.setup.org_id}/{user_of(request)}"
        return answer({name: f"{base}/{name}" for name in _RESOURCES} | {"identity": identity})

    async def limits(_request: Request) -> Response:
        left = max(0, org.limit.maximum - org.limit.used)
        more = ((name, told()) for name, told in org.more_limits.items())
        return answer({
            "ActiveScratchOrgs": {"Max": 6, "Remaining": 6},
            "ConcurrentAsyncGetReportInstances": {"Max": 200, "Remaining": 200},
            "DailyApiRequests": {"Max": org.limit.maximum, "Remaining": left},
            "DailyAsyncApexExecutions": {"Max": 250_000, "Remaining": 250_000},
            "DailyBulkV2QueryFileStorageMB": {"Max": 976_562, "Remaining": 976_562},
            "DataStorageMB": {"Max": 5120, "Remaining": 4000},
            "FileStorageMB": {"Max": 5120, "Remaining": 5120},
            "HourlyODataCallout": {"Max": 1000, "Remaining": 1000},
            "SingleEmail": {"Max": 5000, "Remaining": 5000},
            **{name: {"Max": maximum, "Remaining": remaining} for name, (maximum, remaining) in more},
        })  # fmt: skip

    async def recent(_request: Request) -> Response:
        return answer([])  # what a user looks at is not kept

    async def communities(_request: Request) -> Response:
        return answer({"communities": [], "total": 0})  # as recorded

    return [
        Route("/services/data", versions),
        route("", GET=resources),
        route("/limits", GET=limits),
        route("/recent", GET=recent),
        route("/connect/communities", GET=communities),
    ]
