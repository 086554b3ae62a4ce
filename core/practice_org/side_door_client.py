"""A client of the practice org's side door (contract.md): look at the records and change them as a colleague would.

Standard library only: it is used where the room for Salesforce must not be.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.request import Request, urlopen


class SideDoor:
    """Speaks to `http_url`/practice/…; no token is needed."""

    def __init__(self, http_url: str) -> None:
        if not http_url.startswith(("http://localhost", "http://127.0.0.1")):
            raise ValueError("the side door is on this machine only")
        self._root = http_url.rstrip("/") + "/practice"

    def records(self, sobject: str) -> list[dict[str, Any]]:
        """All rows of an object, deleted ones too."""
        found = self._call("GET", f"/records?sobject={sobject}")
        if not isinstance(found, list):
            raise TypeError("the practice org answered without a list")
        return found

    def tick(
        self, sobject: str, record_ids: list[str], field: str = "HasOptedOutOfEmail", *, value: bool = True
    ) -> None:
        """Changes a box of these records, as another user would."""
        self._call(
            "POST",
            "/records",
            [{"sobject": sobject, "id": record_id, "fields": {field: value}} for record_id in record_ids],
        )

    def change(self, body: object) -> Any:
        """Any other change; the forms are told in the practice org's own side door."""
        return self._call("POST", "/records", body)

    def fault(self, **what: object) -> None:
        """Orders trouble: `match`, `times`, and `status`, `row_error`, `drop` or `delay_ms`."""
        self._call("POST", "/faults", what)

    def access(self, sobject: str, field: str, access: str) -> None:
        """Field-level security for everybody: `hidden`, `read` or `edit`."""
        self._call("POST", "/security", {"sobject": sobject, "field": field, "access": access})

    def api_limit(self, maximum: int) -> None:
        """The daily API budget."""
        self._call("POST", "/limits", {"max": maximum, "used": 0})

    def rules(self, **what: object) -> None:
        """Automation that gets in the way: `validation`, `locked`, `flip_back`, … by record id."""
        self._call("POST", "/rules", what)

    def features(self, **what: object) -> Any:
        """What not every org has: `person_accounts=[contact id, …]`, …; the answer says what is on."""
        return self._call("POST", "/features", what)

    def sign_in(self, **orders: object) -> Any:
        """Turns the switches of sign-in, told in `signin/side_door.py`: `client={"client_id": …, …}`, …"""
        return self._call("POST", "/sign-in", orders)

    def expire_sessions(self) -> None:
        """Ends every session; the org's own token is good again after `reset`."""
        self._call("POST", "/sessions", {"expire": "all"})

    def reset(self) -> None:
        """Puts the org back to its start: records, faults and the list of calls."""
        self._call("POST", "/reset", {})

    def calls(self) -> list[dict[str, Any]]:
        """Every request that came in."""
        found: list[dict[str, Any]] = self._call("GET", "/calls")
        return found

    def _call(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = Request(  # noqa: S310 - the constructor admits only loopback http
            self._root + path, data=data, method=method, headers={"Content-Type": "application/json"}
        )
        with urlopen(request, timeout=60) as answer:  # noqa: S310 - see above
            text = answer.read()
        return json.loads(text) if text else None
