"""The calls of the Metadata API that this program makes: list, read and update (salesforce.md B2).

They go through the client's session, so they have its proxy, certificates, time-outs, counting and new tokens.
simple-salesforce's own way loses empty columns and unknown elements (salesforce.md B5) and is not used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import requests
import tenacity

from core.credentials import Secret
from core.salesforce.catalogue import Retry, classify
from core.salesforce.client import API_VERSION, SalesforceClient
from core.salesforce.door import SalesforceRefusal, salesforce_door
from core.salesforce.metadata import envelope
from core.salesforce.metadata.envelope import Component, Fault
from core.salesforce.metadata.scan import Element

# Names or components in one call (salesforce.md B2).
MOST_A_CALL = 10
_TRIES = 4


@dataclass(frozen=True)
class Listed:
    """One row of listMetadata. `full_name` is as Salesforce lists it, which for managed ones is not what it reads."""

    type: str
    full_name: str
    namespace: str
    state: str
    modified_at: str
    modified_by: str


@dataclass(frozen=True)
class SaveResult:
    """What became of one component; where it was refused, Salesforce's own code and sentence (salesforce.md B4)."""

    full_name: str
    saved: bool
    code: str = ""
    message: str = ""


def list_metadata(client: SalesforceClient, *types: str) -> list[Listed]:
    """Everything of up to three types: one call. Raises SalesforceRefusal."""
    queries = b"".join(b"<met:queries>%s</met:queries>" % envelope.elements("type", [name]) for name in types)
    version = envelope.elements("asOfVersion", [API_VERSION])
    _, response, _ = _call(client, "listMetadata", queries + version)
    return [
        Listed(
            row.value("type"),
            row.value("fullName"),
            row.value("namespacePrefix"),
            row.value("manageableState"),
            row.value("lastModifiedDate"),
            row.value("lastModifiedByName"),
        )
        for row in response.all("result")
    ]


def read_metadata(client: SalesforceClient, type_: str, full_names: Sequence[str]) -> list[Component | None]:
    """Components in the order of their names, None where there is no such one; a call for each ten names.

    One component that Salesforce cannot read fails its whole call (UNKNOWN_EXCEPTION); then they are read one by one,
    and it alone is None. Raises SalesforceRefusal.
    """
    found: list[Component | None] = []
    for start in range(0, len(full_names), MOST_A_CALL):
        found.extend(_read(client, type_, full_names[start : start + MOST_A_CALL]))
    return found


def update_metadata(client: SalesforceClient, components: Sequence[Component]) -> list[SaveResult]:
    """Saves components of one type, each for itself, in their order; a call for each ten.

    A fault that one component causes (UNKNOWN_EXCEPTION) is narrowed down to it. Raises SalesforceRefusal for what
    concerns the whole call; what was saved before that stays, so read again what there is.
    """
    results: list[SaveResult] = []
    for start in range(0, len(components), MOST_A_CALL):
        results.extend(_update(client, components[start : start + MOST_A_CALL]))
    return results


def _read(client: SalesforceClient, type_: str, names: Sequence[str]) -> list[Component | None]:
    arguments = envelope.elements("type", [type_]) + envelope.elements("fullNames", names)
    try:
        xml, response, spaces = _call(client, "readMetadata", arguments)
    except SalesforceRefusal as refusal:
        if refusal.raw_code != "UNKNOWN_EXCEPTION":
            raise
        return [None] if len(names) == 1 else [one for name in names for one in _read(client, type_, [name])]
    result = response.first("result")
    records = list(result.all("records")) if result is not None else []
    parts = [envelope.component_of(xml, record, type_, spaces) for record in records]
    if len(parts) == len(names):
        return parts
    by_name = {part.full_name: part for part in parts if part is not None}
    return [by_name.get(name) for name in names]


def _update(client: SalesforceClient, components: Sequence[Component]) -> list[SaveResult]:
    try:
        _, response, _ = _call(client, "updateMetadata", b"".join(map(envelope.saved, components)), all_or_none=False)
    except SalesforceRefusal as refusal:
        if refusal.raw_code != "UNKNOWN_EXCEPTION":
            raise
        if len(components) == 1:
            message = str(refusal.params.get("message", ""))
            return [SaveResult(components[0].full_name, saved=False, code=refusal.raw_code, message=message)]
        return [one for component in components for one in _update(client, [component])]
    rows = []
    for row in response.all("result"):
        error = row.first("errors")
        code = error.value("statusCode") if error is not None else ""
        message = error.value("message") if error is not None else ""
        rows.append(SaveResult(row.value("fullName"), row.value("success") == "true", code, message))
    if len(rows) != len(components):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=client.host, message="updateMetadata")
    return rows


def _call(
    client: SalesforceClient, operation: str, arguments: bytes, *, all_or_none: bool | None = None
) -> tuple[bytes, Element, Mapping[str, str]]:
    """The answer's bytes, its `…Response`, and the namespaces around that. All these calls may be repeated."""

    def once(token: Secret) -> tuple[bytes, Element, Mapping[str, str]]:
        body = envelope.request(operation, arguments, token, all_or_none=all_or_none)
        with salesforce_door(client.host):
            answer = client._session.request(
                "POST",
                f"{client.instance_url}/services/Soap/m/{API_VERSION}",
                data=body,
                headers={"Content-Type": "text/xml; charset=UTF-8", "SOAPAction": '""'},
            )
            return (answer.content, *_understood(answer, client.host))

    for attempt in tenacity.Retrying(
        retry=tenacity.retry_if_exception(
            lambda error: isinstance(error, SalesforceRefusal) and error.retry is Retry.NOW
        ),
        stop=tenacity.stop_after_attempt(_TRIES),
        wait=tenacity.wait_random_exponential(multiplier=0.5, max=8),
        sleep=client._sleep,
        reraise=True,
    ):
        with attempt:
            return client.signed_in(once)
    raise AssertionError("unreachable: tenacity either returns or raises")


def _understood(answer: requests.Response, host: str) -> tuple[Element, Mapping[str, str]]:
    found = envelope.answer(answer.content)
    if found is None:
        refusal = classify("", "", answer.status_code)
        raise SalesforceRefusal(refusal.code, refusal.retry, host=host, message=f"HTTP {answer.status_code}")
    if isinstance(found, Fault):
        refusal = classify(found.code, found.message, answer.status_code)
        raise SalesforceRefusal(
            refusal.code, refusal.retry, raw_code=found.code, message=found.message[:2_000], host=host
        )
    return found
