"""`search`: SOSL, as far as clients look a person up: `FIND {ana ruiz} IN EMAIL FIELDS RETURNING Contact(Id, Name)`.

Every word must stand somewhere in the fields looked through, in any letter case; `*` and `?` are wildcards. Salesforce
looks in an index of tokens that is minutes old, and ranks; here the rows themselves are looked through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from core.practice_org.data.schema import SchemaView, SObject
from core.practice_org.errors import SalesforceError
from core.practice_org.org import Org
from core.practice_org.rest.answers import answer, route, user_of
from core.practice_org.soql import Answers, compile_query, parse

MOST_ROWS = 2_000
_TELLS_MORE_FROM = 37
_FIND = re.compile(r"\s*FIND\s*\{(?P<term>(?:[^{}\\]|\\.)*)\}(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_IN = re.compile(r"\s*IN\s+(?P<group>ALL|NAME|EMAIL|PHONE|SIDEBAR)\s+FIELDS\b", re.IGNORECASE)
_RETURNING = re.compile(r"\s*RETURNING\b", re.IGNORECASE)
_RETURNED = re.compile(
    r"\s*(?P<name>\w+)\s*(?:\((?P<inner>(?:[^()']|'(?:[^'\\]|\\.)*'|\([^()]*\))*)\))?\s*(?P<more>,?)"
)
_INNER = re.compile(
    r"\s*(?P<fields>.*?)(?:\bWHERE\b(?P<where>.*?))?(?P<tail>\b(?:ORDER\s+BY|LIMIT|OFFSET)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_LIMIT = re.compile(r"\s*LIMIT\s+(?P<rows>[0-9]{1,9})\s*", re.IGNORECASE)
_TYPES = {"EMAIL": {"email"}, "PHONE": {"phone"}, "ALL": {"string", "email", "phone"}}


def routes(org: Org) -> list[BaseRoute]:
    """The routes of this module."""

    async def search(request: Request) -> Response:
        found = list(_found(org, request, request.query_params.get("q", "")))
        if int(request.path_params["version"].partition(".")[0]) < _TELLS_MORE_FROM:
            return answer(found)
        return answer({"searchRecords": found})

    return [route("/search", GET=search)]


def _found(org: Org, request: Request, sosl: str) -> Iterator[dict[str, Any]]:
    find = _FIND.fullmatch(sosl)
    if find is None:
        raise _malformed("No search term found. The search term must be enclosed in braces.")
    view, rest = org.view(user_of(request)), find["rest"]
    group = _IN.match(rest)
    rest = rest[group.end() :] if group else rest
    wanted, rest = _returned(view, rest)
    limit = _LIMIT.fullmatch(rest)
    if rest.strip() and limit is None:
        raise _malformed(f"unexpected token: '{rest.split()[0]}'")
    left = min(MOST_ROWS, int(limit["rows"])) if limit else MOST_ROWS
    for sobject, inner in wanted:
        soql = _as_soql(sobject, find["term"], group["group"].upper() if group else "ALL", inner)
        if soql is None or not left:
            continue
        query = compile_query(parse(soql), view, now=org.now(), row_filter=org.row_filter)
        with org.store.lock:
            rows = org.store.connection.execute(query.sql, query.parameters).fetchmany(left)
        left -= len(rows)
        yield from Answers(query, request.path_params["version"]).records(rows)


def _returned(view: SchemaView, text: str) -> tuple[list[tuple[SObject, str]], str]:
    """The objects to return, each with what stands in its parentheses, and the text that is left."""
    begin = _RETURNING.match(text)
    if begin is None:
        return [(each, "Id") for each in view if each.flags.searchable], text
    wanted, text, more = [], text[begin.end() :], ","
    while more:
        match = _RETURNED.match(text)
        if match is None:
            raise _malformed("unexpected token: '<EOF>'")
        sobject = view.sobject(match["name"])
        if sobject is None:
            raise SalesforceError(400, "INVALID_TYPE", f"sObject type '{match['name']}' is not supported.")
        wanted.append((sobject, match["inner"] or "Id"))
        text, more = text[match.end() :], match["more"]
    return wanted, text


def _as_soql(sobject: SObject, term: str, group: str, inner: str) -> str | None:
    """The query that finds what the search does; None where the object has no such fields."""
    fields = [
        each.name
        for each in sobject.fields.values()
        if each.filterable and (each.name_field if group == "NAME" else each.type in _TYPES.get(group, _TYPES["ALL"]))
    ]
    words = [_pattern(word) for word in term.split()]
    part = _INNER.fullmatch(inner)
    if not fields or not words or part is None:
        return None
    conditions = ["(" + " OR ".join(f"{name} LIKE '{word}'" for name in fields) + ")" for word in words]
    conditions += [f"({part['where'].strip()})"] if part["where"] else []
    return (
        f"SELECT {part['fields'].strip() or 'Id'} FROM {sobject.name} "  # noqa: S608 (SOQL, which is compiled)
        f"WHERE {' AND '.join(conditions)} {part['tail'] or ''}"
    )


def _pattern(word: str) -> str:
    plain = re.sub(r"\\(.)", r"\1", word)
    escaped = re.sub(r"([\\'%_])", r"\\\1", plain)
    return f"%{escaped.replace('*', '%').replace('?', '_')}%"


def _malformed(message: str) -> SalesforceError:
    return SalesforceError(400, "MALFORMED_SEARCH", message)
