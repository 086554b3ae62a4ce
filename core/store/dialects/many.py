"""Statements with many values by the driver's own way: a third of what SQLAlchemy's `execute` costs for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

_AMONG = 500


def execute_many(connection: Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """`statement` has a `?` for each value of a row, and no other. No rows: nothing is done."""
    if rows:
        connection.exec_driver_sql(statement_of(connection, statement), list(rows))


def select_among(
    connection: Connection, statement: str, values: Sequence[str], *before: object
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query whose last condition is `… IN ({among})`, for any number of values; asked in parts.

    `before`: the values of each `?` that stands before it.
    """
    for asked, given in _in_parts(connection, statement, values, before):
        for row in connection.exec_driver_sql(asked, given):
            yield tuple(row)


def execute_among(
    connection: Connection, statement: str, values: Sequence[str] | Sequence[int], *before: object
) -> None:
    """The same for a statement that changes rows: all of one kind at once, where `execute_many` has one for each."""
    for asked, given in _in_parts(connection, statement, values, before):
        connection.exec_driver_sql(asked, given)


def _in_parts(
    connection: Connection, statement: str, values: Sequence[str] | Sequence[int], before: tuple[object, ...]
) -> Iterator[tuple[str, tuple[object, ...]]]:
    for start in range(0, len(values), _AMONG):
        part = values[start : start + _AMONG]
        yield statement_of(connection, statement.format(among=", ".join("?" * len(part)))), (*before, *part)


def statement_of(connection: Connection, statement: str) -> str:
    """With the marks that the driver knows."""
    return statement if connection.dialect.paramstyle == "qmark" else statement.replace("?", "%s")
