"""Rows of the Tooling API's objects, made from metadata and schema whenever they are asked for.

There are a few hundred of them, so nothing has to be kept in step (salesforce.md B6-B8).
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from core.practice_org import sales_package
from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in.profiles import profile_full_name
from core.practice_org.metadata.collaborators import FieldView, SObjectView
from core.practice_org.metadata.components import Component
from core.practice_org.metadata.ids import stable_id
from core.practice_org.metadata.names import layout_label, layout_sobject
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.soap_write import timestamp

#: Column -> value, relationship -> the parent's row. `Metadata` is XML here, and becomes JSON only where asked for.
Row = dict[str, Any]

DATA_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "boolean": "Checkbox",
        "currency": "Currency(16, 2)",
        "date": "Date",
        "datetime": "Date/Time",
        "double": "Number(16, 2)",
        "email": "Email",
        "int": "Number(9, 0)",
        "phone": "Phone",
        "picklist": "Picklist",
        "reference": "Lookup",
        "address": "Address",
        "textarea": "Long Text Area(32000)",
        "url": "URL(255)",
        "id": "Id",
    }
)


def _audit(component: Component) -> Row:
    return {
        "CreatedDate": tooling_time(component.created_at),
        "CreatedById": component.created_by,
        "LastModifiedDate": tooling_time(component.modified_at),
        "LastModifiedById": component.modified_by,
        "ManageableState": component.state.value,
        "NamespacePrefix": component.namespace,
        "FullName": component.full_name,
        "Metadata": component.content,
    }


def tooling_time(moment: datetime) -> str:
    """`2026-11-23T10:00:00.000+0000`, the form of REST answers."""
    return timestamp(moment).replace("Z", "+0000")


def entity_id(name: str) -> str:
    """The EntityDefinitionId of an object: its name, for a standard one; an id for a custom one."""
    return stable_id("01I", name) if name.endswith("__c") else name


def _entity(sobject: SObjectView) -> Row:
    return {
        "Id": "000000000000000AAA",
        "DurableId": entity_id(sobject.name),
        "QualifiedApiName": sobject.name,
        "DeveloperName": sobject.name.removesuffix("__c").rpartition("__")[2],
        "Label": sobject.label,
        "MasterLabel": sobject.label,
        "KeyPrefix": sobject.key_prefix,
        "NamespacePrefix": _namespace(sobject.name),
        "IsCustomizable": True,
        "IsLayoutable": sobject.name in ("Account", "Contact", "Lead", "User"),
        "IsQueryable": True,
        "IsSearchable": True,
        "IsTriggerable": True,
        "IsCustomSetting": False,
    }


def entities(org: MetadataOrg) -> Iterator[Row]:
    for sobject in org.neighbours.schemas.whole():
        yield _entity(sobject)


def _entity_of(org: MetadataOrg, name: str) -> Row | None:
    sobject = org.neighbours.schemas.whole().sobject("Account" if name == "PersonAccount" else name)
    return None if sobject is None else _entity(sobject)


def field_definitions(org: MetadataOrg) -> Iterator[Row]:
    for sobject in org.neighbours.schemas.whole():
        entity = _entity(sobject)
        for each in sobject.fields.values():
            yield {**_field_row(entity, each), "IsFieldHistoryTracked": each.name in sobject.tracked}


def _field_row(entity: Row, each: FieldView) -> Row:
    name = each.name.removesuffix("__c")
    return {
        "Id": "000000000000000AAA",
        "DurableId": f"{entity['DurableId']}.{stable_id('00N', each.name) if each.custom else each.name}",
        "QualifiedApiName": each.name,
        "DeveloperName": name.rpartition("__")[2] if each.custom else name,
        "Label": each.label,
        "MasterLabel": each.label,
        "DataType": DATA_TYPES.get(each.type, "Text(255)"),
        "NamespacePrefix": _namespace(each.name),
        "EntityDefinitionId": entity["DurableId"],
        "EntityDefinition": entity,
        "IsNillable": each.nillable,
        "IsCalculated": False,
        "IsCompound": each.type == "address",
    }


def _namespace(api_name: str) -> str | None:
    parts = api_name.removesuffix("__c").split("__")
    return parts[0] if len(parts) > 1 else None


def _layout(org: MetadataOrg, component: Component) -> Row:
    sobject = layout_sobject(component.full_name)
    return {
        "Id": component.component_id,
        "Name": layout_label(component.full_name, component.namespace),
        "TableEnumOrId": entity_id(sobject),
        "EntityDefinitionId": entity_id(sobject),
        "EntityDefinition": _entity_of(org, sobject),
        "LayoutType": "Standard",
        **_audit(component),
    }


def layouts(org: MetadataOrg) -> Iterator[Row]:
    for component in org.store.of_type("Layout"):
        yield _layout(org, component)


def profile_layouts(org: MetadataOrg) -> Iterator[Row]:
    for profile_id, label in org.neighbours.users.profiles():
        profile = org.store.get("Profile", profile_full_name(label))
        if profile is None:
            continue
        for entry in xml.children(xml.parse(profile.content), "layoutAssignments"):
            layout = org.store.get("Layout", xml.text(entry, "layout") or "")
            if layout is None:
                continue
            row = _layout(org, layout)
            record_type = xml.text(entry, "recordType")
            yield {
                "Id": stable_id("01G", f"{profile_id}:{layout.component_id}:{record_type}"),
                "LayoutId": layout.component_id,
                "Layout": row,
                "ProfileId": profile_id,
                "Profile": {"Id": profile_id, "Name": label},
                "RecordTypeId": None if record_type is None else stable_id("012", record_type),
                "TableEnumOrId": row["TableEnumOrId"],
            }


def flexi_pages(org: MetadataOrg) -> Iterator[Row]:
    for component in org.store.of_type("FlexiPage"):
        root = xml.parse(component.content)
        sobject = xml.text(root, "sobjectType")
        yield {
            "Id": component.component_id,
            "DeveloperName": component.full_name,
            "MasterLabel": xml.text(root, "masterLabel"),
            "Description": xml.text(root, "description"),
            "Type": xml.text(root, "type"),
            "EntityDefinitionId": None if sobject is None else entity_id(sobject),
            "EntityDefinition": None if sobject is None else _entity_of(org, sobject),
            "ParentFlexiPage": xml.text(root, "parentFlexiPage"),
            **_audit(component),
        }


def validation_rules(org: MetadataOrg) -> Iterator[Row]:
    for component in org.store.of_type("ValidationRule"):
        root = xml.parse(component.content)
        sobject, _, name = component.full_name.partition(".")
        yield {
            "Id": component.component_id,
            "ValidationName": name,
            "Active": xml.text(root, "active") == "true",
            "Description": xml.text(root, "description"),
            "ErrorDisplayField": xml.text(root, "errorDisplayField"),
            "ErrorMessage": xml.text(root, "errorMessage"),
            "EntityDefinitionId": entity_id(sobject),
            "EntityDefinition": _entity_of(org, sobject),
            **_audit(component),
        }


def custom_fields(org: MetadataOrg) -> Iterator[Row]:
    for component in org.store.of_type("CustomField"):
        sobject, _, name = component.full_name.partition(".")
        yield {
            "Id": component.component_id,
            "DeveloperName": name.removesuffix("__c").rpartition("__")[2],
            "TableEnumOrId": entity_id(sobject),
            "EntityDefinitionId": entity_id(sobject),
            "EntityDefinition": _entity_of(org, sobject),
            **_audit(component),
        }


def profiles(org: MetadataOrg) -> Iterator[Row]:
    for profile_id, label in org.neighbours.users.profiles():
        component = org.store.get("Profile", profile_full_name(label))
        rest = {} if component is None else _audit(component)
        yield {"Id": profile_id, "Name": label, **rest}


def packages(org: MetadataOrg) -> Iterator[Row]:
    for component in org.store.of_type("InstalledPackage"):
        package_id = stable_id("033", component.full_name)
        yield {
            "Id": component.component_id,
            "SubscriberPackageId": package_id,
            "SubscriberPackage": {
                "Id": package_id,
                "Name": sales_package.PACKAGE_NAME,
                "NamespacePrefix": component.full_name,
            },
        }


def nothing(org: MetadataOrg) -> Iterator[Row]:
    del org
    yield from ()
