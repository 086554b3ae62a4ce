"""SOAP envelopes of the Metadata API: taken apart without minding prefixes, and built as Salesforce builds them."""

from dataclasses import dataclass
from typing import Final, cast

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.results import MetadataFault

SOAP_NAMESPACE: Final = "http://schemas.xmlsoap.org/soap/envelope/"
_NAMESPACES: Final = cast(
    "dict[str, str]",
    {"soapenv": SOAP_NAMESPACE, None: xml.METADATA_NAMESPACE, "xsi": xml.XSI_NAMESPACE},
)
_FAULT_NAMESPACES: Final = {"soapenv": SOAP_NAMESPACE, "sf": xml.METADATA_NAMESPACE}


@dataclass(frozen=True, slots=True)
class Request:
    """A call: its operation's name, the operation's element, and what the headers say."""

    operation: str
    arguments: etree._Element
    session_id: str | None
    all_or_none: bool


def read_request(body: bytes) -> Request:
    """The call inside a SOAP envelope; any prefixes, any order of headers."""
    try:
        envelope = xml.parse(body)
    except xml.UnreadableXmlError as error:
        raise MetadataFault("UNKNOWN_EXCEPTION", f"Unable to parse the request: {error}") from error
    soap_body = xml.child(envelope, "Body")
    operation = None if soap_body is None else next(xml.children(soap_body), None)
    if operation is None:
        raise MetadataFault("INVALID_OPERATION", "the envelope holds no operation")
    header = xml.child(envelope, "Header")
    session = None if header is None else xml.child(header, "SessionHeader")
    all_or_none = None if header is None else xml.child(header, "AllOrNoneHeader")
    return Request(
        xml.local_name(operation),
        operation,
        None if session is None else xml.text(session, "sessionId"),
        all_or_none is not None and (xml.text(all_or_none, "allOrNone") or "").lower() == "true",
    )


def new_answer(operation: str) -> tuple[etree._Element, etree._Element]:
    """An envelope and the `…Response` element inside it."""
    envelope = etree.Element(f"{{{SOAP_NAMESPACE}}}Envelope", nsmap=_NAMESPACES)
    body = etree.SubElement(envelope, f"{{{SOAP_NAMESPACE}}}Body")
    return envelope, xml.append(body, f"{operation}Response")


def serialised(envelope: etree._Element) -> bytes:
    """The bytes of an envelope."""
    return b'<?xml version="1.0" encoding="UTF-8"?>' + etree.tostring(envelope, encoding="UTF-8")


def fault(code: str, message: str) -> bytes:
    """A SOAP fault in Salesforce's form: `sf:CODE`, and the code again before the sentence (salesforce.md B2)."""
    envelope = etree.Element(f"{{{SOAP_NAMESPACE}}}Envelope", nsmap=_FAULT_NAMESPACES)
    body = etree.SubElement(envelope, f"{{{SOAP_NAMESPACE}}}Body")
    node = etree.SubElement(body, f"{{{SOAP_NAMESPACE}}}Fault")
    etree.SubElement(node, "faultcode").text = f"sf:{code}"
    etree.SubElement(node, "faultstring").text = f"{code}: {message}"
    return serialised(envelope)
