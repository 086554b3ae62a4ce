"""Sign-in's part of the side door, for tests that only have HTTP: `GET` and `POST /practice/sign-in`.

`POST` takes any of
  {"expire_sessions": true}                       every session ends now
  {"revoke_approvals": true}                      every refresh token and its sessions end now
  {"session_lifetime_s": 900}                     for sessions to come
  {"policy": {"ip_restricted": true, …}}          switches of SignInPolicy by name, `code_lifetime` in seconds
  {"client": {"client_id": "…", "is_blocked": true, …}}   switches of OAuthClient by name; an unknown id is registered
and answers, as `GET` does, with the state of it all (no tokens, no secrets).
"""

import json
from dataclasses import fields
from datetime import timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core.practice_org.signin.clients import Distribution, OAuthClient, PermittedUsers
from core.practice_org.signin.policy import SignInPolicy
from core.practice_org.signin.state import SignInState


class SideDoor:
    """Reads and turns the switches."""

    def __init__(self, state: SignInState) -> None:
        self._state = state

    async def show(self, _request: Request) -> Response:
        """The state of sign-in."""
        return JSONResponse(self._shown())

    async def change(self, request: Request) -> Response:
        """Do what the body asks; 400 with a sentence where it makes no sense, and then nothing was done."""
        try:
            orders = json.loads(await request.body())
            policy = _policy_changes(orders.get("policy", {}))
            client = self._client(orders["client"]) if "client" in orders else None
            lifetime = timedelta(seconds=float(orders.get("session_lifetime_s", 0)))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 400)
        for name, value in policy.items():
            setattr(self._state.policy, name, value)
        if client is not None:
            self._state.clients.register(client)
        if lifetime:
            self._state.sessions.set_lifetime(lifetime)
        if orders.get("expire_sessions"):
            self._state.sessions.expire_all()
        if orders.get("revoke_approvals"):
            self._state.grants.revoke_all()
        return JSONResponse(self._shown())

    def _client(self, order: dict[str, Any]) -> OAuthClient:
        known = self._state.clients.find(order["client_id"])
        base = {each.name: getattr(known, each.name) for each in fields(OAuthClient)} if known else {"name": "Test app"}
        return OAuthClient(**{**base, **{name: _client_value(name, value) for name, value in order.items()}})

    def _shown(self) -> dict[str, Any]:
        policy = self._state.policy
        hidden = {"security_token", "code_lifetime"}
        switches = {each.name: getattr(policy, each.name) for each in fields(policy) if each.name not in hidden}
        return {
            "session_lifetime_s": self._state.sessions.lifetime.total_seconds(),
            "policy": {**switches, "code_lifetime": policy.code_lifetime.total_seconds()},
            "clients": [
                {
                    "client_id": client.client_id,
                    "name": client.name,
                    "callbacks": client.callbacks,
                    "scopes": client.scopes,
                    "distribution": client.distribution.value,
                }
                for client in self._state.clients
            ],
        }


def _policy_changes(order: dict[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(SignInPolicy)}
    unknown = set(order) - names
    if unknown:
        raise ValueError(f"no such switch: {', '.join(sorted(unknown))}")
    return {
        name: timedelta(seconds=float(value)) if name == "code_lifetime" else value for name, value in order.items()
    }


def _client_value(name: str, value: Any) -> Any:
    """A switch as JSON says it, turned into its type."""
    if name in {"callbacks", "scopes", "certificates"}:
        return tuple(value)
    if name == "admin_approved_user_ids":
        return frozenset(value)
    if name == "distribution":
        return Distribution(value)
    if name == "permitted_users":
        return PermittedUsers(value)
    if name == "idle_lifetime":
        return None if value is None else timedelta(seconds=float(value))
    return value
