"""Describe: what an object and its fields are, with the keys of the recorded describes."""

from __future__ import annotations

from typing import Any

from core.practice_org.data.fields import Field
from core.practice_org.data.schema import SchemaView, SObject

MASTER_RECORD_TYPE = "012000000000000AAA"
_LOOKED_UP_BY_NAME = {"id", "email"}
_URL_ENDINGS = {
    "compactLayouts": "/describe/compactLayouts",
    "rowTemplate": "/{ID}",
    "approvalLayouts": "/describe/approvalLayouts",
    "listviews": "/listviews",
    "describe": "/describe",
    "quickActions": "/quickActions",
    "layouts": "/describe/layouts",
    "sobject": "",
}


def field_describe(field: Field) -> dict[str, Any]:
    """One field, in the key order of Salesforce."""
    number = field.type in ("double", "currency", "percent")
    latitude = field.type == "double" and field.compound is not None
    return {
        "aggregatable": field.type not in ("boolean", "address") and field.filterable,
        "aiPredictionField": False,
        "autoNumber": False,
        "byteLength": field.length if field.type in ("id", "reference") else field.length * 3,
        "calculated": False,
        "calculatedFormula": None,
        "cascadeDelete": False,
        "caseSensitive": False,
        "compoundFieldName": field.compound,
        "controllerName": None,
        "createable": field.createable,
        "custom": field.custom,
        "defaultValue": _default(field),
        "defaultValueFormula": None,
        "defaultedOnCreate": field.defaulted,
        "dependentPicklist": False,
        "deprecatedAndHidden": False,
        "digits": 8 if field.type == "int" else 0,
        "displayLocationInDecimal": False,
        "encrypted": False,
        "externalId": field.external_id,
        "extraTypeInfo": field.extra_type,
        "filterable": field.filterable,
        "filteredLookupInfo": None,
        "formulaTreatNullNumberAsZero": False,
        "groupable": field.groupable,
        "highScaleNumber": False,
        "htmlFormatted": False,
        "idLookup": field.type in _LOOKED_UP_BY_NAME or field.external_id,
        "inlineHelpText": None,
        "label": field.label,
        "length": field.length,
        "mask": None,
        "maskType": None,
        "name": field.name,
        "nameField": field.name_field,
        "namePointing": len(field.reference_to) > 1,
        "nillable": field.nillable,
        "permissionable": field.permissionable,
        "picklistValues": [
            {"active": True, "defaultValue": value == field.default, "label": value, "validFor": None, "value": value}
            for value in field.picklist
        ],
        "polymorphicForeignKey": len(field.reference_to) > 1,
        "precision": 18 if number else 0,
        "queryByDistance": field.type == "address",
        "referenceTargetField": None,
        "referenceTo": list(field.reference_to),
        "relationshipName": field.relationship_name,
        "relationshipOrder": None,
        "restrictedDelete": False,
        "restrictedPicklist": field.restricted,
        "scale": 15 if latitude else 0,
        "searchPrefilterable": _narrows_searches(field),
        "soapType": field.soap_type,
        "sortable": field.sortable,
        "type": field.type,
        "unique": False,
        "updateable": field.updateable,
        "writeRequiresMasterRead": False,
    }


def _narrows_searches(field: Field) -> bool:
    """As recorded: references to records do, those to users, groups and the survivor of a merge do not."""
    return (
        field.type == "reference"
        and not {"User", "Group"} & set(field.reference_to)
        and (field.name != "MasterRecordId")
    )


def _default(field: Field) -> Any:
    return bool(field.default) if field.type == "boolean" else field.default


def summary(sobject: SObject, base: str) -> dict[str, Any]:
    """The entry of an object in describe global; `base` is `/services/data/vXX.0`."""
    flags = sobject.flags
    return {
        "activateable": False,
        "associateEntityType": "History" if sobject.name.endswith("History") else None,
        "associateParentEntity": sobject.name.removesuffix("History") if sobject.name.endswith("History") else None,
        "createable": flags.createable,
        "custom": flags.custom,
        "customSetting": False,
        "deepCloneable": False,
        "deletable": flags.deletable,
        "deprecatedAndHidden": False,
        "feedEnabled": flags.feed_enabled,
        "hasSubtypes": False,
        "isInterface": False,
        "isSubtype": False,
        "keyPrefix": sobject.key_prefix,
        "label": sobject.label,
        "labelPlural": sobject.label_plural,
        "layoutable": flags.layoutable,
        "mergeable": flags.mergeable,
        "mruEnabled": flags.searchable,
        "name": sobject.name,
        "queryable": True,
        "replicateable": flags.replicateable,
        "retrieveable": flags.retrieveable,
        "searchable": flags.searchable,
        "triggerable": flags.triggerable,
        "undeletable": flags.undeletable,
        "updateable": flags.updateable,
        "urls": _urls(sobject, base),
    }


def _urls(sobject: SObject, base: str) -> dict[str, str]:
    layoutable = ("compactLayouts", "approvalLayouts", "listviews", "quickActions", "layouts")
    return {
        name: f"{base}/sobjects/{sobject.name}{ending}"
        for name, ending in _URL_ENDINGS.items()
        if sobject.flags.layoutable or name not in layoutable
    }


def describe(sobject: SObject, view: SchemaView, base: str, origin: str) -> dict[str, Any]:
    """The whole describe of an object as the asking user sees it."""
    short = summary(sobject, base)
    more = {
        "actionOverrides": [],
        "childRelationships": _children(sobject, view),
        "compactLayoutable": sobject.flags.layoutable,
        "defaultImplementation": None,
        "extendedBy": None,
        "extendsInterfaces": None,
        "fields": [field_describe(field) for field in sobject.fields.values()],
        "implementedBy": None,
        "implementsInterfaces": None,
        "listviewable": None,
        "lookupLayoutable": None,
        "namedLayoutInfos": [],
        "networkScopeFieldName": None,
        "recordTypeInfos": [_master_record_type(sobject, base)] if sobject.flags.layoutable else [],
        "searchLayoutable": sobject.flags.layoutable,
        "sobjectDescribeOption": "FULL",
        "supportedScopes": _scopes(sobject),
    }
    whole = {**short, **more}
    if sobject.flags.layoutable:
        whole["urls"] = {
            **short["urls"],
            "uiDetailTemplate": f"{origin}/{{ID}}",
            "uiEditTemplate": f"{origin}/{{ID}}/e",
            "uiNewRecord": f"{origin}/{sobject.key_prefix}/e",
        }
    return dict(sorted(whole.items()))


def _scopes(sobject: SObject) -> list[dict[str, str]]:
    plural = sobject.label_plural.lower()
    scopes = {"everything": f"All {plural}"}
    if sobject.flags.layoutable:
        scopes |= {"mine": f"My {plural}"}
        if sobject.name == "Lead":
            scopes |= {"queue_owned": f"Queue owned {plural}"}
        if sobject.name != "Account":
            scopes |= {"scopingRule": "Filter by scope"}
        scopes |= {"team": f"My team's {plural}"}
        if sobject.name == "Lead":
            scopes |= {"user_owned": f"User owned {plural}"}
    return [{"label": label, "name": name} for name, label in scopes.items()]


def _master_record_type(sobject: SObject, base: str) -> dict[str, Any]:
    layout = f"{base}/sobjects/{sobject.name}/describe/layouts/{MASTER_RECORD_TYPE}"
    return {"active": True, "available": True, "defaultRecordTypeMapping": True, "developerName": "Master",
            "master": True, "name": "Master", "recordTypeId": MASTER_RECORD_TYPE,
            "urls": {"layout": layout}}  # fmt: skip


def _children(sobject: SObject, view: SchemaView) -> list[dict[str, Any]]:
    return [
        {"cascadeDelete": child.name.endswith("History"), "childSObject": child.name, "deprecatedAndHidden": False,
         "field": field.name, "junctionIdListNames": [], "junctionReferenceTo": [],
         "relationshipName": _child_name(sobject, child, field), "restrictedDelete": False}
        for child in view
        for field in child.fields.values()
        if sobject.name in field.reference_to
    ]  # fmt: skip


def _child_name(parent: SObject, child: SObject, field: Field) -> str | None:
    if child.name == f"{parent.name}History":
        return "Histories"
    return child.label_plural.replace(" ", "") if field.name == f"{parent.name}Id" else None
