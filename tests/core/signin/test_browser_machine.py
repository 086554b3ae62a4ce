"""The sign-in by the browser, as a machine without a screen, against the practice org's own OAuth endpoints."""

import socket
import threading
from contextlib import ExitStack, contextmanager, suppress
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.model import Language, SignInWay
from core.salesforce.signin.browser import SignIn, SignInState
from core.salesforce.signin.listener import CALLBACK_PORTS, Listener, callback_url
from core.setup import signin as steps
from core.words import sentence
from tests.core.signin.conftest import sign_in, token_requests, turn


class Elapsed:
    def __init__(self):
        self.seconds = 100.0

    def __call__(self):
        return self.seconds


def attempt(org, network, **more):
    return SignIn(org.https_url, org.client_id, network, **more)


@contextmanager
def taken(host, port):
    """Another program on this port; one that is there already serves as well."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):
            other.bind((host, port))
            other.listen()
        yield


def callback_of(url):
    return parse_qs(urlsplit(url).query)["redirect_uri"][0]


def get(url, **more):
    with requests.Session() as session:
        session.trust_env = False
        return session.get(url, timeout=30, **more)


def test_a_person_signs_in_and_nothing_is_kept_before_the_yes(
    profile, practice_org, door, network, browser, memory_keyring
):
    with attempt(practice_org, network, open_browser=browser) as machine:
        assert machine.look().state is SignInState.PREPARING
        machine.start()
        assert machine.wait().refresh is not None
        found = steps.who(machine, network)
    assert machine.look().state is SignInState.DONE
    assert (found.connection.org_id, found.connection.user_name) == (practice_org.org_id, practice_org.username)
    assert found.connection.way is SignInWay.BROWSER
    assert memory_keyring.items == {}
    assert not profile.paths.settings.exists()
    connection = steps.finish(profile, found)
    assert profile.settings.the_connection() == connection
    assert len(memory_keyring.items) == 1
    with profile.connected_client() as client:
        assert client.organization().org_id == practice_org.org_id


def test_the_request_is_what_salesforce_asks_for(practice_org, door, network):
    with attempt(practice_org, network) as machine:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(machine.start()).query).items()}
    assert asked["redirect_uri"] in {callback_url(port) for port in CALLBACK_PORTS}
    assert (asked["scope"], asked["prompt"], asked["code_challenge_method"]) == (
        "api refresh_token",
        "login consent",
        "S256",
    )
    assert len(asked["state"]) >= 43
    assert len(asked["code_challenge"]) == 43
    assert "=" not in asked["code_challenge"]


def test_the_time_left_is_shown_and_runs_out(practice_org, door, network):
    elapsed = Elapsed()
    with attempt(practice_org, network, elapsed=elapsed) as machine:
        url = machine.start()
        assert (machine.look().state, machine.look().seconds_left, machine.look().url) == (
            SignInState.WAITING,
            300,
            url,
        )
        elapsed.seconds += 299.5
        assert (machine.look().state, machine.look().seconds_left) == (SignInState.WAITING, 0)
        elapsed.seconds += 1
        look = machine.look()
        assert (look.state, look.error.code) == (SignInState.FAILED, "sign_in_timed_out")
        assert "OAUTH_EC_APP_NOT_FOUND" in sentence(look.error.code, look.error.params).body
        with pytest.raises(AppError):
            machine.wait()


def test_a_browser_that_comes_back_too_late_gets_no_session(practice_org, door, network):
    elapsed = Elapsed()
    with attempt(practice_org, network, elapsed=elapsed) as machine:
        url = machine.start()
        elapsed.seconds += 301
        target = get(url, verify=str(practice_org.ca_path), allow_redirects=False).headers["Location"]
        assert "This sign-in is over" in get(target).text
    assert token_requests(door) == []


def test_cancel_ends_it_and_frees_the_port(practice_org, door, network):
    with attempt(practice_org, network) as machine:
        port = urlsplit(callback_of(machine.start())).port
        machine.cancel()
        assert machine.look().state is SignInState.CANCELLED
        with pytest.raises(AppError) as cancelled:
            machine.wait()
    assert cancelled.value.code == "sign_in_cancelled"
    Listener(lambda _parameters: (200, ""), (port,)).close()


def test_strangers_at_the_callback_change_nothing(practice_org, door, network, browser):
    with attempt(practice_org, network) as machine:
        url = machine.start()
        root = callback_of(url).removesuffix("/callback")
        state = parse_qs(urlsplit(url).query)["state"][0]
        assert get(f"{root}/favicon.ico").status_code == 204
        assert get(f"{root}/elsewhere").status_code == 404
        for wrong in ("?code=x&state=wrong", "?code=x", f"?state={state}", "?error=access_denied&state=é"):
            answer = get(f"{root}/callback{wrong}")
            assert (answer.status_code, "does not belong" in answer.text) == (400, True)
        assert get(f"{root}/callback?code=x&state={state}", headers={"Host": "evil.example"}).status_code == 403
        assert machine.look().state is SignInState.WAITING
        browser(url)
        machine.wait()
        browser.closed()
        again = get(browser.pages[0].url)
        assert (again.status_code, "Signed in" in again.text) == (200, True)
    assert len(token_requests(door)) == 1


@pytest.mark.parametrize(
    ("language", "title", "tag"),
    [
        (Language.ENGLISH, "Signed in", "en"),
        (Language.SPANISH, "Sesión iniciada", "es"),
        (Language.PORTUGUESE, "Sessão iniciada", "pt-BR"),
    ],
)
def test_the_last_page_is_friendly_and_wholly_ours(practice_org, door, network, browser, language, title, tag):
    with attempt(practice_org, network, open_browser=browser, language=language) as machine:
        machine.start()
        machine.wait()
    browser.closed()
    shown = browser.pages[0]
    assert title in shown.text
    assert f'lang="{tag}"' in shown.text
    assert "default-src 'none'" in shown.headers["Content-Security-Policy"]
    assert not any(mark in shown.text for mark in ("http:", "https:", "<script", "src="))
    assert shown.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_port_that_is_taken_on_either_address_is_left_for_the_next(practice_org, door, network, browser, host):
    with taken(host, 1718), attempt(practice_org, network, open_browser=browser) as machine:
        assert callback_of(machine.start()) in {callback_url(port) for port in CALLBACK_PORTS[1:]}
        machine.wait()


def test_when_all_ports_are_taken_the_error_names_them(practice_org, door, network):
    with ExitStack() as held:
        for port in CALLBACK_PORTS:
            held.enter_context(taken("127.0.0.1", port))
        with attempt(practice_org, network) as machine, pytest.raises(AppError) as refused:
            machine.start()
    assert refused.value.code == "callback_ports_taken"
    assert "1718, 2718, 8718, 18718, 28718" in sentence("callback_ports_taken", refused.value.params).body


@pytest.mark.parametrize(
    ("switches", "code"),
    [
        ({"callbacks": ["http://localhost:1718/callback/"]}, "oauth_callback_mismatch"),
        ({"is_blocked": True}, "oauth_app_blocked"),
        ({"scopes": ["api"]}, "oauth_scope_missing"),
        ({"is_installed": False}, "oauth_app_not_installed"),
    ],
)
def test_a_wrong_setting_shows_before_the_browser_opens(practice_org, door, network, browser, switches, code):
    turn(door, practice_org, **switches)
    with attempt(practice_org, network, open_browser=browser) as machine, pytest.raises(AppError) as refused:
        machine.start()
    assert (refused.value.code, browser.opened) == (code, [])
    assert machine.look().state is SignInState.FAILED


def test_an_unknown_consumer_key_shows_before_the_browser_opens(practice_org, door, network, browser):
    with (
        SignIn(practice_org.https_url, "3MVG9nobody", network, open_browser=browser) as machine,
        pytest.raises(AppError) as refused,
    ):
        machine.start()
    assert (refused.value.code, browser.opened) == ("oauth_client_unknown", [])


@pytest.mark.parametrize(
    ("orders", "code"),
    [
        ({"client": {"permitted_users": "admin_approved"}}, "oauth_user_not_approved"),
        ({"client": {"secret_required_for_web": True}}, "oauth_secret_wanted"),
        ({"policy": {"ip_restricted": True}}, "oauth_ip_restricted"),
        ({"policy": {"code_lifetime": 0}}, "oauth_code_late"),
    ],
)
def test_a_refusal_after_the_login_ends_in_its_own_words(practice_org, door, network, orders, code):
    with attempt(practice_org, network) as machine:
        try:
            url = machine.start()
            if "client" in orders:
                orders["client"]["client_id"] = practice_org.client_id
            sign_in(door, **orders)
            target = get(url, verify=str(practice_org.ca_path), allow_redirects=False).headers["Location"]
            assert "did not work" in get(target).text
            look = machine.look()
        finally:
            sign_in(door, policy={"code_lifetime": 900})
    assert (look.state, look.error.code) == (SignInState.FAILED, code)
    words = sentence(code, look.error.params)
    assert words.title
    assert words.body


def test_denied_in_the_browser_is_said(practice_org, door, network):
    with attempt(practice_org, network) as machine:
        url = machine.start()
        state = parse_qs(urlsplit(url).query)["state"][0]
        query = f"error=access_denied&error_description=end-user+denied+authorization&state={state}"
        get(f"{callback_of(url)}?{query}")
        assert machine.look().error.code == "oauth_denied"


def test_spaces_in_the_consumer_key_are_left_out_and_other_rubbish_is_told():
    assert steps.tidy_client_id(" 3MVG9 abc\n.DEF_1 ") == "3MVG9abc.DEF_1"
    for bad, code in (("  ", "client_id_missing"), ("https://x.example", "client_id_invalid")):
        with pytest.raises(AppError) as refused:
            steps.tidy_client_id(bad)
        assert refused.value.code == code


def test_an_org_without_api_is_said_and_nothing_is_kept(profile, practice_org, door, network, browser, memory_keyring):
    with attempt(practice_org, network, open_browser=browser) as machine:
        machine.start()
        machine.wait()
        sign_in(door, policy={"api_enabled": False})
        with pytest.raises(AppError) as refused:
            steps.who(machine, network)
    assert refused.value.code == "api_disabled"
    assert memory_keyring.items == {}


def test_another_org_is_refused_and_the_first_stays(signed_in, network, memory_keyring, practice_org, door, browser):
    from dataclasses import replace

    before, items = signed_in.settings.the_connection(), dict(memory_keyring.items)
    with attempt(practice_org, network, open_browser=browser) as machine:
        machine.start()
        machine.wait()
        found = steps.who(machine, network)
    other = replace(found, connection=replace(found.connection, org_id="00D000000000001AAA"))
    with pytest.raises(AppError) as refused:
        steps.finish(signed_in, other)
    assert refused.value.code == "wrong_org"
    assert (signed_in.settings.the_connection(), memory_keyring.items) == (before, items)


def test_a_session_that_comes_after_cancel_is_ended_at_once(practice_org, door, network, browser):
    with attempt(practice_org, network) as machine:
        url = machine.start()
        door.fault(match="POST .*oauth2/token", times=1, delay_ms=700)
        browser(url)
        while not machine._taken:
            threading.Event().wait(0.01)
        machine.cancel()
        browser.closed()
    assert machine.look().state is SignInState.CANCELLED
    assert "This sign-in is over" in browser.pages[0].text
    revoked = [call for call in door.calls() if "oauth2/revoke" in str(call["path"])]
    assert [call["status"] for call in revoked] == [200]


def test_cancel_before_the_page_is_ready_opens_no_browser(practice_org, door, network, browser):
    with attempt(practice_org, network, open_browser=browser) as machine:
        machine.cancel()
        machine.start()
        assert machine.look().state is SignInState.CANCELLED
    assert browser.opened == []


@given(st.text(max_size=120))
def test_any_text_is_a_consumer_key_or_an_error_of_ours(text):
    try:
        tidy = steps.tidy_client_id(text)
    except AppError as error:
        refused = error.code
    else:
        refused = ""
        assert steps.tidy_client_id(tidy) == tidy
        assert tidy.isascii()
    assert refused in {"", "client_id_missing", "client_id_invalid"}


def test_a_spare_connection_of_the_browser_ends_with_the_listener_and_is_not_answered_by_it():
    listener = Listener(lambda _parameters: (200, "an old answer"))
    with socket.create_connection(("127.0.0.1", listener.port), timeout=5) as spare:
        # The page of a later connection shows that this one has been taken up: they are taken in order.
        page = requests.get(f"http://127.0.0.1:{listener.port}/callback", timeout=5)
        assert page.text == "an old answer"
        listener.close()
        assert spare.recv(1) == b""
