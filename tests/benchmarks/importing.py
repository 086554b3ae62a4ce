"""Bringing a million people in: our import beside the fewest lines that put the same file into SQLite."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Row, Table, judged, python, run, script
from tests.benchmarks.orgs import size_of

_HEADER = ("First Name", "Last Name", "Email ID", "Salesforce ID")

# The same columns, the same uniqueness of the address, the same durability; no check of anything.
_BARE = """
import csv, sqlite3, sys
database = sqlite3.connect(sys.argv[2], isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute("PRAGMA synchronous = FULL")
database.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, first_name TEXT,"
                 " last_name TEXT, contact_id TEXT, lead_id TEXT)")
{index}
database.execute("BEGIN IMMEDIATE")
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    next(rows)
    database.executemany("INSERT INTO people (first_name, last_name, address, contact_id) VALUES (?, ?, ?, ?)", rows)
database.execute("COMMIT")
"""
_INDEXES = """
database.execute("CREATE INDEX people_contact_id ON people (contact_id)")
database.execute("CREATE INDEX people_lead_id ON people (lead_id)")
"""
_EXCEL = """
import python_calamine, sqlite3, sys
rows = iter(python_calamine.load_workbook(sys.argv[1]).get_sheet_by_index(0).to_python())
next(rows)
database = sqlite3.connect(sys.argv[2], isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, first_name TEXT, last_name TEXT, address TEXT UNIQUE,"
                 " contact_id TEXT)")
database.execute("BEGIN IMMEDIATE")
database.executemany("INSERT INTO people (first_name, last_name, address, contact_id) VALUES (?, ?, ?, ?)", rows)
database.execute("COMMIT")
"""


def tables() -> list[Table]:
    people = size_of("PEOPLE", 1_000_000, 1_000_000)
    excel = people if os.environ.get("BENCH_FULL") else people // 5
    found = Table(
        "Import of people",
        f"{people:,} people from CSV, {excel:,} from XLSX, into an empty store, beside `csv` and"
        " `sqlite3.executemany` with the same columns and indexes and no checks.",
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "people.csv"
        with source.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(_HEADER)
            writer.writerows(rows(people))
        reference = run(
            python(script(folder, "bare.py", _BARE.format(index=_INDEXES)), str(source), str(folder / "bare.sqlite3"))
        )
        ours = run(
            python("-m", "core.cli", "--data-dir", str(folder / "data"), "people", "import", str(source)),
            may_end_with=(0, 1),
        )
        found.rows.append(Row.of("csv + executemany", reference))
        found.rows.append(Row.of("people import, CSV", ours, **judged(ours.wall_s / reference.wall_s, 2.0)))
        again = run(
            python("-m", "core.cli", "--data-dir", str(folder / "data"), "people", "import", str(source)),
            may_end_with=(0, 1),
        )
        found.rows.append(Row.of("the same file again", again))
        if excel:
            book = folder / "people.xlsx"
            _write_book(book, excel)
            reference = run(python(script(folder, "excel.py", _EXCEL), str(book), str(folder / "excel.sqlite3")))
            ours = run(
                python("-m", "core.cli", "--data-dir", str(folder / "more"), "people", "import", str(book)),
                may_end_with=(0, 1),
            )
            found.rows.append(Row.of("calamine + executemany", reference))
            found.rows.append(Row.of("people import, XLSX", ours, **judged(ours.wall_s / reference.wall_s, 2.0)))
    return [found]


def rows(count: int) -> Iterator[tuple[str, str, str, str]]:
    """Invented people with real-looking Contact IDs, in no order of their addresses."""
    for number in range(count):
        shuffled = number * 7_919 % 1_000_003
        record = f"003{_base62(number, 12)}"
        yield (
            f"First{shuffled % 997}",
            f"Last{number % 7_907}",
            f"person{shuffled}.{number}@firm{number % 5_000}.example",
            record,
        )


def _base62(number: int, length: int) -> str:
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    text = ""
    for _ in range(length):
        number, rest = divmod(number, 62)
        text = digits[rest] + text
    return text


def _write_book(path: Path, count: int) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(_HEADER)
    for row in rows(count):
        sheet.append(row)
    book.save(path)
