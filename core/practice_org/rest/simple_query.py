"""A small reader of flat SELECTs, until the SOQL package takes over: one object, no relationships, no aggregates."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.practice_org.data.fields import Field
from core.practice_org.data.schema import SchemaView, SObject
from core.practice_org.errors import SalesforceError, no_such_column

_QUERY = re.compile(
    r"\s*SELECT\s+(?P<fields>.+?)\s+FROM\s+(?P<sobject>\w+)(?:\s+WHERE\s+(?P<where>.+?))?"
    r"(?:\s+ORDER\s+BY\s+(?P<order>.+?))?(?:\s+LIMIT\s+(?P<limit>\d+))?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(r"'(?:[^'\\]|\\.)*'|\d{4}-\d\d-\d\dT[\d:.+\-Z]+|\d{4}-\d\d-\d\d|[A-Za-z_]\w*|!=|<=|>=|\S|\s+")
_WORDS = {"and", "or", "not", "in", "like", "asc", "desc", "nulls", "first", "last"}


@dataclass(frozen=True, slots=True)
class SimpleQuery:
    """SQL with the fields that its columns are; `count` is True for `SELECT COUNT()`."""

    sobject: SObject
    fields: tuple[Field, ...]
    sql: str
    count: bool


def read_simple(soql: str, view: SchemaView, *, deleted: bool) -> SimpleQuery:
    """Raises SalesforceError MALFORMED_QUERY, INVALID_TYPE or INVALID_FIELD."""
    match = _QUERY.match(soql)
    if match is None:
        raise SalesforceError(400, "MALFORMED_QUERY", f"unexpected token: {soql[:40]}")
    sobject = view.sobject(match["sobject"])
    if sobject is None:
        raise SalesforceError(400, "INVALID_TYPE", f"sObject type '{match['sobject']}' is not supported.")
    count = match["fields"].lower().replace(" ", "") == "count()"
    fields = () if count else tuple(_field(sobject, name.strip()) for name in match["fields"].split(","))
    alive = "" if deleted else " AND IsDeleted = 0"
    where = f"Id NOT IN (SELECT RecordId FROM _Hidden){alive}"  # noqa: S608 (no text of the client)
    if match["where"]:
        where += f" AND ({_condition(sobject, match['where'])})"
    columns = ", ".join(["Id", *(field.name for field in fields)])
    order = f" ORDER BY {_condition(sobject, match['order'])}" if match["order"] else " ORDER BY Id"
    limit = f" LIMIT {match['limit']}" if match["limit"] else ""
    sql = f'SELECT {columns} FROM "{sobject.name}" WHERE {where}{order}{limit}'  # noqa: S608 (tokens are checked)
    return SimpleQuery(sobject, fields, sql, count)


def _field(sobject: SObject, name: str) -> Field:
    field = sobject.find(name)
    if field is None:
        raise no_such_column(name, sobject.name)
    return field


def _condition(sobject: SObject, text: str) -> str:
    made = []
    for token in _TOKEN.findall(text):
        lower = token.lower()
        if token.startswith("'"):
            value = re.sub(r"\\(.)", r"\1", token[1:-1]).replace("'", "''")
            made.append(f"'{value}'")
        elif re.match(r"\d{4}-", token):
            made.append(f"'{token.replace('Z', '.000Z') if '.' not in token and 'T' in token else token}'")
        elif lower in ("true", "false", "null"):
            made.append({"true": "1", "false": "0", "null": "NULL"}[lower])
        elif token == "!=":  # noqa: S105 (an operator, not a secret)
            made.append("IS NOT")
        elif token == "=":  # noqa: S105 (an operator, not a secret)
            made.append("IS")
        elif re.match(r"[A-Za-z_]", token) and lower not in _WORDS:
            made.append(_field(sobject, token).name)
        else:
            made.append(token)
    return "".join(made)
