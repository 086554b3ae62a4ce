"""The token endpoint: codes, PKCE, refresh with rotation, client credentials, the password grant."""

import base64
import hashlib
import hmac
import json
from pathlib import Path

import jwt
import pytest
import requests

from core.practice_org.listeners import Ports
from core.practice_org.signin import DEFAULT_CLIENT_ID
from core.practice_org.signin.clients import PermittedUsers
from tests.practice_org.signin.support import ADA, BOB, ORG, PASSWORD, App, Org, Pkce

FIXTURES = Path(__file__).parents[4] / "shared" / "fixtures"


def _refusal(answer: requests.Response) -> tuple[int, str, str]:
    body = answer.json()
    assert set(body) == {"error", "error_description"}
    return answer.status_code, body["error"], body["error_description"]


def test_a_code_becomes_tokens_with_salesforces_keys_and_no_expires_in(app: App) -> None:
    answer = app.redeem(app.approve()["code"])
    body = answer.json()
    assert set(body) == {
        "access_token",
        "refresh_token",
        "signature",
        "scope",
        "instance_url",
        "id",
        "token_type",
        "issued_at",
    }
    assert body["instance_url"] == app.ports.http_url
    assert body["id"] == f"{app.ports.http_url}/id/{ORG.org_id}/{ADA.user_id}"
    assert body["access_token"].startswith(ORG.org_id[:15] + "!AQ")
    assert body["refresh_token"].startswith("5Aep")
    assert body["token_type"] == "Bearer"
    assert set(body["scope"].split()) == {"api", "refresh_token"}
    assert "no-store" in answer.headers["Cache-Control"]
    assert app.works(body["access_token"])


def test_addresses_in_the_answer_follow_scheme_and_host(app: App, ports: Ports, ca_file: Path) -> None:
    form = {
        "grant_type": "authorization_code",
        "client_id": app.client_id,
        "code": app.approve()["code"],
        "redirect_uri": app.redirect_uri,
        "code_verifier": app.pkce.verifier,
    }
    url = f"https://127.0.0.1:{ports.https}/services/oauth2/token"
    body = requests.post(url, form, verify=str(ca_file), timeout=5).json()
    assert body["instance_url"] == f"https://127.0.0.1:{ports.https}"
    assert body["id"].startswith(f"https://127.0.0.1:{ports.https}/id/")


def test_the_signature_is_the_hmac_of_id_and_time_with_the_apps_secret(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, secret="5EC2E7")
    body = app.sign_in()
    digest = hmac.new(b"5EC2E7", (body["id"] + body["issued_at"]).encode(), hashlib.sha256).digest()
    assert base64.b64decode(body["signature"]) == digest
    assert body["issued_at"] == str(int(org.clock().timestamp() * 1000))


def test_without_the_refresh_scope_there_is_no_refresh_token(app: App) -> None:
    assert "refresh_token" not in app.sign_in(scope="api")
    assert "refresh_token" in app.sign_in(scope="api offline_access")


def test_without_a_scope_the_app_gets_all_that_it_has_with_an_id_token(app: App) -> None:
    body = app.sign_in(scope=None, nonce="n-1")
    keys = requests.get(f"{app.ports.http_url}/id/keys", timeout=5).json()["keys"]
    claims = jwt.decode(body["id_token"], jwt.PyJWK(keys[0]).key, algorithms=["RS256"], audience=app.client_id)
    assert (claims["nonce"], claims["sub"]) == ("n-1", body["id"])


def test_a_code_works_once(app: App) -> None:
    code = app.approve()["code"]
    assert app.redeem(code).status_code == 200
    assert _refusal(app.redeem(code)) == (400, "invalid_grant", "expired authorization code")


def test_a_code_is_short_lived_and_an_invented_one_is_invalid(app: App, org: Org) -> None:
    code = app.approve()["code"]
    org.clock.advance(minutes=15)
    assert _refusal(app.redeem(code)) == (400, "invalid_grant", "expired authorization code")
    assert _refusal(app.redeem("aPrxInvented==")) == (400, "invalid_grant", "invalid authorization code")


@pytest.mark.parametrize("length", [43, 128, 171])
def test_a_verifier_may_be_as_long_as_the_one_of_salesforces_own_tool(app: App, length: int) -> None:
    app.pkce = Pkce("v" * length)
    app.sign_in()


@pytest.mark.parametrize("verifier", [None, "too-short", "somebody-elses-verifier" * 3, "ä" * 50])
def test_a_wrong_verifier_is_refused_and_the_code_is_gone(app: App, verifier: str | None) -> None:
    code = app.approve()["code"]
    assert _refusal(app.redeem(code, code_verifier=verifier)) == (400, "invalid_grant", "invalid code verifier")
    assert app.redeem(code).status_code == 400


def test_the_callback_must_be_the_same_again(app: App) -> None:
    answer = app.redeem(app.approve()["code"], redirect_uri="http://localhost:2718/callback")
    assert _refusal(answer) == (400, "redirect_uri_mismatch", "redirect_uri must match configuration")


def test_a_code_belongs_to_one_app(app: App) -> None:
    code = app.approve()["code"]
    answer = app.redeem(code, client_id="PlatformCLI")
    assert _refusal(answer) == (400, "invalid_grant", "invalid authorization code")


def test_an_unknown_app_or_flow_is_refused(app: App) -> None:
    assert _refusal(app.redeem("x", client_id="3MVG9nobody"))[1:] == ("invalid_client_id", "client identifier invalid")
    assert _refusal(app.redeem("x", client_id=None))[1] == "invalid_request"
    assert _refusal(app.token(grant_type="device"))[1:] == ("unsupported_grant_type", "grant type not supported")
    answer = requests.get(f"{app.ports.http_url}/services/oauth2/token", {"grant_type": "refresh_token"}, timeout=5)
    assert _refusal(answer)[1] == "unsupported_grant_type"


def test_parameters_may_stand_in_the_query_of_the_post(app: App) -> None:
    parameters = {"grant_type": "refresh_token", "refresh_token": app.sign_in()["refresh_token"]}
    url = f"{app.ports.http_url}/services/oauth2/token"
    answer = requests.post(url, params={**parameters, "client_id": app.client_id}, timeout=5)
    assert answer.status_code == 200


def test_each_refresh_brings_a_new_refresh_token(app: App) -> None:
    first = app.sign_in()
    second = app.refresh(first["refresh_token"]).json()
    third = app.refresh(second["refresh_token"]).json()
    assert len({first["refresh_token"], second["refresh_token"], third["refresh_token"]}) == 3
    assert set(third) == set(first)
    assert app.works(third["access_token"])
    assert app.works(first["access_token"])


def test_a_replayed_refresh_token_ends_the_whole_family(app: App) -> None:
    first = app.sign_in()
    second = app.refresh(first["refresh_token"]).json()
    assert _refusal(app.refresh(first["refresh_token"])) == (400, "invalid_grant", "expired access/refresh token")
    assert _refusal(app.refresh(second["refresh_token"])) == (400, "invalid_grant", "expired access/refresh token")
    assert not app.works(first["access_token"])
    assert not app.works(second["access_token"])


def test_a_replay_leaves_other_approvals_alone(app: App) -> None:
    one, other = app.sign_in(), app.sign_in()
    app.refresh(one["refresh_token"])
    app.refresh(one["refresh_token"])
    assert app.works(other["access_token"])
    assert app.refresh(other["refresh_token"]).status_code == 200


def test_the_refusal_of_a_refresh_is_the_recorded_one(app: App) -> None:
    recorded = FIXTURES / "restforce" / "spec" / "fixtures" / "refresh_error_response.json"
    if not recorded.exists():
        pytest.skip(f"the recorded bodies are not here: {FIXTURES}")
    assert app.refresh("5Aep861nothing").json() == json.loads(recorded.read_text())


def test_an_idle_refresh_token_dies_and_use_keeps_it_alive(app: App, org: Org) -> None:
    token = app.sign_in()["refresh_token"]
    for _ in range(3):
        org.clock.advance(days=29)
        token = app.refresh(token).json()["refresh_token"]
    org.clock.advance(days=30)
    assert _refusal(app.refresh(token))[2] == "expired access/refresh token"


def test_another_app_cannot_use_a_refresh_token_nor_spoil_it(app: App) -> None:
    token = app.sign_in()["refresh_token"]
    answer = app.token(grant_type="refresh_token", refresh_token=token, client_id="PlatformCLI")
    assert _refusal(answer)[2] == "expired access/refresh token"
    assert app.refresh(token).status_code == 200


def test_the_sixth_approval_of_a_user_and_app_revokes_the_oldest(app: App) -> None:
    tokens = [app.sign_in() for _ in range(6)]
    assert app.refresh(tokens[0]["refresh_token"]).status_code == 400
    assert not app.works(tokens[0]["access_token"])
    assert all(app.refresh(each["refresh_token"]).status_code == 200 for each in tokens[1:])


def test_the_two_switches_that_require_a_secret_are_apart(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, secret="s3cret", secret_required_for_refresh=True)
    token = app.sign_in()["refresh_token"]
    assert _refusal(app.refresh(token)) == (400, "invalid_client", "invalid client credentials")
    good = app.token(grant_type="refresh_token", refresh_token=token, client_secret="s3cret")
    assert good.status_code == 200
    org.state.clients.change(DEFAULT_CLIENT_ID, secret_required_for_web=True)
    code = app.approve()["code"]
    assert _refusal(app.redeem(code)) == (400, "invalid_client", "invalid client credentials")
    assert _refusal(app.redeem(code, client_secret="guess"))[1] == "invalid_client"
    assert app.redeem(code, client_secret="s3cret").status_code == 200


def test_a_deactivated_user_cannot_refresh_and_keeps_the_token_for_later(app: App, org: Org) -> None:
    token = app.sign_in()["refresh_token"]
    org.users.deactivate(ADA)
    assert _refusal(app.refresh(token)) == (400, "inactive_user", "user is inactive")
    org.users.users = [ADA, BOB]
    assert app.refresh(token).status_code == 200


def test_outside_the_allowed_network_nothing_is_issued(app: App, org: Org) -> None:
    token = app.sign_in()["refresh_token"]
    org.state.policy.ip_restricted = True
    assert _refusal(app.refresh(token)) == (400, "invalid_grant", "ip restricted")
    org.state.policy.ip_restricted = False
    assert app.refresh(token).status_code == 200


def test_blocked_and_uninstalled_apps_get_no_token(app: App, org: Org) -> None:
    token = app.sign_in()["refresh_token"]
    org.state.clients.change(DEFAULT_CLIENT_ID, is_blocked=True)
    assert _refusal(app.refresh(token))[1] == "OAUTH_APP_BLOCKED"
    org.state.clients.change(DEFAULT_CLIENT_ID, is_blocked=False, is_installed=False)
    assert _refusal(app.refresh(token)) == (400, "invalid_client", "app must be installed into org")


def test_an_expired_session_is_renewed_by_the_refresh_token(app: App, org: Org) -> None:
    token = app.sign_in()
    org.clock.advance(hours=2)
    assert not app.works(token["access_token"])
    assert app.works(app.refresh(token["refresh_token"]).json()["access_token"])


def test_jwt_based_access_tokens_work_with_rest_and_not_with_soap(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, jwt_access_tokens=True)
    token = app.sign_in()["access_token"]
    claims = jwt.decode(token, options={"verify_signature": False})
    assert claims["sub"] == f"uid:{ADA.user_id}"
    assert claims["exp"] - claims["iat"] == 7200
    assert app.works(token)
    assert org.state.sessions.find_for_soap(token) is None


def test_client_credentials_run_as_a_user_with_the_secret(app: App, org: Org) -> None:
    def ask(**form: str) -> requests.Response:
        return app.token(grant_type="client_credentials", **form)

    assert _refusal(ask())[1] == "invalid_client"
    org.state.clients.change(DEFAULT_CLIENT_ID, secret="s3cret")
    assert _refusal(ask(client_secret="s3cret"))[2] == "no client credentials user enabled"
    org.state.clients.change(DEFAULT_CLIENT_ID, run_as=BOB.user_id)
    body = ask(client_secret="s3cret").json()
    assert body["id"].endswith(BOB.user_id)
    assert "refresh_token" not in body
    assert not {"web", "refresh_token", "full"} & set(body["scope"].split())
    assert app.works(body["access_token"])


def test_the_password_grant_is_off_and_a_switch_turns_it_on(app: App, org: Org) -> None:
    def ask(password: str = PASSWORD) -> requests.Response:
        return app.token(grant_type="password", username=ADA.username, password=password)

    assert _refusal(ask()) == (400, "invalid_grant", "authentication failure")
    org.state.policy.allow_legacy_logins()
    assert app.works(ask().json()["access_token"])
    assert "refresh_token" not in ask().json()
    assert _refusal(ask("wrong"))[1:] == ("invalid_grant", "authentication failure - Invalid Password")
    org.state.policy.security_token = "T0KEN"
    assert ask(PASSWORD + "T0KEN").status_code == 200
    org.state.clients.change(DEFAULT_CLIENT_ID, permitted_users=PermittedUsers.ADMIN_APPROVED)
    assert _refusal(ask())[1] == "invalid_app_access"


def test_password_answers_have_the_recorded_keys(app: App, org: Org) -> None:
    folder = FIXTURES / "restforce" / "spec" / "fixtures"
    if not folder.exists():
        pytest.skip(f"the recorded bodies are not here: {FIXTURES}")
    org.state.policy.allow_legacy_logins()
    good = app.token(grant_type="password", username=ADA.username, password=PASSWORD).json()
    bad = app.token(grant_type="password", username=ADA.username, password="wrong").json()
    recorded = json.loads((folder / "auth_success_response.json").read_text())
    # token_type is newer than the recording (2010); every other key is the recorded one.
    assert set(good) - set(recorded) == {"token_type"}
    assert set(recorded) <= set(good)
    assert bad == json.loads((folder / "auth_error_response.json").read_text())
