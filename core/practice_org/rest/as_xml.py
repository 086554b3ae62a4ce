"""Answers in XML for clients whose `Accept` asks for it before JSON, as the REST API gives both.

Translated are records, results of a write and of a query, lists of versions and resources, and refusals: what is
documented. Lists become repeated elements, `attributes` attributes, null is `xsi:nil`. All else stays JSON.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from lxml import etree
from starlette.types import Message, Scope, Send

_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_NIL: Final = f"{{{_XSI}}}nil"
_JSON: Final = b"application/json"
_XML: Final = b"application/xml"
_DATA: Final = re.compile(r"/services/data(/|$)", re.IGNORECASE)
_RESOURCES: Final = re.compile(r"/services/data/v[^/]+/?", re.IGNORECASE)
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def in_xml(scope: Scope, send: Send) -> Send:
    """`send`, which translates where the request asks for it."""
    return _Translated(scope["path"], send) if _DATA.match(scope["path"]) and _asks(scope) else send


def _asks(scope: Scope) -> bool:
    accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    named = [(kind.split(b";")[0].strip().lower(), _weight(kind)) for kind in accept.split(b",")]
    known = [(kind, weight) for kind, weight in named if kind in (_JSON, _XML, b"application/*", b"*/*") and weight > 0]
    return bool(known) and max(known, key=lambda each: each[1])[0] == _XML  # the first of the heaviest


def _weight(kind: bytes) -> float:
    match = re.search(rb";\s*q=([01](?:\.[0-9]{1,3})?)", kind)
    return float(match[1]) if match else 1.0


class _Translated:
    """Holds an answer back until it is whole."""

    def __init__(self, path: str, send: Send) -> None:
        self._path = path
        self._send = send
        self._start: Message = {}
        self._body = b""

    async def __call__(self, message: Message) -> None:
        """The next part of the answer."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return
        headers = dict(self._start["headers"])
        if headers.get(b"content-type", b"").startswith(_JSON) and (document := self._document()) is not None:
            self._body = document
            headers |= {b"content-type": _XML + b";charset=UTF-8", b"content-length": str(len(document)).encode()}
        await self._send({**self._start, "headers": list(headers.items())})
        await self._send({"type": "http.response.body", "body": self._body})

    def _document(self) -> bytes | None:
        try:
            named = _named(self._path, json.loads(self._body))
        except ValueError:
            return None
        if named is None:
            return None
        root = etree.Element(named[0], nsmap={"xsi": _XSI})
        _fill(root, named[1])
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _named(path: str, body: Any) -> tuple[str, Any] | None:
    """The name of the root element and what it holds; None for what is not known in XML."""
    if isinstance(body, list):
        keys: set[str] = set(body[0]) if body and isinstance(body[0], dict) else set()
        name = "Error" if "errorCode" in keys else "Version" if "version" in keys else None
        return (f"{name}s", {name: body}) if name else None
    if not isinstance(body, dict):
        return None
    if _RESOURCES.fullmatch(path):
        return "urls", body
    if "attributes" in body:
        return body["attributes"]["type"], body
    if {"totalSize", "records"} <= set(body):
        return "QueryResult", body
    return ("Result", body) if {"id", "success"} <= set(body) else None


def _fill(element: etree._Element, value: Any) -> None:
    if value is None:
        element.set(_NIL, "true")
    elif isinstance(value, dict):
        for name, text in (value.get("attributes") or {}).items():
            element.set(name, str(text))
        for name, child in value.items():
            if name != "attributes":
                for each in child if isinstance(child, list) else [child]:
                    _fill(etree.SubElement(element, name), each)
    else:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        element.text = _NOT_IN_XML.sub("", text)
