"""Bringing a million people in: our import beside the fewest lines that put the same file into SQLite."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.benchmarks.measure import Measured, Row, Table, judged, python, run, script
from tests.benchmarks.orgs import size_of

_HEADER = ("First Name", "Last Name", "Email ID", "Salesforce ID")

# The same columns, the same uniqueness of the address, the same indexes and durability; no check of anything.
_BARE = """
import csv, sqlite3, sys
database = sqlite3.connect(sys.argv[2], isolation_level=None)
database.execute("PRAGMA journal_mode = WAL")
database.execute("PRAGMA synchronous = FULL")
database.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, first_name TEXT,"
                 " last_name TEXT, contact_id TEXT, lead_id TEXT)")
database.execute("CREATE INDEX people_contact_id ON people (contact_id)")
database.execute("CREATE INDEX people_lead_id ON people (lead_id)")
database.execute("BEGIN IMMEDIATE")
{rows}
next(rows)
database.executemany("INSERT INTO people (first_name, last_name, address, contact_id) VALUES (?, ?, ?, ?)", rows)
database.execute("COMMIT")
"""
_FROM_CSV = 'rows = csv.reader(open(sys.argv[1], newline="", encoding="utf-8"))'
_FROM_EXCEL = """
import python_calamine
rows = python_calamine.load_workbook(sys.argv[1]).get_sheet_by_index(0).iter_rows()
"""


def tables() -> list[Table]:
    """CSV into an empty store, the same file again, one in which every tenth name is another; then a workbook."""
    people = size_of("PEOPLE", 1_000_000, 1_000_000)
    excel = people if os.environ.get("BENCH_FULL") else people // 5
    found = Table(
        "Import of people",
        f"{people:,} people from CSV, {excel:,} from XLSX, into an empty store, beside `csv` and"
        " `sqlite3.executemany` with the same columns and indexes and no checks. The reference of a workbook is the"
        " same people as CSV; that of reading it is shown too.",
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = _csv(folder / "people.csv", rows(people))
        reference = _bare(folder, _FROM_CSV, source)
        found.rows.append(Row.of("csv + executemany", reference))
        once = _ours(folder / "data", source)
        found.rows.append(Row.of("people import, CSV", once, **judged(once.wall_s / reference.wall_s, 2.0)))
        changed = _csv(folder / "changed.csv", _partly_changed(rows(people)))
        for title, file in (("the same file again", source), ("again, one name in ten changed", changed)):
            again = _ours(folder / "data", file)
            found.rows.append(Row.of(title, again, ratio=again.wall_s / reference.wall_s))
        if excel:
            book = folder / "people.xlsx"
            _write_book(book, excel)
            if excel != people:
                reference = _bare(folder, _FROM_CSV, _csv(folder / "fewer.csv", rows(excel)))
                found.rows.append(Row.of(f"csv + executemany, {excel:,}", reference))
            from_book = _bare(folder, _FROM_EXCEL, book)
            ours = _ours(folder / "more", book)
            ratio = from_book.wall_s / reference.wall_s
            found.rows.append(Row.of(f"calamine + executemany, {excel:,}", from_book, ratio=ratio))
            found.rows.append(
                Row.of(f"people import, XLSX, {excel:,}", ours, **judged(ours.wall_s / reference.wall_s, 2.0))
            )
    return [found]


def _bare(folder: Path, rows_of: str, source: Path) -> Measured:
    with tempfile.TemporaryDirectory(dir=folder) as name:
        program = script(Path(name), "bare.py", _BARE.format(rows=rows_of))
        return run(python(program, str(source), str(Path(name) / "bare.sqlite3")))


def _ours(data: Path, source: Path) -> Measured:
    return run(python("-m", "core.cli", "--data-dir", str(data), "people", "import", str(source)))


def _csv(path: Path, people: Iterable[Sequence[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        writer.writerows(people)
    return path


def _partly_changed(people: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, str, str, str]]:
    for number, (first, last, address, record) in enumerate(people):
        yield (first if number % 10 else "Changed", last, address, record)


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
