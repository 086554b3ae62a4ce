"""The wizard without a screen: every step, every refusal, the draft, and what Cancel and a failed Apply leave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import AppError
from core.model import FieldChoice, ImportReport, RejectedLine, SObject
from core.setup.wizard.apply import ActState
from core.setup.wizard.choices import LayoutPick, PeopleSource
from core.setup.wizard.draft import DRAFT_NAME, load_draft
from core.setup.wizard.found import PeopleFound, SignedIn, SignInLook, SignInState
from core.setup.wizard.machine import Wizard
from core.setup.wizard.rules import ActKind
from core.setup.wizard.steps import ORDER, Step, StepState
from tests.core.wizard.stub import ORG, SECRET, WAITING, WITH_SALES, Hands, StubSession, World

PICK = LayoutPick(SObject.CONTACT, "Contact-Contact Layout")


@pytest.fixture
def world():
    return World()


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def wizard(world, hands, tmp_path):
    return Wizard(world.services(), tmp_path / DRAFT_NAME, hands)


def sign_in(wizard):
    wizard.change(address="acme.my.salesforce.com", client_id="3MVG9 key\n")
    wizard.begin_sign_in()
    wizard.look_at_sign_in()


def walk_to(wizard, wanted):
    """The straight way through."""
    while wizard.step is not wanted:
        if wizard.step is Step.CONNECT and wizard.found.who is None:
            sign_in(wizard)
        elif wizard.step is Step.CONFIRM:
            wizard.change(confirmed_org=ORG)
        assert wizard.next(), (wizard.step, wizard.missing, wizard.error)
    return wizard


def test_the_straight_way_goes_through_every_step_and_ends(wizard, world):
    seen = []
    for step in ORDER:
        walk_to(wizard, step)
        seen.append(wizard.step)
    assert seen == list(ORDER)
    assert world.acts == [ActKind.CONNECT, ActKind.SETTINGS, ActKind.TIMER, ActKind.AUTOSTART, ActKind.LINK]
    wizard.sync_now()
    assert wizard.first_run is not None
    wizard.accept()
    assert wizard.ended
    assert world.session.closed


def test_the_list_of_steps_says_where_one_is(wizard):
    walk_to(wizard, Step.FIELD)
    states = dict(wizard.view.states)
    assert states[Step.CONFIRM] is StepState.DONE
    assert states[Step.FIELD] is StepState.CURRENT
    assert states[Step.CHECK] is StepState.TO_DO


@pytest.mark.parametrize("step", [step for step in ORDER if step not in {Step.APPLY, Step.DONE}])
def test_cancel_at_any_step_does_nothing_and_forgets_the_sign_in(wizard, world, tmp_path, step):
    walk_to(wizard, step)
    wizard.cancel(keep_draft=False)
    assert wizard.ended
    assert world.acts == []
    assert list(tmp_path.iterdir()) == []
    assert wizard.found.who is None or world.session.closed


@pytest.mark.parametrize(
    "step", [step for step in ORDER if ORDER.index(Step.CONNECT) <= ORDER.index(step) < ORDER.index(Step.APPLY)]
)
def test_closing_midway_keeps_a_draft_without_secrets_that_is_gone_on_with(wizard, world, hands, tmp_path, step):
    walk_to(wizard, step)
    if step is not Step.CONNECT:
        wizard.change(time="21:15", sync_enabled=False)
    wizard.cancel(keep_draft=True)
    assert SECRET not in (tmp_path / DRAFT_NAME).read_text()
    assert (tmp_path / DRAFT_NAME).stat().st_mode & 0o077 == 0
    again = Wizard(world.services(), tmp_path / DRAFT_NAME, hands)
    assert again.resumed_from is step
    assert again.choices == wizard.choices
    # The sign-in was in memory alone, so the walk begins before it.
    assert again.step is Step.WELCOME
    assert again.found.who is None


def test_a_draft_is_saved_on_each_step(wizard, tmp_path):
    for step in (Step.CONNECT, Step.FIELD, Step.REVIEW):
        walk_to(wizard, step)
        assert load_draft(tmp_path / DRAFT_NAME).step is step


def test_a_damaged_draft_is_told_and_kept_until_the_next_step(world, hands, tmp_path):
    (tmp_path / DRAFT_NAME).write_text('{"step": "moon"}')
    wizard = Wizard(world.services(), tmp_path / DRAFT_NAME, hands)
    assert wizard.error.code == "draft_unreadable"
    assert (tmp_path / DRAFT_NAME).exists()
    assert wizard.next()


def test_a_draft_is_gone_after_apply(wizard, tmp_path):
    walk_to(wizard, Step.DONE)
    assert not (tmp_path / DRAFT_NAME).exists()


def test_back_never_loses_input(wizard):
    walk_to(wizard, Step.REVIEW)
    wizard.change(time="06:30", layouts=(PICK,), grant_access=True, excluded=frozenset({"a"}))
    entered = wizard.choices
    while wizard.back():
        pass
    assert wizard.step is Step.WELCOME
    assert wizard.choices == entered
    walk_to(wizard, Step.REVIEW)
    assert wizard.choices == entered


def test_nothing_is_asked_of_the_org_twice_when_one_goes_back_and_forth(wizard, world):
    walk_to(wizard, Step.REVIEW)
    before = list(world.asked)
    for _ in range(4):
        wizard.back()
    walk_to(wizard, Step.REVIEW)
    assert world.asked == before


# -- connect -----------------------------------------------------------------------------------------------------------


def test_next_is_not_there_before_the_sign_in(wizard):
    walk_to(wizard, Step.CONNECT)
    assert not wizard.next()
    assert wizard.missing == "wizard_sign_in_first"


def test_white_space_in_the_consumer_key_is_taken_out(wizard):
    walk_to(wizard, Step.CONFIRM)
    assert wizard.choices.client_id == "3MVG9key"
    assert wizard.choices.address == "https://acme.my.salesforce.com"


@pytest.mark.parametrize(
    ("address", "client_id", "code"),
    [("", "key", "wizard_address_missing"), ("acme.my.salesforce.com", "  ", "wizard_client_id_missing")],
)
def test_what_is_missing_for_a_sign_in_is_told(wizard, address, client_id, code):
    walk_to(wizard, Step.CONNECT)
    wizard.change(address=address, client_id=client_id)
    wizard.begin_sign_in()
    assert wizard.error.code == code


@pytest.mark.parametrize("what", ["address", "begin"])
def test_a_refusal_before_the_browser_opens_is_shown_and_can_be_tried_again(wizard, world, what):
    walk_to(wizard, Step.CONNECT)
    world.answers[what] = AppError("address_not_https", address="http://x")
    sign_in(wizard)
    assert wizard.error.code == "address_not_https"
    del world.answers[what]
    sign_in(wizard)
    assert wizard.error is None
    assert wizard.valid


@pytest.mark.parametrize("state", [SignInState.FAILED, SignInState.CANCELLED])
def test_a_sign_in_that_fails_says_why(wizard, world, state):
    why = AppError("time_out") if state is SignInState.FAILED else None
    world.looks = (WAITING, SignInLook(state, error=why))
    walk_to(wizard, Step.CONNECT)
    sign_in(wizard)
    assert wizard.error.code == ("time_out" if why else "sign_in_cancelled")
    assert wizard.sign_in is None
    assert not wizard.valid


def test_the_time_left_is_shown_and_the_browser_can_be_opened_again(wizard, world):
    world.looks = (WAITING, replace(WAITING, seconds_left=299))
    walk_to(wizard, Step.CONNECT)
    sign_in(wizard)
    assert wizard.sign_in.seconds_left == 299
    wizard.open_browser()
    assert world.flow.opened == 2
    wizard.cancel_sign_in()
    assert wizard.error.code == "sign_in_cancelled"


def test_another_org_than_the_profiles_own_is_refused_after_the_sign_in(wizard, world):
    world.session = AppError("wrong_org", expected="a", found="b")
    walk_to(wizard, Step.CONNECT)
    sign_in(wizard)
    assert wizard.error.code == "wrong_org"
    assert not wizard.next()


def test_leaving_the_page_ends_the_sign_in(wizard, world):
    world.looks = (WAITING,)
    walk_to(wizard, Step.CONNECT)
    sign_in(wizard)
    wizard.back()
    assert world.flow.cancelled
    assert wizard.sign_in is None


def test_a_sign_in_that_is_ready_after_one_left_is_closed(wizard, world, hands):
    walk_to(wizard, Step.CONNECT)
    hands.holding = True
    wizard.change(address="acme.my.salesforce.com", client_id="key")
    wizard.begin_sign_in()
    assert wizard.busy
    wizard.back()
    hands.go()
    assert world.flow.cancelled
    assert wizard.step is Step.WELCOME
    assert not wizard.busy


def test_changing_the_address_forgets_the_sign_in_and_everything_after_it(wizard, world):
    walk_to(wizard, Step.REVIEW)
    while wizard.step is not Step.CONNECT:
        wizard.back()
    wizard.change(address="other.my.salesforce.com")
    assert world.session.closed
    assert wizard.found.fields is None
    assert wizard.choices.confirmed_org == ""
    assert not wizard.valid


def test_a_profile_that_is_connected_keeps_its_sign_in(world, hands, tmp_path):
    world.present = StubSession()
    wizard = Wizard(world.services(), tmp_path / DRAFT_NAME, hands)
    wizard.next()
    assert wizard.valid
    assert wizard.found.who.org_id == ORG
    assert wizard.acts[0].params["kept"], "no token is new"


def test_another_org_has_to_be_confirmed_anew(wizard, world):
    walk_to(wizard, Step.CONFIRM)
    wizard.change(confirmed_org=ORG)
    wizard.back()
    world.session = StubSession(SignedIn("b@b.example", "B", "00D000000000002AAA", "https://b.example", True))
    sign_in(wizard)
    wizard.next()
    assert wizard.missing == "wizard_confirm_org"


# -- field, check, people ----------------------------------------------------------------------------------------------


def test_next_waits_while_the_org_is_asked(wizard, hands):
    walk_to(wizard, Step.CONFIRM)
    wizard.change(confirmed_org=ORG)
    hands.holding = True
    assert wizard.next()
    assert wizard.busy
    assert not wizard.next()
    assert wizard.view.can_back
    hands.go()
    assert not wizard.busy
    assert wizard.next()


def test_an_answer_that_comes_after_one_went_back_is_not_taken(wizard, hands):
    walk_to(wizard, Step.CONFIRM)
    wizard.change(confirmed_org=ORG)
    hands.holding = True
    wizard.next()
    wizard.back()
    hands.go()
    assert wizard.found.fields is None
    assert wizard.step is Step.CONFIRM


def test_the_sales_field_is_offered_only_where_it_exists(wizard, world):
    walk_to(wizard, Step.FIELD)
    wizard.change(field=FieldChoice.BOTH)
    assert wizard.missing == "wizard_sales_field_missing"
    world.answers["fields"] = WITH_SALES
    wizard.read_fields()
    assert wizard.valid
    assert wizard.found.fields.ticked(FieldChoice.BOTH, SObject.LEAD) == 5


def test_an_org_that_refuses_is_told_and_asked_again(wizard, world):
    world.answers["fields"] = AppError("api_disabled")
    walk_to(wizard, Step.FIELD)
    assert wizard.error.code == "api_disabled"
    assert not wizard.next()
    del world.answers["fields"]
    wizard.read_fields()
    assert wizard.error is None
    assert wizard.next()


def test_another_field_takes_its_queued_acts_along(wizard, world):
    world.answers["fields"] = WITH_SALES
    walk_to(wizard, Step.CHECK)
    wizard.change(grant_access=True, layouts=(PICK,))
    wizard.back()
    wizard.change(field=FieldChoice.BOTH)
    assert not wizard.choices.grant_access
    assert wizard.choices.layouts == ()
    assert wizard.found.checks is None


def test_a_layout_that_has_the_field_meanwhile_leaves_the_queue(wizard, world):
    walk_to(wizard, Step.CHECK)
    wizard.change(layouts=(PICK, LayoutPick(SObject.LEAD, "Lead-Lead Layout")))
    wizard.check_again()
    assert wizard.choices.layouts == (PICK,)


def test_a_file_has_to_be_chosen(wizard):
    walk_to(wizard, Step.PEOPLE)
    wizard.change(people=PeopleSource.FILE)
    assert wizard.missing == "wizard_choose_file"
    wizard.change(people_file="/tmp/people.csv")
    assert not wizard.next(), "people are read first"
    assert wizard.step is Step.NIGHTLY, "and then it goes on by itself"


def test_rows_that_were_not_taken_are_shown_before_it_goes_on(wizard, world):
    world.answers["people"] = PeopleFound(ImportReport(1, 0, 0, 0, (RejectedLine(3, "address_bad"),), 1), 1, 1)
    walk_to(wizard, Step.PEOPLE)
    wizard.change(people=PeopleSource.FILE, people_file="people.csv")
    wizard.next()
    assert wizard.step is Step.PEOPLE
    assert wizard.found.people.report.rejected_count == 1
    assert wizard.next()


def test_an_answer_about_another_file_is_not_taken(wizard, hands):
    walk_to(wizard, Step.PEOPLE)
    hands.holding = True
    wizard.change(people=PeopleSource.FILE, people_file="one.csv")
    wizard.next()
    wizard.change(people_file="two.csv")
    hands.go()
    assert wizard.found.people is None
    assert wizard.step is Step.PEOPLE


@pytest.mark.parametrize(
    ("values", "code"), [({"time": "25:00"}, "wizard_time_bad"), ({"time_zone": "Mars"}, "wizard_zone_unknown")]
)
def test_a_time_or_zone_that_is_none_is_told(wizard, values, code):
    walk_to(wizard, Step.NIGHTLY)
    wizard.change(**values)
    assert wizard.missing == code
    assert not wizard.next()


# -- apply -------------------------------------------------------------------------------------------------------------


def ready(wizard):
    walk_to(wizard, Step.REVIEW)
    wizard.change(grant_access=True, layouts=(PICK,), people=PeopleSource.FILE, people_file="p.csv")
    return wizard


ALL = [*ActKind]


def test_apply_does_everything_that_the_review_listed_in_its_order(wizard, world):
    ready(wizard)
    listed = [act.kind for act in wizard.acts]
    wizard.next()
    assert world.acts == listed == ALL
    assert all(result.state is ActState.DONE for result in wizard.results)


@pytest.mark.parametrize("kind", [ActKind.CONNECT, ActKind.SETTINGS, ActKind.PEOPLE])
def test_where_an_essential_act_fails_everything_is_taken_back_in_reverse(wizard, world, kind):
    world.refusals[kind] = AppError("keyring_locked")
    ready(wizard).next()
    done = ALL[: ALL.index(kind)]
    assert world.undone == done[::-1]
    assert wizard.error.code == "keyring_locked"
    states = [result.state for result in wizard.results]
    assert states[: len(done)] == [ActState.TAKEN_BACK] * len(done)
    assert not wizard.next()
    # One can go back, mend it, and apply again.
    world.refusals.clear()
    assert wizard.back()
    assert wizard.step is Step.REVIEW
    wizard.next()
    assert wizard.applied.applied


@pytest.mark.parametrize("kind", [ActKind.GRANT, ActKind.LAYOUT, ActKind.TIMER, ActKind.AUTOSTART, ActKind.LINK])
def test_what_the_org_or_the_computer_refuses_is_told_and_the_rest_goes_on(wizard, world, kind):
    world.refusals[kind] = AppError("right_missing")
    ready(wizard).next()
    assert wizard.applied.applied
    assert [result.act.kind for result in wizard.applied.refused] == [kind]
    assert world.undone == []
    assert wizard.next()


def test_what_cannot_be_taken_back_is_told(wizard, world):
    world.refusals[ActKind.PEOPLE] = AppError("store_full")
    services = world.services()

    def act(wanted, session, choices):
        undo = services.act(wanted, session, choices)
        return None if wanted.kind is ActKind.TIMER else undo

    wizard._services = replace(services, act=act)
    ready(wizard).next()
    assert [r.act.kind for r in wizard.results if r.state is ActState.LEFT] == [ActKind.TIMER]


def test_apply_cannot_be_cancelled_halfway(wizard, hands):
    ready(wizard)
    hands.holding = True
    wizard.next()
    assert wizard.step is Step.APPLY
    assert not wizard.view.can_cancel
    assert not wizard.view.can_back
    wizard.cancel(keep_draft=False)
    assert not wizard.ended
    hands.go()
    assert wizard.applied.applied


def test_after_apply_there_is_no_way_back(wizard):
    walk_to(wizard, Step.DONE)
    assert not wizard.back()
    assert not wizard.view.can_cancel


def test_the_first_sync_leaves_out_what_was_excluded(wizard, world):
    walk_to(wizard, Step.PREVIEW)
    wizard.change(excluded=frozenset({"a"}))
    walk_to(wizard, Step.DONE)
    wizard.sync_now()
    assert frozenset({"a"}) in world.asked


def test_a_first_sync_that_fails_can_be_tried_again(wizard, world):
    walk_to(wizard, Step.DONE)
    world.answers["sync"] = AppError("unreachable", host="x")
    wizard.sync_now()
    assert wizard.error.code == "unreachable"
    del world.answers["sync"]
    wizard.sync_now()
    assert wizard.first_run is not None
