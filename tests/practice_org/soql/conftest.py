"""A small store with rows that the tests write themselves, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.practice_org.data.schema import Schema
from core.practice_org.data.store import Store
from core.practice_org.ids import to18
from core.practice_org.soql import Answers, compile_query, parse

NOW = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
STAMP = "2026-11-20T08:00:00.000Z"

Ask = Callable[..., list[dict[str, Any]]]


def record_id(prefix: str, number: int) -> str:
    """A valid id of 18 characters."""
    made = to18(f"{prefix}AB{number:010d}")
    assert made is not None
    return made


ANA = record_id("005", 1)
BOB = record_id("005", 2)
ACME = record_id("001", 1)
GLOBEX = record_id("001", 2)


def user(user_id: str, name: str) -> dict[str, Any]:
    first, last = name.split()
    return {"Id": user_id, "FirstName": first, "LastName": last, "Username": f"{first}@x.example", "CreatedDate": STAMP}


def account(account_id: str, name: str, owner: str = ANA) -> dict[str, Any]:
    return {"Id": account_id, "Name": name, "OwnerId": owner, "CreatedDate": STAMP}


def contact(number: int, **fields: Any) -> dict[str, Any]:
    base = {
        "Id": record_id("003", number),
        "FirstName": None,
        "LastName": f"Person {number}",
        "Email": None,
        "AccountId": None,
        "OwnerId": ANA,
        "HasOptedOutOfEmail": 0,
        "IsDeleted": 0,
        "Birthdate": None,
        "MailingLatitude": None,
        "MailingCity": None,
        "Description": None,
        "CreatedDate": STAMP,
        "SystemModstamp": STAMP,
    }
    return base | fields


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("soql")
    opened = Store(folder / "org.sqlite3", Schema())
    opened.insert("User", [user(ANA, "Ana Ruiz"), user(BOB, "Bob Silva")])
    opened.insert("Account", [account(ACME, "Acme"), account(GLOBEX, "Globex", BOB)])
    opened.add_indexes()
    yield opened
    opened.close()


@pytest.fixture
def contacts(store: Store) -> Iterator[Callable[..., None]]:
    """Writes contacts; they are gone after the test."""

    def write(*rows: dict[str, Any]) -> None:
        store.insert("Contact", rows)

    yield write
    store.connection.execute("DELETE FROM Contact")


@pytest.fixture
def ask(store: Store) -> Ask:
    """Runs a query and gives its records without their attributes."""

    def run(text: str, **options: Any) -> list[dict[str, Any]]:
        compiled = compile_query(parse(text), store.schema, now=NOW, **options)
        rows = store.connection.execute(compiled.sql, compiled.parameters).fetchall()
        return [bare(record) for record in Answers(compiled, "67.0").records(rows)]

    return run


def bare(record: dict[str, Any]) -> dict[str, Any]:
    """The record without attributes, at any depth."""
    return {
        name: bare(value) if isinstance(value, dict) else value
        for name, value in record.items()
        if name != "attributes"
    }
