"""Machines that nobody watches: a key instead of a person (salesforce.md A3)."""

import stat
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from core.credentials import PASSPHRASE_VARIABLE, Secret
from core.errors import AppError
from core.model import SignInWay
from core.profile import Profile
from core.salesforce.signin import key
from core.setup import signin as steps
from core.setup.checks.context import check_context
from tests.core.signin.conftest import sign_in, token_requests, turn


@pytest.fixture
def clock():
    """The real one: a key says when, and the org compares."""
    from core.clock import now

    return now


@pytest.fixture
def ready(profile, door, practice_org):
    """A key whose certificate the admin has uploaded, for a pre-authorised user."""
    made = steps.ready_key(profile)
    user_ids = [row["Id"] for row in door.records("User") if row["Username"] == practice_org.username]
    turn(
        door,
        practice_org,
        certificates=[made.certificate.read_text()],
        permitted_users="admin_approved",
        admin_approved_user_ids=user_ids,
    )
    return made


def by_key(profile, org, ready, network, **changes):
    given = {"address": org.https_url, "client_id": org.client_id, "user_name": org.username, **changes}
    return steps.who_by_key(profile, given["address"], given["client_id"], given["user_name"], ready.path, network)


def test_a_machine_signs_in_with_its_key_and_stays_signed_in(profile, practice_org, ready, network, door):
    connection = steps.finish(profile, by_key(profile, practice_org, ready, network))
    assert (connection.way, connection.org_id) == (SignInWay.KEY, practice_org.org_id)
    with profile.connected_client() as client:
        sign_in(door, expire_sessions=True)
        client.organization()
    assert len(token_requests(door)) == 3


def test_the_key_is_encrypted_on_disk_and_its_owners_alone(profile, ready, memory_keyring):
    pem = ready.path.read_bytes()
    assert b"ENCRYPTED PRIVATE KEY" in pem
    assert stat.S_IMODE(ready.path.stat().st_mode) == 0o600
    assert ready.made_now
    assert not steps.ready_key(profile).made_now
    certificate = x509.load_pem_x509_certificate(ready.certificate.read_bytes())
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc > timedelta(days=700)
    (passphrase,) = memory_keyring.items.values()
    opened = serialization.load_pem_private_key(pem, passphrase.encode())
    assert opened.public_key() == certificate.public_key()


def test_without_a_keyring_the_passphrase_comes_from_the_environment(
    tmp_path, practice_org, door, network, memory_keyring, monkeypatch, clock
):
    import keyring.errors

    memory_keyring.broken = keyring.errors.NoKeyringError("none")
    with Profile.open(tmp_path / "server", clock=clock) as server:
        with pytest.raises(AppError) as refused:
            steps.ready_key(server)
        assert (refused.value.code, refused.value.params["variable"]) == ("passphrase_missing", PASSPHRASE_VARIABLE)
        assert not server.paths.key_file.exists()
        monkeypatch.setenv(PASSPHRASE_VARIABLE, "from the environment")
        made = steps.ready_key(server)
        user_ids = [row["Id"] for row in door.records("User") if row["Username"] == practice_org.username]
        turn(
            door,
            practice_org,
            certificates=[made.certificate.read_text()],
            permitted_users="admin_approved",
            admin_approved_user_ids=user_ids,
        )
        steps.finish(server, by_key(server, practice_org, made, network))
        server.connected_client().close()
        assert steps.sign_out(server).revoked
        assert not made.path.exists()


def test_a_key_that_an_admin_has_is_taken_over(profile, tmp_path, memory_keyring):
    source = tmp_path / "admin.pem"
    theirs = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    source.write_bytes(
        theirs.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.BestAvailableEncryption(b"theirs"),
        )
    )
    for wrong in (None, Secret("wrong")):
        with pytest.raises(AppError) as refused:
            steps.ready_key(profile, source, wrong)
        assert refused.value.code == "passphrase_wrong"
    assert memory_keyring.items == {}
    taken = steps.ready_key(profile, source, Secret("theirs"))
    assert not taken.made_now
    (passphrase,) = memory_keyring.items.values()
    assert key.load(taken.path, Secret(passphrase)).rsa.public_key() == theirs.public_key()
    with pytest.raises(AppError) as refused:
        steps.ready_key(profile, source, Secret("theirs"))
    assert refused.value.code == "key_file_exists"
    assert list(memory_keyring.items.values()) == [passphrase]


@pytest.mark.parametrize("content", [b"", b"not a key", "ec"])
def test_what_is_no_rsa_key_is_said(profile, tmp_path, content):
    if content == "ec":
        content = ec.generate_private_key(ec.SECP256R1()).private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    source = tmp_path / "some.pem"
    source.write_bytes(content)
    with pytest.raises(AppError) as refused:
        steps.ready_key(profile, source)
    assert refused.value.code == "key_file_unusable"
    with pytest.raises(AppError) as refused:
        steps.ready_key(profile, tmp_path / "missing.pem")
    assert refused.value.code == "key_file_missing"


@pytest.mark.parametrize(
    ("switches", "code"),
    [
        ({"admin_approved_user_ids": []}, "oauth_user_not_approved"),
        ({"permitted_users": "all_may_self_authorize"}, "jwt_user_not_approved"),
        ({"certificates": []}, "jwt_key_unknown"),
    ],
)
def test_what_the_admin_has_not_done_yet_is_said(profile, practice_org, ready, network, door, switches, code):
    sign_in(door, revoke_approvals=True)
    turn(door, practice_org, **switches)
    with pytest.raises(AppError) as refused:
        by_key(profile, practice_org, ready, network)
    assert refused.value.code == code


@pytest.mark.parametrize(("hours", "way"), [(3, "ahead of"), (-3, "behind")])
def test_a_clock_that_is_hours_wrong_is_said(profile, practice_org, ready, network, hours, way):
    right = profile.clock
    profile.clock = lambda: right() + timedelta(hours=hours)
    with pytest.raises(AppError) as refused:
        by_key(profile, practice_org, ready, network)
    assert refused.value.code == "clock_wrong"
    assert refused.value.params["way"] == way
    assert abs(refused.value.params["minutes"] - 180) <= 1


def test_a_missing_user_is_said(profile, practice_org, ready, network):
    with pytest.raises(AppError) as refused:
        by_key(profile, practice_org, ready, network, user_name="  ")
    assert refused.value.code == "jwt_user_missing"


def test_a_server_that_signs_in_with_its_key_needs_no_keyring(profile, practice_org, ready, network, monkeypatch):
    steps.finish(profile, by_key(profile, practice_org, ready, network))
    assert not check_context(profile, None).token_at_hand
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "of the environment")
    assert check_context(profile, None).token_at_hand


def test_the_passphrase_of_a_key_is_no_sign_in_of_a_profile_without_one(profile, monkeypatch):
    monkeypatch.setenv(PASSPHRASE_VARIABLE, "of the environment")
    assert not check_context(profile, None).token_at_hand
