"""Describe, and the rows that decide what a user sees in it."""

from collections.abc import Iterator
from typing import Any

import pytest

from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.practice import PracticeOrg
from tests.practice_org.rest.conftest import Api, Clock


def fields(api: Api, sobject: str) -> dict[str, dict[str, Any]]:
    described = api.get(f"/sobjects/{sobject}/describe").json()
    return {each["name"]: each for each in described["fields"]}


@pytest.fixture(scope="module")
def first_day(clock: Clock) -> Iterator[Api]:
    options = OrgOptions(contacts=5, leads=5, state=OrgState.FIRST_DAY, sales_package=True)
    with PracticeOrg(options, now=clock) as running:
        api = Api(running, clock)
        with api.session:
            yield api


def test_email_opt_out_is_an_updateable_box_in_a_ready_org(api: Api) -> None:
    for sobject in ("Contact", "Lead"):
        box = fields(api, sobject)["HasOptedOutOfEmail"]
        assert (box["type"], box["label"], box["updateable"], box["nillable"]) == (
            "boolean",
            "Email Opt Out",
            True,
            False,
        )
        assert fields(api, sobject)["CreatedDate"]["updateable"] is False
        assert fields(api, sobject)["Name"]["createable"] is False


def test_on_the_first_day_field_security_hides_it(first_day: Api) -> None:
    for sobject in ("Contact", "Lead"):
        assert "HasOptedOutOfEmail" not in fields(first_day, sobject)
        assert "Email" in fields(first_day, sobject)


def test_the_sales_package_has_another_name_on_each_object(first_day: Api) -> None:
    found = {
        sobject: [name for name, each in fields(first_day, sobject).items() if each["label"] == "Marketo Sales Opt Out"]
        for sobject in ("Contact", "Lead")
    }
    assert len(found["Contact"]) == len(found["Lead"]) == 1
    assert found["Contact"] != found["Lead"]
    assert fields(first_day, "Contact")[found["Contact"][0]]["custom"] is True


def test_the_package_can_be_installed_while_the_org_runs(api: Api) -> None:
    assert not any(each["custom"] for each in fields(api, "Lead").values())
    assert api.door("features", {"sales_package": True})["sales_package"] is True
    box = next(name for name, each in fields(api, "Lead").items() if each["custom"])
    lead = next(each["Id"] for each in api.rows("Lead") if not each["IsConverted"])
    assert api.patch(f"/sobjects/Lead/{lead}", {box: True}).status_code == 204
    assert api.row("Lead", lead)[box] is True


def test_describe_global_lists_every_object_with_its_prefix(api: Api) -> None:
    listed = {each["name"]: each for each in api.get("/sobjects").json()["sobjects"]}
    assert {"Account", "Contact", "Lead", "User", "Organization", "FieldPermissions", "ContactHistory"} <= set(listed)
    assert (listed["Contact"]["keyPrefix"], listed["Lead"]["keyPrefix"]) == ("003", "00Q")
    assert listed["UserPermissionAccess"]["updateable"] is False


def test_writing_field_permissions_changes_what_describe_shows(api: Api) -> None:
    soql = (
        "SELECT Id, PermissionsEdit FROM FieldPermissions WHERE Field = 'Contact.HasOptedOutOfEmail' "
        "AND Parent.Profile.Name = 'System Administrator'"
    )
    (row,) = api.query(soql)
    assert row["PermissionsEdit"] is True
    assert api.patch(f"/sobjects/FieldPermissions/{row['Id']}", {"PermissionsEdit": False}).status_code == 204
    assert fields(api, "Contact")["HasOptedOutOfEmail"]["updateable"] is False
    assert api.delete(f"/sobjects/FieldPermissions/{row['Id']}").status_code == 204
    assert "HasOptedOutOfEmail" not in fields(api, "Contact")


def test_a_permission_set_gives_back_what_the_profile_hides(api: Api) -> None:
    api.door("security", {"sobject": "Lead", "field": "HasOptedOutOfEmail", "access": "hidden"})
    made = api.post("/sobjects/PermissionSet", {"Name": "Opt_Out", "Label": "Opt Out"}).json()["id"]
    grant = {"ParentId": made, "SobjectType": "Lead", "Field": "Lead.HasOptedOutOfEmail", "PermissionsRead": True,
             "PermissionsEdit": True}  # fmt: skip
    assert api.post("/sobjects/FieldPermissions", grant).status_code == 201
    assert "HasOptedOutOfEmail" not in fields(api, "Lead")
    user = api.practice.org.setup.admin_id
    assigned = api.post("/sobjects/PermissionSetAssignment", {"PermissionSetId": made, "AssigneeId": user})
    assert assigned.status_code == 201
    assert fields(api, "Lead")["HasOptedOutOfEmail"]["updateable"] is True


def test_the_same_field_cannot_be_granted_twice_nor_edited_unread(api: Api) -> None:
    parent = next(each["Id"] for each in api.rows("PermissionSet") if each["Name"] == "Sales_Insights")
    grant = {"ParentId": parent, "SobjectType": "Lead", "Field": "Lead.Email", "PermissionsRead": True}
    assert api.post("/sobjects/FieldPermissions", grant).status_code == 201
    again = api.post("/sobjects/FieldPermissions", grant)
    assert (again.status_code, again.json()[0]["errorCode"]) == (400, "DUPLICATE_VALUE")
    blind = {**grant, "Field": "Lead.Phone", "PermissionsRead": False, "PermissionsEdit": True}
    assert api.post("/sobjects/FieldPermissions", blind).json()[0]["errorCode"] == "FIELD_INTEGRITY_EXCEPTION"


def test_organization_and_user_are_read_as_clients_do_at_start_up(api: Api) -> None:
    org = api.get(f"/sobjects/Organization/{api.practice.org_id}").json()
    assert org["IsSandbox"] is False
    assert api.query("SELECT Id, Name FROM Organization")[0]["Id"] == api.practice.org_id
    user = api.get(f"/sobjects/User/{api.practice.org.setup.admin_id}").json()
    assert user["Username"] == api.practice.username


def as_another(api: Api, name: str, *rights: str) -> Api:
    """The API as a standard user with these user permissions beside the profile's."""
    user = next(each for each in api.rows("User") if each["FirstName"] == name)
    granted = {"Name": f"More_{name}", "Label": "More", **dict.fromkeys(rights, True)}
    made = api.post("/sobjects/PermissionSet", granted).json()["id"]
    api.post("/sobjects/PermissionSetAssignment", {"PermissionSetId": made, "AssigneeId": user["Id"]})
    other = Api(api.practice, api.clock)
    token = api.door("sessions", {"issue": user["Username"]})["access_token"]
    other.session.headers["Authorization"] = f"Bearer {token}"
    return other


@pytest.mark.parametrize("sobject", ["FieldPermissions", "ObjectPermissions"])
def test_who_has_which_right_is_shown_to_users_who_may_view_the_setup_alone(api: Api, sobject: str) -> None:
    """salesforce.md B8: `FieldPermissions` "needs View Setup and Configuration (v49+)"."""
    soql = f"SELECT Id FROM {sobject} LIMIT 1"
    plain, viewer = as_another(api, "Grace"), as_another(api, "Beatriz", "PermissionsViewSetup")
    with plain.session, viewer.session:
        answer = plain.get("/query", params={"q": soql})
        assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "INVALID_TYPE")
        assert plain.get(f"/sobjects/{sobject}/describe").status_code == 404
        assert len(viewer.query(soql)) == 1


def test_giving_rights_needs_the_rights_to_give_them(api: Api) -> None:
    """salesforce.md B8: "Needs Manage Profiles and Permission Sets / Assign Permission Sets"."""
    parent = next(each["Id"] for each in api.rows("PermissionSet") if each["Name"] == "Sales_Insights")
    bodies = {
        "PermissionSet": {"Name": "Mine", "Label": "Mine"},
        "FieldPermissions": {"ParentId": parent, "SobjectType": "Lead", "Field": "Lead.Email", "PermissionsRead": True},
        "PermissionSetAssignment": {"PermissionSetId": parent, "AssigneeId": api.practice.org.setup.other_user_id},
    }
    viewer = as_another(api, "Grace", "PermissionsViewSetup")
    maker = as_another(api, "Tomás", "PermissionsViewSetup", "PermissionsManageProfilesPermissionsets")
    giver = as_another(api, "Beatriz", "PermissionsViewSetup", "PermissionsAssignPermissionSets")
    with viewer.session, maker.session, giver.session:
        for sobject, body in bodies.items():
            answer = viewer.post(f"/sobjects/{sobject}", body)
            assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "INSUFFICIENT_ACCESS_OR_READONLY")
        assert viewer.patch(f"/sobjects/PermissionSet/{parent}", {"Label": "Mine"}).status_code == 400
        assert viewer.delete(f"/sobjects/PermissionSet/{parent}").status_code == 400
        may = {each: [user.post(f"/sobjects/{each}", bodies[each]).ok for user in (maker, giver)] for each in bodies}
        assert may == {
            "PermissionSet": [True, False], "FieldPermissions": [True, False], "PermissionSetAssignment": [False, True],
        }  # fmt: skip
