"""What sign-in and metadata need to know of the data, read from the rows: users, passwords, rights, field security."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.practice_org.clock import stored
from core.practice_org.data.fields import Field
from core.practice_org.metadata.built_in.profiles import profile_label
from core.practice_org.metadata.collaborators import FieldAccess, Person
from core.practice_org.org import Org, custom_tick


@dataclass(frozen=True, slots=True)
class OrgUser:
    """One row of User, as sign-in sees it."""

    user_id: str
    username: str
    first_name: str
    last_name: str
    email: str
    is_active: bool
    profile_id: str


class OrgUsers:
    """The users; everybody has the org's one password."""

    def __init__(self, org: Org) -> None:
        self._org = org

    def by_username(self, username: str) -> OrgUser | None:
        """In any letter case."""
        return self._one("Username = ?", username)

    def by_id(self, user_id: str) -> OrgUser | None:
        """By 18-character id."""
        return self._one("Id = ?", user_id)

    def _one(self, condition: str, value: str) -> OrgUser | None:
        rows = self._org.store.rows(
            f"SELECT Id, Username, FirstName, LastName, Email, IsActive, ProfileId FROM User WHERE {condition}",  # noqa: S608
            (value,),
        )
        if not rows:
            return None
        row = rows[0]
        return OrgUser(row["Id"], row["Username"], row["FirstName"] or "", row["LastName"], row["Email"],
                       bool(row["IsActive"]), row["ProfileId"])  # fmt: skip

    def password_is(self, user_id: str, password: str) -> bool:
        """Whether it is the org's password, for a user that is there."""
        return self.by_id(user_id) is not None and password == self._org.password

    def person(self, user_id: str) -> Person | None:
        """The user with the profile, for metadata."""
        rows = self._org.store.rows(
            "SELECT u.Id, u.Name, p.Id AS profile, p.Name AS profile_name FROM User u "
            "JOIN Profile p ON p.Id = u.ProfileId WHERE u.Id = ?",
            (user_id,),
        )
        return Person(*rows[0].values()) if rows else None

    def profiles(self) -> Sequence[tuple[str, str]]:
        """(id, name) of each."""
        return [(row["Id"], row["Name"]) for row in self._org.store.rows("SELECT Id, Name FROM Profile ORDER BY Id")]

    def has_permission(self, user_id: str, permission: str) -> bool:
        """Whether the profile or an assigned permission set gives `ModifyMetadata` and its like."""
        return bool(self._org.permissions_of(user_id).get(f"Permissions{permission}"))


class ParentFieldSecurity:
    """FieldPermissions of a profile (by its metadata name, `Admin`) or permission set."""

    def __init__(self, org: Org) -> None:
        self._org = org

    def _set_id(self, parent_type: str, parent_name: str) -> str | None:
        if parent_type == "Profile":
            sql = "SELECT s.Id FROM PermissionSet s JOIN Profile p ON p.Id = s.ProfileId WHERE p.Name = ?"
            rows = self._org.store.rows(sql, (profile_label(parent_name),))
        else:
            rows = self._org.store.rows("SELECT Id FROM PermissionSet WHERE Name = ? AND IsDeleted = 0", (parent_name,))
        return rows[0]["Id"] if rows else None

    def access(self, parent_type: str, parent_name: str) -> Sequence[FieldAccess] | None:
        """Its rows, or None for a parent that the data does not know."""
        set_id = self._set_id(parent_type, parent_name)
        if set_id is None:
            return None
        rows = self._org.store.rows(
            "SELECT Field, PermissionsRead, PermissionsEdit FROM FieldPermissions "
            "WHERE ParentId = ? AND IsDeleted = 0 ORDER BY Field",
            (set_id,),
        )
        return [FieldAccess(row["Field"], bool(row["PermissionsRead"]), bool(row["PermissionsEdit"])) for row in rows]

    def add_permission_set(self, name: str, label: str) -> None:
        """A row for a permission set that came through the Metadata API; one of that name stays as it is."""
        if self._set_id("PermissionSet", name) is not None:
            return
        org = self._org
        moment, admin = stored(org.now()), org.setup.admin_id
        row = {"Id": org.ids.next("0PS"), "Name": name, "Label": label, "IsCustom": 1, "Type": "Regular",
               "CreatedDate": moment, "CreatedById": admin, "LastModifiedDate": moment, "LastModifiedById": admin,
               "SystemModstamp": moment}  # fmt: skip
        org.store.insert("PermissionSet", [row])

    def grant(self, parent_type: str, parent_name: str, access: FieldAccess) -> None:
        """Writes one row, or takes it away where nothing is granted."""
        set_id = self._set_id(parent_type, parent_name)
        if set_id is not None:
            self._org.grant(set_id, access.field, read=access.readable, edit=access.editable)


class DeployedFields:
    """Custom fields that were deployed; nobody sees one before it is granted, as in Salesforce."""

    def __init__(self, org: Org) -> None:
        self._org = org

    def add(self, sobject: str, name: str, label: str, field_type: str) -> None:
        """Adds the column; an unknown object is left alone."""
        if self._org.schema.sobject(sobject) is None:
            return
        if field_type == "boolean":
            made = custom_tick(name, label)
        else:
            made = Field(name, field_type, label, 255 if field_type in ("string", "textarea") else 0, custom=True)
        self._org.store.add_fields(sobject, [made])
        self._org.security.forget()
