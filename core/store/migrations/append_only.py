"""Triggers that make a table refuse UPDATE and DELETE, whoever asks; each database in its own words.

They stop a mistake and a careless hand. Somebody who may drop a trigger can still forge, and the hash chain shows it.
"""

from __future__ import annotations

from sqlalchemy import Connection

_WHAT = "evidence is append-only"


def protect(connection: Connection, table: str) -> None:
    for statement in (_postgresql if connection.dialect.name == "postgresql" else _sqlite)(table):
        connection.exec_driver_sql(statement)


def unprotect(connection: Connection, table: str) -> None:
    """For tests that forge on purpose."""
    on = f" ON {table}" if connection.dialect.name == "postgresql" else ""
    for action in ("update", "delete"):
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_no_{action}{on}")


def _sqlite(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{_WHAT}'); END"
        for action in ("UPDATE", "DELETE")
    ]


def _postgresql(table: str) -> list[str]:
    function = f"{table}_is_append_only"
    # No percent sign inside: psycopg would take it for a parameter.
    return [
        f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{_WHAT}'; END $$",
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
    ]
