"""What the SOQL part needs to know of an org's schema. `core.practice_org.data.schema` fulfils it.

Field-level security is already applied in the views: a hidden field is absent, so a query that names it is refused with
the same words as for a field that never existed.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    def key_prefix(self) -> str | None: ...

    @property
    def fields(self) -> Mapping[str, FieldView]: ...


class SchemaView(Protocol):
    """All objects that the asking user sees."""

    def sobject(self, name: str, /) -> SObjectView | None:
        """The object of this name in any letter case, or None."""
