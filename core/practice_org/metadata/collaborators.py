"""What the metadata part needs of the rest of the org, as small protocols, so that it can stand alone in tests."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class Session(Protocol):
    """A live session: who is calling."""

    @property
    def user_id(self) -> str: ...

    @property
    def org_id(self) -> str: ...


class Sessions(Protocol):
    """Finds the session of a token; None where it is unknown or has expired."""

    def find(self, token: str) -> Session | None: ...


@dataclass(frozen=True, slots=True)
class Person:
    """A user of the org, as far as metadata is concerned."""

    user_id: str
    name: str
    profile_id: str
    profile_name: str


class Users(Protocol):
    """The users of the org and what they may do."""

    def person(self, user_id: str) -> Person | None: ...

    def profiles(self) -> Sequence[tuple[str, str]]:
        """(id, name) of each profile, as the Profile object has them."""
        ...

    def has_permission(self, user_id: str, permission: str) -> bool:
        """`permission` is a name such as `ModifyMetadata`, `CustomizeApplication`, `ViewSetup`."""
        ...


class FieldView(Protocol):
    """One field of the data schema."""

    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def custom(self) -> bool: ...
    @property
    def nillable(self) -> bool: ...
    @property
    def updateable(self) -> bool: ...
    @property
    def createable(self) -> bool: ...


class SObjectView(Protocol):
    """One sObject of the data schema; `fields` by lower-case name."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def key_prefix(self) -> str | None: ...
    @property
    def fields(self) -> Mapping[str, FieldView]: ...
    @property
    def tracked(self) -> frozenset[str]:
        """Names of the fields whose history is kept."""
        ...


class Schema(Protocol):
    """sObjects by name in any letter case. A user's view lacks the fields that field-level security hides."""

    def sobject(self, name: str) -> SObjectView | None: ...

    def __iter__(self) -> Iterator[SObjectView]: ...


class Schemas(Protocol):
    """The data schema: whole, and as one user sees it."""

    def whole(self) -> Schema: ...

    def of_user(self, user_id: str) -> Schema: ...


@dataclass(frozen=True, slots=True)
class FieldAccess:
    """A row of FieldPermissions: what the parent (a profile or permission set) may do with `Contact.Field`."""

    field: str
    readable: bool
    editable: bool


class FieldSecurity(Protocol):
    """Field permissions of profiles and permission sets, kept with the data, read and written through metadata.

    `parent_type` is `Profile` or `PermissionSet`, `parent_name` its full name."""

    def access(self, parent_type: str, parent_name: str) -> Sequence[FieldAccess] | None:
        """Its rows; None where nobody keeps rows for this parent, so that the stored XML is all there is."""
        ...

    def add_permission_set(self, name: str, label: str) -> None:
        """A permission set was saved through metadata; the data has to know it before fields are granted to it."""
        ...

    def grant(self, parent_type: str, parent_name: str, access: FieldAccess) -> None: ...


class CustomFields(Protocol):
    """Lets a custom field that was deployed come into being in the data."""

    def add(self, sobject: str, name: str, label: str, field_type: str) -> None: ...


class NoFieldSecurity:
    """Stands in where nothing keeps field permissions."""

    def access(self, parent_type: str, parent_name: str) -> Sequence[FieldAccess] | None:
        """Nobody keeps rows."""
        del parent_type, parent_name
        return None

    def add_permission_set(self, name: str, label: str) -> None:
        """Nothing to write to."""
        del name, label

    def grant(self, parent_type: str, parent_name: str, access: FieldAccess) -> None:
        """Nothing to write to."""
        del parent_type, parent_name, access


class NoCustomFields:
    """Stands in where deployed fields need not reach the data."""

    def add(self, sobject: str, name: str, label: str, field_type: str) -> None:
        """Nothing to add to."""
        del sobject, name, label, field_type
