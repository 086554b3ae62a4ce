"""Reading metadata: components by name, listings with their quirks, and what is known about the types themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.practice_org.metadata import merging
from core.practice_org.metadata.collaborators import FieldSecurity, NoFieldSecurity
from core.practice_org.metadata.components import Component, ComponentStore
from core.practice_org.metadata.kinds import CHILD_KINDS, KINDS, Kind
from core.practice_org.metadata.names import listed_name
from core.practice_org.metadata.results import MetadataFault

READ_LIMIT = 10
LIST_LIMIT = 3


@dataclass(frozen=True, slots=True)
class Listing:
    """One FileProperties row; its full name is the one that listMetadata shows."""

    component: Component
    full_name: str
    file_name: str


@dataclass(slots=True)
class MetadataReader:
    """Reads from the store; whole objects and current field permissions are put together here."""

    store: ComponentStore
    field_security: FieldSecurity = field(default_factory=NoFieldSecurity)

    def kind(self, type_name: str) -> Kind:
        """The type of this name, or Salesforce's fault."""
        kind = KINDS.get(type_name)
        if kind is None:
            raise MetadataFault("INVALID_TYPE", f"Unknown type:{type_name}")
        return kind

    def read(self, type_name: str, full_names: Sequence[str]) -> list[Component | None]:
        """Up to ten components, None for each name that is not there."""
        self.kind(type_name)
        if len(full_names) > READ_LIMIT:
            raise MetadataFault(
                "EXCEEDED_ID_LIMIT", "record limit reached. cannot submit more than 10 records in this operation"
            )
        return [self.get(type_name, full_name) for full_name in full_names]

    def get(self, type_name: str, full_name: str) -> Component | None:
        """One component, complete."""
        component = self.store.get(type_name, full_name)
        return None if component is None else self._complete(component)

    def listings(self, type_names: Sequence[str]) -> list[Listing]:
        """FileProperties of everything of up to three types. Managed layouts lose the namespace of their layout part,
        and so cannot be read by the name that is listed (salesforce.md B3)."""
        if len(type_names) > LIST_LIMIT:
            raise MetadataFault("LIMIT_EXCEEDED", "Cannot submit more than 3 list metadata queries in one call")
        found: list[Listing] = []
        for type_name in type_names:
            kind = self.kind(type_name)
            found.extend(self._listing(kind, component) for component in self.store.of_type(type_name))
        return found

    def listing(self, component: Component) -> Listing:
        """The FileProperties of a component in a retrieve: there the full name is right."""
        kind = KINDS[component.type_name]
        return Listing(component, component.full_name, file_name(kind, component.full_name))

    @staticmethod
    def _listing(kind: Kind, component: Component) -> Listing:
        shown = listed_name(component.full_name, component.namespace) if kind.name == "Layout" else component.full_name
        return Listing(component, shown, file_name(kind, shown))

    def _complete(self, component: Component) -> Component:
        if component.type_name == "CustomObject":
            prefix = f"{component.full_name}."
            parts = [
                (element, part.full_name.removeprefix(prefix), part.content)
                for element, kind in CHILD_KINDS.items()
                for part in self.store.of_type(kind.name)
                if part.full_name.startswith(prefix)
            ]
            return replace(component, content=merging.whole_object(component.content, parts))
        if component.type_name in ("Profile", "PermissionSet"):
            accesses = self.field_security.access(component.type_name, component.full_name)
            if accesses is not None:
                return replace(component, content=merging.with_field_accesses(component.content, accesses))
        return component


def file_name(kind: Kind, full_name: str) -> str:
    """Where a component stands in a package: `layouts/Contact-Contact Layout.layout`."""
    stem = full_name.partition(".")[0] if kind.parent_element is not None else full_name
    return f"{kind.folder}/{stem}.{kind.suffix}"
