"""The pre-flight on an org as on its first day, and after each trouble that an admin can meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import keyring
import keyring.backend
import keyring.errors
import pytest

from core import clock
from core.errors import AppError
from core.model import FieldChoice, SObject
from core.progress import RunCancelled
from core.salesforce.permissions import user_id
from core.setup import grant, layouts
from core.setup.checks.registry import CHECKS
from core.setup.checks.result import Check, CheckAction, CheckStatus
from core.setup.checks.run import run_checks
from core.words import known_codes, sentence
from tests.core.checks.conftest import made
from tests.core.layouts.conftest import layouts_of, side
from tests.org import FIELD

PASS, WARN, FAIL = CheckStatus.PASS, CheckStatus.WARN, CheckStatus.FAIL


def lines(report) -> Mapping[tuple[str, str], tuple[CheckStatus, str]]:
    return {(one.id, one.sobject): (one.status, one.code) for one in report.results}


def run(context, only=None, **more):
    checks = [one for one in CHECKS if only is None or one.id == only]
    return run_checks(context, checks=checks, **more)


def one(context, only, sobject=""):
    [found] = [line for line in run(context, only).results if line.sobject == sobject]
    return found


def test_the_first_day_fails_at_the_field_and_the_layouts_and_says_how_to_mend_them(office, client):
    report = run(made(office, client, choice=FieldChoice.EMAIL_OPT_OUT))
    found = lines(report)
    assert found["field", "Contact"] == found["field", "Lead"] == (FAIL, "check_field_hidden")
    assert found["layouts", "Contact"] == found["layouts", "Lead"] == (FAIL, "check_layouts_missing")
    actions = {line.id: line.action for line in report.failed}
    assert actions["field"] is CheckAction.GRANT_ACCESS
    assert actions["layouts"] is CheckAction.ADD_TO_LAYOUT
    assert found["object_access", "Lead"] == (PASS, "check_object_ok")
    assert found["all_records", "Contact"] == (PASS, "check_records_all")
    assert found["layout_right", ""] == (PASS, "check_layout_right_ok")
    assert found["dynamic_forms", "Contact"] == (PASS, "check_pages_ok")
    assert found["history", "Lead"] == (PASS, "check_history_on")
    assert found["validation_rules", "Contact"] == (PASS, "check_rules_none")
    assert found["keyring", ""] == (PASS, "check_keyring_not_needed")
    assert found["store_folder", ""][0] is PASS
    assert report.inventory is not None


def test_after_granting_and_adding_everything_passes(office, client):
    context = made(office, client)
    context = replace(context, clock=clock.now)
    names = [f"{sobject.value}.{FIELD}" for sobject in SObject]
    store = office.profile.store.setup
    grant.grant(client, store, grant.plan(client, names), office.clock)
    inventory = run(context).inventory
    layouts.add(client, store, layouts.changes(inventory), clock.now)
    report = run(context)
    assert {line.status for line in report.results} == {PASS}, [x for x in report.results if x.status is not PASS]
    assert len(report.results) > 15


def test_every_line_has_words_in_which_no_parameter_is_missing(office, client):
    results = list(run(made(office, client, choice=FieldChoice.BOTH)).results)
    for line in results:
        assert line.code in known_codes()
        words = sentence(line.code, line.params)
        assert "{" not in str(words)
        assert "  " not in str(words), line


def test_the_whole_pre_flight_costs_few_calls(office, client):
    before = client.calls
    run(made(office, client))
    assert client.calls - before <= 18


def test_the_sales_field_is_told_from_one_that_is_not_installed(office, client):
    office.door.access("Contact", "mktosales__Marketo_Sales_Opt_Out__c", "hidden")
    context = made(office, client, choice=FieldChoice.MARKETO_SALES_OPT_OUT)
    assert one(context, "field", "Contact").code == "check_field_hidden"
    missing = made(office, client, choice=FieldChoice.MARKETO_SALES_OPT_OUT, picked={SObject.LEAD: "No_Such__c"})
    line = one(missing, "field", "Lead")
    assert (line.status, line.code, line.action) == (FAIL, "check_field_missing", CheckAction.HOW_TO)


@pytest.mark.parametrize(
    ("access", "code"),
    [("read", "check_field_read_only"), ("edit", "check_field_fine"), ("hidden", "check_field_hidden")],
)
def test_what_field_level_security_says_is_told_apart(office, context, access, code):
    office.door.access("Lead", FIELD, access)
    assert one(context, "field", "Lead").code == code


def test_a_user_without_rights_learns_what_is_missing(office, client_of):
    poor = client_of("grace.reyes@practice11.example")
    found = lines(run(made(office, poor)))
    # Who may not view the setup is not told either who sees all records (salesforce.md B8).
    assert found["all_records", ""] == (WARN, "check_records_unknown")
    assert found["layout_right", ""] == (WARN, "check_layout_right_none")
    assert found["layouts", ""] == (WARN, "check_layouts_no_right")
    assert found["dynamic_forms", ""][0] is WARN
    # What needs no right is still found out.
    assert found["api_calls", ""] == (PASS, "check_api_ok")
    assert found["field", "Contact"][0] is FAIL


def test_a_user_who_may_view_the_setup_learns_that_records_may_be_hidden(office, client_of):
    def create(sobject, **fields):
        [made_one] = side(office, "/practice/records", {"sobject": sobject, "action": "create", "fields": fields})
        return made_one["ids"][0]

    poor = client_of("grace.reyes@practice11.example")
    viewing = create("PermissionSet", Name="Viewing", Label="Viewing", PermissionsViewSetup=True)
    create("PermissionSetAssignment", PermissionSetId=viewing, AssigneeId=user_id(poor))
    found = lines(run(made(office, poor)))
    assert found["all_records", "Contact"] == found["all_records", "Lead"] == (WARN, "check_records_some")


@pytest.mark.parametrize(
    ("maximum", "used", "status", "code"),
    [(1000, 950, WARN, "check_api_low"), (1000, 10, PASS, "check_api_ok")],
)
def test_the_calls_that_are_left_are_told(office, context, maximum, used, status, code):
    side(office, "/practice/limits", {"max": maximum, "used": used})
    line = one(context, "api_calls")
    assert (line.status, line.code) == (status, code)
    assert line.params["maximum"] == maximum


def test_when_no_calls_are_left_that_is_said_once_and_this_machine_is_still_checked(office, context):
    side(office, "/practice/limits", {"max": 10, "used": 10})
    found = run(context).results
    assert next((line.id, line.code) for line in found) == ("api_calls", "daily_limit")
    assert [line.id for line in found[1:]] == ["keyring", "store_folder"]


def test_a_dead_session_asks_to_sign_in_and_ends_the_questions(office, context):
    side(office, "/practice/faults", {"match": "GET .*/services/data", "status": 401, "times": -1})
    found = run(context).results
    assert (found[0].code, found[0].action) == ("token_expired", CheckAction.SIGN_IN)
    assert len(found) == 3


def test_without_a_connection_the_rest_is_checked_all_the_same(office):
    context = made(office, None, why_not=AppError("not_connected"))
    found = run(context).results
    assert next((line.id, line.code) for line in found) == ("api_calls", "not_connected")
    assert [line.id for line in found[1:]] == ["keyring", "store_folder"]


def test_one_check_that_breaks_does_not_stop_the_others(office, context):
    def broken(_facts):
        raise RuntimeError("mistake")

    report = run_checks(context, checks=[Check("broken", broken), *CHECKS[-2:]])
    assert next(line.code for line in report.results) == "check_broke"
    assert [line.id for line in report.results][1:] == ["keyring", "store_folder"]


def test_one_refused_question_leaves_the_others(office, client, context):
    office.door.fault(match="GET .*ValidationRule", status=400, code="INVALID_TYPE", message="no such table")
    office.door.fault(match="GET .*IsFieldHistoryTracked", status=400, code="INVALID_FIELD", message="none", times=2)
    office.door.fault(match="GET .*UserPermissionAccess", status=400, code="INVALID_FIELD", message="no column")
    found = lines(run(context))
    assert found["validation_rules", ""] == (WARN, "check_rules_unknown")
    assert found["history", "Contact"] == (WARN, "check_history_unknown")
    assert found["layout_right", ""] == (WARN, "check_layout_right_unknown")
    assert found["layouts", "Contact"] == (FAIL, "check_layouts_missing")


def test_dynamic_forms_that_hide_the_field_are_named(office, client, context):
    from core.practice_org.metadata.built_in.pages import record_page_content
    from core.salesforce.metadata.envelope import Component
    from core.salesforce.metadata.soap import update_metadata

    page = record_page_content("Lead", dynamic_forms=True)
    [saved] = update_metadata(client, [Component("FlexiPage", "Lead_Record_Page", page)])
    assert saved.saved
    line = one(context, "dynamic_forms", "Lead")
    assert (line.status, line.code, line.params["pages"]) == (WARN, "check_pages_hide", "Lead Record Page")
    with_field = record_page_content("Lead", dynamic_forms=True, extra_fields=(FIELD,))
    update_metadata(client, [Component("FlexiPage", "Lead_Record_Page", with_field)])
    assert one(context, "dynamic_forms", "Lead").status is PASS


@pytest.mark.parametrize(
    ("off", "status", "code"),
    [
        (timedelta(seconds=10), PASS, "check_clock_ok"),
        (timedelta(minutes=10), WARN, "check_clock_ahead"),
        (timedelta(minutes=-10), WARN, "check_clock_behind"),
        (timedelta(hours=3), FAIL, "check_clock_ahead"),
        (timedelta(hours=-30), FAIL, "check_clock_behind"),
    ],
)
def test_a_wrong_clock_is_noticed(office, client, off, status, code):
    line = one(replace(made(office, client), clock=lambda: clock.now() + off), "clock")
    assert (line.status, line.code) == (status, code)


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory: a real one cannot be had in every place where these tests run."""

    priority = 1

    def __init__(self, trouble=None, wait=None):
        super().__init__()
        self.kept, self.trouble, self.wait = {}, trouble, wait

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        if self.wait:
            self.wait.wait()
        if self.trouble:
            raise self.trouble
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def ring(monkeypatch):
    monkeypatch.delenv("OPTOUT_SYNC_TOKEN", raising=False)
    before = keyring.get_keyring()

    def use(*args):
        keyring.set_keyring(Ring(*args))
        return keyring.get_keyring()

    yield use
    keyring.set_keyring(before)


def test_the_keyring_is_tried_and_left_as_it_was(office, client, ring):
    used = ring()
    assert one(made(office, client, token_at_hand=False), "keyring").code == "check_keyring_ok"
    assert used.kept == {}


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(keyring.errors.NoKeyringError(), "keyring_none"), (keyring.errors.KeyringLocked(), "keyring_locked")],
)
def test_a_keyring_that_is_locked_or_not_there_fails(office, client, ring, trouble, code):
    ring(trouble)
    line = one(made(office, client, token_at_hand=False), "keyring")
    assert (line.status, line.code, line.action) == (FAIL, code, CheckAction.CHECK_AGAIN)


def test_a_keyring_that_waits_for_a_person_is_not_waited_for(office, client, ring, monkeypatch):
    import threading

    from core.setup.checks import keyring as check

    answered = threading.Event()
    ring(None, answered)
    monkeypatch.setattr(check, "_PATIENCE_S", 0.05)
    assert one(made(office, client, token_at_hand=False), "keyring").code == "keyring_locked"
    answered.set()
    for thread in threading.enumerate():
        if thread.name == "keyring check":
            thread.join(5)


def test_a_folder_that_cannot_be_written_is_told(office, client, tmp_path):
    line = one(replace(made(office, client), folder=tmp_path / "gone"), "store_folder")
    assert (line.status, line.code) == (FAIL, "check_folder_unusable")
    assert str(tmp_path / "gone") in sentence(line.code, line.params).body


def test_progress_counts_the_checks_and_stop_is_heeded(office, context):
    seen = []
    run_checks(context, seen.append, checks=CHECKS[-2:])
    assert [(one.done, one.total) for one in seen] == [(0, 2), (1, 2), (2, 2)]
    with pytest.raises(RunCancelled):
        run_checks(context, cancelled=lambda: True)


def test_checking_changes_nothing(office, context):
    before = layouts_of(office)
    run(context)
    assert layouts_of(office) == before
    assert not [call for call in office.door.calls() if call["method"] in {"PATCH", "DELETE"}]
