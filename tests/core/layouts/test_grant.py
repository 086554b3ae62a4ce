"""Access to the field: one permission set for the signed-in user, with exactly the chosen fields, and its undo."""

from __future__ import annotations

import pytest

from core.errors import AppError
from core.salesforce import permissions
from core.salesforce.door import SalesforceRefusal
from core.setup import grant as access
from tests.org import FIELD

FIELDS = (f"Contact.{FIELD}", f"Lead.{FIELD}")


def give(office, client, fields=FIELDS):
    return access.grant(client, office.profile.store.setup, access.plan(client, fields), office.clock, by="ines")


def take(office, client):
    return access.undo(client, office.profile.store.setup, office.clock)


def sets(client):
    soql = f"SELECT Id, Label, IsOwnedByProfile FROM PermissionSet WHERE Name = '{access.SET_NAME}'"
    return list(client.query(soql))


def rights(client):
    soql = f"SELECT Field FROM FieldPermissions WHERE Parent.Name = '{access.SET_NAME}'"
    return {row["Field"] for row in client.query(soql)}


def sees(client, sobject="Contact"):
    fields = client.call("GET", f"sobjects/{sobject}/describe")["fields"]
    return {field["name"]: field["updateable"] for field in fields}.get(FIELD)


def test_the_plan_is_shown_and_changes_nothing(office, client):
    planned = access.plan(client, FIELDS)
    assert (planned.set_id, planned.add, planned.widen, planned.assign) == ("", FIELDS, (), True)
    assert sets(client) == []


def test_after_the_grant_the_field_can_be_written_and_after_undo_all_is_as_it_was(office, client):
    assert sees(client) is None
    give(office, client)
    assert (sees(client), sees(client, "Lead")) == (True, True)
    assert rights(client) == set(FIELDS)
    [made] = sets(client)
    assert (made["Label"], made["IsOwnedByProfile"]) == ("Opt-Out Sync", False)
    assert take(office, client).removed == FIELDS
    assert sees(client) is None
    assert sets(client) == []
    assert office.profile.store.setup.open_grants() == []


def test_a_second_grant_does_nothing_and_one_more_field_completes_the_set(office, client):
    give(office, client)
    assert give(office, client).does_nothing
    sales = "Contact.mktosales__Marketo_Sales_Opt_Out__c"
    planned = give(office, client, (*FIELDS, sales))
    assert (planned.add, planned.assign) == ((sales,), False)
    assert len(sets(client)) == 1
    assert rights(client) == {*FIELDS, sales}
    take(office, client)
    assert sets(client) == []


def test_a_read_only_right_is_widened_and_narrowed_again(office, client):
    set_id = permissions.make_permission_set(client, access.SET_NAME, "Made by an admin", "")
    right = permissions.allow_field(client, set_id, FIELDS[0])
    permissions.change_field_right(client, right, edit=False)
    planned = give(office, client)
    assert (planned.set_id, planned.add, planned.widen) == (set_id, FIELDS[1:], ((right, FIELDS[0]),))
    assert sees(client) is True
    take(office, client)
    # The set was somebody else's: it stays, as it was.
    assert [row["Id"] for row in sets(client)] == [set_id]
    [left] = permissions.field_rights(client, set_id)
    assert (left.field, left.read, left.edit) == (FIELDS[0], True, False)
    assert permissions.assignments(client, set_id) == {}


def test_undo_keeps_the_set_that_somebody_else_uses_by_now(office, client):
    give(office, client)
    [made] = sets(client)
    grace = next(row["Id"] for row in office.door.records("User") if str(row["Username"]).startswith("grace"))
    permissions.assign(client, str(made["Id"]), str(grace))
    report = take(office, client)
    assert (report.removed, report.kept_for_others) == ((), 1)
    assert rights(client) == set(FIELDS)
    assert list(permissions.assignments(client, str(made["Id"]))) == [grace]
    assert sees(client) is None


def test_undo_is_content_with_what_an_admin_removed_already(office, client):
    give(office, client)
    [made] = sets(client)
    permissions.delete(client, "PermissionSet", [str(made["Id"])])
    take(office, client)
    assert office.profile.store.setup.open_grants() == []


@pytest.mark.parametrize("place", ["PermissionSet$", "FieldPermissions$", "PermissionSetAssignment$"])
def test_a_refusal_takes_back_what_was_begun(office, client, place):
    message = "insufficient access rights on cross-reference id"
    office.door.fault(
        match=f"POST .*/sobjects/{place}", status=400, code="INSUFFICIENT_ACCESS_OR_READONLY", message=message
    )
    with pytest.raises(AppError) as caught:
        give(office, client)
    assert (caught.value.code, caught.value.params["message"]) == ("grant_refused", message)
    assert sets(client) == []
    assert rights(client) == set()
    assert office.profile.store.setup.open_grants() == []


def test_a_user_who_may_not_look_at_rights_is_told_what_it_takes_to_grant_them(office, client, client_of):
    """salesforce.md B8: FieldPermissions "needs View Setup and Configuration (v49+)"."""
    give(office, client)
    poor = client_of("grace.reyes@practice11.example")
    with pytest.raises(AppError) as caught:
        access.plan(poor, FIELDS)
    assert caught.value.code == "grant_refused"
    assert "FieldPermissions" in caught.value.params["message"]


def test_a_user_who_may_not_give_rights_begins_nothing(office, client_of):
    """salesforce.md B8: "Needs Manage Profiles and Permission Sets / Assign Permission Sets"."""
    poor = client_of("grace.reyes@practice11.example")
    with pytest.raises(AppError) as caught:
        give(office, poor)
    assert caught.value.code == "grant_refused"
    assert office.door.records("PermissionSet")
    assert access.SET_NAME not in {row["Name"] for row in office.door.records("PermissionSet")}
    assert office.profile.store.setup.open_grants() == []


def test_what_could_not_be_taken_back_stays_known_for_the_next_undo(office, client):
    give(office, client)
    office.door.fault(
        match="DELETE .*/sobjects/FieldPermissions", status=400, code="INSUFFICIENT_ACCESS_OR_READONLY", message="no"
    )
    with pytest.raises(AppError) as caught:
        take(office, client)
    assert caught.value.code == "grant_left_over"
    assert len(office.profile.store.setup.open_grants()) == 1
    take(office, client)
    assert sets(client) == []


def test_an_expired_session_is_no_matter_of_rights(office, client):
    office.door.fault(match="POST .*/sobjects/PermissionSet$", status=401)
    with pytest.raises(SalesforceRefusal) as caught:
        give(office, client)
    assert caught.value.code == "token_expired"


def test_without_a_field_there_is_nothing_to_grant_and_nothing_to_undo(office, client):
    with pytest.raises(AppError) as caught:
        access.plan(client, ())
    assert caught.value.code == "grant_nothing"
    with pytest.raises(AppError) as caught:
        take(office, client)
    assert caught.value.code == "grant_no_undo"
