"""The side door for tests, apart from Salesforce's paths: no token, not counted as an API call, not recorded.

| path | body | does |
|---|---|---|
| `GET /practice/records?sobject=Contact` | | all rows as a JSON list, deleted ones too (`IsDeleted`) |
| `POST /practice/records` | one action or a list of them, below | changes rows as another user would |
| `GET, POST, DELETE /practice/faults` | one fault or a list (trouble.py) | trouble for the next matching requests |
| `POST /practice/reset` | | the org of the first moment; sessions stay, its own is good again |
| `GET, DELETE /practice/calls` | | every request so far: method, path, status, bytes, ms |
| `POST /practice/security` | `{"sobject", "field", "access": "hidden"|"read"|"edit"}` (or a list) | for all profiles |
| `POST /practice/sessions` | `{"expire": "all"|TOKEN}`, `{"issue": USERNAME}` | ends or makes a session |
| `POST /practice/limits` | `{"max": N, "used": N}` | the daily API budget |
| `POST /practice/rules` | see `SideDoor.rules` | automation that gets in the way, for chosen records |

An action of `POST /practice/records` names rows by `id`, `ids` or `where` (field -> value, all equal) and has one of
`{"sobject", "id", "fields": {…}}` · `{…, "action": "delete"|"undelete"|"hide"|"show"}` (hide: sharing hides the row) ·
`{"sobject", "action": "create", "fields": {…}}` · `{"sobject": "Lead", "id", "action": "convert"}` ·
`{"sobject": "Contact", "action": "merge", "master": ID, "losers": [ID, …]}`.
The answer is a list with one entry an action: `{"ids": […]}`.
"""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from core.practice_org.data.lifecycle import Lifecycle
from core.practice_org.data.rules import Duplicate
from core.practice_org.data.schema import Access, SObject
from core.practice_org.data.values import to_answer
from core.practice_org.errors import SalesforceError, not_found
from core.practice_org.ids import to18
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, empty
from core.practice_org.rest.bodies import body_of
from core.practice_org.trouble import Fault


def routes(org: Org) -> list[BaseRoute]:
    """The routes of the side door."""
    door = SideDoor(org)
    return [
        Route("/practice/records", door.read_records, methods=["GET"]),
        Route("/practice/records", door.change_records, methods=["POST"]),
        Route("/practice/faults", door.faults, methods=["GET", "POST", "DELETE"]),
        Route("/practice/reset", door.reset, methods=["POST"]),
        Route("/practice/calls", door.calls, methods=["GET", "DELETE"]),
        Route("/practice/security", door.security, methods=["POST"]),
        Route("/practice/sessions", door.sessions, methods=["POST"]),
        Route("/practice/limits", door.limits, methods=["POST"]),
        Route("/practice/rules", door.rules, methods=["POST", "DELETE"]),
    ]


class SideDoor:
    """The handlers; `apply` is also what the page for people uses."""

    def __init__(self, org: Org) -> None:
        self._org = org
        self._lifecycle = Lifecycle(org)

    def _sobject(self, name: Any) -> SObject:
        known = self._org.schema.sobject(str(name))
        if known is None:
            raise not_found(f"no object {name}")
        return known

    async def read_records(self, request: Request) -> Response:
        """All rows of an object."""
        sobject = self._sobject(request.query_params.get("sobject", ""))
        fields = list(sobject.fields.values())
        columns = ", ".join(field.name for field in fields)
        rows = self._org.store.rows(f'SELECT {columns} FROM "{sobject.name}" ORDER BY Id')  # noqa: S608
        return answer([{field.name: to_answer(field, row[field.name]) for field in fields} for row in rows])

    async def change_records(self, request: Request) -> Response:
        """One action or a list of them."""
        body = await body_of(request)
        return answer([{"ids": self.apply(each)} for each in _as_list(body)])

    def apply(self, action: dict[str, Any]) -> list[str]:
        """Does one action and says which rows it made or changed."""
        sobject = self._sobject(action.get("sobject"))
        verb, user = action.get("action", "update"), self._org.setup.other_user_id
        if verb == "create":
            return [self._lifecycle.create(sobject, action.get("fields", {}))]
        if verb == "merge":
            return self._lifecycle.merge(sobject, str(action["master"]), list(action["losers"]))
        ids = self._named(sobject, action)
        if verb == "convert":
            return [self._lifecycle.convert(each) for each in ids]
        if verb in ("hide", "show"):
            self._org.share(ids, visible=verb == "show")
        elif verb == "delete":
            self._lifecycle.delete(sobject, ids)
        elif verb == "undelete":
            self._lifecycle.undelete(sobject, ids)
        elif verb == "update":
            for each in ids:
                self._org.writer.write_as(user, sobject, each, action.get("fields", {}))
                if sobject.name == "User" and action.get("fields", {}).get("IsActive") is False:
                    self._org.sessions.revoke_user(each)
        else:
            raise SalesforceError(400, "INVALID_INPUT", f"unknown action {verb}")
        return ids

    def _named(self, sobject: SObject, action: dict[str, Any]) -> list[str]:
        if "where" in action:
            pairs = [(sobject.fields[name.lower()].name, value) for name, value in action["where"].items()]
            condition = " AND ".join(f"{name} IS ?" for name, _ in pairs) or "1"
            rows = self._org.store.rows(
                f'SELECT Id FROM "{sobject.name}" WHERE {condition} ORDER BY Id',  # noqa: S608 (names of our schema)
                [int(value) if isinstance(value, bool) else value for _, value in pairs],
            )
            return [row["Id"] for row in rows]
        named = action["ids"] if "ids" in action else [action["id"]]
        ids = [to18(str(each)) or "" for each in named]
        known = {
            row["Id"]
            for row in self._org.store.rows(f'SELECT Id FROM "{sobject.name}" WHERE Id IN ({_marks(ids)})', ids)  # noqa: S608
        }
        for each, sent in zip(ids, named, strict=True):
            if each not in known:
                raise not_found(f"no {sobject.name} {sent}")
        return ids

    async def faults(self, request: Request) -> Response:
        """Adds, lists or withdraws faults."""
        if request.method == "POST":
            try:
                self._org.faults.open += [Fault.from_json(each) for each in _as_list(await body_of(request))]
            except (TypeError, ValueError) as error:
                raise SalesforceError(400, "INVALID_INPUT", str(error)) from error
        elif request.method == "DELETE":
            self._org.faults.open.clear()
        return answer(self._org.faults.listed())

    async def reset(self, _request: Request) -> Response:
        """The org of the first moment."""
        self._org.reset()
        return empty()

    async def calls(self, request: Request) -> Response:
        """Every request so far."""
        listed = self._org.calls.listed()
        if request.method == "DELETE":
            self._org.calls.clear()
        return answer(listed)

    async def security(self, request: Request) -> Response:
        """Field-level security of fields."""
        for each in _as_list(await body_of(request)):
            try:
                self._org.set_access(str(each["sobject"]), str(each["field"]), Access(each["access"]))
            except (KeyError, ValueError) as error:
                raise SalesforceError(400, "INVALID_INPUT", f"unknown {error}") from error
        return empty()

    async def sessions(self, request: Request) -> Response:
        """Ends sessions or makes one."""
        body = await body_of(request)
        if "expire" in body:
            if body["expire"] == "all":
                self._org.sessions.expire_all()
            else:
                self._org.sessions.revoke(str(body["expire"]))
            return empty()
        rows = self._org.store.rows("SELECT Id FROM User WHERE Username = ?", (body.get("issue"),))
        if not rows:
            raise not_found(f"no user {body.get('issue')}")
        session = self._org.sessions.issue(rows[0]["Id"], self._org.setup.org_id)
        return answer({"access_token": session.token, "user_id": session.user_id})

    async def limits(self, request: Request) -> Response:
        """The daily API budget."""
        body, limit = await body_of(request), self._org.limit
        limit.maximum, limit.used = int(body.get("max", limit.maximum)), int(body.get("used", limit.used))
        return answer({"max": limit.maximum, "used": limit.used})

    async def rules(self, request: Request) -> Response:
        """Automation of the org. DELETE clears all of it; POST merges what it names:

        `{"validation": {ID: MESSAGE}, "required": {ID: FIELD}, "locked": {ID: TIMES}, "row_errors": {ID: [CODE,
        MESSAGE]}, "duplicates": {ID: [TWIN, "alert"|"block"]}, "flip_back": {ID: {FIELD: VALUE}}, "reassign": true}`
        (see data/rules.py).
        """
        rules = self._org.rules
        if request.method == "DELETE":
            rules.clear()
            return empty()
        body = await body_of(request)
        rules.validation |= {_known_id(key): str(value) for key, value in body.get("validation", {}).items()}
        rules.required |= {_known_id(key): str(value) for key, value in body.get("required", {}).items()}
        rules.locked |= {_known_id(key): int(value) for key, value in body.get("locked", {}).items()}
        rules.row_errors |= {_known_id(key): (str(code), str(message))
                             for key, (code, message) in body.get("row_errors", {}).items()}  # fmt: skip
        rules.duplicates |= {_known_id(key): Duplicate(_known_id(twin), blocks=how == "block")
                             for key, (twin, how) in body.get("duplicates", {}).items()}  # fmt: skip
        rules.flip_back |= {_known_id(key): dict(value) for key, value in body.get("flip_back", {}).items()}
        rules.reassign = bool(body.get("reassign", rules.reassign))
        return empty()


def _as_list(body: Any) -> list[dict[str, Any]]:
    listed = body if isinstance(body, list) else [body]
    if not all(isinstance(each, dict) for each in listed):
        raise SalesforceError(400, "INVALID_INPUT", "an object or a list of objects is expected")
    return listed


def _known_id(sent: str) -> str:
    return to18(sent) or sent


def _marks(values: list[str]) -> str:
    return ", ".join("?" * len(values))
