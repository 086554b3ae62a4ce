"""userinfo, the identity URL, introspect, revoke."""

import pytest
import requests

from core.practice_org.signin import PLATFORM_CLI
from tests.practice_org.signin.support import ADA, BOB, ORG, App, Org


def _get(app: App, path: str, token: str | None, scheme: str = "Bearer") -> requests.Response:
    headers = {"Authorization": f"{scheme} {token}"} if token else {}
    return requests.get(app.ports.http_url + path, headers=headers, timeout=5)


def test_userinfo_names_user_and_org_under_this_host(app: App) -> None:
    token = app.sign_in(scope="api id refresh_token")["access_token"]
    for scheme in ("Bearer", "OAuth", "bearer"):
        body = _get(app, "/services/oauth2/userinfo", token, scheme).json()
        assert body["user_id"] == ADA.user_id
        assert body["organization_id"] == ORG.org_id
        assert body["preferred_username"] == ADA.username
        assert (body["email"], body["name"]) == (ADA.email, "Ada Łovelace & Co")
        assert body["urls"]["rest"] == f"{app.ports.http_url}/services/data/v{{version}}/"
        assert body["urls"]["custom_domain"] == app.ports.http_url


def test_userinfo_refuses_bad_and_missing_tokens_with_403_and_a_word(app: App) -> None:
    bad = _get(app, "/services/oauth2/userinfo", "00Dnothing!AQ")
    assert (bad.status_code, bad.text) == (403, "Bad_OAuth_Token")
    missing = _get(app, "/services/oauth2/userinfo", None)
    assert (missing.status_code, missing.text) == (403, "Missing_OAuth_Token")


def test_without_an_identity_scope_userinfo_is_closed_but_not_for_the_command_line_tool(app: App) -> None:
    token = app.sign_in(scope="api refresh_token")["access_token"]
    assert _get(app, "/services/oauth2/userinfo", token).status_code == 403
    tool = App(app.ports, PLATFORM_CLI, "http://localhost:1717/OauthRedirect")
    with tool.browser:
        token = tool.sign_in(scope="refresh_token api web")["access_token"]
    assert _get(app, "/services/oauth2/userinfo", token).status_code == 200


def test_the_identity_url_of_the_token_answer_can_be_read(app: App) -> None:
    answer = app.sign_in(scope="api id")
    path = answer["id"].removeprefix(app.ports.http_url)
    body = _get(app, path, answer["access_token"]).json()
    assert (body["user_id"], body["organization_id"], body["username"]) == (ADA.user_id, ORG.org_id, ADA.username)
    assert body["id"] == answer["id"]
    assert body["urls"]["metadata"].endswith("/services/Soap/m/{version}/" + ORG.org_id[:15])
    named = _get(app, path + "?version=59.0", answer["access_token"]).json()
    assert named["urls"]["query"] == f"{app.ports.http_url}/services/data/v59.0/query/"


def test_an_identity_url_of_another_org_or_user_is_refused(app: App) -> None:
    token = app.sign_in(scope="api id")["access_token"]
    other_org = _get(app, f"/id/00D000000000000AAA/{ADA.user_id}", token)
    assert (other_org.status_code, other_org.text) == (403, "Wrong_Org")
    other_user = _get(app, f"/id/{ORG.org_id}/{BOB.user_id}", token)
    assert (other_user.status_code, other_user.text) == (404, "Bad_Id")


def _introspect(app: App, token: str, **changes: str) -> requests.Response:
    form = {"token": token, "token_type_hint": "access_token", "client_id": app.client_id, **changes}
    return requests.post(f"{app.ports.http_url}/services/oauth2/introspect", form, timeout=5)


def test_introspection_tells_whose_token_it_is_and_when_it_ends(app: App, org: Org) -> None:
    answer = app.sign_in()
    body = _introspect(app, answer["access_token"]).json()
    assert body["active"] is True
    assert body["exp"] == int(org.clock().timestamp()) + 7200
    assert (body["username"], body["token_type"]) == (ADA.username, "access_token")
    refresh = _introspect(app, answer["refresh_token"]).json()
    assert (refresh["active"], refresh["token_type"]) == (True, "refresh_token")


def test_introspection_of_dead_or_foreign_tokens_says_inactive_and_nothing_else(app: App, org: Org) -> None:
    answer = app.sign_in()
    assert _introspect(app, answer["access_token"], client_id=PLATFORM_CLI).json() == {"active": False}
    org.clock.advance(hours=2)
    assert _introspect(app, answer["access_token"]).json() == {"active": False}
    assert _introspect(app, "nothing").json() == {"active": False}
    assert _introspect(app, "nothing", client_id="nobody").json()["error"] == "invalid_client_id"


@pytest.mark.parametrize("value", ["é", "A", "/w=="])
def test_a_basic_header_that_cannot_be_read_names_no_client(app: App, value: str) -> None:
    headers = {"Authorization": f"Basic {value}".encode("latin-1")}
    answer = requests.post(
        f"{app.ports.http_url}/services/oauth2/introspect", {"token": "x"}, headers=headers, timeout=5
    )
    assert answer.status_code in (400, 401)
    assert "error" in answer.json()


def _revoke(app: App, token: str) -> requests.Response:
    return requests.post(f"{app.ports.http_url}/services/oauth2/revoke", {"token": token}, timeout=5)


def test_revoking_the_refresh_token_kills_its_access_tokens_and_answers_200_with_nothing(app: App) -> None:
    first = app.sign_in()
    second = app.refresh(first["refresh_token"]).json()
    answer = _revoke(app, second["refresh_token"])
    assert (answer.status_code, answer.content) == (200, b"")
    assert not app.works(first["access_token"])
    assert not app.works(second["access_token"])
    assert app.refresh(second["refresh_token"]).json()["error"] == "invalid_grant"


def test_revoking_an_access_token_leaves_the_approval(app: App) -> None:
    token = app.sign_in()
    assert _revoke(app, token["access_token"]).status_code == 200
    assert not app.works(token["access_token"])
    assert app.refresh(token["refresh_token"]).status_code == 200


def test_revoking_what_is_not_there_is_refused_in_urlencoded_text(app: App) -> None:
    answer = _revoke(app, "")
    assert answer.status_code == 400
    assert answer.text == "error=unsupported_token_type&error_description=this%20token%20type%20is%20not%20supported"
    assert _revoke(app, "nothing").text.startswith("error=invalid_token")


def test_openid_discovery_names_the_endpoints_of_this_host(app: App) -> None:
    body = _get(app, "/.well-known/openid-configuration", None).json()
    assert body["token_endpoint"] == f"{app.ports.http_url}/services/oauth2/token"
