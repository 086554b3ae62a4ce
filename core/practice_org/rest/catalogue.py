"""What objects there are, and how they are made: describe global, the short form, and the describe of one object."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from core.practice_org.org import Org
from core.practice_org.rest import describe as described
from core.practice_org.rest.answers import answer, base_of, origin_of, user_of
from core.practice_org.rest.conditional import State, etag


class Catalogue:
    """The handlers."""

    def __init__(self, org: Org) -> None:
        self._org = org

    async def list_all(self, request: Request) -> Response:
        """Describe global."""
        state = self._state(request)
        if unchanged := state.answered_by_client(request):
            return unchanged
        base = base_of(request)
        found = [described.summary(each, base) for each in self._org.view(user_of(request))]
        return answer({"encoding": "UTF-8", "maxBatchSize": 200, "sobjects": found}, headers=state.headers)

    async def basic(self, request: Request) -> Response:
        """`sobjects/Contact`: the short form, and what the user looked at last (nothing here)."""
        sobject = self._org.sobject(user_of(request), request.path_params["sobject"])
        return answer({"objectDescribe": described.summary(sobject, base_of(request)), "recentItems": []})

    async def describe(self, request: Request) -> Response:
        """`sobjects/Contact/describe`."""
        user_id = user_of(request)
        sobject = self._org.sobject(user_id, request.path_params["sobject"])
        state = self._state(request)
        if unchanged := state.answered_by_client(request):
            return unchanged
        body = described.describe(sobject, self._org.view(user_id), base_of(request), origin_of(request))
        return answer(body, headers=state.headers)

    def _state(self, request: Request) -> State:
        """A describe changes with the fields and rights of the org."""
        security = self._org.security
        return State(security.changed_at, etag(request.url.path.lower(), user_of(request), str(security.changes)))
