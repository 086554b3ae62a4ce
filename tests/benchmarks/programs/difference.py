"""The least work: parse the same CSV of Salesforce into SQLite and ask for both set differences. No network, no checks.

Words: the database with our people, the folder with the CSV pages. Prints both counts.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from pathlib import Path

_THERE = """SELECT count(*) FROM people p JOIN {table} s ON s.id = p.{column}
    WHERE p.unsubscribed = 1 AND s.ticked = 'false'"""
_HERE = """SELECT count(*) FROM people p JOIN {table} s ON s.id = p.{column}
    WHERE p.unsubscribed = 0 AND s.ticked = 'true'"""

if __name__ == "__main__":
    database = sqlite3.connect(sys.argv[1], isolation_level=None)
    there = here = 0
    for table, column in (("Contact", "contact_id"), ("Lead", "lead_id")):
        database.execute(f"CREATE TEMP TABLE {table} (id TEXT PRIMARY KEY, ticked TEXT) WITHOUT ROWID")
        database.execute("BEGIN")
        for page in sorted(Path(sys.argv[2]).glob(f"{table}-*.csv")):
            with page.open(newline="", encoding="utf-8") as file:
                rows = csv.reader(file)
                ticked = next(rows).index("HasOptedOutOfEmail")
                database.executemany(f"INSERT INTO {table} VALUES (?, ?)", ((row[0], row[ticked]) for row in rows))
        database.execute("COMMIT")
        there += database.execute(_THERE.format(table=table, column=column)).fetchone()[0]
        here += database.execute(_HERE.format(table=table, column=column)).fetchone()[0]
    sys.stdout.write(f"{there} {here}")
