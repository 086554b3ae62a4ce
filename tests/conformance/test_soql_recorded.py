"""Queries that real programs sent to real orgs, and the answers they got: ours are understood, and have the same shape.

What is not understood is listed here with its reason.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from core.practice_org.data.schema import Schema
from core.practice_org.errors import SalesforceError
from core.practice_org.soql import Answers, CompiledQuery, QueryKind, compile_query, parse

FIXTURES = Path(__file__).parents[3] / "shared" / "fixtures"
pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason=f"the recorded fixtures are not at {FIXTURES}")

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
LEFT_OUT = {
    "MALFORMED_QUERY": ("TYPEOF",),  # asked of Event alone, which the practice org does not have
}
FIELDS_LEFT_OUT = ("CleanStatus", "Jigsaw", "YearStarted", "Subject", "DunsNumber")
"""Fields of Data.com and of activities, which the practice org's Account does not have."""


def recorded_calls() -> Iterator[tuple[str, Any]]:
    """(SOQL, body of the answer) of every recorded query."""
    for path in sorted((FIXTURES / "cumulusci" / "interactions").glob("*.json")):
        for call in json.loads(path.read_text(encoding="utf-8")):
            if call.get("method") == "GET" and "/query" in call["uri"] and "/tooling/" not in call["uri"]:
                [soql] = parse_qs(urlsplit(call["uri"]).query).get("q", [""])
                if soql and call["response_body"]:
                    yield soql, json.loads(call["response_body"])


def compiled(soql: str) -> CompiledQuery | SalesforceError:
    try:
        return compile_query(parse(soql), Schema(), now=NOW)
    except SalesforceError as refused:
        return refused


def test_recorded_queries_are_understood() -> None:
    refused = {soql: answer for soql, _ in recorded_calls() if isinstance(answer := compiled(soql), SalesforceError)}
    unexplained = {
        soql: refusal.message
        for soql, refusal in refused.items()
        if refusal.code != "INVALID_TYPE"  # objects that the practice org does not have
        and not any(word in soql for word in LEFT_OUT.get(refusal.code, FIELDS_LEFT_OUT))
    }
    assert unexplained == {}
    assert len(list(recorded_calls())) - len(refused) > 15


def test_records_have_the_keys_that_were_recorded() -> None:
    seen = 0
    for soql, body in recorded_calls():
        query = compiled(soql)
        if isinstance(query, SalesforceError) or query.kind is not QueryKind.RECORDS or not body.get("records"):
            continue
        row = ["001000000000000AAA", *[None] * (len(query.parents) + len(query.columns))]
        [ours] = Answers(query, "62.0").records([row])
        theirs = body["records"][0]
        assert list(ours) == list(theirs), soql
        assert ours["attributes"]["type"] == theirs["attributes"]["type"]
        assert ours["attributes"]["url"].rpartition("/")[0] == f"/services/data/v62.0/sobjects/{query.entity}"
        seen += 1
    assert seen > 5


def test_an_unknown_object_is_refused_in_recorded_words_with_the_recorded_place() -> None:
    path = FIXTURES / "cumulusci" / "interactions" / "TestCountSObjects.test_count_sobjects__errors.json"
    answers = [
        answer
        for call in json.loads(path.read_text(encoding="utf-8"))
        if call.get("method") == "POST"
        for answer in json.loads(call["response_body"])["compositeResponse"]
    ]
    [theirs] = next(answer["body"] for answer in answers if answer["referenceId"] == "refXYZZY")
    ours = compiled("select count() from XYZZY")
    assert isinstance(ours, SalesforceError)
    assert {"errorCode": ours.code, "message": ours.message} == theirs
