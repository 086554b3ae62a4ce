"""jsforce, unmodified, from npm: every way it has of signing in, against a whole practice org."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.practice_org.signin import OAuthClient
from core.practice_org.signin.clients import PermittedUsers

_HERE = Path(__file__).parent
_NODE = shutil.which("node")

pytestmark = pytest.mark.skipif(
    _NODE is None or not (_HERE / "node_modules" / "jsforce").is_dir(),
    reason="jsforce is not installed: needs node, and `npm install` in tests/conformance",
)


@pytest.fixture(scope="module")
def seen() -> dict[str, Any]:
    """What each step of jsforce_signin.cjs got, and the facts of the org that the answers must name."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    with PracticeOrg(OrgOptions(contacts=3, leads=0, auto_approve=True, legacy_logins=True)) as practice:
        admin = practice.org.setup.admin_id
        server_app = OAuthClient(
            client_id="3MVG9server",
            name="A server app",
            secret="5EC2E7",
            certificates=(public,),
            permitted_users=PermittedUsers.ADMIN_APPROVED,
            admin_approved_user_ids=frozenset({admin}),
            run_as=admin,
        )
        practice.parts.signin.clients.register(server_app)
        told = {
            **practice.hello(),
            "jwt_client_id": server_app.client_id,
            "client_secret": server_app.secret,
            "private_key": key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode(),
        }
        finished = subprocess.run(
            [_NODE or "node", str(_HERE / "jsforce_signin.cjs")],
            env={**os.environ, "PRACTICE_ORG": json.dumps(told)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert finished.returncode == 0, finished.stderr
    return {**json.loads(finished.stdout), "org": {**practice.hello(), "admin": admin}}


def test_the_web_server_flow_signs_in_once_and_names_user_and_org(seen: dict[str, Any]) -> None:
    org = seen["org"]
    assert seen["state"] == "s&t"
    assert seen["authorize"] == {
        "id": org["admin"],
        "organizationId": org["org_id"],
        "url": f"{org['http']}/id/{org['org_id']}/{org['admin']}",
    }
    assert seen["instance"] == org["http"]
    assert (seen["identity"], seen["userinfo"]) == (org["username"], org["admin"])
    assert seen["code_again"] == {"error": "invalid_grant", "message": "expired authorization code"}


def test_an_expired_session_is_refreshed_once_and_the_old_refresh_token_is_then_dead(seen: dict[str, Any]) -> None:
    assert seen["query"] == 3
    assert seen["query_after_expiry"] == [3, 1]
    assert "expired access/refresh token" in seen["query_with_replayed_token"]["message"]


@pytest.mark.parametrize("step", ["jwt_bearer", "client_credentials", "soap_login", "password_grant"])
def test_the_flows_without_a_browser_sign_in(seen: dict[str, Any], step: str) -> None:
    assert seen[step] == seen["org"]["org_id"]


@pytest.mark.parametrize("step", ["jwt_query", "soap_query"])
def test_their_sessions_open_the_data(seen: dict[str, Any], step: str) -> None:
    assert seen[step] == 3


def test_signing_out_ends_the_session(seen: dict[str, Any]) -> None:
    assert seen["revoke"] is None
    assert seen["query_after_revoke"] == {"error": "INVALID_SESSION_ID", "message": "Session expired or invalid"}
    assert seen["soap_logout"] is None


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("soap_wrong", "INVALID_LOGIN: Invalid username, password, security token; or user locked out."),
        ("soap_too_late", "The SOAP Login operation is not available in the API version specified (65.0)"),
        ("password_wrong", "authentication failure - Invalid Password"),
    ],
)
def test_refusals_reach_the_person_in_salesforces_words(seen: dict[str, Any], step: str, words: str) -> None:
    assert words in seen[step]["message"]
