"""Sends SOAP calls straight to the endpoint's function, and checks every answer against the bundled Metadata WSDL."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from lxml import etree
from zeep import Client, Settings

from core.practice_org.metadata import soap, xml
from core.practice_org.metadata.org import MetadataOrg
from tests.practice_org.metadata.neighbours import ADMIN_TOKEN

_SOAP = "http://schemas.xmlsoap.org/soap/envelope/"


@cache
def _binding() -> Any:
    with resources.as_file(resources.files("simple_salesforce") / "metadata.wsdl") as path:
        client = Client(path.as_uri(), settings=Settings(strict=True))  # type: ignore[no-untyped-call]  # zeep is untyped
    return client.wsdl.bindings["{http://soap.sforce.com/2006/04/metadata}MetadataBinding"]


def parsed_by_wsdl(operation: str, envelope: bytes) -> Any:
    """The answer as zeep reads it in strict mode, which refuses unknown, missing and misplaced elements."""
    return _binding().get(operation).process_reply(etree.fromstring(envelope))


class SoapFaultError(Exception):
    """The endpoint answered a fault."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class SoapClient:
    """Calls of one user."""

    def __init__(self, org: MetadataOrg, token: str = ADMIN_TOKEN) -> None:
        self.org = org
        self.token = token

    def raw(self, body: str, headers: str = "") -> tuple[int, bytes]:
        """Status and bytes of a call whose body is given as XML (prefixes `m` and `xsi` are declared)."""
        envelope = (
            f'<e:Envelope xmlns:e="{_SOAP}" xmlns:m="{xml.METADATA_NAMESPACE}" xmlns:xsi="{xml.XSI_NAMESPACE}">'
            f"<e:Header><m:SessionHeader><m:sessionId>{self.token}</m:sessionId></m:SessionHeader>{headers}</e:Header>"
            f"<e:Body>{body}</e:Body></e:Envelope>"
        )
        return soap.answer(self.org, "67.0", envelope.encode())

    def call(self, operation: str, arguments: str, headers: str = "", *, check: bool = True) -> etree._Element:
        """The `…Response` element; a fault is raised. Answers are checked against the WSDL unless `check` is off."""
        status, content = self.raw(f"<m:{operation}>{arguments}</m:{operation}>", headers)
        root = etree.fromstring(content)
        fault = root.find(f".//{{{_SOAP}}}Fault")
        if fault is not None:
            assert status == 500
            raise SoapFaultError(fault.findtext("faultcode") or "", fault.findtext("faultstring") or "")
        assert status == 200
        if check:
            parsed_by_wsdl(operation, content)
        return root[0][0]

    def read(self, type_name: str, *full_names: str, check: bool = True) -> list[etree._Element]:
        """The `records` of readMetadata."""
        names = "".join(f"<m:fullNames>{name}</m:fullNames>" for name in full_names)
        response = self.call("readMetadata", f"<m:type>{type_name}</m:type>{names}", check=check)
        return list(next(xml.children(response, "result")))

    def save(self, how: str, *elements: etree._Element, all_or_none: bool = False) -> list[etree._Element]:
        """The `result` rows of updateMetadata and its like; `elements` are `metadata` elements with an xsi:type."""
        headers = "<m:AllOrNoneHeader><m:allOrNone>true</m:allOrNone></m:AllOrNoneHeader>" if all_or_none else ""
        body = "".join(etree.tostring(element).decode() for element in elements)
        return list(self.call(f"{how}Metadata", body, headers))


def as_metadata(content: etree._Element, full_name: str, type_name: str = "Layout") -> etree._Element:
    """A component's content as the `metadata` element of a save call."""
    element = xml.copy_as(
        content, f"{{{xml.METADATA_NAMESPACE}}}metadata", nsmap={"xsi": xml.XSI_NAMESPACE}, skip=frozenset({"fullName"})
    )
    element.set(xml.XSI_TYPE, type_name)
    name = xml.new("fullName")
    name.text = full_name
    element.insert(0, name)
    return element


def edited(record: etree._Element, field: str, section: int = 0, column: int = 1) -> etree._Element:
    """A record of readMetadata as a `metadata` element with one more field on it."""
    element = as_metadata(record, xml.text(record, "fullName") or "")
    place = list(xml.children(list(xml.children(element, "layoutSections"))[section], "layoutColumns"))[column]
    item = xml.append(place, "layoutItems")
    xml.append(item, "behavior", "Edit")
    xml.append(item, "field", field)
    return element


def first_error(row: etree._Element) -> tuple[str, str]:
    """(status code, sentence) of a failed row."""
    error = next(xml.children(row, "errors"))
    return xml.text(error, "statusCode") or "", xml.text(error, "message") or ""


def fields_of(record: etree._Element) -> Iterator[str]:
    """Names of the fields that stand on a layout."""
    for item in record.iter(f"{{{xml.METADATA_NAMESPACE}}}layoutItems"):
        if (name := xml.text(item, "field")) is not None:
            yield name
