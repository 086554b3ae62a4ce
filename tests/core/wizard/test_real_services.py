"""The machine with its real services, on a practice org as on its first day; no Qt anywhere."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from core.credentials import Secret
from core.errors import AppError
from core.model import Direction, FieldChoice, Language, OptOutField, RunState, SObject
from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.practice import PracticeOrg
from core.salesforce.client import SalesforceClient
from core.settings.sync import BrakeSettings
from core.setup import grant
from core.setup.checks.result import CheckStatus
from core.setup.computer import ComputerState
from core.setup.wizard.apply import ActState
from core.setup.wizard.choices import Choices, LayoutPick, PeopleSource, ProxyKind
from core.setup.wizard.draft import DRAFT_NAME
from core.setup.wizard.found import BoxState
from core.setup.wizard.machine import Wizard
from core.setup.wizard.real import choices_of, real_services
from core.setup.wizard.rules import ActKind
from core.setup.wizard.steps import Step
from core.sync.push import unsubscribe
from tests.core.layouts.conftest import layouts_of
from tests.core.signin import conftest as signed
from tests.core.wizard.stub import Hands
from tests.org import FIELD, Office

browser, clock, door = signed.browser, signed.clock, signed.door
memory_keyring, network, profile = signed.memory_keyring, signed.network, signed.profile
EMAIL = OptOutField.EMAIL_OPT_OUT


@pytest.fixture(scope="module")
def practice_org():
    options = OrgOptions(contacts=30, leads=20, seed=11, opted_out=0.2, state=OrgState.FIRST_DAY)
    with PracticeOrg(options) as org:
        yield org


class Computer:
    """Counts what would have been set up on it."""

    def __init__(self):
        self.done, self.undone, self.now = [], [], ComputerState()

    def state(self, _profile):
        return self.now

    def set_timer(self, _profile, *, on):
        self._set("timer", on=on)

    def set_login(self, *, on):
        self._set("login", on=on)

    def _set(self, what, *, on):
        (self.done if on else self.undone).append(what)
        self.now = replace(self.now, **{what: on})


@pytest.fixture
def computer():
    return Computer()


@pytest.fixture
def wizard(profile, practice_org, door, browser, computer):
    services = real_services(profile, browser, Language.ENGLISH, computer)
    choices = Choices(
        address=practice_org.https_url,
        client_id=practice_org.client_id,
        proxy=ProxyKind.NONE,
        ca_file=str(practice_org.ca_path),
        people=PeopleSource.ORG,
    )
    made = Wizard(services, profile.paths.folder / DRAFT_NAME, Hands(), choices=choices)
    yield made
    if not made.ended and made.view.can_cancel:
        made.cancel(keep_draft=False)


def sign_in(wizard, browser):
    wizard.next()
    assert wizard.step is Step.CONNECT
    wizard.begin_sign_in()
    browser.closed()
    wizard.look_at_sign_in()
    assert wizard.error is None


def to_step(wizard, browser, wanted):
    sign_in(wizard, browser)
    go_on(wizard, wanted)


def go_on(wizard, wanted):
    while wizard.step is not wanted:
        if wizard.step is Step.CONFIRM:
            wizard.change(confirmed_org=wizard.found.who.org_id)
        before = wizard.step
        wizard.next()
        assert wizard.step is not before, (before, wizard.error, wizard.missing, wizard.applied)


def boxes(org_door, sobject="Contact"):
    return {row["Id"]: row[FIELD] for row in org_door.records(sobject)}


def test_a_hidden_field_is_said_and_cannot_be_counted(wizard, browser):
    to_step(wizard, browser, Step.FIELD)
    found = wizard.found.fields
    assert {found.boxes[sobject, EMAIL].state for sobject in SObject} == {BoxState.HIDDEN}
    assert found.ticked(FieldChoice.EMAIL_OPT_OUT, SObject.CONTACT) is None
    assert not found.offered(FieldChoice.BOTH)


def test_the_pre_flight_finds_the_hidden_field_and_the_layouts_without_it(wizard, browser):
    to_step(wizard, browser, Step.CHECK)
    codes = {(line.code, line.sobject) for line in wizard.found.checks.checks if line.status is CheckStatus.FAIL}
    assert {("check_field_hidden", SObject.CONTACT), ("check_field_hidden", SObject.LEAD)} <= codes
    assert {line.sobject for line in wizard.found.checks.layouts if not line.present} == set(SObject)
    assert all(line.picture is not None for line in wizard.found.checks.layouts)


def test_cancel_leaves_profile_keyring_computer_and_org_untouched(
    wizard, browser, profile, door, computer, memory_keyring, practice_org
):
    before = (boxes(door), boxes(door, "Lead"))
    to_step(wizard, browser, Step.REVIEW)
    assert wizard.found.preview.blind == tuple(SObject)
    wizard.cancel(keep_draft=False)
    assert not profile.paths.settings.exists()
    assert profile.store.counts().people == 0
    assert memory_keyring.items == {}
    assert computer.done == []
    assert (boxes(door), boxes(door, "Lead")) == before
    assert not (profile.paths.folder / DRAFT_NAME).exists()
    writes = [call for call in door.calls() if call["method"] in {"PATCH", "PUT"}]
    assert writes == []


def test_from_the_first_day_to_a_finished_first_sync(wizard, browser, profile, door, computer, practice_org):
    to_step(wizard, browser, Step.CHECK)
    missing = [line for line in wizard.found.checks.layouts if not line.present]
    wizard.change(grant_access=True, layouts=tuple(LayoutPick(line.sobject, line.name) for line in missing))
    go_on(wizard, Step.APPLY)
    assert wizard.applied.applied, [str(one.error) for one in wizard.applied.results]
    assert {one.state for one in wizard.applied.results} == {ActState.DONE}
    assert computer.done == ["timer", "login"]
    assert profile.settings.the_connection().org_id == practice_org.org_id
    assert profile.store.counts().linked == profile.store.counts().people > 40
    office = Office(practice_org, door, profile, profile.clock)
    on_layouts = layouts_of(office)
    assert missing
    assert all(FIELD in on_layouts[line.name] for line in missing)
    wizard.next()
    wizard.preview_now()
    ticked = sum(boxes(door).values()) + sum(boxes(door, "Lead").values())
    assert 0 < wizard.found.preview.count(Direction.FROM_SALESFORCE) <= ticked
    assert wizard.found.preview.blind == ()
    wizard.sync_now()
    assert wizard.first_run.state in {RunState.DONE, RunState.PROBLEMS}
    assert wizard.first_run.from_salesforce == wizard.found.preview.count(Direction.FROM_SALESFORCE)
    wizard.accept()
    assert wizard.ended


def test_an_excluded_row_is_left_out_of_the_first_sync(wizard, browser, profile, door):
    to_step(wizard, browser, Step.CHECK)
    wizard.change(grant_access=True)
    go_on(wizard, Step.DONE)
    wizard.preview_now()
    row = wizard.found.preview.rows[0]
    wizard.change(excluded=frozenset({row.key}))
    wizard.sync_now()
    assert wizard.first_run.from_salesforce == len(wizard.found.preview.rows) - 1
    assert row.address not in {one.email.lower() for one in profile.store.people(limit=500) if one.unsubscribed_at}


def test_a_refused_essential_act_takes_everything_back(
    wizard, browser, profile, door, computer, memory_keyring, practice_org, network, tmp_path
):
    broken = tmp_path / "people.csv"
    broken.write_text("Email ID\nana@x.example\n", encoding="utf-8")
    to_step(wizard, browser, Step.CHECK)
    wizard.change(grant_access=True, people=PeopleSource.FILE, people_file=str(broken))
    go_on(wizard, Step.REVIEW)
    broken.unlink()
    wizard.next()
    assert not wizard.applied.applied
    assert isinstance(wizard.applied.error, AppError)
    states = {one.act.kind: one.state for one in wizard.applied.results}
    assert states[ActKind.GRANT] is ActState.TAKEN_BACK
    assert profile.settings.connection is None
    assert memory_keyring.items == {}
    assert computer.undone == ["login", "timer"]
    with SalesforceClient(practice_org.https_url, Secret(practice_org.access_token), network) as client:
        assert list(client.query("SELECT Id FROM PermissionSet WHERE Name = 'Opt_Out_Sync'")) == []


def test_a_second_walk_begins_with_what_is_set_up_and_previews_with_the_people_who_are_there(
    wizard, browser, profile, computer, door
):
    to_step(wizard, browser, Step.CHECK)
    wizard.change(grant_access=True, people=PeopleSource.ORG)
    go_on(wizard, Step.DONE)
    wizard.accept()
    person = next(one for one in profile.store.people(limit=500) if one.contact_id)
    unsubscribe(profile, [person.email], source="test", push=False)
    again = Wizard(
        real_services(profile, browser, Language.ENGLISH, computer),
        profile.paths.folder / DRAFT_NAME,
        Hands(),
        choices=choices_of(profile, computer),
        is_again=True,
    )
    assert again.choices.people is PeopleSource.KEEP
    assert (again.choices.os_timer, again.choices.start_at_login) == (True, True)
    again.next()
    assert again.found.who is not None
    again.next()
    again.change(confirmed_org=again.found.who.org_id)
    go_on(again, Step.PREVIEW)
    assert person.email.lower() in {row.address for row in again.found.preview.rows}
    again.cancel(keep_draft=True)
    assert (profile.paths.folder / DRAFT_NAME).exists()


def test_a_second_walk_switches_off_what_it_switched_on_and_keeps_what_was_granted_before(
    wizard, browser, profile, computer, door
):
    to_step(wizard, browser, Step.CHECK)
    wizard.change(grant_access=True)
    go_on(wizard, Step.DONE)
    wizard.accept()
    again = Wizard(
        real_services(profile, browser, Language.ENGLISH, computer),
        profile.paths.folder / DRAFT_NAME,
        Hands(),
        choices=choices_of(profile, computer),
        is_again=True,
    )
    again.next()
    again.change(os_timer=False, start_at_login=False, match_people=False)
    go_on(again, Step.DONE)
    assert again.applied.applied
    assert computer.now == ComputerState()
    again.accept()
    earlier = frozenset(one.id for one in profile.store.setup.open_grants())
    assert earlier
    with profile.connected_client() as client, pytest.raises(AppError) as nothing:
        grant.undo(client, profile.store.setup, profile.clock, keep=earlier)
    assert nothing.value.code == "grant_no_undo"
    assert {one.id for one in profile.store.setup.open_grants()} == earlier


def test_what_was_not_shown_counts_against_the_brake(wizard, browser, profile, door):
    to_step(wizard, browser, Step.CHECK)
    wizard.change(grant_access=True)
    go_on(wizard, Step.DONE)
    profile.save_settings(profile.settings.model_copy(update={"brake": BrakeSettings(max_records=0, max_share=0)}))
    wizard.preview_now()
    clear = [row["Id"] for row in door.records("Contact") if not row[FIELD] and row["Email"] and not row["IsDeleted"]]
    door.tick("Contact", clear[:1])
    wizard.sync_now()
    assert wizard.first_run.state is RunState.HELD
    wizard.preview_now()
    wizard.sync_now()
    assert wizard.first_run.from_salesforce == len(wizard.found.preview.rows)


def everything(profile, door, practice_org, keyring_items):
    """Each file by its content, the org's layouts and records, and the keyring."""
    files = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(profile.paths.folder.rglob("*"))
        # SQLite's journal moves with reading; what is in the store is compared by its counts.
        if path.is_file() and not path.name.startswith("store.sqlite3")
    }
    org = [door.records(name) for name in ("Contact", "Lead", "PermissionSet", "FieldPermissions")]
    layouts = layouts_of(Office(practice_org, door, profile, profile.clock))
    return files, org, layouts, dict(keyring_items), profile.store.counts()


def test_cancel_at_every_step_leaves_every_file_the_org_and_the_keyring_as_they_were(
    profile, practice_org, door, browser, computer, memory_keyring
):
    before = everything(profile, door, practice_org, memory_keyring.items)
    for step in (Step.CONNECT, Step.CONFIRM, Step.FIELD, Step.CHECK, Step.PEOPLE, Step.NIGHTLY, Step.PREVIEW):
        walk = Wizard(
            real_services(profile, browser, Language.ENGLISH, computer),
            profile.paths.folder / DRAFT_NAME,
            Hands(),
            choices=Choices(
                address=practice_org.https_url,
                client_id=practice_org.client_id,
                proxy=ProxyKind.NONE,
                ca_file=str(practice_org.ca_path),
                people=PeopleSource.ORG,
                grant_access=True,
            ),
        )
        to_step(walk, browser, step)
        walk.cancel(keep_draft=False)
        assert walk.ended
        assert everything(profile, door, practice_org, memory_keyring.items) == before, step
    assert computer.done == []
    ended = [call["status"] for call in door.calls() if "oauth2/revoke" in str(call["path"])]
    assert ended == [200] * 7
