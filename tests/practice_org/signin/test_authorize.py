"""The browser flow up to the callback, over real HTTP."""

from urllib.parse import parse_qs, urlsplit

import pytest

from core.practice_org.signin import DEFAULT_CLIENT_ID, PLATFORM_CLI
from core.practice_org.signin.clients import PermittedUsers
from tests.practice_org.signin.support import ADA, BOB, App, Org


def test_a_person_logs_in_allows_and_the_callback_gets_code_and_state(app: App) -> None:
    towards_login = app.authorize()
    assert towards_login.status_code == 302
    assert "RemoteAccessAuthorizationPage" in towards_login.headers["Location"]
    assert 'name="pw"' in app.follow(towards_login).text
    consent = app.follow(app.log_in(towards_login))
    assert "Allow Access?" in consent.text
    assert "ada@acme.example" in consent.text
    callback = app.callback_of(app.decide(consent, "allow"))
    assert callback["code"].startswith("aPrx")
    assert callback["state"] == "xyz /&="


def test_deny_brings_access_denied_and_the_state_to_the_callback(app: App) -> None:
    answer = app.decide(app.follow(app.log_in(app.authorize())), "deny")
    assert app.callback_of(answer) == {
        "error": "access_denied",
        "error_description": "end-user denied authorization",
        "state": "xyz /&=",
    }
    assert "error_description=end-user+denied+authorization" in answer.headers["Location"]


def test_a_wrong_password_shows_the_login_page_again_and_keeps_the_name(app: App) -> None:
    answer = app.log_in(app.authorize(), password="nope")
    assert answer.status_code == 200
    assert 'id="error"' in answer.text
    assert 'value="ada@acme.example"' in answer.text
    assert "sid" not in app.browser.cookies


def test_an_inactive_user_cannot_log_in(app: App, org: Org) -> None:
    org.users.deactivate(ADA)
    assert 'id="error"' in app.log_in(app.authorize()).text


def test_an_unknown_consumer_key_is_told_on_a_page_never_to_the_callback(app: App) -> None:
    answer = app.authorize(client_id="3MVG9nobody")
    assert answer.status_code == 400
    assert "invalid_client_id : client identifier invalid" in answer.text
    assert "Location" not in answer.headers


@pytest.mark.parametrize(
    "redirect_uri",
    [
        "http://localhost:1718/callback/",
        "http://localhost:1799/callback",
        "http://127.0.0.1:1718/callback",
        "http://LOCALHOST:1718/callback",
        "http://localhost:1718/callback?x=1",
        "https://localhost:1718/callback",
        None,
    ],
)
def test_a_callback_that_differs_in_one_character_is_a_mismatch(app: App, redirect_uri: str | None) -> None:
    answer = app.authorize(redirect_uri=redirect_uri)
    assert answer.status_code == 400
    assert "redirect_uri_mismatch : redirect_uri must match configuration" in answer.text
    assert "Location" not in answer.headers


def test_the_registered_fall_back_ports_are_accepted(app: App) -> None:
    assert app.authorize(redirect_uri="http://localhost:2718/callback").status_code == 302


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_challenge": None}, ("invalid_request", "missing required code challenge")),
        ({"code_challenge_method": "plain"}, ("invalid_request", "invalid code challenge method")),
        ({"response_type": "token"}, ("unsupported_response_type", "response type not supported")),
        ({"scope": "api everything"}, ("invalid_scope", "the requested scope is invalid, unknown, or malformed")),
        ({"scope": "api pardot_api"}, ("invalid_scope", "the requested scope is invalid, unknown, or malformed")),
    ],
)
def test_a_wrong_request_of_a_known_app_is_told_to_its_callback(
    app: App, changes: dict[str, str | None], error: tuple[str, str]
) -> None:
    callback = app.callback_of(app.authorize(**changes))
    assert (callback["error"], callback["error_description"]) == error
    assert callback["state"] == "xyz /&="


def test_a_missing_state_stays_missing(app: App) -> None:
    assert set(app.approve(state=None)) == {"code"}


def test_a_logged_in_person_who_allowed_before_is_asked_nothing(app: App) -> None:
    app.approve()
    answer = app.follow(app.authorize())
    assert "code" in app.callback_of(answer)


def test_more_scopes_than_before_need_a_new_consent(app: App) -> None:
    app.approve(scope="api")
    assert "Allow Access?" in app.follow(app.authorize(scope="api refresh_token")).text


def test_prompt_login_asks_for_the_password_though_a_session_is_there(app: App) -> None:
    app.approve()
    towards_login = app.authorize(prompt="login")
    location = towards_login.headers["Location"]
    assert location.startswith("/login?")
    start_url = parse_qs(urlsplit(location).query)["startURL"][0]
    assert app.go(app.ports.http_url + start_url).headers["Location"].startswith("/login?")
    assert "code" in app.callback_of(app.follow(app.log_in(towards_login)))


def test_prompt_consent_asks_again_though_it_was_allowed(app: App) -> None:
    app.approve()
    assert "Allow Access?" in app.follow(app.authorize(prompt="consent")).text


def test_both_prompts_together_ask_for_both(app: App) -> None:
    app.approve()
    consent = app.follow(app.log_in(app.authorize(prompt="login consent"), BOB))
    assert "bob@acme.example" in consent.text


def test_immediate_never_shows_a_page(app: App) -> None:
    assert app.callback_of(app.authorize(immediate="true"))["error"] == "immediate_unsuccessful"
    app.approve()
    assert "code" in app.callback_of(app.follow(app.authorize(immediate="true")))


def test_an_apps_access_token_in_the_cookie_is_no_logged_in_browser(app: App) -> None:
    token = app.sign_in()["access_token"]
    app.browser.cookies.clear()
    app.browser.cookies.set("sid", token)
    assert app.authorize().headers["Location"].startswith("/login?")


def test_login_hint_fills_in_the_username(app: App) -> None:
    assert 'value="bob@acme.example"' in app.follow(app.authorize(login_hint="bob@acme.example")).text


def test_an_answer_to_the_consent_page_counts_only_with_its_confirmation(app: App) -> None:
    consent = app.follow(app.log_in(app.authorize()))
    source = consent.text.split('name="source" value="')[1].split('"')[0]
    url = f"{app.ports.http_url}/setup/secur/RemoteAccessAuthorizationPage.apexp"
    form = {"source": source, "confirmation": "guessed", "decision": "allow"}
    forged = app.browser.post(url, form, allow_redirects=False, timeout=5)
    assert forged.status_code == 200
    assert "Allow Access?" in forged.text


def test_a_consent_page_left_open_for_too_long_has_expired(app: App, org: Org) -> None:
    consent = app.follow(app.log_in(app.authorize()))
    org.clock.advance(minutes=15)
    assert app.decide(consent, "allow").status_code == 400


def test_after_login_the_browser_stays_on_this_host(app: App) -> None:
    form = {"startURL": "//evil.example/", "username": ADA.username, "pw": "correct horse & battery"}
    answer = app.browser.post(f"{app.ports.http_url}/login", form, allow_redirects=False, timeout=5)
    assert answer.headers["Location"] == "/"


def test_pages_carry_no_script_and_escape_what_they_show(app: App) -> None:
    page = app.follow(app.authorize(login_hint='"><script>alert(1)</script>'))
    assert "<script" not in page.text
    assert "Acme &lt;Practice&gt;" in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Frame-Options"] == "DENY"


def test_a_blocked_app_is_told_so_at_its_callback(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, is_blocked=True)
    assert app.callback_of(app.authorize())["error"] == "OAUTH_APP_BLOCKED"


def test_an_app_for_approved_users_asks_no_consent_and_turns_others_away(app: App, org: Org) -> None:
    org.state.clients.change(
        DEFAULT_CLIENT_ID,
        permitted_users=PermittedUsers.ADMIN_APPROVED,
        admin_approved_user_ids=frozenset({ADA.user_id}),
    )
    assert "code" in app.callback_of(app.follow(app.log_in(app.authorize())))
    refused = app.callback_of(app.follow(app.log_in(app.authorize(prompt="login"), BOB)))
    assert refused["error"] == "OAUTH_APP_ACCESS_DENIED"
    assert refused["error_description"] == "user is not admin approved to access this app"


def test_an_app_that_is_not_installed_gets_a_generic_page_after_login(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, is_installed=False)
    page = app.follow(app.log_in(app.authorize()))
    assert page.status_code == 400
    assert "OAUTH_APPROVAL_ERROR_GENERIC" in page.text


def test_auto_approve_answers_the_authorize_request_in_one_step(app: App, org: Org) -> None:
    org.state.policy.auto_approve = True
    org.state.policy.auto_approve_username = ADA.username
    answer = app.authorize()
    assert answer.status_code == 302
    token = app.redeem(app.callback_of(answer)["code"]).json()
    assert token["id"].endswith(ADA.user_id)
    other = app.redeem(app.callback_of(app.authorize(login_hint=BOB.username))["code"]).json()
    assert other["id"].endswith(BOB.user_id)


def test_the_command_line_tool_of_salesforce_is_a_known_client(app: App) -> None:
    app.client_id = PLATFORM_CLI
    app.redirect_uri = "http://localhost:1717/OauthRedirect"
    token = app.sign_in(scope="refresh_token api web", prompt="login")
    again = app.token(grant_type="refresh_token", refresh_token=token["refresh_token"], client_secret="")
    assert again.status_code == 200
    assert "refresh_token" not in again.json()
    assert app.refresh(token["refresh_token"]).status_code == 200
