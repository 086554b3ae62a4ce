"""Refresh: reactively, once, the rotated token in the keyring before it is used, and an end that is a state."""

import json
import threading
from pathlib import Path

import keyring.errors
import pytest

from core.errors import AppError
from core.model import ProxyKind, RunState, RunTrigger
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.salesforce.network import Network
from core.setup import signin as steps
from core.sync.nightly import sync
from core.words import sentence
from tests.core.signin.conftest import Browser, sign_in, token_requests, turn


def kept(memory_keyring):
    (text,) = memory_keyring.items.values()
    return json.loads(text)


def test_the_keyring_has_one_small_item_without_an_access_token(signed_in, memory_keyring, practice_org):
    (text,) = memory_keyring.items.values()
    item = json.loads(text)
    assert set(item) == {"client_id", "instance_url", "refresh"}
    assert item["client_id"] == practice_org.client_id
    assert len(text) <= 1_200


def test_a_session_that_ends_is_renewed_and_the_call_made_once_more(signed_in, door, memory_keyring):
    with signed_in.connected_client() as client:
        first = kept(memory_keyring)["refresh"]
        sign_in(door, expire_sessions=True)
        assert client.organization().org_id == signed_in.settings.the_connection().org_id
        assert kept(memory_keyring)["refresh"] != first
    before = len(token_requests(door))
    with signed_in.connected_client() as client:
        client.organization()
    assert len(token_requests(door)) == before


def test_a_query_goes_on_after_its_session_ended_between_two_pages(tmp_path, memory_keyring, clock):
    with PracticeOrg(OrgOptions(contacts=2_100, leads=1, seed=3)) as org:
        door = SideDoor(org.http_url)
        sign_in(door, policy={"auto_approve": True, "auto_approve_username": org.username})
        network, browser = Network(ProxyKind.NONE, ca_file=Path(org.ca_path)), Browser(org)
        with Profile.open(tmp_path / "large", clock=clock) as profile:
            with steps.begin(org.https_url, org.client_id, network, open_browser=browser) as attempt:
                attempt.start()
                attempt.wait()
                steps.finish(profile, steps.who(attempt, network))
            browser.closed()
            with profile.connected_client() as client:
                rows = client.query("SELECT Id FROM Contact")
                first = next(rows)
                sign_in(door, expire_sessions=True)
                found = [first, *rows]
    assert len({row["Id"] for row in found}) == len(found) == 2_100


def test_a_bulk_job_goes_on_after_its_session_ended_in_the_middle(signed_in, door):
    with signed_in.connected_client() as client:
        job = client.call("POST", "jobs/query", json={"operation": "query", "query": "SELECT Id FROM Contact"})
        for _ in range(200):
            sign_in(door, expire_sessions=True)
            state = client.call("GET", f"jobs/query/{job['id']}")["state"]
            if state == "JobComplete":
                break
        sign_in(door, expire_sessions=True)
        csv = client.send("GET", f"/services/data/v67.0/jobs/query/{job['id']}/results", headers={"Accept": "text/csv"})
    assert csv.status_code == 200
    assert csv.text.count("\n") > 10


def test_an_action_of_ones_own_is_repeated_once_with_the_new_token(signed_in, door):
    used = []
    with signed_in.connected_client() as client:
        sign_in(door, expire_sessions=True)

        def action(token):
            used.append(token.reveal())
            return client._restful("GET", "limits", {})

        assert client.signed_in(action)
    assert len(used) == len(set(used)) == 2


def test_a_connection_that_rested_through_two_sessions_is_renewed_too(signed_in, door):
    with signed_in.connected_client() as resting, signed_in.connected_client() as busy:
        sign_in(door, expire_sessions=True)
        busy.organization()
        sign_in(door, expire_sessions=True)
        assert resting.organization().org_id == signed_in.settings.the_connection().org_id


def test_threads_that_are_refused_at_once_renew_once(signed_in, door):
    clients = [signed_in.connected_client() for _ in range(4)]
    sign_in(door, expire_sessions=True)
    before = len(token_requests(door))
    found = []
    threads = [threading.Thread(target=lambda c=c: found.append(c.organization())) for c in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for client in clients:
        client.close()
    assert len(found) == 4
    assert len(token_requests(door)) == before + 1


def test_a_session_that_is_revoked_becomes_a_state_and_nobody_asks_again(signed_in, door, tmp_path, clock):
    with signed_in.connected_client() as client:
        sign_in(door, revoke_approvals=True)
        with pytest.raises(AppError) as ended:
            client.organization()
    assert (ended.value.code, ended.value.params["reason"]) == ("sign_in_again", "sign_in_ended")
    assert signed_in.sign_in_again().code == "sign_in_ended"
    before = len(door.calls())
    with Profile.open(tmp_path / "data", clock=clock) as later:
        with pytest.raises(AppError) as still:
            later.connected_client()
        assert still.value.code == "sign_in_again"
        assert later.sign_in_again() is not None
    assert [call for call in door.calls()[before:] if "/practice/" not in str(call["path"])] == []


def test_a_sync_while_signed_out_for_good_is_a_row_with_its_reason(signed_in, door):
    sign_in(door, revoke_approvals=True)
    for _ in range(2):
        with pytest.raises(AppError) as ended:
            sync(signed_in, trigger=RunTrigger.SCHEDULE)
        assert ended.value.code == "sign_in_again"
    assert len(token_requests(door)) <= 2
    newest = signed_in.store.recent_runs()[0]
    assert newest.reason == "sign_in_again"
    assert newest.state in {RunState.FAILED, RunState.SKIPPED}
    assert sentence(newest.reason).title


def test_signing_in_again_ends_the_state(signed_in, door, practice_org, network, browser):
    sign_in(door, revoke_approvals=True)
    with pytest.raises(AppError):
        signed_in.connected_client()
    with steps.begin(practice_org.https_url, practice_org.client_id, network, open_browser=browser) as attempt:
        attempt.start()
        attempt.wait()
        steps.finish(signed_in, steps.who(attempt, network))
    assert signed_in.sign_in_again() is None
    signed_in.connected_client().close()


@pytest.mark.parametrize(
    ("switches", "reason"),
    [
        ({"is_blocked": True}, "oauth_app_blocked"),
        ({"secret_required_for_refresh": True}, "oauth_secret_wanted"),
        ({"is_installed": False}, "oauth_app_not_installed"),
    ],
)
def test_each_refusal_of_a_refresh_has_its_own_reason(signed_in, door, practice_org, switches, reason):
    turn(door, practice_org, **switches)
    with pytest.raises(AppError) as ended:
        signed_in.connected_client()
    assert (ended.value.code, ended.value.params["reason"]) == ("sign_in_again", reason)


def test_what_may_pass_is_no_end(signed_in, door):
    sign_in(door, policy={"ip_restricted": True})
    with pytest.raises(AppError) as refused:
        signed_in.connected_client()
    assert refused.value.code == "oauth_ip_restricted"
    assert signed_in.sign_in_again() is None
    sign_in(door, policy={"ip_restricted": False})
    door.fault(match="POST .*oauth2/token", times=1, status=503)
    with pytest.raises(AppError) as refused:
        signed_in.connected_client()
    assert refused.value.code == "salesforce_unavailable"
    assert signed_in.sign_in_again() is None
    signed_in.connected_client().close()


def test_a_keyring_that_fails_after_the_rotation_loses_nothing(signed_in, memory_keyring, door, monkeypatch):
    original = memory_keyring.set_password
    fails = [keyring.errors.KeyringLocked("locked")]

    def locked_once(*arguments):
        if fails:
            raise fails.pop()
        original(*arguments)

    monkeypatch.setattr(memory_keyring, "set_password", locked_once)
    with pytest.raises(AppError) as refused:
        signed_in.connected_client()
    assert refused.value.code == "keyring_locked"
    with signed_in.connected_client() as client:
        client.organization()
    sign_in(door, expire_sessions=True)
    with signed_in.connected_client() as client:
        client.organization()
    assert signed_in.sign_in_again() is None


def test_a_locked_keyring_is_no_end_and_salesforce_is_not_asked(signed_in, memory_keyring, door):
    memory_keyring.broken = keyring.errors.KeyringLocked("locked")
    before = len(token_requests(door))
    with pytest.raises(AppError) as refused:
        signed_in.connected_client()
    assert refused.value.code == "keyring_locked"
    assert len(token_requests(door)) == before
    assert signed_in.sign_in_again() is None


def test_sign_out_revokes_and_forgets(signed_in, memory_keyring, door):
    from core.setup.signin import sign_out

    with signed_in.connected_client() as client:
        assert sign_out(signed_in).revoked
        assert memory_keyring.items == {}
        with pytest.raises(AppError):
            client.organization()
    with pytest.raises(AppError) as refused:
        signed_in.connected_client()
    assert (refused.value.code, refused.value.params["reason"]) == ("sign_in_again", "signed_out")


def test_sign_out_says_where_salesforce_could_not_be_told(signed_in, memory_keyring, door):
    from core.setup.signin import sign_out

    door.fault(match="POST .*oauth2/revoke", times=1, status=503)
    assert not sign_out(signed_in).revoked
    assert memory_keyring.items == {}


def test_no_secret_is_in_any_file_or_text(signed_in, memory_keyring, door, tmp_path, caplog):
    caplog.set_level("DEBUG")
    with signed_in.connected_client() as client:
        access = client._token.reveal()
        shown = repr(client) + repr(vars(client)) + repr(signed_in._keeper.__dict__)
        sign_in(door, revoke_approvals=True)
        with pytest.raises(AppError) as ended:
            client.organization()
    refresh = kept(memory_keyring)["refresh"]
    shown += repr(ended.value) + str(ended.value) + caplog.text + repr(ended.value.__cause__)
    for secret in (access, refresh):
        assert secret not in shown
        for path in (tmp_path / "data").rglob("*"):
            assert not path.is_file() or secret.encode() not in path.read_bytes(), path


def test_a_process_that_was_open_takes_over_the_sign_in_of_another(
    signed_in, door, practice_org, network, browser, tmp_path, clock
):
    with Profile.open(tmp_path / "data", clock=clock) as long_running:
        with steps.begin(practice_org.https_url, practice_org.client_id, network, open_browser=browser) as attempt:
            attempt.start()
            attempt.wait()
            steps.finish(signed_in, steps.who(attempt, network))
        long_running.connected_client().close()
        assert long_running.settings.connection == signed_in.settings.connection


def test_settings_that_cannot_be_written_keep_the_old_sign_in_whole(
    signed_in, door, practice_org, network, browser, memory_keyring, monkeypatch
):
    before = dict(memory_keyring.items)
    with steps.begin(practice_org.https_url, practice_org.client_id, network, open_browser=browser) as attempt:
        attempt.start()
        attempt.wait()
        found = steps.who(attempt, network)

    def full_disk(_changed):
        raise AppError("settings_unwritable", path="settings.json", reason="No space left on device")

    monkeypatch.setattr(signed_in, "save_settings", full_disk)  # a disk cannot be filled at will
    with pytest.raises(AppError) as refused:
        steps.finish(signed_in, found)
    assert refused.value.code == "settings_unwritable"
    assert memory_keyring.items == before
    signed_in.connected_client().close()
