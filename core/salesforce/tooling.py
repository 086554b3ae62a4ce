"""What only the Tooling API tells: who uses a layout, fields that are hidden, rules and record pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from core.model import SObject
from core.salesforce.catalogue import Retry
from core.salesforce.client import SalesforceClient
from core.salesforce.door import SalesforceRefusal


@dataclass(frozen=True)
class LayoutUse:
    """One assignment of a layout. `record_type_id` is empty for people without one."""

    sobject: str
    layout_name: str
    profile: str
    record_type_id: str


@dataclass(frozen=True)
class DefinedField:
    """A field that the org has, whether the user may see it or not (salesforce.md B8)."""

    name: str
    label: str
    data_type: str


@dataclass(frozen=True)
class Rule:
    """An active validation rule."""

    sobject: SObject
    name: str
    message: str


@dataclass(frozen=True)
class RecordPage:
    """A Lightning record page; `name` is its full name in the Metadata API."""

    sobject: SObject
    name: str
    label: str


def tooling_query(client: SalesforceClient, soql: str) -> Iterator[dict[str, Any]]:
    """The rows of a query, page by page. Raises SalesforceRefusal."""
    path = "tooling/query"
    answer = client.call("GET", path, params={"q": soql})
    while True:
        if not isinstance(answer, dict) or not isinstance(answer.get("records"), list):
            raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message=path)
        yield from answer["records"]
        following = str(answer.get("nextRecordsUrl") or "")
        if answer.get("done", True) or not following:
            return
        answer = client.call("GET", f"{path}/{following.rpartition('/')[2]}")


def layout_uses(client: SalesforceClient, objects: Iterable[str]) -> list[LayoutUse]:
    """Which profile sees which layout (salesforce.md B6): one call. Needs "View Setup and Configuration"."""
    listed = ", ".join(f"'{name}'" for name in objects)
    soql = (
        "SELECT Layout.Name, Profile.Name, RecordTypeId, TableEnumOrId FROM ProfileLayout"  # noqa: S608 - our own names
        f" WHERE TableEnumOrId IN ({listed})"
    )
    return [
        LayoutUse(
            str(row.get("TableEnumOrId") or ""),
            str((row.get("Layout") or {}).get("Name") or ""),
            str((row.get("Profile") or {}).get("Name") or ""),
            str(row.get("RecordTypeId") or ""),
        )
        for row in tooling_query(client, soql)
    ]


def checkboxes(client: SalesforceClient, sobject: SObject) -> list[DefinedField]:
    """Every checkbox of an object, hidden ones too (salesforce.md B8). A call for each object."""
    soql = (
        "SELECT QualifiedApiName, Label, DataType FROM FieldDefinition"  # noqa: S608 - our own enum
        f" WHERE EntityDefinition.QualifiedApiName = '{sobject.value}'"
    )
    return [
        DefinedField(str(row["QualifiedApiName"]), str(row.get("Label") or ""), str(row["DataType"]))
        for row in tooling_query(client, soql)
        if str(row.get("DataType") or "").casefold() in {"checkbox", "boolean"}
    ]


def active_rules(client: SalesforceClient) -> list[Rule]:
    """Active validation rules of Contact and Lead."""
    soql = (
        "SELECT ValidationName, ErrorMessage, EntityDefinition.QualifiedApiName FROM ValidationRule"
        " WHERE Active = true AND EntityDefinition.QualifiedApiName IN ('Contact', 'Lead')"
    )
    found = []
    for row in tooling_query(client, soql):
        name = str((row.get("EntityDefinition") or {}).get("QualifiedApiName") or "")
        if name in set(SObject):
            found.append(Rule(SObject(name), str(row["ValidationName"]), str(row.get("ErrorMessage") or "")))
    return found


def record_pages(client: SalesforceClient) -> list[RecordPage]:
    """Lightning record pages of Contact and Lead; filtered here, since filters on FlexiPage were not tried (B7)."""
    soql = "SELECT DeveloperName, MasterLabel, Type, EntityDefinitionId, NamespacePrefix FROM FlexiPage"
    found = []
    for row in tooling_query(client, soql):
        if row.get("Type") != "RecordPage" or row.get("EntityDefinitionId") not in set(SObject):
            continue
        space = row.get("NamespacePrefix")
        name = f"{space}__{row['DeveloperName']}" if space else str(row["DeveloperName"])
        found.append(RecordPage(SObject(row["EntityDefinitionId"]), name, str(row.get("MasterLabel") or name)))
    return found


def tracked_fields(client: SalesforceClient, sobject: SObject, *names: str) -> frozenset[str]:
    """Which of these fields have their history kept. Orgs that do not tell refuse with `INVALID_FIELD`."""
    listed = ", ".join(f"'{name}'" for name in names)
    soql = (
        "SELECT QualifiedApiName, IsFieldHistoryTracked FROM FieldDefinition"  # noqa: S608 - names of describe
        f" WHERE EntityDefinition.QualifiedApiName = '{sobject.value}' AND QualifiedApiName IN ({listed})"
    )
    return frozenset(
        str(row["QualifiedApiName"]) for row in tooling_query(client, soql) if row.get("IsFieldHistoryTracked") is True
    )
