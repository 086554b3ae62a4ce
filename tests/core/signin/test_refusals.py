"""Every refusal that salesforce.md A2 names has a code of its own, words, and a text for the admin."""

import json

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.practice_org.signin import oauth_errors
from core.salesforce.signin.oauth import OAuth
from core.salesforce.signin.refusals import ends_the_session, oauth_refusal, refusal_in_page
from core.setup.external_client_app import CALLBACK_TEXT, STEPS, Required
from core.words import known_codes, sentence
from core.words.for_admin import for_admin

A2 = [
    ("redirect_uri_mismatch", "redirect_uri must match configuration", "oauth_callback_mismatch"),
    ("invalid_client_id", "client identifier invalid", "oauth_client_unknown"),
    ("invalid_client", "app must be installed into org", "oauth_app_not_installed"),
    ("invalid_client", "invalid client credentials", "oauth_secret_wanted"),
    ("OAUTH_APPROVAL_ERROR_GENERIC", "An unexpected error has occurred", "oauth_app_not_installed"),
    ("OAUTH_EC_APP_NOT_FOUND", "External client app is not installed in this org", "oauth_app_not_in_org"),
    ("OAUTH_APP_BLOCKED", "this app is blocked by admin", "oauth_app_blocked"),
    ("invalid_app_access", "user is not admin approved to access this app", "oauth_user_not_approved"),
    ("OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app", "oauth_user_not_approved"),
    ("unsupported_grant_type", "grant type not supported", "oauth_flow_off"),
    ("inactive_user", "user is inactive", "oauth_user_inactive"),
    ("invalid_grant", "ip restricted", "oauth_ip_restricted"),
    ("API_DISABLED_FOR_ORG", "", "api_disabled"),
    ("access_denied", "end-user denied authorization", "oauth_denied"),
    ("invalid_grant", "expired access/refresh token", "sign_in_ended"),
    ("invalid_grant", "expired authorization code", "oauth_code_late"),
    ("invalid_grant", "user hasn't approved this consumer", "jwt_user_not_approved"),
    ("invalid_grant", "audience is invalid", "jwt_audience_wrong"),
    ("invalid_grant", "invalid assertion", "jwt_key_unknown"),
    ("invalid_grant", "something new", "oauth_grant_refused"),
    ("brand_new", "never seen", "oauth_unknown"),
]


@pytest.mark.parametrize(("error", "description", "code"), A2)
def test_each_refusal_has_a_code_words_and_a_text_for_the_admin(error, description, code):
    refusal = oauth_refusal(error, description, "acme.my.salesforce.com")
    assert refusal.code == code
    assert code in known_codes()
    text = for_admin(code, refusal.params)
    assert sentence(code, refusal.params).title in text
    assert "acme.my.salesforce.com" in text
    assert error in text
    assert not description or description in text


def test_no_two_refusals_share_their_words():
    codes = {code for _error, _description, code in A2}
    assert len({sentence(code).title for code in codes}) == len(codes)


def test_everything_that_the_practice_org_can_say_is_known():
    made = [
        oauth_errors.invalid_client_id(),
        oauth_errors.invalid_client(),
        oauth_errors.not_installed(),
        oauth_errors.eca_not_found(),
        oauth_errors.redirect_uri_mismatch(),
        oauth_errors.expired_token(),
        oauth_errors.unsupported_grant_type(),
        oauth_errors.inactive_user(),
        oauth_errors.not_admin_approved(),
        oauth_errors.access_denied_by_admin(),
        oauth_errors.access_denied(),
        oauth_errors.app_blocked(),
        oauth_errors.ip_restricted(),
        oauth_errors.invalid_scope(),
    ]
    for one in made:
        refusal = oauth_refusal(one.error, one.description, "h")
        assert refusal.code not in {"oauth_unknown", "oauth_grant_refused"}, one
        assert refusal_in_page(f"<h1>OAuth Error</h1><p>{one.error} : {one.description}</p>", "h") is not None


def test_an_unknown_refusal_keeps_its_own_words():
    words = sentence("oauth_unknown", oauth_refusal("brand_new", "never seen before", "h").params)
    assert "brand_new" in words.title
    assert "never seen before" in words.body


def test_only_what_a_person_must_mend_ends_a_session():
    assert ends_the_session(oauth_refusal("invalid_grant", "expired access/refresh token", "h"))
    assert not ends_the_session(oauth_refusal("invalid_grant", "ip restricted", "h"))
    assert not ends_the_session(oauth_refusal("server_error", "", "h"))


@given(st.text(max_size=200))
def test_a_page_of_anything_is_read_without_harm(text):
    refusal = refusal_in_page(text, "h")
    assert refusal is None or isinstance(refusal, AppError)


@given(st.one_of(st.binary(max_size=60), st.recursive(st.text() | st.none() | st.integers(), st.lists).map(json.dumps)))
def test_any_body_of_a_token_answer_becomes_an_error_of_ours(body):
    answer = requests.Response()
    answer.status_code = 200
    answer._content = body.encode() if isinstance(body, str) else body
    with OAuth("https://acme.my.salesforce.com", "key") as oauth:
        oauth._session.post = lambda *_arguments, **_keywords: answer  # a network cannot be asked for any bytes
        with pytest.raises(AppError) as refused:
            oauth.with_assertion(oauth_secret())
    assert refused.value.code == "not_salesforce"


def test_a_token_answer_that_leads_elsewhere_is_refused():
    answer = requests.Response()
    answer.status_code = 200
    body = {
        "access_token": "s3cr3t",
        "instance_url": "https://evil.example",
        "id": "https://login.salesforce.com/id/00D000000000001AAA/005000000000001AAA",
    }
    answer._content = json.dumps(body).encode()
    with OAuth("https://acme.my.salesforce.com", "key") as oauth:
        oauth._session.post = lambda *_arguments, **_keywords: answer  # no org says such a thing
        with pytest.raises(AppError) as refused:
            oauth.with_assertion(oauth_secret())
    assert (refused.value.code, refused.value.params["instance"]) == ("instance_not_trusted", "evil.example")
    assert "s3cr3t" not in repr(refused.value) + str(refused.value)


def oauth_secret():
    from core.credentials import Secret

    return Secret("assertion")


def test_the_steps_for_the_app_name_every_switch_and_callback():
    assert CALLBACK_TEXT.splitlines() == [
        f"http://localhost:{port}/callback" for port in (1718, 2718, 8718, 18718, 28718)
    ]
    switches = {switch.label: switch.state for step in STEPS for switch in step.switches}
    assert switches["Require secret for Web Server Flow"] is Required.OFF
    assert switches["Require secret for Refresh Token Flow"] is Required.OFF
    assert switches["Issue JSON Web Token (JWT)-based access tokens for named users"] is Required.OFF
    assert switches["Enable Refresh Token Rotation"] is Required.ON
    assert any("PKCE" in label and state is Required.ON for label, state in switches.items())
    assert any("refresh_token" in item for step in STEPS for item in step.choose)
    assert any(step.copy == CALLBACK_TEXT for step in STEPS)
    assert len({step.id for step in STEPS}) == len(STEPS)
