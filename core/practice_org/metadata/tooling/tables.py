"""The objects of the Tooling API that this org knows, and their columns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.tooling import rows
from core.practice_org.metadata.tooling.rows import Row


@dataclass(frozen=True, slots=True)
class Table:
    """One object. `columns` maps names to API types; `parents` maps relationship names to the parent's table.

    `reified` are the columns of which a query must filter one; `single_row` are those that allow one row only."""

    name: str
    label: str
    key_prefix: str | None
    columns: Mapping[str, str]
    make_rows: Callable[[MetadataOrg], Iterator[Row]]
    parents: Mapping[str, str] = field(default_factory=dict)
    reified: tuple[str, ...] = ()
    single_row: tuple[str, ...] = ("Metadata", "FullName")


_AUDIT: Final = {
    "CreatedDate": "datetime",
    "CreatedById": "reference",
    "LastModifiedDate": "datetime",
    "LastModifiedById": "reference",
}


_COMPONENT: Final = {
    "Id": "id",
    **_AUDIT,
    "ManageableState": "picklist",
    "NamespacePrefix": "string",
    "FullName": "string",
    "Metadata": "complexvalue",
}
_OF_ENTITY: Final = {"EntityDefinitionId": "string"}
_TO_ENTITY: Final = {"EntityDefinition": "EntityDefinition"}

_ALL: Final = (
    Table(
        "ProfileLayout",
        "Profile Layout",
        "01G",
        {
            "Id": "id",
            "LayoutId": "reference",
            "ProfileId": "reference",
            "RecordTypeId": "reference",
            "TableEnumOrId": "picklist",
        },
        rows.profile_layouts,
        {"Layout": "Layout", "Profile": "Profile"},
    ),
    Table(
        "Layout",
        "Layout",
        "00h",
        {**_COMPONENT, **_OF_ENTITY, "Name": "string", "TableEnumOrId": "picklist", "LayoutType": "picklist"},
        rows.layouts,
        _TO_ENTITY,
    ),
    Table(
        "FlexiPage",
        "Lightning Page",
        "0M0",
        {
            **_COMPONENT,
            **_OF_ENTITY,
            "DeveloperName": "string",
            "MasterLabel": "string",
            "Description": "textarea",
            "Type": "picklist",
            "ParentFlexiPage": "string",
        },
        rows.flexi_pages,
        _TO_ENTITY,
    ),
    Table(
        "EntityDefinition",
        "Object Definition",
        None,
        {
            **dict.fromkeys(
                (
                    "DurableId",
                    "QualifiedApiName",
                    "DeveloperName",
                    "Label",
                    "MasterLabel",
                    "KeyPrefix",
                    "NamespacePrefix",
                ),
                "string",
            ),
            "Id": "id",
            "IsCustomizable": "boolean",
            "IsLayoutable": "boolean",
            "IsQueryable": "boolean",
            "IsSearchable": "boolean",
            "IsTriggerable": "boolean",
            "IsCustomSetting": "boolean",
        },
        rows.entities,
    ),
    Table(
        "FieldDefinition",
        "Field Definition",
        None,
        {
            **dict.fromkeys(
                (
                    "DurableId",
                    "QualifiedApiName",
                    "DeveloperName",
                    "Label",
                    "MasterLabel",
                    "DataType",
                    "NamespacePrefix",
                    "EntityDefinitionId",
                ),
                "string",
            ),
            "Id": "id",
            "IsNillable": "boolean",
            "IsCalculated": "boolean",
            "IsCompound": "boolean",
            "IsFieldHistoryTracked": "boolean",
        },
        rows.field_definitions,
        _TO_ENTITY,
        reified=("EntityDefinitionId", "DurableId"),
    ),
    Table(
        "ValidationRule",
        "Validation Rule",
        "03d",
        {
            **_COMPONENT,
            **_OF_ENTITY,
            "ValidationName": "string",
            "Active": "boolean",
            "Description": "textarea",
            "ErrorDisplayField": "string",
            "ErrorMessage": "string",
        },
        rows.validation_rules,
        _TO_ENTITY,
    ),
    Table(
        "CustomField",
        "Custom Field",
        "00N",
        {**_COMPONENT, **_OF_ENTITY, "DeveloperName": "string", "TableEnumOrId": "picklist"},
        rows.custom_fields,
        _TO_ENTITY,
    ),
    Table("Profile", "Profile", "00e", {**_COMPONENT, "Name": "string"}, rows.profiles),
    Table(
        "InstalledSubscriberPackage",
        "Installed Package",
        "0A3",
        {"Id": "id", "SubscriberPackageId": "reference"},
        rows.packages,
        {"SubscriberPackage": "SubscriberPackage"},
    ),
    Table(
        "SubscriberPackage",
        "Package",
        "033",
        {"Id": "id", "Name": "string", "NamespacePrefix": "string"},
        rows.nothing,
    ),
)
TABLES: Final[Mapping[str, Table]] = MappingProxyType({table.name.lower(): table for table in _ALL})
#: Objects that the data API's own `query` answers too.
ALSO_IN_DATA_API: Final = frozenset({"EntityDefinition", "FieldDefinition"})
