"""SOQL conditions on the small tables of the Tooling API, tested row by row in Python.

The grammar is that of the data API (core.practice_org.soql); its engine is SQL on big tables, these rows are made on
the spot.
"""

import re
from collections.abc import Callable
from typing import Any, Final

from core.practice_org.errors import SalesforceError
from core.practice_org.ids import to18
from core.practice_org.metadata.tooling.rows import Row
from core.practice_org.metadata.tooling.tables import TABLES, Table
from core.practice_org.soql import model, refusals

Test = Callable[[Row], bool]
_ID_TYPES: Final = ("id", "reference")


def column_of(table: Table, path: model.FieldPath, text: str) -> tuple[tuple[str, ...], str]:
    """The steps of a field path in their proper spelling, and the type of the field that it ends at."""
    steps: list[str] = []
    *relationships, last = path.text.split(".")
    for name in relationships:
        parent = next((each for each in table.parents if each.lower() == name.lower()), None)
        if parent is None:
            raise refusals.no_such_relationship(text, path.position, name)
        steps.append(parent)
        table = TABLES[table.parents[parent].lower()]
    column = next((each for each in table.columns if each.lower() == last.lower()), None)
    if column is None:
        raise refusals.no_such_column(text, path.position, last, table.name)
    return (*steps, column), table.columns[column]


def value_at(row: Row, steps: tuple[str, ...]) -> Any:
    """What a row holds at the end of a path; None where a parent is missing."""
    value: Any = row
    for step in steps:
        if value is None:
            return None
        value = value.get(step)
    return value


def without_alias(query: model.Query, path: model.FieldPath) -> model.FieldPath:
    """The path without the alias (or name) of the object that it may begin with."""
    first, dot, rest = path.text.partition(".")
    names = {name.lower() for name in (query.alias, query.entity) if name}
    return model.FieldPath(rest, path.position) if dot and first.lower() in names else path


def test_of(query: model.Query, table: Table, condition: model.Condition) -> Test:
    """A function that says whether a row fulfils a condition. Raises SalesforceError for unknown fields."""
    if isinstance(condition, model.AllOf):
        parts = [test_of(query, table, part) for part in condition.parts]
        return lambda row: all(part(row) for part in parts)
    if isinstance(condition, model.AnyOf):
        parts = [test_of(query, table, part) for part in condition.parts]
        return lambda row: any(part(row) for part in parts)
    if isinstance(condition, model.Not):
        inner = test_of(query, table, condition.part)
        return lambda row: not inner(row)
    if isinstance(condition, model.Membership) and not isinstance(condition.among, model.Query):
        return _membership(query, table, condition, condition.among)
    if isinstance(condition, model.Comparison):
        return _comparison(query, table, condition)
    raise SalesforceError(400, "MALFORMED_QUERY", "semi-joins and INCLUDES are not supported on this object")


def _path(query: model.Query, table: Table, expression: model.Expression) -> tuple[tuple[str, ...], str]:
    if not isinstance(expression, model.FieldPath):
        raise SalesforceError(400, "MALFORMED_QUERY", "functions are not supported in conditions on this object")
    return column_of(table, without_alias(query, expression), query.text)


def _membership(query: model.Query, table: Table, condition: model.Membership, among: tuple[model.Value, ...]) -> Test:
    steps, type_name = _path(query, table, condition.expression)
    wanted = {_folded(_literal(value), type_name) for value in among}
    return lambda row: (_folded(value_at(row, steps), type_name) in wanted) is not condition.negated


def _comparison(query: model.Query, table: Table, condition: model.Comparison) -> Test:
    steps, type_name = _path(query, table, condition.expression)
    wanted = _folded(_literal(condition.value), type_name)
    comparator = condition.comparator
    if comparator is model.Comparator.EQUAL:
        return lambda row: _folded(value_at(row, steps), type_name) == wanted
    if comparator is model.Comparator.NOT_EQUAL:
        return lambda row: _folded(value_at(row, steps), type_name) != wanted
    if comparator is model.Comparator.LIKE:
        pattern = _like(str(wanted))
        return lambda row: pattern.fullmatch(str(_folded(value_at(row, steps), type_name) or "")) is not None
    order: Callable[[Any, Any], bool] = {
        model.Comparator.LESS: lambda a, b: a < b,
        model.Comparator.LESS_OR_EQUAL: lambda a, b: a <= b,
        model.Comparator.GREATER: lambda a, b: a > b,
        model.Comparator.GREATER_OR_EQUAL: lambda a, b: a >= b,
    }[comparator]

    def ordered(row: Row) -> bool:
        value = _folded(value_at(row, steps), type_name)
        return value is not None and wanted is not None and order(str(value), str(wanted))

    return ordered


def _literal(value: model.Value) -> Any:
    if value.kind is model.ValueKind.NULL:
        return None
    if value.kind is model.ValueKind.BOOLEAN:
        return value.text.lower() == "true"
    return value.text


def _folded(value: Any, type_name: str) -> Any:
    if not isinstance(value, str):
        return value
    if type_name in _ID_TYPES:
        return to18(value) or value
    return value.casefold()


def _like(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\\.|%|_)", pattern)
    translated = {"%": ".*", "_": "."}
    made = "".join(translated.get(part, re.escape(part.removeprefix("\\"))) for part in parts)
    return re.compile(made, re.DOTALL)
