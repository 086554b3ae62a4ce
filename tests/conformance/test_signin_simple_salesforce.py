"""simple-salesforce, unmodified, signs in to the practice org by each of its own flows (salesforce.md A4).

It always speaks https to `<domain>.salesforce.com`; the CONNECT proxy of the practice org leads it here.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from simple_salesforce.api import Salesforce
from simple_salesforce.exceptions import SalesforceAuthenticationFailed, SalesforceExpiredSession

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.practice_org.signin import PLATFORM_CLI, OAuthClient
from core.practice_org.signin.clients import Distribution, PermittedUsers

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PRIVATE = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
APP = OAuthClient(client_id="3MVG9conformance", name="A server app", secret="5EC2E7", certificates=(PUBLIC,))


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeOrg]:
    """An org with few people."""
    with PracticeOrg(OrgOptions(contacts=3, leads=2)) as org:
        yield org


@pytest.fixture
def http(practice: PracticeOrg) -> Iterator[requests.Session]:
    """A session that trusts the CA and goes through the proxy, as a company's settings would make it."""
    policy = practice.parts.signin.policy
    policy.soap_login = policy.password_grant = False
    practice.parts.signin.clients.register(APP)
    with requests.Session() as session:
        session.verify = str(practice.ca_path)
        session.trust_env = False  # REQUESTS_CA_BUNDLE of the machine would beat `verify`
        session.proxies = {"https": practice.proxy_url}
        yield session


def _works(client: Any) -> bool:
    return bool(client.query("SELECT COUNT() FROM Contact")["totalSize"] == 3)


def test_a_session_id_and_an_instance_url_are_enough(practice: PracticeOrg, http: requests.Session) -> None:
    http.proxies = {}
    arguments: dict[str, Any] = {"session_id": practice.access_token, "instance_url": practice.https_url}
    assert _works(Salesforce(**arguments, session=http, version="67.0"))


def test_an_expired_session_is_recognised(practice: PracticeOrg, http: requests.Session) -> None:
    http.proxies = {}
    short = practice.org.sessions.issue(practice.org.setup.admin_id, practice.org_id)
    client = Salesforce(session_id=short.token, instance_url=practice.https_url, session=http, version="67.0")
    assert _works(client)
    practice.org.sessions.revoke(short.token)
    with pytest.raises(SalesforceExpiredSession, match="INVALID_SESSION_ID"):
        client.query("SELECT COUNT() FROM Contact")


def _by_jwt(practice: PracticeOrg, http: requests.Session, **more: str) -> Any:
    arguments: dict[str, Any] = {
        "username": practice.username,
        "consumer_key": APP.client_id,
        "privatekey": PRIVATE,
        **more,
    }
    return Salesforce(**arguments, session=http, version="67.0")


def test_jwt_bearer_for_a_user_whom_the_admin_approved(practice: PracticeOrg, http: requests.Session) -> None:
    approved = frozenset({practice.org.setup.admin_id})
    practice.parts.signin.clients.change(
        APP.client_id, permitted_users=PermittedUsers.ADMIN_APPROVED, admin_approved_user_ids=approved
    )
    client = _by_jwt(practice, http, domain="acme.my")
    assert client.sf_instance == "acme.my.salesforce.com"
    assert _works(client)


def test_jwt_bearer_through_the_login_host_needs_an_app_that_is_known_everywhere(
    practice: PracticeOrg, http: requests.Session
) -> None:
    with pytest.raises(SalesforceAuthenticationFailed, match="External client app is not installed in this org"):
        _by_jwt(practice, http)
    practice.parts.signin.clients.change(
        APP.client_id,
        distribution=Distribution.GLOBAL,
        permitted_users=PermittedUsers.ADMIN_APPROVED,
        admin_approved_user_ids=frozenset({practice.org.setup.admin_id}),
    )
    assert _works(_by_jwt(practice, http))


def test_jwt_bearer_without_approval_gives_the_warning_that_the_library_knows(
    practice: PracticeOrg, http: requests.Session
) -> None:
    # The library looks for exactly this description, and warns with the address where the user can approve.
    with (
        pytest.warns(UserWarning, match="services/oauth2/authorize"),
        pytest.raises(SalesforceAuthenticationFailed, match="user hasn't approved this consumer"),
    ):
        _by_jwt(practice, http, domain="acme.my")


def test_client_credentials_on_the_orgs_own_domain(practice: PracticeOrg, http: requests.Session) -> None:
    arguments: dict[str, Any] = {"consumer_key": APP.client_id, "consumer_secret": APP.secret, "domain": "acme.my"}
    with pytest.raises(SalesforceAuthenticationFailed, match="no client credentials user enabled"):
        Salesforce(**arguments, session=http, version="67.0")
    practice.parts.signin.clients.change(APP.client_id, run_as=practice.org.setup.admin_id)
    assert _works(Salesforce(**arguments, session=http, version="67.0"))
    with pytest.raises(SalesforceAuthenticationFailed, match="invalid client credentials"):
        Salesforce(**{**arguments, "consumer_secret": "wrong"}, session=http, version="67.0")


def test_client_credentials_are_not_for_the_login_host(practice: PracticeOrg, http: requests.Session) -> None:
    form = {"grant_type": "client_credentials", "client_id": APP.client_id, "client_secret": APP.secret}
    for host in ("login", "test"):
        answer = http.post(f"https://{host}.salesforce.com/services/oauth2/token", form, timeout=5)
        assert answer.json() == {"error": "invalid_grant", "error_description": "request not supported on this domain"}


def _by_soap(practice: PracticeOrg, http: requests.Session, password: str, **more: str) -> Any:
    arguments: dict[str, Any] = {"username": practice.username, "password": password, "security_token": "", **more}
    return Salesforce(**arguments, session=http)


def test_soap_login_is_refused_as_in_a_new_org(practice: PracticeOrg, http: requests.Session) -> None:
    with pytest.raises(SalesforceAuthenticationFailed, match=r"INVALID_OPERATION.*disabled by default in this org"):
        _by_soap(practice, http, practice.password)


@pytest.mark.parametrize("domain", ["login", "test", "acme.my"])
def test_soap_login_works_where_an_old_org_still_has_it(
    practice: PracticeOrg, http: requests.Session, domain: str
) -> None:
    practice.parts.signin.policy.allow_legacy_logins()
    assert _works(_by_soap(practice, http, practice.password, domain=domain))
    with pytest.raises(SalesforceAuthenticationFailed, match=r"INVALID_LOGIN\): Invalid username, password"):
        _by_soap(practice, http, "wrong", domain=domain)


def test_soap_login_is_gone_from_version_65_on(practice: PracticeOrg, http: requests.Session) -> None:
    practice.parts.signin.policy.allow_legacy_logins()
    with pytest.raises(SalesforceAuthenticationFailed, match=r"not available in the API version specified \(65.0\)"):
        _by_soap(practice, http, practice.password, version="65.0")


def test_soap_login_with_an_organization_id(practice: PracticeOrg, http: requests.Session) -> None:
    practice.parts.signin.policy.allow_legacy_logins()
    arguments: dict[str, Any] = {
        "username": practice.username,
        "password": practice.password,
        "organizationId": practice.org_id,
    }
    assert _works(Salesforce(**arguments, session=http))


def test_the_password_grant_is_refused_until_it_is_switched_on(practice: PracticeOrg, http: requests.Session) -> None:
    arguments: dict[str, Any] = {
        "username": practice.username,
        "password": practice.password,
        "consumer_key": APP.client_id,
        "consumer_secret": APP.secret,
    }
    with pytest.raises(SalesforceAuthenticationFailed, match=r"invalid_grant\): authentication failure$"):
        Salesforce(**arguments, session=http, version="67.0")
    practice.parts.signin.policy.allow_legacy_logins()
    assert _works(Salesforce(**arguments, session=http, version="67.0"))


def test_the_login_host_knows_the_command_line_tool_and_not_a_local_app(
    practice: PracticeOrg, http: requests.Session
) -> None:
    url = "https://login.salesforce.com/services/oauth2/token"
    form = {"grant_type": "refresh_token", "refresh_token": "5Aep861none"}
    known = http.post(url, {**form, "client_id": PLATFORM_CLI}, timeout=5).json()
    local = http.post(url, {**form, "client_id": practice.client_id}, timeout=5).json()
    assert known["error_description"] == "expired access/refresh token"
    assert local["error"] == "OAUTH_EC_APP_NOT_FOUND"


def test_a_local_app_is_turned_away_by_the_login_host_only_after_the_person_has_logged_in(
    practice: PracticeOrg, http: requests.Session
) -> None:
    query = {
        "response_type": "code",
        "client_id": practice.client_id,
        "redirect_uri": "http://localhost:1718/callback",
        "code_challenge": "x" * 43,
    }
    origin = "https://login.salesforce.com"
    towards = http.get(f"{origin}/services/oauth2/authorize", params=query, allow_redirects=False, timeout=5)
    assert towards.status_code == 302
    start_url = f"/setup{unquote(towards.headers['Location']).split('startURL=/setup')[1]}"
    form = {"startURL": start_url, "username": practice.username, "pw": practice.password}
    page = http.post(f"{origin}/login", form, timeout=5)
    assert page.status_code == 400
    assert "OAUTH_EC_APP_NOT_FOUND : External client app is not installed in this org" in page.text


def test_the_ca_file_is_all_that_a_client_needs_to_trust(practice: PracticeOrg) -> None:
    assert Path(practice.ca_path).read_text().startswith("-----BEGIN CERTIFICATE-----")
    assert requests.get(practice.https_url + "/services/data", verify=str(practice.ca_path), timeout=5).ok
