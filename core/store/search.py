"""Finding people by what is typed: the beginnings of any words of address and name, in any order.

The index is a file of its own on this computer, whatever database holds the people. It is made from them and may be
thrown away at any time: SQLite's full-text index finds a beginning among a million people in a millisecond, where a
search through the text takes half a second. An entry of a person who was changed since stays until the index is made
anew, so each hit is compared with the person as it is now.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import text

from core.progress import Cancelled, never_cancelled, stop_if
from core.store.database import Database

MOST_HITS = 1_000
_BATCH = 20_000
_IDS_A_QUERY = 2_000
_VERSION = 2
_WORD = re.compile(r"\w+")
_SCHEMA = f"""
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
        text, content = '', tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', detail = none, columnsize = 0
    );
    CREATE TABLE IF NOT EXISTS entries (entry INTEGER PRIMARY KEY, person INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS entries_person ON entries (person);
    CREATE TABLE IF NOT EXISTS mark (updated_at TEXT NOT NULL, id INTEGER NOT NULL);
    PRAGMA user_version = {_VERSION};
"""


class PeopleSearch:
    """A room of the store. Any thread may call it."""

    def __init__(self, database: Database, path: Path) -> None:
        self._database = database
        self._path = path
        self._lock = Lock()
        self._index: sqlite3.Connection | None = None

    def close(self) -> None:
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None

    def catch_up(self, cancelled: Cancelled = never_cancelled) -> int:
        """Takes in whoever is new or changed since the last call. Returns how many; raises RunCancelled."""
        count = 0
        with self._lock:
            index = self._open()
            mark = index.execute("SELECT updated_at, id FROM mark").fetchone() or ("", 0)
            for batch in self._changed_since(*mark):
                stop_if(cancelled)
                first = index.execute("SELECT coalesce(max(entry), 0) + 1 FROM entries").fetchone()[0]
                entries = [(first + place, *row) for place, row in enumerate(batch)]
                with index:
                    index.executemany("INSERT INTO entries VALUES (?, ?)", [entry[:2] for entry in entries])
                    index.executemany(
                        "INSERT INTO words (rowid, text) VALUES (?, ?)",
                        [(entry[0], " ".join(entry[2:5])) for entry in entries],
                    )
                    index.execute("DELETE FROM mark")
                    index.execute("INSERT INTO mark VALUES (?, ?)", (batch[-1][4], batch[-1][0]))
                count += len(batch)
        return count

    def ids(self, typed: str, limit: int = MOST_HITS) -> list[int]:
        """People with a word that begins like each word of `typed`, at most `limit`, in the order of addresses."""
        words = words_of(typed)
        if not words:
            return []
        query = " ".join(f'"{word}"*' for word in words)
        with self._lock:
            # Somebody with one entry was never changed since; of the others an entry may be an old one.
            rows = self._open().execute(
                "SELECT person, (SELECT count(*) FROM entries AS own WHERE own.person = entries.person) FROM entries"
                " WHERE entry IN (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)",
                (query, 2 * limit),
            )
            found = dict(rows.fetchall())
        return self._in_order(found, words)[:limit]

    def _open(self) -> sqlite3.Connection:
        if self._index is None:
            try:
                self._index = self._opened()
            except sqlite3.DatabaseError:
                # Damaged, or of another version: it is made from the people again.
                for name in (self._path, *(Path(f"{self._path}{end}") for end in ("-wal", "-shm"))):
                    name.unlink(missing_ok=True)
                self._index = self._opened()
        return self._index

    def _opened(self) -> sqlite3.Connection:
        if not self._path.exists():
            self._path.touch(mode=0o600)
        with contextlib.ExitStack() as undo:
            index = sqlite3.connect(self._path, check_same_thread=False)
            undo.callback(index.close)
            if index.execute("PRAGMA user_version").fetchone()[0] not in {0, _VERSION}:
                raise sqlite3.DatabaseError("another version")
            index.executescript(_SCHEMA)
            undo.pop_all()
        return index

    def _changed_since(self, updated_at: str, last_id: int) -> Iterator[list[tuple[Any, ...]]]:
        with self._database.read() as connection:
            streamed = connection.execution_options(yield_per=_BATCH)
            with streamed.execute(_CHANGED, {"updated_at": updated_at, "id": last_id}) as rows:
                for part in rows.partitions(_BATCH):
                    yield [tuple(row) for row in part]

    def _in_order(self, found: dict[int, int], words: list[str]) -> list[int]:
        """By address, without those who are gone and those whom an old entry found; `found`: entries by person."""
        kept: list[tuple[str, int]] = []
        ids = list(found)
        with self._database.read() as connection:
            for start in range(0, len(ids), _IDS_A_QUERY):
                # Numbers of ours, written out: a name for each would take longer to read than the rows.
                numbers = ",".join(map(str, ids[start : start + _IDS_A_QUERY]))
                rows = connection.execute(
                    text(f"SELECT id, address, first_name, last_name FROM people WHERE id IN ({numbers})")  # noqa: S608
                )
                for id_, address, first_name, last_name in rows:
                    if found[id_] == 1 or _has(words, f"{address} {first_name} {last_name}"):
                        kept.append((address, id_))
        return [id_ for _address, id_ in sorted(kept)]


def _has(words: list[str], known: str) -> bool:
    own = words_of(known)
    return all(any(one.startswith(word) for one in own) for word in words)


def words_of(typed: str) -> list[str]:
    """The words of a text as the index knows them: lower case, without accents. Pure."""
    plain = typed
    if not typed.isascii():
        plain = "".join(one for one in unicodedata.normalize("NFKD", typed) if not unicodedata.combining(one))
    return [word for part in _WORD.findall(plain.lower()) for word in part.split("_") if word]


_CHANGED = text(
    "SELECT id, address, first_name, last_name, updated_at FROM people"
    " WHERE updated_at > :updated_at OR (updated_at = :updated_at AND id > :id)"
    " ORDER BY updated_at, id"
)
