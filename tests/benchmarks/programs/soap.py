"""The few words of the Metadata API that the benchmark of the layouts needs, written by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

PATH = "/services/Soap/m/67.0"
_RECORD = re.compile(r"<records\b[^>]*>(.*?)</records>", re.S)


def envelope(token: str, operation: str, body: str) -> str:
    return (
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"'
        ' xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<soapenv:Header><SessionHeader><sessionId>{escape(token)}</sessionId></SessionHeader></soapenv:Header>"
        f"<soapenv:Body><{operation}>{body}</{operation}></soapenv:Body></soapenv:Envelope>"
    )


def names(type_name: str, full_names: Sequence[str]) -> str:
    return f"<type>{type_name}</type>" + "".join(f"<fullNames>{escape(one)}</fullNames>" for one in full_names)


def records(answer: str) -> list[str]:
    """The inner XML of each record."""
    return _RECORD.findall(answer)


def named(record: str, full_name: str) -> str:
    return re.sub(r"<fullName>.*?</fullName>", f"<fullName>{escape(full_name)}</fullName>", record, count=1)


def components(inner: Sequence[str]) -> str:
    return "".join(f'<metadata xsi:type="Layout">{one}</metadata>' for one in inner)
