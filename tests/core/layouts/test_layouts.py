"""The layouts of an org: found with who uses them, changed, verified, restored; each one's trouble is its own."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from core.model import FieldChoice, SObject
from core.progress import RunCancelled
from core.salesforce.door import SalesforceRefusal
from core.salesforce.field_states import FieldState, describe, field_states
from core.salesforce.layouts import add_field
from core.salesforce.metadata.envelope import Component
from core.salesforce.metadata.soap import list_metadata, read_metadata, update_metadata
from core.setup import layout_undo, layouts
from core.setup.layouts import LayoutOutcome, Presence, wanted_fields
from core.setup.wizard.acting import Acting
from core.setup.wizard.choices import Choices
from core.setup.wizard.rules import Act, ActKind
from tests.core.layouts.conftest import layouts_of, side
from tests.org import FIELD

WANTED = {"Contact": (FIELD,), "Lead": (FIELD,)}
CONTACT, PARTNERS = "Contact-Contact Layout", "Lead-Lead%3A Partners %26 Events Layout"
# On the first day one of the layouts has the field already.
SALES = "Contact-Contact %28Sales%29 Layout"
MANAGED = "Contact-mktosales__Marketo Sales Contact Layout"


def found(office, client, wanted=None):
    return layouts.inventory(client, wanted or WANTED, office.clock)


def add(office, client, *names, **more):
    chosen = layouts.changes(found(office, client), names or None)
    return layouts.add(client, office.profile.store.setup, chosen, office.clock, by="ines", **more)


def xml_of(client, name):
    [one] = read_metadata(client, "Layout", [name])
    return one.xml


def soap_calls(office):
    return office.requests("POST", "/Soap/m/")


def test_every_layout_is_found_with_its_profiles_and_who_lacks_the_field(office, client):
    inventory = found(office, client)
    shown = {(one.sobject, one.label): (one.presence, one.profiles) for one in inventory.layouts}
    assert inventory.uses_known
    assert shown[("Contact", "Contact (Sales) Layout")] == (Presence.PRESENT, ("Marketing User",))
    assert shown[("Lead", "Lead: Partners & Events Layout")] == (Presence.MISSING, ("Marketing User",))
    assert shown[("Contact", "Contact Layout")] == (Presence.MISSING, ("Standard User", "System Administrator"))
    # A package's layout is listed without its namespace; it is found all the same.
    managed = next(one for one in inventory.layouts if one.managed)
    assert (managed.full_name, managed.label) == (MANAGED, "Marketo Sales Contact Layout")
    assert managed.presence is not Presence.UNREADABLE
    assert {one.sobject for one in inventory.layouts} == {"Contact", "Lead"}


def test_add_puts_the_field_on_all_of_them_and_the_second_time_there_is_nothing_to_do(office, client):
    before = {name: xml_of(client, name) for name in (CONTACT, PARTNERS)}
    results = add(office, client)
    assert {one.outcome for one in results} == {LayoutOutcome.ADDED}
    assert {one.full_name for one in results} == {CONTACT, MANAGED, PARTNERS, "Lead-Lead Layout"}
    for name, fields in layouts_of(office).items():
        if name.startswith(("Contact-", "Lead-")):
            assert fields.count(FIELD) == 1, name
        else:
            assert FIELD not in fields, name
    for name, xml in before.items():
        assert xml_of(client, name) == add_field(xml, FIELD).after
    assert found(office, client).missing == ()
    assert add(office, client) == []


def test_the_change_is_shown_before_it_is_made(office, client):
    [change] = layouts.changes(found(office, client), [CONTACT])
    assert change.lines == ("<layoutItems>", "<behavior>Edit</behavior>", f"<field>{FIELD}</field>", "</layoutItems>")
    assert (change.edits[0].section, change.edits[0].below) == ("Contact Information", "Email")
    assert layouts_of(office)[CONTACT].count(FIELD) == 0


def test_both_fields_go_onto_a_layout_in_one_write(office, client):
    sales = "mktosales__Marketo_Sales_Opt_Out__c"
    inventory = found(office, client, {"Contact": (FIELD, sales)})
    results = layouts.add(
        client, office.profile.store.setup, layouts.changes(inventory, ["contact layout"]), office.clock
    )
    assert [one.outcome for one in results] == [LayoutOutcome.ADDED]
    fields = layouts_of(office)[CONTACT]
    assert fields.count(FIELD) == fields.count(sales) == 1
    layout_undo.undo(client, office.profile.store.setup)
    assert {FIELD, sales} & set(layouts_of(office)[CONTACT]) == set()


def test_undo_gives_the_original_back_and_is_done_once(office, client):
    before = {name: xml_of(client, name) for name in (CONTACT, PARTNERS, MANAGED)}
    add(office, client)
    results = layout_undo.undo(client, office.profile.store.setup)
    assert {one.outcome for one in results} == {LayoutOutcome.RESTORED}
    assert {name: xml_of(client, name) for name in before} == before
    assert layout_undo.undo(client, office.profile.store.setup) == []


def test_undo_leaves_a_layout_that_somebody_changed_since(office, client):
    add(office, client)
    changed = add_field(xml_of(client, CONTACT), "HasOptedOutOfFax").after
    update_metadata(client, [Component("Layout", CONTACT, changed)])
    outcomes = {one.full_name: one.outcome for one in layout_undo.undo(client, office.profile.store.setup)}
    assert outcomes.pop(CONTACT) is LayoutOutcome.CHANGED_SINCE
    assert set(outcomes.values()) == {LayoutOutcome.RESTORED}
    assert xml_of(client, CONTACT) == changed
    # What cannot be restored now keeps its backup.
    assert [one.full_name for one in office.profile.store.setup.open_backups()] == [CONTACT]


def test_two_additions_one_after_the_other_are_undone_together(office, client):
    before = xml_of(client, CONTACT)
    add(office, client, CONTACT)
    sales = "mktosales__Marketo_Sales_Opt_Out__c"
    more = layouts.changes(found(office, client, {"Contact": (FIELD, sales)}), [CONTACT])
    layouts.add(client, office.profile.store.setup, more, office.clock)
    [result] = layout_undo.undo(client, office.profile.store.setup)
    assert result.outcome is LayoutOutcome.RESTORED
    assert xml_of(client, CONTACT) == before
    assert office.profile.store.setup.open_backups() == []


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        ("field_must_be_required", "Field:FirstName must be Required"),
        ("missing_quick_action", "FeedItem.RypplePost"),
        ("unknown_exception", "ErrorId"),
        ("missing_full_name", "Required field is missing: fullName"),
    ],
)
def test_one_layout_that_salesforce_refuses_does_not_stop_the_others(office, client, trouble, sentence):
    side(office, "/practice/metadata", {"refuse": {"layout": PARTNERS, "trouble": trouble}})
    results = {one.full_name: one for one in add(office, client)}
    assert results[PARTNERS].outcome is LayoutOutcome.REFUSED
    assert sentence in results[PARTNERS].message
    assert results[PARTNERS].code == "layout_refused"
    assert {one.outcome for name, one in results.items() if name != PARTNERS} == {LayoutOutcome.ADDED}
    assert FIELD not in layouts_of(office)[PARTNERS]
    assert PARTNERS not in {one.full_name for one in office.profile.store.setup.open_backups()}


def test_a_layout_that_changed_while_the_screen_was_open_is_read_again(office, client):
    chosen = layouts.changes(found(office, client), [CONTACT, PARTNERS])
    theirs = add_field(xml_of(client, CONTACT), "HasOptedOutOfFax").after
    mine = add_field(xml_of(client, PARTNERS), FIELD).after
    update_metadata(client, [Component("Layout", CONTACT, theirs), Component("Layout", PARTNERS, mine)])
    office.clock.forward(minutes=5)
    results = {
        one.full_name: one.outcome for one in layouts.add(client, office.profile.store.setup, chosen, office.clock)
    }
    assert results == {CONTACT: LayoutOutcome.ADDED, PARTNERS: LayoutOutcome.ALREADY}
    assert {"HasOptedOutOfFax", FIELD} <= set(layouts_of(office)[CONTACT])


def test_a_user_who_may_not_see_assignments_gets_the_layouts_without_them(office, client):
    office.door.fault(match="GET .*tooling/query.*ProfileLayout", status=403, code="INSUFFICIENT_ACCESS", message="no")
    inventory = found(office, client)
    assert not inventory.uses_known
    assert len(inventory.missing) == 4


def test_without_the_right_nothing_is_read_or_written(office, client_of):
    poor = client_of("grace.reyes@practice11.example")
    with pytest.raises(SalesforceRefusal) as caught:
        layouts.inventory(poor, WANTED, office.clock)
    assert (caught.value.code, caught.value.raw_code) == ("no_access", "INSUFFICIENT_ACCESS")
    assert "ModifyMetadata" in str(caught.value.params["message"])


def test_twenty_layouts_cost_few_calls(office, client):
    content = xml_of(client, CONTACT)
    inner = content.partition(b"</fullName>")[2].rpartition(b"</Layout>")[0]
    names = [f"Contact-Extra {number}" for number in range(15)]
    for start in (0, 10):
        body = b"".join(
            b'<met:metadata xsi:type="met:Layout" xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>%s</fullName>'
            b"%s</met:metadata>" % (name.encode(), inner)
            for name in names[start : start + 10]
        )
        create(client, body)
    assert (
        len([row for row in list_metadata(client, "Layout") if row.full_name.startswith(("Contact-", "Lead-"))]) == 20
    )
    calls = client.calls
    results = add(office, client)
    assert [one.outcome for one in results] == [LayoutOutcome.ADDED] * 19
    # One list, two reads, one look at who uses them, two writes, two reads.
    assert client.calls - calls == 8


class Signed:
    """A sign-in of the wizard that lends one client."""

    def __init__(self, client):
        self.client = client.lend
        self.who = SimpleNamespace(user_name="ines")


def test_the_wizard_reads_the_layouts_once_for_all_that_it_changes(office, client):
    acting = Acting(office.profile, Signed(client), Choices(), None)
    picks = [("Contact", CONTACT), ("Lead", PARTNERS), ("Lead", "Lead-Lead Layout")]
    undos = [acting.act(Act(ActKind.LAYOUT, {"sobject": sobject, "name": name})) for sobject, name in picks]
    assert all(undos)
    # One list and one read; then each is written and read again.
    assert len(soap_calls(office)) == 2 + 2 * len(picks)
    assert all(FIELD in layouts_of(office)[name] for _sobject, name in picks)
    office.clock.forward(minutes=5)
    assert acting.act(Act(ActKind.LAYOUT, {"sobject": "Contact", "name": CONTACT})) is None
    # What was read long ago is read again, and the field is found there.
    assert len(soap_calls(office)) == 4 + 2 * len(picks)
    for undo in undos:
        undo()
    assert not any(FIELD in layouts_of(office)[name] for _sobject, name in picks)


def create(client, body):
    from core.salesforce.metadata.soap import _call

    _call(client, "createMetadata", body)


def test_stop_is_heeded_between_tens(office, client):
    with pytest.raises(RunCancelled):
        add(office, client, cancelled=lambda: True)
    assert FIELD not in layouts_of(office)[CONTACT] + layouts_of(office)[PARTNERS]


def test_a_write_whose_answer_is_lost_is_made_again(office, client):
    chosen = layouts.changes(found(office, client), [CONTACT])
    office.door.fault(match="POST .*/Soap/m/", drop="after")
    client._sleep = lambda _seconds: None
    [result] = layouts.add(client, office.profile.store.setup, chosen, office.clock)
    assert result.outcome is LayoutOutcome.ADDED
    assert layouts_of(office)[CONTACT].count(FIELD) == 1


def test_a_crash_after_the_write_can_still_be_undone(office, client, monkeypatch):
    before = xml_of(client, CONTACT)
    chosen = layouts.changes(found(office, client), [CONTACT])
    # A real crash cannot be had inside the test's own process; the store's last step is made to fail instead.
    monkeypatch.setattr(office.profile.store.setup, "settle_backups", lambda results: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        layouts.add(client, office.profile.store.setup, chosen, office.clock)
    monkeypatch.undo()
    assert FIELD in layouts_of(office)[CONTACT]
    [result] = layout_undo.undo(client, office.profile.store.setup)
    assert result.outcome is LayoutOutcome.RESTORED
    assert xml_of(client, CONTACT) == before


def test_an_expired_session_is_renewed_in_the_middle(office, client):
    from core.credentials import Secret

    issued = side(office, "/practice/sessions", {"issue": "ines.admin@practice11.example"})["access_token"]
    asked = []

    def renew(used):
        asked.append(used)
        return Secret(office.org.access_token)

    client._renew = renew
    client._token = Secret(issued)
    side(office, "/practice/sessions", {"expire": issued})
    assert len(list_metadata(client, "Layout")) > 5
    assert len(asked) == 1


def test_a_gateway_page_instead_of_soap_is_told_as_such(office, client):
    client._sleep = lambda _seconds: None
    office.door.fault(match="POST .*/Soap/m/", html=True, status=200)
    with pytest.raises(SalesforceRefusal) as caught:
        list_metadata(client, "Layout")
    assert caught.value.code == "not_salesforce"


def test_names_to_look_for_come_from_the_org(office, client):
    described = {sobject: describe(client, sobject.value) for sobject in SObject}
    states = field_states(client, FieldChoice.BOTH, {}, described)
    wanted = wanted_fields(states, person_accounts=True)
    assert set(wanted["Contact"]) == {FIELD, "mktosales__Marketo_Sales_Opt_Out__c"}
    assert len(wanted["Lead"]) == 2
    assert FIELD in wanted["Lead"]
    states_of = {(one.sobject, one.name): one.state for one in states}
    assert states_of[SObject.CONTACT, FIELD] is FieldState.HIDDEN
    assert states_of[SObject.CONTACT, "mktosales__Marketo_Sales_Opt_Out__c"] is FieldState.FINE
    assert set(wanted["PersonAccount"]) == {f"Person{FIELD}", "mktosales__Marketo_Sales_Opt_Out__pc"}
