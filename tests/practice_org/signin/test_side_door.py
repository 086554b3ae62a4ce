"""The side door turns what a test in another process cannot reach."""

from typing import Any

import requests

from core.practice_org.signin import DEFAULT_CLIENT_ID
from tests.practice_org.signin.support import App, Org


def _post(app: App, **orders: Any) -> requests.Response:
    return requests.post(f"{app.ports.http_url}/practice/sign-in", json=orders, timeout=5)


def test_sessions_can_be_ended_at_once_and_approvals_too(app: App) -> None:
    token = app.sign_in()
    assert _post(app, expire_sessions=True).status_code == 200
    assert not app.works(token["access_token"])
    renewed = app.refresh(token["refresh_token"]).json()
    _post(app, revoke_approvals=True)
    assert not app.works(renewed["access_token"])
    assert app.refresh(renewed["refresh_token"]).status_code == 400


def test_the_session_lifetime_can_be_set(app: App, org: Org) -> None:
    assert _post(app, session_lifetime_s=900).json()["session_lifetime_s"] == 900
    token = app.sign_in()["access_token"]
    org.clock.advance(minutes=15)
    assert not app.works(token)


def test_switches_of_the_org_and_of_an_app_can_be_turned(app: App, org: Org) -> None:
    token = app.sign_in()["refresh_token"]
    _post(app, policy={"ip_restricted": True, "code_lifetime": 60})
    assert app.refresh(token).json()["error_description"] == "ip restricted"
    _post(app, policy={"ip_restricted": False}, client={"client_id": DEFAULT_CLIENT_ID, "is_blocked": True})
    assert app.refresh(token).json()["error"] == "OAUTH_APP_BLOCKED"
    assert org.state.policy.code_lifetime.total_seconds() == 60


def test_an_unknown_app_is_registered(app: App) -> None:
    order = {"client_id": "3MVG9new", "callbacks": ["http://localhost:4000/cb"], "distribution": "global"}
    assert _post(app, client={**order, "idle_lifetime": None, "permitted_users": "admin_approved"}).status_code == 200
    new = App(app.ports, "3MVG9new", "http://localhost:4000/cb")
    with new.browser:
        assert new.authorize().status_code == 302


def test_a_senseless_order_is_refused_and_nothing_is_done(app: App, org: Org) -> None:
    before = org.state.policy.ip_restricted
    assert _post(app, policy={"no_such_switch": True, "ip_restricted": True}).status_code == 400
    assert _post(app, client={"client_id": DEFAULT_CLIENT_ID, "no_such": 1}, expire_sessions=True).status_code == 400
    assert org.state.policy.ip_restricted is before


def test_what_it_shows_holds_no_secret(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, secret="s3cret")
    org.state.policy.security_token = "T0KEN"
    token = app.sign_in()
    shown = requests.get(f"{app.ports.http_url}/practice/sign-in", timeout=5).text
    assert DEFAULT_CLIENT_ID in shown
    for secret in ("s3cret", "T0KEN", token["access_token"], token["refresh_token"]):
        assert secret not in shown


def test_a_reset_turns_every_switch_back_and_keeps_people_signed_in(app: App, org: Org) -> None:
    token = app.sign_in()
    _post(app, policy={"ip_restricted": True}, session_lifetime_s=900, client={"client_id": "3MVG9new"})
    _post(app, client={"client_id": DEFAULT_CLIENT_ID, "is_blocked": True})
    org.state.reset()
    shown = requests.get(f"{app.ports.http_url}/practice/sign-in", timeout=5).json()
    assert (shown["policy"]["ip_restricted"], shown["session_lifetime_s"]) == (False, 7200)
    assert "3MVG9new" not in {each["client_id"] for each in shown["clients"]}
    assert app.works(token["access_token"])
    assert app.refresh(token["refresh_token"]).status_code == 200
