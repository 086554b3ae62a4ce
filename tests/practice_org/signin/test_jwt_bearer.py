"""The JWT bearer flow: who is let in, and each way of being refused."""

from datetime import timedelta
from typing import Any

import jwt
import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID

from core.practice_org.signin import DEFAULT_CLIENT_ID
from core.practice_org.signin.clients import PermittedUsers
from tests.practice_org.signin.support import ADA, BOB, App, Org

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def _certificate(org: Org) -> str:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Opt-Out Sync")])
    builder = x509.CertificateBuilder(name, name, KEY.public_key(), 1, org.clock(), org.clock() + timedelta(days=365))
    return builder.sign(KEY, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


@pytest.fixture
def approved(org: Org) -> Org:
    """The app has the certificate, and Ada is approved by the admin."""
    org.state.clients.change(
        DEFAULT_CLIENT_ID,
        certificates=(_certificate(org),),
        permitted_users=PermittedUsers.ADMIN_APPROVED,
        admin_approved_user_ids=frozenset({ADA.user_id}),
    )
    return org


def _ask(app: App, org: Org, key: rsa.RSAPrivateKey = KEY, **changes: Any) -> requests.Response:
    claims = {
        "iss": DEFAULT_CLIENT_ID,
        "sub": ADA.username,
        "aud": "https://login.salesforce.com",
        "exp": int((org.clock() + timedelta(minutes=3)).timestamp()),
        **changes,
    }
    assertion = jwt.encode(claims, key, algorithm="RS256")
    grant = "urn:ietf:params:oauth:grant-type:jwt-bearer"
    return app.token(grant_type=grant, assertion=assertion, client_id=None)


def _description(answer: requests.Response) -> str:
    assert answer.status_code == 400
    return str(answer.json()["error_description"])


def test_an_approved_user_gets_a_session_without_a_refresh_token(app: App, approved: Org) -> None:
    body = _ask(app, approved).json()
    assert set(body) == {"access_token", "scope", "instance_url", "id", "token_type"}
    assert body["id"].endswith(ADA.user_id)
    assert app.works(body["access_token"])


@pytest.mark.parametrize("audience", ["https://test.salesforce.com/", "own", "own/services/oauth2/token"])
def test_the_audience_may_be_a_login_host_or_the_orgs_own(app: App, approved: Org, audience: str) -> None:
    assert _ask(app, approved, aud=audience.replace("own", app.ports.http_url)).status_code == 200


def test_a_bare_public_key_may_be_registered_instead_of_a_certificate(app: App, approved: Org) -> None:
    approved.state.clients.change(DEFAULT_CLIENT_ID, certificates=(PUBLIC,))
    assert _ask(app, approved).status_code == 200


def test_a_wrong_audience_key_time_or_issuer_is_refused_in_salesforces_words(app: App, approved: Org) -> None:
    assert _description(_ask(app, approved, aud="https://acme.force.com")) == "audience is invalid"
    assert _description(_ask(app, approved, OTHER_KEY)) == "invalid assertion"
    past = int(approved.clock().timestamp()) - 1
    assert _description(_ask(app, approved, exp=past)) == "expired authorization code"
    tomorrow = int((approved.clock() + timedelta(days=1)).timestamp())
    assert _description(_ask(app, approved, exp=tomorrow)) == "expired authorization code"
    assert _description(_ask(app, approved, exp="soon")) == "invalid assertion"
    assert _ask(app, approved, iss="3MVG9nobody").json()["error"] == "invalid_client_id"
    grant = "urn:ietf:params:oauth:grant-type:jwt-bearer"
    assert _description(app.token(grant_type=grant, assertion="not.a.jwt")) == "invalid assertion"


def test_an_unsigned_assertion_is_refused(app: App, approved: Org) -> None:
    claims = {"iss": DEFAULT_CLIENT_ID, "sub": ADA.username, "aud": "https://login.salesforce.com"}
    assertion = jwt.encode(claims, "", algorithm="none")
    grant = "urn:ietf:params:oauth:grant-type:jwt-bearer"
    assert _description(app.token(grant_type=grant, assertion=assertion)) == "invalid assertion"


def test_users_without_approval_unknown_and_inactive_ones_are_refused(app: App, approved: Org) -> None:
    assert _ask(app, approved, sub=BOB.username).json() == {
        "error": "invalid_app_access",
        "error_description": "user is not admin approved to access this app",
    }
    assert _description(_ask(app, approved, sub="nobody@acme.example")) == "user hasn't approved this consumer"
    approved.users.deactivate(ADA)
    assert _ask(app, approved).json()["error"] == "inactive_user"


def test_where_all_may_authorize_themselves_an_approval_with_a_refresh_token_must_be_there(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, certificates=(PUBLIC,))
    app.sign_in(scope="api")
    assert _description(_ask(app, org)) == "user hasn't approved this consumer"
    app.sign_in(scope="api refresh_token")
    assert _ask(app, org).status_code == 200
