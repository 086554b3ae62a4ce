"""What changed since: getUpdated and getDeleted (salesforce.md C10), and how many rows there are (`recordCount`).

Seconds are ignored, as in Salesforce: what changes in the minute under way is found by the call of the next minute.
`latestDateCovered` says so; a client resumes from there.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.clock import answered, stored
from core.practice_org.data.schema import SObject
from core.practice_org.errors import SalesforceError
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, route, user_of

WINDOW = timedelta(days=30)
MOST_IDS = 600_000
_VISIBLE = "Id NOT IN (SELECT RecordId FROM _Hidden)"


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module; before those of single records, as `updated` would be read as an id."""
    api = Replication(org)
    return [
        route("/sobjects/{sobject}/updated", GET=api.updated),
        route("/sobjects/{sobject}/deleted", GET=api.deleted),
        route("/limits/recordCount", GET=api.record_count),
    ]


class Replication:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org

    async def updated(self, request: Request) -> Response:
        """Ids of records made or changed in `[start, end)`."""
        sobject, start, end = self._window(request)
        rows = self._org.store.rows(
            f'SELECT Id FROM "{sobject.name}" WHERE SystemModstamp >= ? AND SystemModstamp < ? '  # noqa: S608
            f"AND IsDeleted = 0 AND {_VISIBLE} ORDER BY SystemModstamp, Id",
            (start, end),
        )
        if len(rows) > MOST_IDS:
            raise SalesforceError(400, "EXCEEDED_ID_LIMIT", f"more than {MOST_IDS} ids; ask for a shorter time")
        return answer({"ids": [row["Id"] for row in rows], "latestDateCovered": answered(end)})

    async def deleted(self, request: Request) -> Response:
        """Ids and times of records deleted in `[start, end)`."""
        sobject, start, end = self._window(request)
        rows = self._org.store.rows(
            f'SELECT Id, SystemModstamp FROM "{sobject.name}" WHERE SystemModstamp >= ? AND SystemModstamp < ? '  # noqa: S608
            f"AND IsDeleted = 1 AND {_VISIBLE} ORDER BY SystemModstamp, Id",
            (start, end),
        )
        return answer({
            "deletedRecords": [{"deletedDate": answered(row["SystemModstamp"]), "id": row["Id"]} for row in rows],
            "earliestDateAvailable": answered(stored(self._org.now() - timedelta(days=30))),
            "latestDateCovered": answered(end),
        })  # fmt: skip

    def _window(self, request: Request) -> tuple[SObject, str, str]:
        sobject = self._org.sobject(user_of(request), request.path_params["sobject"])
        if not sobject.flags.replicateable:
            message = f"sObject type {sobject.name} is not replicable"
            raise SalesforceError(400, "INVALID_TYPE_FOR_OPERATION", message)
        now = self._org.now()
        this_minute = now.replace(second=0, microsecond=0)
        start, end = _moment(request, "start"), min(_moment(request, "end"), this_minute)
        if start < now - WINDOW:
            raise SalesforceError(400, "INVALID_REPLICATION_DATE", "startDate before org replication enabled date")
        if end <= start:
            message = "endDate must be at least one minute greater than startDate"
            raise SalesforceError(400, "INVALID_REPLICATION_DATE", message)
        return sobject, stored(start), stored(end)

    async def record_count(self, request: Request) -> Response:
        """Rows of the named objects (`sObjects=Contact,Lead`) or of all."""
        view = self._org.view(user_of(request))
        named = [each.strip() for each in request.query_params.get("sObjects", "").split(",") if each.strip()]
        found = [view.sobject(name) for name in named] if named else list(view)
        counts = []
        for sobject in found:
            if sobject is None:
                continue  # Salesforce leaves out what it does not know
            sql = f'SELECT COUNT(*) AS n FROM "{sobject.name}" WHERE IsDeleted = 0'  # noqa: S608 (names of our schema)
            counts.append({"count": self._org.store.rows(sql)[0]["n"], "name": sobject.name})
        return answer({"sObjects": sorted(counts, key=lambda each: str(each["name"]))})


def _moment(request: Request, name: str) -> datetime:
    """A moment of the query string, seconds ignored. A `+` that was not escaped arrives as a space."""
    text = request.query_params.get(name, "").replace(" ", "+")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"{name} is not a valid ISO 8601 date: {text}"
        raise SalesforceError(400, "INVALID_FIELD", message) from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.replace(second=0, microsecond=0)
