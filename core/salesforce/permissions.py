"""What the signed-in user may do, and the permission set that gives more (salesforce.md B1, B8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.errors import AppError
from core.model import SObject
from core.salesforce.client import SalesforceClient
from core.salesforce.ids import to18

_IDENTITY = re.compile(r"/id/00D\w{12,15}/(005\w{12}(?:\w{3})?)$")
# Column names of UserPermissionAccess are not certain (salesforce.md, "least certain"): a refusal means "not known".
_RIGHTS = (
    "PermissionsApiEnabled",
    "PermissionsModifyAllData",
    "PermissionsViewAllData",
    "PermissionsModifyMetadata",
    "PermissionsCustomizeApplication",
)


@dataclass(frozen=True)
class UserRights:
    """Rights of the signed-in user by Salesforce's names, such as `PermissionsModifyAllData`."""

    granted: frozenset[str]

    @property
    def may_change_layouts(self) -> bool:
        metadata = self.granted & {"PermissionsModifyMetadata", "PermissionsModifyAllData"}
        return bool(metadata) and "PermissionsCustomizeApplication" in self.granted


@dataclass(frozen=True)
class FieldRight:
    """A row of FieldPermissions; `field` is `Contact.HasOptedOutOfEmail`."""

    id: str
    field: str
    read: bool
    edit: bool


def user_id(client: SalesforceClient) -> str:
    """The signed-in user, 18 characters. Raises SalesforceRefusal, and AppError `user_unknown`.

    From the list of resources, which ends with the user's identity URL; `userinfo` is open to the identity scope alone,
    and we ask for `api` and `refresh_token` only (salesforce.md A2).
    """
    found = client.call("GET", "")
    identity = _IDENTITY.search(str(found.get("identity", ""))) if isinstance(found, Mapping) else None
    if identity is None:
        raise AppError("user_unknown", host=client.host)
    return to18(identity[1])


def user_rights(client: SalesforceClient) -> UserRights:
    """One call. Raises SalesforceRefusal."""
    rows = list(client.query(f"SELECT {', '.join(_RIGHTS)} FROM UserPermissionAccess LIMIT 1"))  # noqa: S608 - our names
    return UserRights(frozenset(name for name in _RIGHTS if rows and rows[0].get(name) is True))


def sees_all_records(client: SalesforceClient, user: str) -> Mapping[SObject, tuple[bool, bool]]:
    """Per object: View All Records, Modify All Records, from any of the user's permission sets or the profile."""
    soql = (
        "SELECT SobjectType, PermissionsViewAllRecords, PermissionsModifyAllRecords FROM ObjectPermissions"  # noqa: S608
        " WHERE SobjectType IN ('Contact', 'Lead') AND ParentId IN"
        f" (SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '{to18(user)}')"
    )
    found = dict.fromkeys(SObject, (False, False))
    for row in client.query(soql):
        sobject = SObject(row["SobjectType"])
        view, modify = found[sobject]
        found[sobject] = (
            view or bool(row["PermissionsViewAllRecords"]),
            modify or bool(row["PermissionsModifyAllRecords"]),
        )
    return found


def permission_set_id(client: SalesforceClient, name: str) -> str:
    """The permission set of that API name without namespace; empty where there is none."""
    rows = client.query(f"SELECT Id FROM PermissionSet WHERE Name = '{name}' AND NamespacePrefix = null")  # noqa: S608
    return next((to18(str(row["Id"])) for row in rows), "")


def field_rights(client: SalesforceClient, set_id: str) -> list[FieldRight]:
    soql = f"SELECT Id, Field, PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE ParentId = '{to18(set_id)}'"  # noqa: S608
    return [
        FieldRight(to18(str(row["Id"])), row["Field"], bool(row["PermissionsRead"]), bool(row["PermissionsEdit"]))
        for row in client.query(soql)
    ]


def assignments(client: SalesforceClient, set_id: str) -> dict[str, str]:
    """Who has the permission set: user id to the id of the assignment."""
    soql = f"SELECT Id, AssigneeId FROM PermissionSetAssignment WHERE PermissionSetId = '{to18(set_id)}'"  # noqa: S608
    return {to18(str(row["AssigneeId"])): to18(str(row["Id"])) for row in client.query(soql)}


def make_permission_set(client: SalesforceClient, name: str, label: str, description: str) -> str:
    return _made(client, "PermissionSet", {"Name": name, "Label": label, "Description": description})


def allow_field(client: SalesforceClient, set_id: str, field: str) -> str:
    """Read and edit of one field (`Contact.X`). Returns the id of the row."""
    sobject = field.partition(".")[0]
    values = {"ParentId": set_id, "SobjectType": sobject, "Field": field}
    return _made(client, "FieldPermissions", {**values, "PermissionsRead": True, "PermissionsEdit": True})


def change_field_right(client: SalesforceClient, right_id: str, *, edit: bool) -> None:
    values = {"PermissionsRead": True, "PermissionsEdit": edit}
    client.call("PATCH", f"sobjects/FieldPermissions/{to18(right_id)}", json=values)


def assign(client: SalesforceClient, set_id: str, user: str) -> str:
    return _made(client, "PermissionSetAssignment", {"AssigneeId": user, "PermissionSetId": set_id})


def delete(client: SalesforceClient, sobject: str, ids: Iterable[str]) -> None:
    for record_id in ids:
        client.call("DELETE", f"sobjects/{sobject}/{to18(record_id)}")


def _made(client: SalesforceClient, sobject: str, values: Mapping[str, Any]) -> str:
    answer = client.call("POST", f"sobjects/{sobject}", json=dict(values))
    if not isinstance(answer, Mapping) or not answer.get("id"):
        raise AppError("not_salesforce", host=client.host, message=sobject)
    return to18(str(answer["id"]))
