"""What the SOQL part needs to know of an org's schema. `core.practice_org.data.schema` fulfils it.

Field-level security is already applied in the views: a hidden field is absent, so a query that names it is refused with
the same words as for a field that never existed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol


class FieldView(Protocol):
    """One field, as the asking user sees it."""

    @property
    def name(self) -> str: ...

    @property
    def type(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def relationship_name(self) -> str | None: ...

    @property
    def reference_to(self) -> tuple[str, ...]: ...

    @property
    def custom(self) -> bool: ...

    @property
    def nillable(self) -> bool: ...

    @property
    def filterable(self) -> bool: ...

    @property
    def sortable(self) -> bool: ...

    @property
    def groupable(self) -> bool: ...


class SObjectView(Protocol):
    """One object, as the asking user sees it. `fields` is keyed by the lower-case API name, in describe order."""

    @property
    def name(self) -> str: ...

    @property
    def label_plural(self) -> str: ...

    @property
    def key_prefix(self) -> str | None: ...

    @property
    def fields(self) -> Mapping[str, FieldView]: ...


class SchemaView(Protocol):
    """All objects that the asking user sees."""

    def sobject(self, name: str, /) -> SObjectView | None:
        """The object of this name in any letter case, or None."""

    def __iter__(self) -> Iterator[SObjectView]: ...


def child_relationship(
    schema: SchemaView, parent: SObjectView, relationship: str
) -> tuple[SObjectView, FieldView, str] | None:
    """Object, its reference to `parent`, and name of a parent-to-child relationship; None for an unknown one.

    The names are those of `childRelationships` in describes: `Contacts` of Account, `Histories` of Contact.
    """
    wanted = relationship.lower()
    for child in schema:
        name = "Histories" if child.name == f"{parent.name}History" else child.label_plural.replace(" ", "")
        reference = child.fields.get(f"{parent.name}Id".lower())
        if name.lower() == wanted and reference is not None and parent.name in reference.reference_to:
            return child, reference, name
    return None
