"""The rows every org has before anybody enters a person: the organisation, profiles, users, permission sets, rights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from core.practice_org.data.org_objects import USER_PERMISSIONS
from core.practice_org.data.schema import GUARDED, Schema
from core.practice_org.data.store import Store
from core.practice_org.ids import IdSpace
from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.sales_package import FIELD_BY_SOBJECT

BEGINNING = "2024-01-01T08:00:00.000Z"

PROFILES = (
    ("System Administrator", "Standard"),
    ("Standard User", "Standard"),
    ("Marketing User", "Standard"),
)

PEOPLE = (
    ("Ines", "Admin", "System Administrator"),
    ("Grace", "Reyes", "Standard User"),
    ("Tomás", "Ruiz", "Standard User"),
    ("Beatriz", "Lima", "Standard User"),
    ("Marketing", "Automation", "Marketing User"),
)

HIDDEN_ON_THE_FIRST_DAY = ("HasOptedOutOfEmail", "HasOptedOutOfFax", "DoNotCall")
"""What field-level security hides in a new org; the recorded describes show exactly these three missing."""


@dataclass(frozen=True, slots=True)
class Setup:
    """The ids that the rest of the org needs to know."""

    org_id: str
    admin_id: str
    admin_username: str
    other_user_id: str
    owner_ids: tuple[str, ...]
    profile_ids: dict[str, str]
    permission_set_ids: dict[str, str]


def org_name(options: OrgOptions) -> str:
    """What the organisation is called."""
    return f"Practice Org {options.seed}"


def write_setup(store: Store, schema: Schema, ids: IdSpace, options: OrgOptions) -> Setup:
    """Writes them and says their ids."""
    org_id = ids.next("00D")
    domain = f"practice{options.seed}.example"
    profile_ids = {name: ids.next("00e") for name, _ in PROFILES}
    set_ids = {name: ids.next("0PS") for name in profile_ids}
    user_ids = [ids.next("005") for _ in PEOPLE]
    admin = user_ids[0]
    trail = {"CreatedDate": BEGINNING, "CreatedById": admin, "LastModifiedDate": BEGINNING,
             "LastModifiedById": admin, "SystemModstamp": BEGINNING}  # fmt: skip
    store.insert("Organization", [_organization(org_id, options) | trail])
    store.insert("Profile", [_profile(name, kind, profile_ids[name]) | trail for name, kind in PROFILES])
    store.insert("PermissionSet", [_own_set(name, set_ids[name], profile_ids[name]) | trail for name, _ in PROFILES])
    users = [
        _user(user_id, first, last, profile_ids[profile], domain) | trail
        for user_id, (first, last, profile) in zip(user_ids, PEOPLE, strict=True)
    ]
    store.insert("User", users)
    store.insert(
        "PermissionSetAssignment",
        [
            {"Id": ids.next("0Pa"), "PermissionSetId": set_ids[profile], "AssigneeId": user_id,
             "SystemModstamp": BEGINNING}
            for user_id, (_, _, profile) in zip(user_ids, PEOPLE, strict=True)
        ],
    )  # fmt: skip
    store.insert("ObjectPermissions", list(_object_permissions(set_ids, ids, trail)))
    store.insert("FieldPermissions", list(_field_permissions(schema, set_ids, ids, options)))
    store.insert("PermissionSet", [_sales_insights(ids.next("0PS")) | trail])
    return Setup(
        org_id=org_id,
        admin_id=admin,
        admin_username=users[0]["Username"],
        other_user_id=user_ids[-1],
        owner_ids=tuple(user_ids[:4]),
        profile_ids=profile_ids,
        permission_set_ids=set_ids,
    )


def _organization(org_id: str, options: OrgOptions) -> dict[str, Any]:
    return {
        "Id": org_id, "Name": org_name(options), "Country": "US", "PrimaryContact": "Ines Admin",
        "DefaultLocaleSidKey": "en_US", "TimeZoneSidKey": "America/Los_Angeles", "LanguageLocaleKey": "en_US",
        "OrganizationType": "Developer Edition", "InstanceName": "PRA1", "IsSandbox": 0, "UiSkin": "Theme3",
        "SignupCountryIsoCode": "US", "FiscalYearStartMonth": 1, "DefaultAccountAccess": "Edit",
        "DefaultContactAccess": "ControlledByParent", "DefaultLeadAccess": "ReadEditTransfer",
    }  # fmt: skip


def _rights(profile: str) -> dict[str, int]:
    everything = profile == "System Administrator"
    return {name: int(everything or name == "PermissionsApiEnabled") for name, _ in USER_PERMISSIONS}


def _profile(name: str, kind: str, profile_id: str) -> dict[str, Any]:
    return {"Id": profile_id, "Name": name, "UserType": kind, **_rights(name)}


def _own_set(profile: str, set_id: str, profile_id: str) -> dict[str, Any]:
    return {"Id": set_id, "Name": f"X{set_id[:15]}", "Label": set_id, "ProfileId": profile_id, "IsOwnedByProfile": 1,
            "IsCustom": 0, "Type": "Profile", **_rights(profile)}  # fmt: skip


def _sales_insights(set_id: str) -> dict[str, Any]:
    """A permission set as an admin makes one; it grants nothing until somebody writes FieldPermissions for it."""
    return {"Id": set_id, "Name": "Sales_Insights", "Label": "Sales Insights", "IsCustom": 1, "Type": "Regular"}


def _user(user_id: str, first: str, last: str, profile_id: str, domain: str) -> dict[str, Any]:
    local = f"{first}.{last}".lower().replace("á", "a")
    return {
        "Id": user_id, "Username": f"{local}@{domain}", "FirstName": first, "LastName": last,
        "Email": f"{local}@example.com", "Alias": (first[:1] + last[:4]).lower(), "IsActive": 1,
        "ProfileId": profile_id, "UserType": "Standard", "TimeZoneSidKey": "America/Los_Angeles",
        "LocaleSidKey": "en_US", "LanguageLocaleKey": "en_US", "EmailEncodingKey": "UTF-8",
    }  # fmt: skip


def _object_permissions(sets: dict[str, str], ids: IdSpace, trail: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for profile, set_id in sets.items():
        for sobject in GUARDED:
            all_records = int(profile == "System Administrator")
            yield {"Id": ids.next("110"), "ParentId": set_id, "SobjectType": sobject, "PermissionsCreate": 1,
                   "PermissionsRead": 1, "PermissionsEdit": 1, "PermissionsDelete": 1,
                   "PermissionsViewAllRecords": all_records, "PermissionsModifyAllRecords": all_records,
                   **trail}  # fmt: skip


def _field_permissions(
    schema: Schema, sets: dict[str, str], ids: IdSpace, options: OrgOptions
) -> Iterator[dict[str, Any]]:
    for set_id in sets.values():
        for name in GUARDED:
            sobject = schema.sobject(name)
            assert sobject is not None  # noqa: S101 (GUARDED names objects of the schema)
            for field in sobject.fields.values():
                if not field.permissionable:
                    continue
                first_day = options.state is OrgState.FIRST_DAY and name in FIELD_BY_SOBJECT
                if first_day and field.name in HIDDEN_ON_THE_FIRST_DAY:
                    continue
                yield field_permission(ids.next("01k"), set_id, name, field.name, edit=field.updateable)


def field_permission(row_id: str, set_id: str, sobject: str, field: str, *, edit: bool) -> dict[str, Any]:
    """A row of FieldPermissions that lets its parent read, and perhaps edit, one field."""
    return {"Id": row_id, "ParentId": set_id, "SobjectType": sobject, "Field": f"{sobject}.{field}",
            "PermissionsRead": 1, "PermissionsEdit": int(edit), "SystemModstamp": BEGINNING}  # fmt: skip
