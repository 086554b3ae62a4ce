"""SOAP envelopes of the Metadata API: written, and taken apart without losing a byte of what they carry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from core.credentials import Secret
from core.errors import AppError
from core.salesforce.metadata.scan import Element, scan

METADATA = "http://soap.sforce.com/2006/04/metadata"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SOAP = "http://schemas.xmlsoap.org/soap/envelope/"


@dataclass(frozen=True)
class Component:
    """One component as it came. `xml` is a document of its own whose content is the answer's, byte for byte."""

    type: str
    full_name: str
    xml: bytes


@dataclass(frozen=True)
class Fault:
    """A SOAP fault: Salesforce's code without its prefix, and the sentence without the code."""

    code: str
    message: str


def request(operation: str, arguments: bytes, token: Secret, *, all_or_none: bool | None = None) -> bytes:
    """The envelope of a call. `arguments` are XML; the prefixes `met` and `xsi` are declared."""
    options = b""
    if all_or_none is not None:
        options = b"<met:AllOrNoneHeader><met:allOrNone>%s</met:allOrNone></met:AllOrNoneHeader>" % (
            b"true" if all_or_none else b"false"
        )
    name = operation.encode()
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="{_SOAP}" xmlns:met="{METADATA}"'
        f' xmlns:xsi="{_XSI}"><soapenv:Header><met:SessionHeader><met:sessionId>{escape(token.reveal())}'
        "</met:sessionId></met:SessionHeader><met:CallOptions><met:client>OptOutSync</met:client></met:CallOptions>"
    ).encode() + b"%s</soapenv:Header><soapenv:Body><met:%s>%s</met:%s></soapenv:Body></soapenv:Envelope>" % (
        options,
        name,
        arguments,
        name,
    )


def elements(tag: str, values: Iterable[str]) -> bytes:
    return "".join(f"<met:{tag}>{escape(value)}</met:{tag}>" for value in values).encode()


def saved(component: Component) -> bytes:
    """A component as the `metadata` of updateMetadata: the same content under another root."""
    root = scan(component.xml)
    spaces = {name: value for name, value in root.attributes.items() if _declares(name)}
    spaces.setdefault("xmlns:met", METADATA)
    inner = component.xml[root.inner : root.inner_end]
    name = b"" if root.first("fullName") is not None else elements("fullName", [component.full_name])
    head = f'<met:metadata xsi:type="met:{component.type}"{_attributes(spaces)}>'
    return head.encode() + name + inner + b"</met:metadata>"


def answer(xml: bytes) -> tuple[Element, Mapping[str, str]] | Fault | None:
    """The `…Response` element with the namespaces that are declared around it, a fault, or None for no envelope."""
    try:
        envelope = scan(xml)
    except AppError:
        return None
    body = envelope.first("Body") if envelope.name == "Envelope" else None
    if body is None or not body.children:
        return None
    content = body.children[0]
    if content.name == "Fault":
        code = content.value("faultcode").rpartition(":")[2]
        return Fault(code, content.value("faultstring").removeprefix(f"{code}:").strip())
    spaces: dict[str, str] = {}
    for element in (envelope, body, content):
        spaces.update({name: value for name, value in element.attributes.items() if _declares(name)})
    return content, spaces


def component_of(xml: bytes, record: Element, type_: str, spaces: Mapping[str, str]) -> Component | None:
    """A `records` element as a document of its own; None for a nil one, which says that there is no such component."""
    if any(name.rpartition(":")[2] == "nil" and value in ("true", "1") for name, value in record.attributes.items()):
        return None
    around = {**spaces, **{name: value for name, value in record.attributes.items() if _declares(name)}}
    prefix, _, _ = record.prefix.partition(":")
    around.setdefault(f"xmlns:{prefix}" if prefix else "xmlns", METADATA)
    tag = record.prefix + type_
    root = f"<{tag}{_attributes(around)}>".encode()
    content = xml[record.inner : record.inner_end]
    return Component(type_, record.value("fullName"), root + content + f"</{tag}>".encode())


def _declares(name: str) -> bool:
    return name == "xmlns" or name.startswith("xmlns:")


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in sorted(values.items()))
