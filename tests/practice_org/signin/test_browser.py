"""A person signs in: the login and consent pages in a real, headless Chromium, up to the app's loopback listener."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from core.practice_org.signin import DEFAULT_CLIENT_ID
from tests.practice_org.signin.support import ADA, PASSWORD, App, Org
from tests.practice_org.signin.webdriver import Browser, chromium, chromium_is_here

pytestmark = pytest.mark.skipif(not chromium_is_here(), reason="chromium and chromedriver are not installed")


class _Callback:
    """The app's listener on localhost; remembers what it was called with."""

    def __init__(self) -> None:
        self.calls: list[dict[str, str]] = []
        calls = self.calls

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                if parts.path == "/callback":
                    calls.append({name: values[0] for name, values in parse_qs(parts.query).items()})
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(b"<title>Signed in</title>")

            def log_message(self, *_arguments: object) -> None:
                """Quiet."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.uri = f"http://localhost:{self.server.server_port}/callback"


@pytest.fixture
def callback(org: Org) -> Iterator[_Callback]:
    """Registered with the app."""
    listener = _Callback()
    org.state.clients.change(DEFAULT_CLIENT_ID, callbacks=(listener.uri,))
    thread = threading.Thread(target=listener.server.serve_forever, args=(0.02,))
    thread.start()
    yield listener
    listener.server.shutdown()
    thread.join()
    listener.server.server_close()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for this file; `_begin` clears its cookies."""
    with chromium(tmp_path_factory.mktemp("profile"), "--ignore-certificate-errors") as window:
        yield window


def _begin(browser: Browser, app: App, origin: str, **more: str) -> None:
    """Open the authorize URL with no cookie of an earlier test."""
    browser.open(f"{origin}/services/oauth2/userinfo")
    browser.call("DELETE", "/cookie")
    parameters = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": app.redirect_uri,
        "scope": "api refresh_token",
        "state": "s t&te",
        "code_challenge": app.pkce.challenge,
        "code_challenge_method": "S256",
        **more,
    }
    browser.open(f"{origin}/services/oauth2/authorize?{urlencode(parameters)}")


def _log_in(browser: Browser, password: str = PASSWORD) -> None:
    browser.fill_in("#username", ADA.username)
    browser.fill_in("#password", password)
    browser.press("#Login")


def test_a_person_logs_in_after_a_typing_error_allows_access_and_the_app_is_signed_in(
    browser: Browser, app: App, callback: _Callback
) -> None:
    app.redirect_uri = callback.uri
    _begin(browser, app, app.ports.http_url)
    assert browser.text("h1") == "Log in to Acme <Practice>"
    _log_in(browser, "wrong")
    assert "Please check your username and password" in browser.text("#error")
    _log_in(browser)
    assert browser.text("h1") == "Allow Access?"
    assert browser.text("#user") == ADA.username
    assert "Manage user data via APIs" in browser.text("ul")
    browser.press("#oaapprove")
    assert browser.title == "Signed in"
    assert callback.calls[0]["state"] == "s t&te"
    token = app.redeem(callback.calls[0]["code"])
    assert token.status_code == 200
    assert app.works(token.json()["access_token"])
    assert len(callback.calls) == 1


def test_a_person_who_denies_comes_back_with_access_denied(browser: Browser, app: App, callback: _Callback) -> None:
    app.redirect_uri = callback.uri
    _begin(browser, app, app.ports.http_url)
    _log_in(browser)
    browser.press("#oadeny")
    assert browser.title == "Signed in"
    assert callback.calls == [
        {"error": "access_denied", "error_description": "end-user denied authorization", "state": "s t&te"}
    ]


def test_over_tls_a_second_sign_in_asks_nothing_and_prompt_login_asks_again(
    browser: Browser, app: App, callback: _Callback
) -> None:
    app.redirect_uri = callback.uri
    _begin(browser, app, app.ports.https_url)
    _log_in(browser)
    browser.press("#oaapprove")
    query = urlencode(
        {
            "response_type": "code",
            "client_id": app.client_id,
            "redirect_uri": app.redirect_uri,
            "scope": "api",
            "code_challenge": app.pkce.challenge,
        }
    )
    browser.open(f"{app.ports.https_url}/services/oauth2/authorize?{query}")
    assert browser.address.startswith(callback.uri)
    assert len(callback.calls) == 2
    browser.open(f"{app.ports.https_url}/services/oauth2/authorize?{query}&prompt=login")
    assert browser.text("#Login") == "Log In"
    assert len(callback.calls) == 2


def test_a_mismatched_callback_stays_on_the_page_of_the_org(browser: Browser, app: App, callback: _Callback) -> None:
    app.redirect_uri = callback.uri + "/"
    _begin(browser, app, app.ports.http_url)
    assert browser.text("h1") == "OAuth Error"
    assert browser.text("#error") == "redirect_uri_mismatch : redirect_uri must match configuration"
    assert callback.calls == []


def test_the_fields_have_names_for_assistive_technology(browser: Browser, app: App, callback: _Callback) -> None:
    app.redirect_uri = callback.uri
    _begin(browser, app, app.ports.http_url)
    assert browser.role_and_name("#username") == ("textbox", "Username")
    assert browser.role_and_name("#password")[1] == "Password"
    assert browser.role_and_name("#Login") == ("button", "Log In")
