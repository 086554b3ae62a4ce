"""What a request brings: JSON, or XML for one record, in the ways in which Salesforce refuses what is none."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from lxml import etree
from starlette.requests import Request

from core.practice_org.errors import SalesforceError, json_unreadable

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_TOKENS = {list: "START_ARRAY", str: "VALUE_STRING", int: "VALUE_NUMBER_INT", float: "VALUE_NUMBER_FLOAT",
           bool: "VALUE_BOOLEAN", type(None): "VALUE_NULL"}  # fmt: skip


async def body_of(request: Request) -> Any:
    """The JSON body. Raises SalesforceError JSON_PARSER_ERROR where it is none."""
    return _json(await request.body())


async def object_of(request: Request) -> dict[str, Any]:
    """The JSON body, which must be an object, or `<Contact><LastName>…` as XML. It is JSON where nothing is said."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind.lower() == "application/xml":
        return _xml_object(await request.body())
    if kind and kind.lower() != "application/json":
        message = f"MediaType of '{kind}' is not supported by this resource"
        raise SalesforceError(415, "UNSUPPORTED_MEDIA_TYPE", message)
    return json_object(await request.body())


def json_object(content: bytes) -> dict[str, Any]:
    """The JSON object that this is. Raises SalesforceError JSON_PARSER_ERROR."""
    body = _json(content)
    if not isinstance(body, dict):
        message = f"Can not deserialize SObject out of {_TOKENS[type(body)]} token at [line:1, column:1]"
        raise json_unreadable(message)
    return body


def _xml_object(content: bytes) -> dict[str, Any]:
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError as error:
        raise SalesforceError(400, "XML_PARSER_ERROR", str(error)) from None
    fields = (each for each in root if isinstance(each.tag, str))  # the others are entities, which are not resolved
    return {etree.QName(each).localname: None if each.get(_NIL) == "true" else each.text or "" for each in fields}


def _json(content: bytes) -> Any:
    if not content.strip():
        raise json_unreadable("The HTTP entity body is required, but this request has no entity body.")
    try:
        text = content.decode()
        body = json.loads(text, parse_constant=_no_number)
        if _SURROGATE.search(text):
            json.dumps(body, ensure_ascii=False).encode()  # half a character is none
    except json.JSONDecodeError as error:
        raise json_unreadable(_described(error)) from None
    except (ValueError, RecursionError) as error:
        raise json_unreadable(f"{error} at [line:1, column:1]") from None
    return body


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"Unexpected character ('{text[0]}' (code {ord(text[0])}))")


def _described(error: json.JSONDecodeError) -> str:
    """Where it went wrong; Salesforce counts the column behind the character that it did not expect."""
    if error.pos >= len(error.doc):
        return f"Unexpected end-of-input at [line:{error.lineno}, column:{error.colno}]"
    odd = error.doc[error.pos]
    return f"Unexpected character ('{odd}' (code {ord(odd)})) at [line:{error.lineno}, column:{error.colno + 1}]"
