"""The two languages of Bulk API 1.0 answers and requests: XML in the namespace of `dataload`, and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from lxml import etree

from core.practice_org.bulk.bodies import shown
from core.practice_org.bulk.classic.jobs import ContentType, RowResult
from core.practice_org.bulk.dialect import Dialect
from core.practice_org.errors import SalesforceError

NAMESPACE: Final = "http://www.force.com/2009/06/asyncapi/dataload"
_INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
_NULL: Final = f"{{{_INSTANCE}}}nil"

Described = Mapping[str, Any]


def xml_of(root: etree._Element) -> bytes:
    """The document."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def element(name: str) -> etree._Element:
    """A root element in the namespace."""
    spaces = {None: NAMESPACE, "xsi": _INSTANCE}
    return etree.Element(f"{{{NAMESPACE}}}{name}", nsmap=spaces)  # type: ignore[arg-type]  # the stubs know no default


def child(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    """A child in the namespace of its parent."""
    made = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    made.text = text
    return made


def fill(parent: etree._Element, described: Described) -> etree._Element:
    """Adds what is not None, one element each."""
    for name, value in described.items():
        if value is not None:
            child(parent, name, _xml_text(value))
    return parent


def _xml_text(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%S}.000Z"
    return str(value).lower() if isinstance(value, bool) else str(value)


def json_of(described: Any) -> bytes:
    """The JSON of something described; moments as job JSON has them."""
    return json.dumps(described, default=shown, ensure_ascii=False).encode()


def parsed_xml(content: bytes) -> etree._Element:
    """The root element. Raises SalesforceError InvalidJob."""
    try:
        return etree.fromstring(content.lstrip(), _PARSER)
    except etree.XMLSyntaxError as error:
        raise SalesforceError(400, "InvalidJob", f"Unable to parse Job: {error}") from None


def local_name(found: etree._Element) -> str:
    """The name without its namespace."""
    return etree.QName(found).localname


def job_fields(content: bytes, content_type: str) -> dict[str, Any]:
    """What a client says of a job (`jobInfo`), in JSON or XML. Raises SalesforceError InvalidJob."""
    if "json" not in content_type:
        return {local_name(each): each.text for each in parsed_xml(content)}
    try:
        body = json.loads(content)
    except ValueError as error:
        raise SalesforceError(400, "InvalidJob", f"Unable to parse Job: {error}") from None
    if not isinstance(body, dict):
        raise SalesforceError(400, "InvalidJob", "Unable to parse Job")
    return body


def xml_rows(content: bytes) -> list[dict[str, Any]]:
    """The rows of an XML batch: `<sObjects><sObject><Id>…`. An empty element is ignored, xsi:nil is null."""
    rows = []
    for record in parsed_xml(content):
        row: dict[str, Any] = {}
        for cell in record:
            if cell.get(_NULL) == "true":
                row[local_name(cell)] = None
            elif cell.text and local_name(cell) != "type":
                row[local_name(cell)] = cell.text
        rows.append(row)
    return rows


def results_of(rows: Sequence[RowResult], content_type: ContentType) -> tuple[bytes, str]:
    """The result of an ingest batch and its media type."""
    if content_type is ContentType.JSON:
        return json_of([_json_result(row) for row in rows]), "application/json"
    if content_type is ContentType.XML:
        root = element("results")
        for row in rows:
            _xml_result(child(root, "result"), row)
        return xml_of(root), "application/xml"
    cells = [
        [row.id or "", str(row.success).lower(), str(row.created).lower(), "" if row.success else _csv_error(row)]
        for row in rows
    ]
    return Dialect().lines([["Id", "Success", "Created", "Error"], *cells]).encode(), "text/csv"


def _csv_error(row: RowResult) -> str:
    fields = f"{','.join(row.fields)} " if row.fields else ""
    return f"{row.code}:{row.message}:{fields}--"


def _json_result(row: RowResult) -> dict[str, Any]:
    error = {
        "statusCode": row.code,
        "message": row.message,
        "fields": list(row.fields),
        "extendedErrorDetails": None,
    }
    return {"success": row.success, "created": row.created, "id": row.id, "errors": [] if row.success else [error]}


def _xml_result(result: etree._Element, row: RowResult) -> None:
    if not row.success:
        error = child(result, "errors")
        for name in row.fields:
            child(error, "fields", name)
        child(error, "message", row.message)
        child(error, "statusCode", row.code)
    fill(result, {"id": row.id, "success": row.success, "created": row.created})


def xml_records(entity: str, records: Iterable[Mapping[str, str]]) -> bytes:
    """`queryResult`: records of text cells; an empty cell is nil."""
    root = element("queryResult")
    for record in records:
        made = child(root, "records")
        made.set(f"{{{_INSTANCE}}}type", "sObject")
        child(made, "type", entity)
        for name, text in record.items():
            cell = child(made, name, text or None)
            if not text:
                cell.set(_NULL, "true")
    return xml_of(root)
